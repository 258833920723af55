/** Phrases of a word list, ready to be looked for in a line of text. Built once a list. */
const opening = new WeakMap<ReadonlySet<string>, RegExp>();
const inside = new WeakMap<ReadonlySet<string>, RegExp>();

const escaped = (phrase: string): string =>
  phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+');

/** Longest first, so that "read more about" is not taken for "read". */
const alternatives = (list: ReadonlySet<string>): string =>
  [...list]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/** Length of the phrase of `list` that the line begins with, at a word's end; 0 where it begins with none. */
export function opensWith(list: ReadonlySet<string>, line: string): number {
  const pattern = opening.get(list) ?? new RegExp(`^(?:${alternatives(list)})(?![\\p{L}\\p{N}])`, 'iu');
  opening.set(list, pattern);
  return pattern.exec(line)?.[0].length ?? 0;
}

/** The phrases of `list` that stand in the line, each bounded by words' ends, with where they begin. */
export function phrasesIn(
  list: ReadonlySet<string>,
  line: string,
): { readonly phrase: string; readonly at: number }[] {
  const pattern =
    inside.get(list) ?? new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(list)})(?![\\p{L}\\p{N}])`, 'giu');
  inside.set(list, pattern);
  return Array.from(line.matchAll(pattern), (found) => ({ phrase: found[0].toLowerCase(), at: found.index }));
}

/** How many different phrases of `list` stand in the line. */
export const countOf = (list: ReadonlySet<string>, line: string): number =>
  new Set(phrasesIn(list, line).map(({ phrase }) => phrase)).size;
