import type { Link } from './tagger.ts';
import type { Run } from './windows.ts';

/** Parts of `links`: who asks and who answers. */
export const linkPart = { contentAsks: 0, cueAnswers: 1, cueAsks: 2, sourceAnswers: 3 } as const;

const parts = 4;
const width = 128;

/** Link vectors of one window, `[n, 4, 128]`; row 0 is `[CLS]`, which stands for "none". */
export type LinkVectors = Float32Array;

/** Candidates kept for a span: beyond these the probability is negligible. */
const kept = 6;

/**
 * For each asking span the answering ones it may belong to, best first, at most six: `to` is an index into `answering`, null for
 * none. A span's vector is the mean of its pieces' vectors, a score the logarithm of the softmax over dot products divided by the
 * root of 128; equals stand in the order none, then that of the text.
 */
export function linksOf(
  vectors: LinkVectors,
  asking: readonly Run[],
  answering: readonly Run[],
  [asks, answers]: readonly [asks: number, answers: number],
): Link[][] {
  if (answering.length === 0) return asking.map(() => [{ to: null, score: 0 }]);
  const candidates = [none, ...answering].map((span) => meanVector(vectors, span, answers));
  return asking.map((span) => ranked(scoresOf(meanVector(vectors, span, asks), candidates)));
}

const none: Run = { first: 0, end: 1 };

/** The best of the scores, of which the first is that of none. */
function ranked(scores: Float64Array): Link[] {
  const total = logOfSum(scores);
  const links = Array.from(scores, (score, at): Link => ({
    to: at === 0 ? null : at - 1,
    score: score - total,
  }));
  return links.toSorted((a, b) => b.score - a.score).slice(0, kept);
}

/** The logarithm of the sum of the exponentials. */
function logOfSum(scores: Float64Array): number {
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - highest);
  return highest + Math.log(sum);
}

function scoresOf(query: Float64Array, candidates: readonly Float64Array[]): Float64Array {
  const scores = new Float64Array(candidates.length);
  for (const [at, candidate] of candidates.entries()) scores[at] = dot(query, candidate) / Math.sqrt(width);
  return scores;
}

function meanVector(vectors: LinkVectors, { first, end }: Run, part: number): Float64Array {
  const mean = new Float64Array(width);
  for (let row = first; row < end; row += 1) {
    const offset = (row * parts + part) * width;
    for (let i = 0; i < width; i += 1) mean[i] = (mean[i] ?? 0) + (vectors[offset + i] ?? 0);
  }
  for (let i = 0; i < width; i += 1) mean[i] = (mean[i] ?? 0) / (end - first);
  return mean;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < width; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
