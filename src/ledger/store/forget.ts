import { sql } from 'kysely';
import { LedgerError } from '../failure.ts';
import { noteChanges } from './changes.ts';
import { claimsOf, removeKeys } from './clauses.ts';
import type { Database } from './database.ts';
import { dropClaims } from './keep-claims.ts';

/** What forgetting has left to do: clauses of others that stood in a claim with the forgotten, to be matched and traced anew. */
export interface Forgotten {
  readonly reports: readonly string[];
  readonly rematch: readonly string[];
}

/** Number of the lock that keeps what is being kept and what is being forgotten apart. */
const forgetting = 7_401_004;

/** To be called in a transaction that keeps something of these captures: until its end none of them is forgotten. Throws `forgotten` where one was. */
export async function refuseForgotten(db: Database, captures: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${forgetting})`.execute(db);
  const [first] = await db.selectFrom('forgotten').selectAll().where('capture', 'in', captures).execute();
  if (first) throw new LedgerError('forgotten', `${first.capture} was forgotten; nothing is kept of it.`);
}

/**
 * Removes captures with all that was made of them: readings, clauses, vectors, and every claim that has words of theirs, for these
 * stand in its lists. The other clauses of those claims stand in none then. Done again it changes nothing.
 */
export function forgetCaptures(db: Database, captures: readonly string[]): Promise<Forgotten> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${forgetting})`.execute(trx);
    await sql`insert into forgotten select unnest(${captures}::text[]) on conflict do nothing`.execute(trx);
    const among = sql<string>`any(${captures}::text[])`;
    const rematch = await removeClaims(trx, captures);
    const clauses = await trx.deleteFrom('clauses').where('capture', '=', among).returning('id').execute();
    await removeKeys(
      trx,
      clauses.map(({ id }) => id),
    );
    await trx.deleteFrom('readings').where('capture', '=', among).execute();
    await trx.deleteFrom('failures').where('capture', '=', among).execute();
    const versions = await trx
      .deleteFrom('versions')
      .where('capture', '=', among)
      .returning('report')
      .execute();
    await trx.deleteFrom('capture_bytes').where('capture', '=', among).execute();
    await trx.deleteFrom('captures').where('id', '=', among).execute();
    const reports = await settleReports(trx, [...new Set(versions.map(({ report }) => report))].toSorted());
    await noteChanges(
      trx,
      reports.map((subject) => ({ kind: 'report forgotten', subject })),
    );
    return { reports, rematch };
  });
}

/** Removes the claims that quote the captures anywhere; gives the keys of their clauses from other captures. */
async function removeClaims(db: Database, captures: readonly string[]): Promise<string[]> {
  const own = await db
    .selectFrom('clauses')
    .select('claim')
    .where('capture', '=', sql<string>`any(${captures}::text[])`)
    .distinct()
    .execute();
  // Their ids are 64 letters and digits: no word of a report is taken for one.
  const patterns = captures.map((id) => `%${id}%`);
  const quoting = await db
    .selectFrom('claim_parts')
    .select('claim')
    .where('body', 'like', sql<string>`any(${patterns}::text[])`)
    .distinct()
    .execute();
  const claims = claimsOf([...own, ...quoting]);
  const others = await db
    .selectFrom('clauses')
    .select('key')
    .where('claim', '=', sql<string>`any(${claims}::text[])`)
    .where('capture', '<>', sql<string>`all(${captures}::text[])`)
    .orderBy('key')
    .execute();
  const gone = await dropClaims(db, claims);
  await noteChanges(
    db,
    gone.map((subject) => ({ kind: 'claim gone', subject })),
  );
  return others.map(({ key }) => key);
}

/** Reports without a version go; of the others the head may hold words of the forgotten one, and is emptied until it is read again. */
async function settleReports(db: Database, ids: readonly string[]): Promise<string[]> {
  for (const id of ids) {
    const versions = await db
      .selectFrom('versions')
      .selectAll()
      .where('report', '=', id)
      .orderBy('n', 'desc')
      .execute();
    const [last] = versions;
    const isLatest = sql<boolean>`capture <> ${last?.capture ?? ''}`;
    if (!last) await db.deleteFrom('reports').where('id', '=', id).execute();
    else
      await db
        .updateTable('reports')
        .set({ capture: last.capture, versions: versions.length, headline: null })
        .where('id', '=', id)
        .where(isLatest)
        .execute();
  }
  return [...ids];
}
