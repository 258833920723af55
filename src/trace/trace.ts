import type { Claim, Contradiction } from '../claim/claim.ts';
import type { Group } from '../claim/group.ts';
import type { Reading } from '../report/reading.ts';
import { contradictionsOf } from './contradiction/contradictions.ts';
import { driftOf } from './drift/drift.ts';
import { updatesOf } from './drift/updates.ts';
import { sharedPassages } from './fingerprints.ts';
import type { TraceMeans } from './means.ts';
import { originalsOf } from './originals.ts';
import { originsOf } from './origins.ts';
import { Outlets, type ReportAt } from './outlets.ts';
import { Pool } from './pool.ts';
import { byTime, Sentences, sayingOf, type Saying } from './saying.ts';
import { Sayers } from './sayer.ts';
import { shown } from './shown.ts';
import type { Standing } from './stands-on/standing.ts';
import { standings } from './stands-on/stands-on.ts';
import { States } from './states.ts';
import { withdrawalsOf } from './withdrawals.ts';
import { figuresOf, gistOf, wordingsOf } from './wordings.ts';

/** What tracing gives: a claim for each group, its id the group's key, in the order of the keys; and what stands against what. */
export interface Traced {
  readonly claims: readonly Claim[];
  readonly contradictions: readonly Contradiction[];
}

/**
 * Follows the clauses of each group back through the reports they stand in. `readings` holds the reading of every capture that a clause
 * stands in, and may hold more; a clause whose reading is not there is left out. Pure, and a function of the sets alone: the order of groups,
 * clauses and readings changes nothing. The time grows with the words of the readings and, for n clauses, with n log n.
 */
export function trace(groups: readonly Group[], readings: readonly Reading[], means: TraceMeans): Traced {
  const reports = inTime(readings);
  const states = new States(means.lists.states);
  const outlets = new Outlets(reports, means, states);
  const sayings = sayingsOf(groups, reports, new Sayers(means, states, outlets));
  const pool = new Pool(sayings, sharedPassages(reports), outlets, means);
  const standing = standings(sayings, pool);
  const contradictions = contradictionsOf(sayings, pool);
  const against = opposed(contradictions);
  const claims = groups
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map((group) => claimOf(group, pool, standing, against.get(group.key) ?? []));
  return { claims, contradictions };
}

/** Readings by capture, by the moment they were published, then by id and capture; those without a date last. */
function inTime(readings: readonly Reading[]): ReportAt[] {
  const byCapture = new Map(
    readings.map((reading) => [`${reading.report.id}\n${reading.report.capture}`, reading]),
  );
  return [...byCapture]
    .map(([key, reading]) => ({ key, reading, time: momentOf(reading) }))
    .toSorted((a, b) => a.time - b.time || (a.key < b.key ? -1 : 1))
    .map(({ reading }, rank) => ({
      reading,
      rank,
      outlet: reading.report.outlet?.name ?? reading.report.id,
    }));
}

/** Milliseconds since 1970; the largest number where there is no date. */
function momentOf({ report: { published } }: Reading): number {
  const moment = published === null ? Number.NaN : Date.parse(published);
  return Number.isNaN(moment) ? Number.MAX_SAFE_INTEGER : moment;
}

function sayingsOf(groups: readonly Group[], reports: readonly ReportAt[], sayers: Sayers): Saying[] {
  const byCapture = new Map(
    reports.map((report) => [`${report.reading.report.id}\n${report.reading.report.capture}`, report]),
  );
  const sentences = new Sentences();
  return groups
    .flatMap((group) =>
      group.clauses.flatMap((clause) => {
        const report = byCapture.get(`${clause.report}\n${clause.capture}`);
        if (!report) return [];
        const sentence = sentences.around(report.reading, clause);
        return [sayingOf(clause, group, report, sentence, sayers.of(clause, report, sentence))];
      }),
    )
    .toSorted(byTime);
}

function opposed(contradictions: readonly Contradiction[]): ReadonlyMap<string, readonly string[]> {
  const against = new Map<string, Set<string>>();
  const add = (claim: string, other: string): unknown =>
    against.set(claim, (against.get(claim) ?? new Set()).add(other));
  for (const { claim, other } of contradictions) {
    add(claim, other);
    add(other, claim);
  }
  return new Map([...against].map(([claim, others]) => [claim, [...others].toSorted()]));
}

function claimOf(
  group: Group,
  pool: Pool,
  standing: ReadonlyMap<Saying, Standing>,
  contradicts: readonly string[],
): Claim {
  const sayings = pool.inGroup(group.key);
  const tied = (kind: 'stronger' | 'weaker'): string[] =>
    [...new Set(group.ties.filter((tie) => tie.kind === kind).map((tie) => tie.group))].toSorted();
  return {
    id: group.key,
    gist: gistOf(sayings),
    statements: sayings.map(shown),
    origins: originsOf(sayings, standing, pool),
    contradicts,
    drift: [
      ...sayings.flatMap((saying) => driftFor(saying, standing, pool)),
      ...updatesOf(sayings, standing),
    ],
    wordings: wordingsOf(sayings, standing),
    figures: figuresOf(sayings),
    withdrawals: withdrawalsOf(sayings, standing),
    stronger: tied('stronger'),
    weaker: tied('weaker'),
    originals: originalsOf(sayings, standing, pool),
  };
}

function driftFor(saying: Saying, standing: ReadonlyMap<Saying, Standing>, pool: Pool): Claim['drift'] {
  const one = standing.get(saying);
  return one ? driftOf(saying, one, pool) : [];
}
