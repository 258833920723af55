import { actor, type Actor } from './actor.ts';
import type { Name } from './names.ts';
import { keyWords } from './outlet-names.ts';

/** The people of a report by the words of their names. */
export class People {
  readonly #byWord = new Map<string, Actor[]>();
  readonly #wordsOf = new Map<Actor, readonly string[]>();

  get all(): readonly Actor[] {
    return [...this.#wordsOf.keys()];
  }

  /** The person of a full name (two words or more), met before or new. */
  full(name: Name): Actor {
    const words = keyWords(name.text);
    const met = this.#sameName(words);
    if (!met) return this.#add(actor('person', name.text, null), words);
    if (words.length > (this.#wordsOf.get(met)?.length ?? 0)) {
      met.aliases.add(met.name);
      met.name = name.text;
      this.#index(met, words);
    } else if (name.text !== met.name) met.aliases.add(name.text);
    return met;
  }

  /** Those whose name has this word, the family name first looked for. */
  called(word: string): readonly Actor[] {
    const all = this.#byWord.get(word) ?? [];
    const byFamily = all.filter((person) => this.#wordsOf.get(person)?.at(-1) === word);
    return byFamily.length > 0 ? byFamily : all;
  }

  /** Those of whose full name these words are an unbroken part: "Le Pen" of "Marine Le Pen". */
  containing(words: readonly string[]): readonly Actor[] {
    const [first] = words;
    if (first === undefined) return [];
    if (words.length === 1) return this.called(first);
    const joined = ` ${words.join(' ')} `;
    // The rarest word first: thousands may share a given name.
    const lists = words.map((word) => this.#byWord.get(word) ?? []);
    const shortest = lists.reduce((least, list) => (list.length < least.length ? list : least));
    return shortest.filter((person) => ` ${this.#wordsOf.get(person)?.join(' ') ?? ''} `.includes(joined));
  }

  /** A person of whom the report gives one word only. */
  short(name: Name): Actor {
    return this.#add(actor('person', name.text, null), keyWords(name.text));
  }

  #add(person: Actor, words: readonly string[]): Actor {
    this.#index(person, words);
    return person;
  }

  #index(person: Actor, words: readonly string[]): void {
    for (const word of words) {
      const here = this.#byWord.get(word);
      if (!here) this.#byWord.set(word, [person]);
      else if (!here.includes(person)) here.push(person);
    }
    this.#wordsOf.set(person, words);
  }

  #sameName(words: readonly string[]): Actor | null {
    const candidates = this.#byWord.get(words.at(-1) ?? '') ?? [];
    return candidates.find((person) => isSame(words, this.#wordsOf.get(person) ?? [])) ?? null;
  }
}

/** Same family name and given names that agree: equal, one short for the other ("Ken", "Kenneth"), an initial, or left out between. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return false;
  if (a.at(-1) !== b.at(-1) && !isWithin(a, b) && !isWithin(b, a)) return false;
  const [x, y] = [a[0] ?? '', b[0] ?? ''];
  return isWithin(a, b) || isWithin(b, a) || x === y || isShort(x, y) || isShort(y, x);
}

const isWithin = (short: readonly string[], long: readonly string[]): boolean =>
  ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);

const isShort = (short: string, long: string): boolean =>
  long.startsWith(short) && (short.length >= 3 || short.length === 1);
