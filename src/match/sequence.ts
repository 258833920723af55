/** What two texts have in common as rows of words, matter or not. */
export interface SequenceFeatures {
  /** Share of pairs of neighbouring words that both have. */
  readonly pairs: number;
  /** The same of single words, and of runs of three and of four. */
  readonly wordsAlike: number;
  readonly triples: number;
  readonly quads: number;
  /** Longest common subsequence of words by the shorter and by the longer text, and the longest run of words by the shorter. */
  readonly inOrder: number;
  readonly inOrderMost: number;
  readonly run: number;
  /** 1 where the first two words are the same, and where the last two are. */
  readonly opening: number;
  readonly closing: number;
  /** Different words of one text alone, the smaller and the greater count. */
  readonly wordsLoose: number;
  readonly wordsLooseMost: number;
  /** Words of the longer text, and how many more it has. */
  readonly wordsMost: number;
  readonly lengthApart: number;
}

/** The features of two lists of words; the same whichever is first. */
export function sequenceFeatures(one: readonly string[], other: readonly string[]): SequenceFeatures {
  const [least, most] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  const { sequence, run } = commonWords(one, other);
  const [words, otherWords] = [new Set(one), new Set(other)];
  const loose = [
    [...words].filter((word) => !otherWords.has(word)).length,
    [...otherWords].filter((word) => !words.has(word)).length,
  ];
  return {
    pairs: sharedShare(runsOf(one, 2), runsOf(other, 2)),
    wordsAlike: sharedShare(one, other),
    triples: sharedShare(runsOf(one, 3), runsOf(other, 3)),
    quads: sharedShare(runsOf(one, 4), runsOf(other, 4)),
    inOrder: sequence / Math.max(1, least),
    inOrderMost: sequence / Math.max(1, most),
    run: run / Math.max(1, least),
    opening: one.slice(0, 2).join(' ') === other.slice(0, 2).join(' ') ? 1 : 0,
    closing: one.slice(-2).join(' ') === other.slice(-2).join(' ') ? 1 : 0,
    wordsLoose: Math.min(...loose),
    wordsLooseMost: Math.max(...loose),
    wordsMost: most,
    lengthApart: most - least,
  };
}

const runsOf = (words: readonly string[], size: number): string[] =>
  Array.from({ length: Math.max(0, words.length - size + 1) }, (_, i) => words.slice(i, i + size).join(' '));

/** Lengths of the longest common subsequence and of the longest common run of words. */
function commonWords(one: readonly string[], other: readonly string[]): { sequence: number; run: number } {
  let [sequences, runs, run] = [[0, ...other.map(() => 0)], [0, ...other.map(() => 0)], 0];
  for (const word of one) {
    const [nextSequences, nextRuns] = [[0], [0]];
    for (const [j, otherWord] of other.entries()) {
      const same = word === otherWord;
      nextSequences.push(
        same ? (sequences[j] ?? 0) + 1 : Math.max(nextSequences[j] ?? 0, sequences[j + 1] ?? 0),
      );
      nextRuns.push(same ? (runs[j] ?? 0) + 1 : 0);
      run = Math.max(run, nextRuns[j + 1] ?? 0);
    }
    [sequences, runs] = [nextSequences, nextRuns];
  }
  return { sequence: sequences.at(-1) ?? 0, run };
}

/** Dice coefficient of two bags. */
export function sharedShare(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const item of one) counts.set(item, (counts.get(item) ?? 0) + 1);
  let both = 0;
  for (const item of other) {
    const left = counts.get(item) ?? 0;
    if (left > 0) both++;
    counts.set(item, left - 1);
  }
  return one.length + other.length === 0 ? 0 : (2 * both) / (one.length + other.length);
}
