import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityClusters, type EntityCluster } from '../../src/match/entity-clusters.ts';
import type { EntityProfile } from '../../src/match/entity-profile.ts';
import { sameEntity } from '../../src/match/same-entity.ts';
import { loadLexicon } from '../../src/work/lexicon.ts';
import { entityCasesOf, profileIn } from './entity-cases.ts';

const lexicon = await loadLexicon();
const cases = entityCasesOf(readFileSync(new URL('./cases/entities.txt', import.meta.url), 'utf8'));

describe('sameEntity', () => {
  it.each(cases)('$title', ({ lines: [one, two], expected }) => {
    const [a, b] = [profileIn(one, 'a', 'e1', lexicon), profileIn(two, 'b', 'e1', lexicon)];
    const verdict = sameEntity(a, b, lexicon);
    expect(`${verdict.same ? 'same' : 'other'}: ${verdict.by}`).toBe(expected);
    expect(sameEntity(b, a, lexicon).by).toBe(verdict.by);
  });
});

const lines = cases.flatMap((one) => one.lines);
const pool: readonly EntityProfile[] = lines.map((line, i) => profileIn(line, `r${i % 7}`, `e${i}`, lexicon));

const told = (clusters: readonly EntityCluster[]): string[] =>
  clusters.map(({ members }) => members.map(({ report, entity }) => `${report} ${entity}`).join(', '));

describe('entityClusters', () => {
  it('gives the same clusters, with the same reasons, in whatever order the reports come', () => {
    const straight = entityClusters(pool, lexicon);
    fc.assert(
      fc.property(fc.shuffledSubarray([...pool], { minLength: pool.length }), (shuffled) => {
        expect(entityClusters(shuffled, lexicon)).toEqual(straight);
      }),
      { seed: 20241213, numRuns: 60 },
    );
  });

  it('holds everybody once, with a reason for all but one of each cluster', () => {
    const clusters = entityClusters(pool, lexicon);
    expect(clusters.flatMap(({ members }) => members)).toHaveLength(pool.length);
    for (const { members, joins } of clusters) expect(joins).toHaveLength(members.length - 1);
  });

  it('never puts two that disagree into one', () => {
    const byId = new Map(pool.map((profile) => [`${profile.report} ${profile.entity}`, profile]));
    for (const { members } of entityClusters(pool, lexicon))
      for (const one of members)
        for (const two of members) {
          const [a, b] = [byId.get(`${one.report} ${one.entity}`), byId.get(`${two.report} ${two.entity}`)];
          if (!a || !b || a === b) continue;
          const verdict = sameEntity(a, b, lexicon);
          expect(verdict.same || /^(?:nothing in common|name too plain)$/.test(verdict.by)).toBe(true);
        }
  });

  const clustersOf = (...given: readonly string[]): string[] =>
    told(
      entityClusters(
        given.map((line, i) => profileIn(line, `r${i + 1}`, 'e1', lexicon)),
        lexicon,
      ),
    );

  it('leaves a short name alone where two might be meant', () => {
    expect(clustersOf('person: Ivan Petrov', 'person: I. Petrov')).toEqual(['r1 e1, r2 e1']);
    expect(clustersOf('person: Ivan Petrov', 'person: Igor Petrov', 'person: I. Petrov')).toEqual([
      'r1 e1',
      'r2 e1',
      'r3 e1',
    ]);
  });

  it('joins two names through the report that gives both', () => {
    expect(
      clustersOf(
        'armed group: Hayat Tahrir al-Sham',
        'organisation: Jabhat Fateh al-Sham',
        'armed group: Hayat Tahrir al-Sham = Jabhat Fateh al-Sham',
      ),
    ).toEqual(['r1 e1, r2 e1, r3 e1']);
  });

  it('takes a time that grows with the number of names', () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      profileIn(
        i % 2 === 0 ? `person: Ivan${i} Petrov` : `organisation: Company ${i % 500} Holdings = CH`,
        `r${i}`,
        'e1',
        lexicon,
      ),
    );
    const start = performance.now();
    const clusters = entityClusters(many, lexicon);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(clusters.length).toBeGreaterThan(10_000);
  });
});
