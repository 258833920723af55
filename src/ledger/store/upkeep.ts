import { sql } from 'kysely';
import type { Database } from './database.ts';

const computed = [
  'reports',
  'versions',
  'readings',
  'failures',
  'clauses',
  'clause_keys',
  'claims',
  'claim_parts',
  'claim_moves',
  'changes',
];

/** Empties what is computed, for it to be made anew. Captures and decisions stay. */
export async function emptyComputed(db: Database): Promise<void> {
  const tables = sql.join(computed.map((name) => sql.table(name)));
  await sql`truncate table ${tables}`.execute(db);
}

/**
 * Refreshes what the planner of queries knows, and frees the room of rows that are gone, where there are twice as many readings as when that
 * was last done: in all it costs no more than some runs over the whole. A server does so by itself; PGlite does not.
 */
export async function tidyGrown(db: Database): Promise<void> {
  const { rows } = await sql<{ count: number; before: number }>`
    select (select count(*)::integer from readings) as count, reltuples::integer as before from pg_class where oid = 'readings'::regclass`.execute(
    db,
  );
  const [{ count, before } = { count: 0, before: 0 }] = rows;
  if (count < 2 * Math.max(before, fewest)) return;
  await sql`vacuum (analyze)`.execute(db);
  await sql`checkpoint`.execute(db);
}

/** Readings below twice of which nothing is worth tidying. */
const fewest = 128;

/** Rows that were deleted stay in the tables' files until these are written anew. */
export async function wipe(db: Database): Promise<void> {
  for (const name of ['captures', 'capture_bytes', ...computed])
    await sql`vacuum (full) ${sql.table(name)}`.execute(db);
}

/** They stay in the database's own log, too, until it has turned over: twice, for the last file before the present one is kept. */
export async function wipeLog(db: Database): Promise<void> {
  await sql`set wal_recycle = off`.execute(db);
  for (let turn = 0; turn < 2; turn++) {
    await sql`select pg_switch_wal()`.execute(db);
    await sql`checkpoint`.execute(db);
  }
}

export interface Counts {
  readonly captures: number;
  readonly reports: number;
  readonly readings: number;
  readonly clauses: number;
  readonly claims: number;
  readonly decisions: number;
}

/** Rows of the tables; captures and decisions are counted where they are kept. */
export async function countRows(db: Database): Promise<Omit<Counts, 'captures' | 'decisions'>> {
  const count = async (table: 'reports' | 'readings' | 'clauses' | 'claims'): Promise<number> => {
    const { n } = await db
      .selectFrom(table)
      .select((select) => select.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return n;
  };
  return {
    reports: await count('reports'),
    readings: await count('readings'),
    clauses: await count('clauses'),
    claims: await count('claims'),
  };
}
