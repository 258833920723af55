import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trace } from '../../src/trace/trace.ts';
import { loadLexicon } from '../../src/work/lexicon.ts';
import { caseOf, type Case } from './story.ts';

const { lists } = await loadLexicon();
const folder = path.join(import.meta.dirname, 'cases');
const cases = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => caseOf(fs.readFileSync(path.join(folder, name), 'utf8')));

/** All cases as one set of reports, ids and claims kept apart. */
const together = cases.map(({ readings, groups }, at) => ({
  readings: readings.map((reading) => ({
    ...reading,
    report: {
      ...reading.report,
      id: `${at}${reading.report.id}`,
      capture: `sha256:${at}${reading.report.id}`,
    },
  })),
  groups: groups.map((group) => ({
    ...group,
    key: `${at}${group.key}`,
    clauses: group.clauses.map((clause) => ({
      ...clause,
      report: `${at}${clause.report}`,
      capture: `sha256:${at}${clause.report}`,
      key: `${at}${clause.key}`,
    })),
  })),
}));
const readings = together.flatMap((one) => one.readings);
const groups = together.flatMap((one) => one.groups);

/** So many reports of one claim: every tenth with a source of its own, the others relaying, copying or repeating. */
function wide(count: number): Case {
  const lines = Array.from({ length: count }, (_, at) => {
    const time = new Date(Date.UTC(2031, 0, 1) + at * 60_000).toISOString().replace('.000', '');
    const source =
      at % 10 === 0
        ? `anonymous a clerk of ward ${at}; cue said`
        : at % 10 < 5
          ? `outlet Paper ${at - (at % 10)}; cue reported`
          : 'own voice';
    return `report r${at}: Paper ${at} (newspaper), ${time}\na | ${source} | {The bridge over the Struma has moved by ${at % 7} centimetres}, ${at % 10 === 0 ? `said a clerk of ward ${at}, who told this newspaper so` : `it was put about in ward ${at}`}.`;
  });
  return caseOf(`Many reports of one claim\n${lines.join('\n')}\nexpect\n`);
}

describe('tracing', () => {
  it('does not depend on the order of what it is given', () => {
    const expected = trace(groups, readings, { lists });
    const shuffled = <T>(all: readonly T[]): fc.Arbitrary<T[]> =>
      fc.shuffledSubarray([...all], { minLength: all.length });
    fc.assert(
      fc.property(
        shuffled(groups),
        shuffled(readings),
        fc.boolean(),
        (mixedGroups, mixedReadings, isTurned) => {
          const turned = mixedGroups.map((group) => ({
            ...group,
            clauses: isTurned ? group.clauses.toReversed() : group.clauses,
          }));
          expect(trace(turned, mixedReadings, { lists })).toEqual(expected);
        },
      ),
      { numRuns: 20, seed: 6 },
    );
  });

  it('gives a claim of a case the same beside the other cases', () => {
    const all = trace(groups, readings, { lists }).claims;
    for (const one of together) {
      const alone = trace(one.groups, one.readings, { lists }).claims;
      const beside = all.filter(({ id }) => one.groups.some(({ key }) => key === id));
      expect(beside.map(({ origins }) => origins)).toEqual(alone.map(({ origins }) => origins));
    }
  });

  it('traces a claim of 5,000 statements', { timeout: 60_000 }, () => {
    const { groups: one, readings: many } = wide(5_000);
    const [claim] = trace(one, many, { lists }).claims;
    expect(claim?.statements.length).toBe(5_000);
    expect(claim?.origins.length).toBe(500);
  });

  it('says of every statement of an origin why it is there', () => {
    for (const { origins, statements } of trace(groups, readings, { lists }).claims)
      for (const { reasons } of origins) {
        expect(reasons.length).toBeGreaterThan(0);
        for (const { statement } of reasons)
          expect(statements.some(({ report }) => report === statement.report)).toBe(true);
      }
  });
});
