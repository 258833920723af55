import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Clause } from '../../src/claim/clause.ts';
import { clausesOf } from '../../src/match/clauses.ts';
import { groupsOf, type Group } from '../../src/match/match.ts';
import { loadMatcher } from '../../src/work/matcher.ts';
import { readingWith } from './readings.ts';

const matcher = await loadMatcher();
afterAll(() => matcher.close());

const reports: readonly (readonly Clause[])[] = [
  readingWith(
    'Two dock workers said the freighter Halina had lost 40 containers off Cape Bratten. The port authority denied that the freighter Halina had lost containers.',
    [
      { content: 'the freighter Halina had lost 40 containers off Cape Bratten', source: 'two dock workers' },
      { content: 'the freighter Halina had lost containers', source: 'port authority', stance: 'denies' },
    ],
    'norrkust',
  ),
  readingWith(
    'The freighter Halina lost 44 containers off Cape Bratten, dock workers told Norrkust. The crew of the Halina is safe and well, the owner Bjelland said.',
    [
      { content: 'The freighter Halina lost 44 containers off Cape Bratten', source: 'dock workers' },
      { content: 'The crew of the Halina is safe and well', source: 'Bjelland' },
    ],
    'fjordpost',
    '2031-03-05T09:00:00Z',
  ),
  readingWith(
    'Bjelland: the crew of the Halina is safe and well. Fog hung over Cape Bratten for most of the morning.',
    [
      { content: 'the crew of the Halina is safe and well', source: 'Bjelland' },
      { content: 'Fog hung over Cape Bratten for most of the morning', own: true },
    ],
    'harbour-wire',
    '2031-03-05T12:00:00Z',
  ),
  readingWith(
    'Apple growers in Hardanger expect a poor harvest, their union said.',
    [{ content: 'Apple growers in Hardanger expect a poor harvest', source: 'union', stance: 'expects' }],
    'farm-weekly',
  ),
].map((reading) => clausesOf(reading));

const all = reports.flat();
const shown = (groups: readonly Group[]): string[] =>
  groups.map(({ clauses }) => clauses.map(({ key }) => key).join(' + '));

describe('match', () => {
  it('puts what says the same into one group, whatever the wording and the figure', async () => {
    const groups = shown(await matcher.match(all));
    expect(groups).toContain('fjordpost s1.0 + norrkust s1.0');
    expect(groups).toContain('fjordpost s2.0 + harbour-wire s1.0');
    expect(groups).toContain('farm-weekly s1.0');
  });

  it('makes no group of one outlet’s own voice', async () => {
    const groups = await matcher.match(all);
    expect(groups.flatMap(({ clauses }) => clauses).map(({ key }) => key)).not.toContain('harbour-wire s2.0');
  });

  it('ties a denial to what it denies, from both sides, with the reasons', async () => {
    const groups = await matcher.match(all);
    const denial = groups.find(({ clauses }) => clauses.some(({ key }) => key === 'norrkust s2.0'));
    const claim = groups.find(({ key }) => key === 'fjordpost s1.0');
    const tie = claim?.ties.find(({ kind }) => kind === 'opposite');
    expect(tie?.group).toBe(denial?.key);
    expect(denial?.ties.some(({ kind, group }) => kind === 'opposite' && group === claim?.key)).toBe(true);
    expect(tie?.why.find(({ facet }) => facet === 'negation')?.weight).toBeLessThan(0);
  });

  it('gives the same groups in whatever order reports and clauses come', async () => {
    const expected = await matcher.match(all);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (turned) => {
        expect(await matcher.match(turned)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  it('gives the same links when reports are added one by one', async () => {
    const whole = await matcher.links(all, []);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...reports], { minLength: reports.length }), async (turned) => {
        const parts = [];
        for (const [at, fresh] of turned.entries())
          parts.push(...(await matcher.links(fresh, turned.slice(0, at).flat())));
        const sorted = parts.toSorted((a, b) =>
          a.one < b.one || (a.one === b.one && a.other < b.other) ? -1 : 1,
        );
        expect(sorted).toEqual(whole);
        expect(groupsOf(all, parts)).toEqual(await matcher.match(all));
      }),
      { numRuns: 15 },
    );
  });
});
