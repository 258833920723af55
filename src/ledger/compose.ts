import type { CaptureStore } from './capture/capture-store.ts';
import { captureId } from './capture/capture.ts';
import type { DecisionStore } from './decision/decision-store.ts';
import { forgottenError } from './decision/history.ts';
import { type Finding, LedgerError } from './failure.ts';
import type { Forgetting, LedgerCalls } from './ledger.ts';
import { changesAfter } from './store/changes.ts';
import { claimById, claimList, originalList } from './store/claims.ts';
import { candidates, clausesByKey, clausesOfClaims } from './store/clauses.ts';
import type { Database } from './store/database.ts';
import { forgetCaptures, type Forgotten } from './store/forget.ts';
import { keepClaims } from './store/keep-claims.ts';
import { keepFailure, keepReadings } from './store/keep-readings.ts';
import { readingsOf, reportById, reportList, unread } from './store/reports.ts';
import { countRows, emptyComputed } from './store/upkeep.ts';

/** What a ledger is made of, in a folder or on a server. */
export interface Parts {
  readonly captures: CaptureStore;
  readonly decisions: DecisionStore;
  readonly db: Database;
  /** What was met when it was opened. */
  readonly met: readonly Finding[];
  /** Removes what deleted rows have left on disk. */
  wipe(): Promise<void>;
  /** Is told how many readings were kept. */
  keptReadings(count: number): Promise<void>;
}

/** The calls of a ledger on its parts. */
export const callsOn = (parts: Parts): LedgerCalls => ({
  ...captureCalls(parts),
  ...decisionCalls(parts),
  ...readingCalls(parts),
  ...questions(parts),
  findings: () => Promise.resolve(parts.met),
  verify: async () => [
    ...(await parts.captures.verify()),
    ...(await parts.decisions.verify()),
    ...(await behind(parts)),
  ],
  empty: () => emptyComputed(parts.db),
});

const captureCalls = ({
  captures,
  decisions,
  db,
}: Parts): Pick<LedgerCalls, 'put' | 'capture' | 'captures' | 'unread'> => ({
  put: async (bytes, about) => {
    const id = captureId(bytes);
    const tombstone = await decisions.tombstone(id);
    if (tombstone) throw forgottenError(id, tombstone);
    return captures.put(bytes, about);
  },
  capture: (id) => captures.get(id),
  captures: (after, limit) => captures.ids(after, limit),
  unread: async (versions, after, limit) => {
    const found: string[] = [];
    let ids = await captures.ids(after, chunk);
    while (ids.length > 0 && found.length < limit) {
      found.push(...(await unread(db, ids, versions)));
      ids = await captures.ids(ids.at(-1) ?? null, chunk);
    }
    return found.slice(0, limit);
  },
});

/** Captures looked up at once. */
const chunk = 1_000;

const decisionCalls = (parts: Parts): Pick<LedgerCalls, 'decide' | 'decisions' | 'forget'> => ({
  decide: async (given) => {
    if (given.judgement.kind === 'forget')
      throw new LedgerError('not-found', 'A `forget` is not decided but done: call forget.');
    return parts.decisions.decide(given);
  },
  decisions: async () => {
    const history = await parts.decisions.known();
    const all = history.lines.map(({ decision }) => decision);
    return { all, standing: history.standing(), count: history.count };
  },
  forget: (forgetting) => forget(parts, forgetting),
});

async function forget(parts: Parts, { captures, reason, by, expected }: Forgetting): Promise<Forgotten> {
  for (const id of captures)
    if (!(await parts.captures.has(id)))
      throw new LedgerError('not-found', `There is no capture ${id} to forget.`);
  for (const capture of new Set(captures))
    await parts.decisions.decide({ by, expected, judgement: { kind: 'forget', capture, reason } });
  return removeAll(parts, captures);
}

async function removeAll(
  { captures, decisions, db, wipe }: Parts,
  ids: readonly string[],
): Promise<Forgotten> {
  const forgotten = await forgetCaptures(db, ids);
  await decisions.removeWords();
  await wipe();
  // The bytes go last: as long as they are there, the next opening finds what is left to do.
  await captures.remove(ids);
  return forgotten;
}

/** Ends what a process that was killed had begun to forget. */
export async function finishForgetting(parts: Parts): Promise<void> {
  const { captures, decisions } = parts;
  const forgotten = (await decisions.known()).forgotten();
  const left: string[] = [];
  for (const id of forgotten) if (await captures.has(id)) left.push(id);
  if (left.length > 0) await removeAll(parts, left);
}

type ReadingCalls = 'keepReadings' | 'keepFailure' | 'keepClaims';

const readingCalls = ({ captures, db, keptReadings }: Parts): Pick<LedgerCalls, ReadingCalls> => ({
  keepReadings: async (readings) => {
    for (const { capture } of readings) await needCapture(captures, capture.id);
    const kept = await keepReadings(db, readings);
    await keptReadings(kept.length);
    return kept;
  },
  keepFailure: async (capture, versions, failure) => {
    await needCapture(captures, capture.id);
    await keepFailure(db, capture, versions, failure);
  },
  keepClaims: (claims) => keepClaims(db, claims),
});

async function needCapture(captures: CaptureStore, id: string): Promise<void> {
  if (!(await captures.has(id))) throw new LedgerError('not-found', `There is no capture ${id}.`);
}

type Questions =
  | 'candidates'
  | 'clauses'
  | 'clausesOfClaims'
  | 'claims'
  | 'claim'
  | 'reports'
  | 'report'
  | 'readings'
  | 'originals'
  | 'changes'
  | 'counts';

const questions = ({ captures, decisions, db }: Parts): Pick<LedgerCalls, Questions> => ({
  candidates: (asked, least) => candidates(db, asked, least),
  clauses: (keys) => clausesByKey(db, keys),
  clausesOfClaims: (claims) => clausesOfClaims(db, claims),
  claims: (asked) => claimList(db, asked),
  claim: (id) => claimById(db, id),
  reports: (after, limit) => reportList(db, after, limit),
  report: (id) => reportById(db, id),
  readings: (capture, versions) => readingsOf(db, capture, versions ?? undefined),
  originals: (after, limit) => originalList(db, after, limit),
  changes: (after, limit) => changesAfter(db, after, limit),
  counts: async () => ({
    captures: await captures.size(),
    decisions: (await decisions.known()).count,
    ...(await countRows(db)),
  }),
});

/** What the database holds of captures that are not there, which nothing but a folder put together by hand or a lost file leads to. */
async function behind({ captures, db }: Parts): Promise<Finding[]> {
  const rows = await db.selectFrom('versions').select('capture').distinct().orderBy('capture').execute();
  const findings: Finding[] = [];
  for (const { capture } of rows)
    if (!(await captures.has(capture)))
      findings.push({
        part: 'database',
        code: 'missing',
        place: capture,
        message: 'was read, and its bytes are not there any more.',
      });
  return findings;
}
