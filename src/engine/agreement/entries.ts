import { basesOf } from '../en/inflection.ts';
import type { Word } from '../en/words.ts';

/** The entries of a list by their first word, the longest first, each as words in the tokenizer's way. */
type Index = ReadonlyMap<string, readonly (readonly string[])[]>;

const indexes = new WeakMap<ReadonlySet<string>, Index>();

/** The tokenizer parts words at hyphens and before "'s". */
const tokensOf = (entry: string): string[] =>
  entry.split(/\s+|(?=-)|(?<=-)|(?='s\b)|(?<=s)(?='$)/u).filter((token) => token !== '');

function indexOf(list: ReadonlySet<string>): Index {
  const known = indexes.get(list);
  if (known) return known;
  const index = new Map<string, string[][]>();
  for (const entry of list) {
    const tokens = tokensOf(entry);
    const first = tokens[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), tokens]);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.length - a.length);
  indexes.set(list, index);
  return index;
}

/** Curly and straight apostrophes are one. */
const lowerOf = (word: Word | undefined): string => word?.lower.replaceAll('’', "'") ?? '';

/** The longest entry of the list that stands at `i`, its first or its last word in any inflection; null where none does. */
export function entryAt(
  list: ReadonlySet<string>,
  words: readonly Word[],
  i: number,
): { entry: string; length: number } | null {
  const index = indexOf(list);
  for (const base of basesOf(lowerOf(words[i]))) {
    for (const tokens of index.get(base) ?? [])
      if (tokens.every((token, k) => k === 0 || standsAs(token, words[i + k], k === tokens.length - 1)))
        return {
          entry: tokens.join(' ').replaceAll(/ (?='s)| ?- ?/gu, (gap) => gap.trim()),
          length: tokens.length,
        };
  }
  return null;
}

const standsAs = (token: string, word: Word | undefined, last: boolean): boolean =>
  lowerOf(word) === token || (last && word !== undefined && basesOf(lowerOf(word)).includes(token));

/** The places from `from` up to `to`, not included, at which an entry of the list begins. */
export function placesOf(
  list: ReadonlySet<string>,
  words: readonly Word[],
  from: number,
  to: number,
): number[] {
  const places: number[] = [];
  for (let i = Math.max(0, from); i < Math.min(to, words.length); i++)
    if (entryAt(list, words, i)) places.push(i);
  return places;
}
