import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spansOf } from '../../../src/engine/tagger/labels.ts';

/** A layer of one type from rows of scores `[O, B, I]`. */
const layerOf = (rows: readonly (readonly number[])[]) => ({
  logits: Float32Array.from(rows.flat()),
  width: rows[0]?.length ?? 3,
});
const bounds = (rows: readonly (readonly number[])[], inside: readonly number[] = rows.map(() => 0)) =>
  spansOf(layerOf(rows), 0, rows.length, Uint8Array.from(inside)).map(({ first, end, type }) => [
    first,
    end,
    type,
  ]);

const [o, b, i] = [
  [5, 0, 0],
  [0, 5, 0],
  [0, 0, 5],
];

describe('spans of a layer', () => {
  it('go from B over I to what is neither', () => {
    expect(bounds([o, b, i, i, o, b, b])).toEqual([
      [1, 4, 0],
      [5, 6, 0],
      [6, 7, 0],
    ]);
  });

  it('never open with I: the likelier reading of the whole wins', () => {
    expect(bounds([o, [0, 4, 5], i, o])).toEqual([[1, 3, 0]]);
    expect(bounds([o, [4, 0, 5], o])).toEqual([]);
    expect(bounds([i, i])).toEqual([[0, 2, 0]]);
  });

  it('neither begin nor end inside a word', () => {
    expect(bounds([o, o, b, i, o], [0, 1, 1, 0, 0])).toEqual([]);
    expect(bounds([b, [0, 0, 6], o, o], [0, 0, 1, 0])).toEqual([[0, 3, 0]]);
    expect(bounds([o, [0, 2, 0], b, o], [0, 0, 1, 0])).toEqual([[1, 3, 0]]);
  });

  it('keep the types of names apart', () => {
    const row = (label: number) => Array.from({ length: 9 }, (_, at) => (at === label ? 6 : 0));
    expect(bounds([row(1), row(2), row(4), row(0), row(5), row(6), row(7)])).toEqual([
      [0, 2, 0],
      [4, 6, 2],
      [6, 7, 3],
    ]);
  });

  it('score by the mean probability of their labels', () => {
    const [span] = spansOf(
      layerOf([
        [0, 0, 0],
        [0, Math.log(8), 0],
        [0, 0, Math.log(3)],
        [9, 0, 0],
      ]),
      1,
      4,
      new Uint8Array(3),
    );
    expect(span?.score).toBeCloseTo((0.8 + 0.6) / 2, 6);
  });

  it('are the best path of all that are allowed', () => {
    const score = fc.integer({ min: -40, max: 40 });
    const rows = fc.array(fc.tuple(score, score, score), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (given) => {
        const spans = spansOf(layerOf(given), 0, given.length, new Uint8Array(given.length));
        const labels = given.map((_, at) => {
          const span = spans.find(({ first, end }) => first <= at && at < end);
          if (!span) return 0;
          return span.first === at ? 1 : 2;
        });
        expect(total(given, labels)).toBe(
          Math.max(...allowed(given.length).map((path) => total(given, path))),
        );
      }),
    );
  });
});

const total = (rows: readonly (readonly number[])[], labels: readonly number[]): number =>
  labels.reduce((sum, label, at) => sum + (rows[at]?.[label] ?? 0), 0);

function allowed(length: number): number[][] {
  if (length === 0) return [[]];
  return allowed(length - 1).flatMap((path) => {
    const mayGoOn = (path.at(-1) ?? 0) > 0;
    return (mayGoOn ? [0, 1, 2] : [0, 1]).map((label) => [...path, label]);
  });
}
