/** A phrase of a word list as it stands in a line. */
export interface Phrase {
  readonly phrase: string;
  readonly at: number;
  readonly end: number;
}

/** Phrases of a list by their first word, the longest first, each as its words. */
type Index = ReadonlyMap<string, readonly (readonly string[])[]>;

const indexes = new WeakMap<ReadonlySet<string>, Index>();

const word = /[\p{L}\p{N}]+(?:['’.+&-][\p{L}\p{N}]+)*\+?/gu;

interface Word {
  readonly text: string;
  readonly at: number;
}

/** The words of the line looked at last: several lists are asked about the same line in turn. */
let last: { line: string; words: readonly Word[] } = { line: '', words: [] };

function wordsIn(line: string): readonly Word[] {
  if (last.line !== line)
    last = {
      line,
      words: Array.from(line.matchAll(word), (found) => ({ text: plainly(found[0]), at: found.index })),
    };
  return last.words;
}

/** Curly and straight apostrophes are one. */
const plainly = (text: string): string => text.toLowerCase().replaceAll('’', "'");

function indexOf(list: ReadonlySet<string>): Index {
  const known = indexes.get(list);
  if (known !== undefined) return known;
  const index = new Map<string, string[][]>();
  for (const entry of list) {
    const words = wordsIn(entry).map(({ text }) => text);
    const first = words[0];
    if (first !== undefined) index.set(first, [...(index.get(first) ?? []), words]);
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.length - a.length);
  indexes.set(list, index);
  return index;
}

/** The phrases of `list` that stand in the line, word by word, the longest at each place. */
export function phrasesIn(list: ReadonlySet<string>, line: string): Phrase[] {
  const index = indexOf(list);
  const words = wordsIn(line);
  const found: Phrase[] = [];
  for (let i = 0; i < words.length; i++) {
    const phrase = index
      .get(words[i]?.text ?? '')
      ?.find((one) => one.every((text, k) => words[i + k]?.text === text));
    const [from, to] = [words[i], words[i + (phrase?.length ?? 1) - 1]];
    if (phrase === undefined || from === undefined || to === undefined) continue;
    found.push({ phrase: phrase.join(' '), at: from.at, end: to.at + to.text.length });
    i += phrase.length - 1;
  }
  return found;
}

/** How many different phrases of `list` stand in the line. */
export const countOf = (list: ReadonlySet<string>, line: string): number =>
  new Set(phrasesIn(list, line).map(({ phrase }) => phrase)).size;

/** Length of the phrase of `list` that the line begins with; 0 where it begins with none. */
export function opensWith(list: ReadonlySet<string>, line: string): number {
  const first = phrasesIn(list, line)[0];
  return first?.at === 0 ? first.end : 0;
}
