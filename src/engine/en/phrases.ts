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

/** How many different phrases of `list` stand in the line, each bounded by words' ends. */
export function countOf(list: ReadonlySet<string>, line: string): number {
  const pattern =
    inside.get(list) ?? new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(list)})(?![\\p{L}\\p{N}])`, 'giu');
  inside.set(list, pattern);
  const found = line.match(pattern);
  return found === null ? 0 : new Set(found.map((one) => one.toLowerCase())).size;
}
