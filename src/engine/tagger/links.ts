import type { Run } from './windows.ts';

/** Parts of `links`: who asks and who answers. */
export const linkPart = { contentAsks: 0, cueAnswers: 1, cueAsks: 2, sourceAnswers: 3 } as const;

const parts = 4;
const width = 128;

/** Link vectors of one window, `[n, 4, 128]`; row 0 is `[CLS]`, which stands for "none". */
export type LinkVectors = Float32Array;

/**
 * For each asking span the answering one it belongs to: an index into `answering`, null for none. A span's vector is the mean of
 * its pieces' vectors, a score the dot product (dividing by the root of 128 changes no order); of equals the first wins, none before all.
 */
export function linksOf(
  vectors: LinkVectors,
  asking: readonly Run[],
  answering: readonly Run[],
  [asks, answers]: readonly [asks: number, answers: number],
): (number | null)[] {
  if (answering.length === 0) return asking.map(() => null);
  const candidates = [{ first: 0, end: 1 }, ...answering].map((span) => meanVector(vectors, span, answers));
  return asking.map((span) => {
    const query = meanVector(vectors, span, asks);
    const scores = candidates.map((candidate) => dot(query, candidate));
    const best = scores.indexOf(Math.max(...scores));
    return best <= 0 ? null : best - 1;
  });
}

function meanVector(vectors: LinkVectors, { first, end }: Run, part: number): Float64Array {
  const mean = new Float64Array(width);
  for (let row = first; row < end; row += 1) {
    const offset = (row * parts + part) * width;
    for (let i = 0; i < width; i += 1) mean[i] = (mean[i] ?? 0) + (vectors[offset + i] ?? 0);
  }
  return mean.map((sum) => sum / (end - first));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < width; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
