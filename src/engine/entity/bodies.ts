import { actor, type Actor, type ActorKind } from './actor.ts';
import { keyWords } from './outlet-names.ts';

/** The bodies and outlets of a report: full and short names and initials are one. */
export class Bodies {
  readonly #byWord = new Map<string, Actor[]>();
  readonly #byInitials = new Map<string, Actor>();
  readonly #wordsOf = new Map<Actor, readonly string[]>();

  /** The body of this name, met before or new. A longer name becomes its name; `kind` outlet outweighs organisation. */
  named(text: string, kind: ActorKind): Actor {
    const words = keyWords(text);
    const met = this.find(words);
    if (!met) return this.#add(actor(kind, text, null, { nouns: new Set(words) }), words);
    if (kind === 'outlet') met.kind = 'outlet';
    if (words.length > (this.#wordsOf.get(met)?.length ?? 0) && words.length > 1) {
      met.aliases.add(met.name);
      met.name = text;
      for (const word of words) met.nouns.add(word);
      this.#index(met, words);
    } else if (text !== met.name) met.aliases.add(text);
    return met;
  }

  /** The body that these words name: all of a name, its beginning or its end ("Nordlys", "the Times"), or its initials. */
  find(words: readonly string[]): Actor | null {
    const [first] = words;
    if (first === undefined) return null;
    const candidates = this.#byWord.get(first) ?? [];
    const joined = words.join(' ');
    const whole = candidates.find((body) => this.#wordsOf.get(body)?.join(' ') === joined);
    if (whole) return whole;
    const initials =
      words.length === 1 ? this.#byInitials.get(first) : this.#byInitials.get(initialsOf(words));
    if (initials && (words.length === 1 || keyWords(initials.name).length === 1)) return initials;
    return candidates.find((body) => isPart(words, this.#wordsOf.get(body) ?? [])) ?? null;
  }

  #add(body: Actor, words: readonly string[]): Actor {
    this.#index(body, words);
    return body;
  }

  #index(body: Actor, words: readonly string[]): void {
    for (const word of words) {
      const here = this.#byWord.get(word);
      if (!here) this.#byWord.set(word, [body]);
      else if (!here.includes(body)) here.push(body);
    }
    this.#wordsOf.set(body, words);
    const initials = initialsOf(words);
    if (initials.length > 1 && !this.#byInitials.has(initials)) this.#byInitials.set(initials, body);
    const [only] = words;
    if (
      words.length === 1 &&
      only !== undefined &&
      only.length >= 2 &&
      only.length <= 6 &&
      body.name === body.name.toUpperCase()
    )
      this.#byInitials.set(only, body);
  }
}

const skipped = new Set(['of', 'and', 'for', 'the', 'in', 'on', 'de', 'to', 'a']);

const initialsOf = (words: readonly string[]): string =>
  words
    .filter((word) => !skipped.has(word))
    .map((word) => word[0] ?? '')
    .join('');

/** The beginning or the end of a name. One word of three or more must not be a mere kind ("Department"): only the first or a last that names. */
function isPart(words: readonly string[], name: readonly string[]): boolean {
  if (words.length >= name.length) return isPartOf(name, words) && name.length > 1;
  return isPartOf(words, name);
}

const isPartOf = (short: readonly string[], long: readonly string[]): boolean => {
  const n = short.length;
  return (
    short.every((word, i) => long[i] === word) || short.every((word, i) => long[long.length - n + i] === word)
  );
};
