import type { Lexicon } from '../lexicon.ts';
import { actor, type Actor, type ActorKind } from './actor.ts';
import { bodyKeyOf } from './body-key.ts';
import { keyWords } from './outlet-names.ts';
import { stateOf, stateOfAdjective } from './states.ts';
import { Table } from './table.ts';

/** The bodies and outlets of a report: full and short names and initials are one. Every question is answered from a table. */
export class Bodies {
  readonly #lexicon: Lexicon;
  readonly #byWhole = new Table<Actor>();
  /** By what a name begins or ends with. */
  readonly #byEdge = new Table<Actor>();
  readonly #byInitials = new Table<Actor>();
  readonly #byKey = new Table<Actor>();
  readonly #wordsOf = new Map<Actor, readonly string[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

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

  /**
   * The one body that these words name: all of a name, its beginning or its end ("Nordlys", "the Times"), its initials, or the same office
   * of the same state in other words. Null where several might be meant.
   */
  find(words: readonly string[]): Actor | null {
    const [first] = words;
    if (first === undefined) return null;
    const joined = words.join(' ');
    return (
      this.#byWhole.get(joined)[0] ??
      this.#ofInitials(words) ??
      only(
        this.#byEdge.get(joined).filter((body) => this.#isShortOf(words, this.#wordsOf.get(body) ?? [])),
      ) ??
      this.#ofEdge(words) ??
      only(this.#byKey.get(bodyKeyOf(words, this.#lexicon)?.whole ?? ''))
    );
  }

  #add(body: Actor, words: readonly string[]): Actor {
    this.#index(body, words);
    return body;
  }

  #index(body: Actor, words: readonly string[]): void {
    this.#byWhole.add(words.join(' '), body);
    for (const edge of edgesOf(words)) this.#byEdge.add(edge, body);
    for (const initials of initialsOf(words)) if (initials.length > 1) this.#byInitials.add(initials, body);
    const key = bodyKeyOf(words, this.#lexicon);
    if (key?.state) this.#byKey.add(key.whole, body);
    this.#wordsOf.set(body, words);
    const [single] = words;
    if (words.length === 1 && single && /^.{2,6}$/.test(single) && body.name === body.name.toUpperCase())
      this.#byInitials.add(single, body);
  }

  /** "HTS" for the one name of these initials, or the long form for the one body met so far as "HTS". */
  #ofInitials(words: readonly string[]): Actor | null {
    const [letters = ''] = words;
    if (words.length === 1)
      return only(this.#byInitials.get(letters).filter((body) => (this.#wordsOf.get(body)?.length ?? 0) > 1));
    for (const initials of initialsOf(words)) {
      const met = this.#byInitials.get(initials).filter((body) => this.#wordsOf.get(body)?.length === 1);
      if (met.length === 1) return met[0] ?? null;
    }
    return null;
  }

  /** The one body whose whole name, of two words or more, these begin or end with. */
  #ofEdge(words: readonly string[]): Actor | null {
    for (const edge of edgesOf(words)) {
      if (!edge.includes(' ')) continue;
      const [body] = this.#byWhole.get(edge);
      if (body && this.#isShortOf(edge.split(' '), words)) return body;
    }
    return null;
  }

  /**
   * Whether the short name may stand for the long. Not where the long has another noun for its kind at its end ("Bank of England", "Bank of
   * England Museum") or puts more before the state's adjective ("Free Syrian Army"), or the one word is nobody's own ("Ministry of Defence").
   */
  #isShortOf(short: readonly string[], long: readonly string[]): boolean {
    const { bodies } = this.#lexicon.lists;
    const isBeginning = long[0] === short[0];
    if (short.length === 1 && bodies.has(short[0] ?? '') && isBeginning && skipped.has(long[1] ?? ''))
      return false;
    if (isBeginning) return !(short.some((word) => bodies.has(word)) && bodies.has(long.at(-1) ?? ''));
    return !(this.#isOfState(short[0] ?? '') && !this.#isOfState(long[0] ?? ''));
  }

  #isOfState(word: string): boolean {
    return stateOf(word, this.#lexicon) !== null || stateOfAdjective(word, this.#lexicon) !== null;
  }
}

const only = <T>(values: readonly T[]): T | null => (values.length === 1 ? (values[0] ?? null) : null);

const skipped = new Set([
  'of',
  'and',
  'for',
  'the',
  'in',
  'on',
  'de',
  'to',
  'a',
  '&',
  'al',
  'des',
  'du',
  'la',
]);

/** The first letters of a name, without its small words and with them. */
export function initialsOf(words: readonly string[]): string[] {
  const first = (all: readonly string[]): string => all.map((word) => word[0] ?? '').join('');
  const [short, long] = [first(words.filter((word) => !skipped.has(word))), first(words)];
  return words.length < 2 ? [] : short === long ? [short] : [short, long];
}

/** What a name begins and ends with, whole words, and not all of it. Nobody's name has more than a dozen words. */
function edgesOf(words: readonly string[]): Set<string> {
  const edges = new Set<string>();
  for (let n = 1; n < Math.min(words.length, 13); n++) {
    edges.add(words.slice(0, n).join(' '));
    edges.add(words.slice(words.length - n).join(' '));
  }
  return edges;
}
