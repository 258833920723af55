import { describe, expect, it } from 'vitest';
import type { Link } from '../../../src/engine/tagger/tagger.ts';
import { linkPart, linksOf } from '../../../src/engine/tagger/links.ts';

const asking = [linkPart.contentAsks, linkPart.cueAnswers] as const;

/** Vectors of n rows, all zero but for the first numbers given by row and part. */
function vectorsOf(
  rows: number,
  given: readonly [row: number, part: number, ...numbers: number[]][],
): Float32Array {
  const vectors = new Float32Array(rows * 4 * 128);
  for (const [row, part, ...numbers] of given) vectors.set(numbers, (row * 4 + part) * 128);
  return vectors;
}

const best = (links: readonly (readonly Link[])[]): (number | null | undefined)[] =>
  links.map(([first]) => first?.to);

describe('links', () => {
  const content = { first: 1, end: 3 };
  const cues = [
    { first: 3, end: 4 },
    { first: 4, end: 6 },
  ];

  it('lay a span to the candidate that answers best, by the mean of its pieces', () => {
    const vectors = vectorsOf(6, [
      [1, 0, 2, 0],
      [2, 0, 0, 2],
      [3, 1, 1, 0],
      [4, 1, 3, 0],
      [5, 1, 0, 1],
    ]);
    expect(best(linksOf(vectors, [content], cues, asking))).toEqual([1]);
  });

  it('lay a span to none where the start of the window answers best', () => {
    const vectors = vectorsOf(6, [
      [0, 1, 5, 0],
      [1, 0, 2, 0],
      [3, 1, 1, 0],
    ]);
    expect(best(linksOf(vectors, [content], cues, asking))).toEqual([null]);
  });

  it('give every candidate its share of the probability', () => {
    const vectors = vectorsOf(6, [
      [1, 0, 2, 0],
      [2, 0, 0, 2],
      [3, 1, 1, 0],
    ]);
    const [links] = linksOf(vectors, [content], cues, asking);
    expect(links?.map(({ to }) => to)).toEqual([0, null, 1]);
    expect(links?.reduce((sum, { score }) => sum + Math.exp(score), 0)).toBeCloseTo(1, 6);
  });

  it('lay every span to none where there is no candidate', () => {
    expect(linksOf(vectorsOf(3, []), [content, content], [], asking)).toEqual([
      [{ to: null, score: 0 }],
      [{ to: null, score: 0 }],
    ]);
  });
});
