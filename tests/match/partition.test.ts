import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsOf, partition, type Edge } from '../../src/match/partition.ts';

const keys = Array.from({ length: 14 }, (_, at) => `r${at % 4} s${at}.0`);

const edges = fc.array(
  fc.record({
    one: fc.constantFrom(...keys),
    other: fc.constantFrom(...keys),
    same: fc.double({ min: 0.01, max: 1, noNaN: true }),
  }),
  { maxLength: 40 },
);

/** Average linkage in so many words: the definition that the quick one is held to. */
function plainly(all: readonly string[], given: readonly Edge[], least: number): string[][] {
  const same = (a: string, b: string): number =>
    Math.max(
      0,
      ...given
        .filter((e) => (e.one === a && e.other === b) || (e.one === b && e.other === a))
        .map((e) => e.same),
    );
  let groups = all.toSorted().map((key) => [key]);
  for (;;) {
    let best: { mean: number; a: string[]; b: string[] } | null = null;
    for (const [i, a] of groups.entries())
      for (const b of groups.slice(i + 1)) {
        const mean =
          a.flatMap((x) => b.map((y) => same(x, y))).reduce((x, y) => x + y, 0) / (a.length * b.length);
        if (mean > 0 && mean >= least && mean > (best?.mean ?? -1) + 1e-12) best = { mean, a, b };
      }
    if (!best) return groups;
    const { a, b } = best;
    groups = groups
      .filter((group) => group !== b)
      .map((group) => (group === a ? [...a, ...b].toSorted() : group));
  }
}

describe('partition', () => {
  it('joins what is likely on average, and chains nothing over one weak link', () => {
    const strong = (one: string, other: string): Edge => ({ one, other, same: 0.9 });
    const given = [strong('a', 'b'), strong('c', 'd'), { one: 'b', other: 'c', same: 0.6 }];
    expect(partition(['d', 'c', 'b', 'a'], given, 0.3)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('is the same in whatever order clauses and edges come', () => {
    fc.assert(
      fc.property(edges, fc.integer(), (given, seed) => {
        const turned = given.toSorted((a, b) => ((a.same * 7919 + seed) % 1) - ((b.same * 7919 + seed) % 1));
        const swapped = turned.map(({ one, other, same }) => ({ one: other, other: one, same }));
        expect(partition(keys.toReversed(), swapped)).toEqual(partition(keys, given));
      }),
    );
  });

  it('is average linkage', () => {
    fc.assert(
      fc.property(edges, (given) => {
        const ours = partition(keys, given, 0.2).flat().length;
        expect(ours).toBe(keys.length);
        const sizes = (groups: string[][]): string =>
          groups
            .map((group) => group.length)
            .toSorted((a, b) => a - b)
            .join(' ');
        expect(sizes(partition(keys, given, 0.2))).toBe(sizes(plainly(keys, given, 0.2)));
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same when only the touched components are clustered anew', () => {
    fc.assert(
      fc.property(edges, (given) => {
        const apart = componentsOf(keys, given).flatMap((part) => partition(part, given));
        expect(apart.toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))).toEqual(
          partition(keys, given),
        );
      }),
    );
  });
});
