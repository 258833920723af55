import { type Kysely, sql } from 'kysely';
import { LedgerError } from '../../failure.ts';
import type { Tables } from '../tables.ts';
import { first, type SchemaOnly } from './1-first.ts';

/** The steps from an empty database to the schema of this version, in their order: the first leads to version 1. */
export const steps: readonly ((db: SchemaOnly) => Promise<void>)[] = [first];

/** The schema this version of Hearsay writes. */
export const schemaVersion = steps.length;

/** Number of the lock that keeps two processes from migrating one server at once. */
const migrating = 7_401_001;

/**
 * Brings the database to the schema of this version, all or nothing. `hearsay` is the version that does so. Throws a
 * LedgerError `newer` where a later version has written it.
 */
export async function migrate(
  db: Kysely<Tables>,
  hearsay: string,
  to: number = schemaVersion,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${migrating})`.execute(trx);
    await versionsTable(trx);
    const from = await versionOf(trx);
    for (const [i, step] of steps.slice(0, to).entries()) {
      if (i < from.version) continue;
      await step(trx);
      const at = new Date().toISOString();
      await trx
        .insertInto('schema_versions')
        .values({ version: i + 1, hearsay, at })
        .execute();
    }
  });
}

async function versionsTable(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('schema_versions')
    .ifNotExists()
    .addColumn('version', 'integer', (c) => c.primaryKey())
    .addColumn('hearsay', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
}

/** The schema that a database has; 0 for one that is new. */
async function versionOf(db: Kysely<Tables>): Promise<{ version: number }> {
  const last = await db
    .selectFrom('schema_versions')
    .selectAll()
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last && last.version > schemaVersion)
    throw new LedgerError(
      'newer',
      `This ledger was written by Hearsay ${last.hearsay} (schema ${last.version}); this version knows schemas up to ${schemaVersion}. Use that version or a later one.`,
    );
  return { version: last?.version ?? 0 };
}
