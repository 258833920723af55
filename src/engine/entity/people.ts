import type { Lexicon } from '../lexicon.ts';
import { actor, type Actor, type Gender } from './actor.ts';
import { givenForms, givenNamesAgree } from './given-names.ts';
import type { Name } from './names.ts';
import { keyWords } from './outlet-names.ts';
import { isOneName, isOneSpelling, isRomanised, nameBlock, spellingBlock } from './romanisation.ts';
import { Table } from './table.ts';

/** "Jr.", "III": what tells a son from his father. */
const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'junior', 'senior']);
/** Words that begin a family name of several words. */
const familyParticles = new Set(
  'al el le la de da do dos das del della di du des van von der den ter ten bin ibn ben abu mac af av zu'.split(
    ' ',
  ),
);

/** The people of a report by the words of their names. Every question is answered from a table, however many there are. */
export class People {
  readonly #lexicon: Lexicon;
  readonly #wordsOf = new Map<Actor, readonly string[]>();
  readonly #byWhole = new Table<Actor>();
  readonly #byWord = new Table<Actor>();
  readonly #byFamily = new Table<Actor>();
  readonly #byPart = new Table<Actor>();
  readonly #byGiven = new Table<Actor>();
  readonly #bySpelling = new Table<Actor>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
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

  /** Those whose name has this word, the family name first looked for; else those whose family name may be spelt so. */
  called(word: string): readonly Actor[] {
    const family = this.#byFamily.get(word);
    if (family.length > 0) return family;
    const all = this.#byWord.get(word);
    return all.length > 0
      ? all
      : this.#bySpelling.get(spellingBlock(word)).filter((person) => {
          const words = this.#wordsOf.get(person) ?? [];
          return isOneSpelling(words.at(-1) ?? '', word);
        });
  }

  /** Those of whose full name these words are an unbroken part: "Le Pen" of "Marine Le Pen". */
  containing(words: readonly string[]): readonly Actor[] {
    const [first] = words;
    if (first === undefined) return [];
    return words.length === 1 ? this.called(first) : this.#byPart.get(words.join(' '));
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
    const { names, family } = partsOf(words);
    this.#byWhole.add(words.join(' '), person);
    for (const word of words) this.#byWord.add(word, person);
    this.#byFamily.add(family, person);
    for (const part of unbrokenParts(words)) this.#byPart.add(part, person);
    if (names.length > 1)
      for (const form of givenForms(names[0] ?? '', this.#lexicon))
        this.#byGiven.add(`${form}|${family}`, person);
    if (isRomanised(words)) {
      this.#bySpelling.add(nameBlock(words), person);
      if (names.length > 1) this.#bySpelling.add(spellingBlock(family), person);
    }
    this.#wordsOf.set(person, words);
  }

  /** The one whose name this may be; null when there is none, or several. */
  #sameName(words: readonly string[]): Actor | null {
    if (words.length < 2) return null;
    const [whole] = this.#byWhole.get(words.join(' '));
    if (whole) return whole;
    const { names, family } = partsOf(words);
    const found = new Set([
      ...this.#byPart.get(words.join(' ')).slice(0, many),
      ...givenForms(names[0] ?? '', this.#lexicon).flatMap((form) =>
        this.#byGiven.get(`${form}|${family}`).slice(0, many),
      ),
      ...this.#bySpelling.get(nameBlock(words)).slice(0, many),
    ]);
    const fitting = [...found].filter((person) => this.#mayBe(words, this.#wordsOf.get(person) ?? []));
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  }

  #mayBe(a: readonly string[], b: readonly string[]): boolean {
    const [one, two] = [partsOf(a), partsOf(b)];
    if (one.generation !== two.generation) return false;
    if (opposed(this.#genderOf(one.names), this.#genderOf(two.names))) return false;
    return (
      isOneName(a, b) ||
      this.#isShortOf(one.names, two.names) ||
      this.#isShortOf(two.names, one.names) ||
      isSameButBetween(one.names, two.names, this.#lexicon)
    );
  }

  #genderOf(names: readonly string[]): Gender {
    const { lists } = this.#lexicon;
    const given = names[0] ?? '';
    if (lists['given-names-female'].has(given)) return 'she';
    return lists['given-names-male'].has(given) ? 'he' : null;
  }

  /** The beginning of a name, or its family name of several words; "Hafez al-Assad" is the father of "Bashar Hafez al-Assad". */
  #isShortOf(short: readonly string[], long: readonly string[]): boolean {
    if (short.length >= long.length || short.length < 2) return false;
    const joined = short.join(' ');
    if (long.slice(0, short.length).join(' ') === joined) return true;
    const [first = ''] = short;
    const { lists } = this.#lexicon;
    const isGiven = lists['given-names-female'].has(first) || lists['given-names-male'].has(first);
    return ` ${long.join(' ')} `.includes(` ${joined} `) && (familyParticles.has(first) || !isGiven);
  }
}

/** So many who may be meant tell nothing apart. */
const many = 40;

const opposed = (a: Gender, b: Gender): boolean => a !== null && b !== null && a !== b;

interface Parts {
  readonly names: readonly string[];
  readonly family: string;
  readonly generation: string | null;
}

function partsOf(words: readonly string[]): Parts {
  const last = words.at(-1) ?? '';
  const hasGeneration = words.length > 2 && generations.has(last);
  const names = hasGeneration ? words.slice(0, -1) : words;
  return { names, family: names.at(-1) ?? '', generation: hasGeneration ? last : null };
}

/** Same family name, given names that agree, and nothing between them that differs: "George H. W." is not "George W.". */
function isSameButBetween(a: readonly string[], b: readonly string[], lexicon: Lexicon): boolean {
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false;
  if (!givenNamesAgree(a[0] ?? '', b[0] ?? '', lexicon)) return false;
  const [between, other] = [a.slice(1, -1), b.slice(1, -1)];
  if (between.length === 0 || other.length === 0) return true;
  return (
    between.length === other.length &&
    between.every((name, i) => {
      const two = other[i] ?? '';
      return (
        name === two ||
        (name.length === 1 && two.startsWith(name)) ||
        (two.length === 1 && name.startsWith(two))
      );
    })
  );
}

/** All unbroken stretches of two words and more, and the whole. Nobody's name has more than a dozen words. */
function unbrokenParts(words: readonly string[]): string[] {
  const parts: string[] = [];
  for (let from = 0; from < Math.min(words.length, 12); from++)
    for (let to = from + 2; to <= Math.min(words.length, 12); to++)
      parts.push(words.slice(from, to).join(' '));
  return parts;
}
