import { sql } from 'kysely';
import type { Capture } from '../capture/capture.ts';
import { type NewChange, noteChanges } from './changes.ts';
import { insertClauses, removeClauses } from './clauses.ts';
import type { Database } from './database.ts';
import { refuseForgotten } from './forget.ts';
import type { ReadingKept, ReadingToKeep, Versions } from './kept.ts';
import { packJson, storable } from './packing.ts';

/** Keeps readings with their clauses, all or none. Handed in twice they change nothing: a worker that was killed can be followed by another. */
export async function keepReadings(
  db: Database,
  readings: readonly ReadingToKeep[],
): Promise<readonly ReadingKept[]> {
  if (readings.length === 0) return [];
  const captureIds = readings.map(({ capture }) => capture.id);
  return db.transaction().execute(async (trx) => {
    await refuseForgotten(trx, captureIds);
    await lockReports(
      trx,
      readings.map(({ reading }) => reading.report.id),
    );
    const kept: ReadingKept[] = [];
    for (const one of readings) kept.push(await keepOne(trx, one));
    await noteChanges(
      trx,
      kept.flatMap((one, i) => changeOf(one, readings[i]?.reading.report.id ?? '')),
    );
    return kept;
  });
}

const kinds = {
  'new report': 'report added',
  'new version': 'report edited',
  'read again': 'report read again',
} as const;

const changeOf = ({ outcome }: ReadingKept, subject: string): NewChange[] =>
  outcome === 'same' ? [] : [{ kind: kinds[outcome], subject: storable(subject) }];

/** Two workers that keep versions of one report number them one after the other. In one order, so that they never wait for each other. */
async function lockReports(db: Database, ids: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(1, number) from
    (select distinct hashtext(id) as number from unnest(${ids.map(storable)}::text[]) as given(id) order by 1) as numbers`.execute(
    db,
  );
}

async function keepOne(db: Database, given: ReadingToKeep): Promise<ReadingKept> {
  const { capture, reading, versions } = given;
  const report = storable(reading.report.id);
  await insertCapture(db, capture);
  const inserted = await db
    .insertInto('readings')
    .values({
      capture: capture.id,
      report,
      ...versions,
      kept: new Date().toISOString(),
      packed: packJson(reading),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  const { version, isNew } = await versionOf(db, report, capture);
  if (inserted.numInsertedOrUpdatedRows === 0n) return { outcome: 'same', version, left: [] };
  if (isNew) await putReport(db, given, report, version);
  const left = await removeClauses(db, report, [capture.id, ...given.replaces]);
  await insertClauses(db, report, given);
  const again = isNew ? 'new version' : 'read again';
  return { outcome: isNew && version === 1 ? 'new report' : again, version, left };
}

export async function insertCapture(db: Database, capture: Capture): Promise<boolean> {
  const { id, kind, input, address, content_type, size, when } = capture;
  const row = { id, kind, input: storable(input), address, content_type, size, captured: when };
  const done = await db
    .insertInto('captures')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The number of a capture among the versions of its report; a new one follows the last. */
async function versionOf(
  db: Database,
  report: string,
  capture: Capture,
): Promise<{ version: number; isNew: boolean }> {
  const versions = await db
    .selectFrom('versions')
    .select(['n', 'capture'])
    .where('report', '=', report)
    .orderBy('n')
    .execute();
  const known = versions.find((one) => one.capture === capture.id);
  if (known) return { version: known.n, isNew: false };
  const n = (versions.at(-1)?.n ?? 0) + 1;
  await db
    .insertInto('versions')
    .values({ report, n, capture: capture.id, captured: capture.when })
    .execute();
  return { version: n, isNew: true };
}

async function putReport(
  db: Database,
  { capture, reading, moment }: ReadingToKeep,
  id: string,
  versions: number,
): Promise<void> {
  const { outlet, headline, address, published } = reading.report;
  const row = {
    outlet: outlet === null ? null : storable(outlet.name),
    headline: headline === null ? null : storable(headline),
    address,
    published,
    moment,
    versions,
    capture: capture.id,
  };
  await db
    .insertInto('reports')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** Notes that those versions make no report of a capture: it is not tried again until one of them is another. */
export async function keepFailure(
  db: Database,
  capture: Capture,
  versions: Versions,
  failure: unknown,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await refuseForgotten(trx, [capture.id]);
    await insertCapture(trx, capture);
    await trx
      .insertInto('failures')
      .values({ capture: capture.id, ...versions, body: JSON.stringify(failure) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}
