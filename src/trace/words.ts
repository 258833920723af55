import { grammar } from './en/words.ts';

/** Words of a text in order: lower case, accents kept, a number with its commas and points as one word. */
export const wordsOf = (text: string): string[] =>
  Array.from(
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .matchAll(/\p{N}[\p{N}.,]*\p{N}|[\p{L}\p{N}]+(?:'\p{L}+)?/gu),
    ([word]) => word,
  );

/** A word without its commonest endings, so that "ports" and "port", "loaded" and "load" meet. */
export function rootOf(word: string): string {
  if (/\p{N}/u.test(word)) return word.replaceAll(',', '');
  const bare = word.replace(/'s?$/, '');
  if (bare.length < 5) return bare.replace(/(?<=[^s])s$/, '');
  return bare
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ings?|ed|es|s)$/, '')
    .replace(/e$/, '');
}

/** What a text is about: roots of its words that are no grammar. */
export const matterOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => !grammar.has(word))
      .map(rootOf),
  );

/** Runs of `size` words, each as one string. */
export const runsOf = (words: readonly string[], size: number): string[] =>
  words.length < size ? [] : words.slice(size - 1).map((_, i) => words.slice(i, i + size).join(' '));

/** The share of the smaller set that the other has too; 0 where one is empty. */
export function sharedShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let both = 0;
  for (const one of small) if (large.has(one)) both++;
  return both / small.size;
}

/** Dice's coefficient of two sets: twice what both have, over what each has. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both++;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}

/** Lists by key, each in the order of `all`. */
export function grouped<K, V>(all: readonly V[], keyOf: (one: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
