import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { LedgerError, systemCode } from '../failure.ts';
import { asDatabaseError } from './database-error.ts';
import { guarded } from './guarded-dialect.ts';
import { pgliteDialect } from './pglite-dialect.ts';
import { PgliteThread } from './pglite-thread.ts';
import { migrate } from './schema/migrate.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** Major version of PostgreSQL that PGlite is: it opens no folder of another. */
const pgliteMajor = '18';

/**
 * The database in a folder, made where there is none. It is never synced: what it holds can be made anew from captures
 * and decisions. Throws a LedgerError: `rebuild` where the folder cannot be opened, `newer`.
 */
export async function openFolder(folder: string, hearsay: string): Promise<Database> {
  const major = await majorOf(folder);
  if (major !== null && major !== pgliteMajor)
    throw new LedgerError(
      'rebuild',
      `${folder}: a database of PostgreSQL ${major}; this version opens ${pgliteMajor}. \`hearsay rebuild\` makes it anew.`,
    );
  const thread = await openThread(folder, major !== null);
  return migrated(new Kysely<Tables>({ dialect: guarded(pgliteDialect(thread)) }), hearsay);
}

async function openThread(folder: string, exists: boolean): Promise<PgliteThread> {
  try {
    return await PgliteThread.open(folder);
  } catch (error) {
    const met = error instanceof Error ? error.message : String(error);
    if (!exists)
      throw new LedgerError('system', `${folder}: no database could be made there (${met}).`, error);
    throw new LedgerError(
      'rebuild',
      `${folder}: the database cannot be opened (${met}). \`hearsay rebuild\` makes it anew.`,
      error,
    );
  }
}

async function majorOf(folder: string): Promise<string | null> {
  try {
    return (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Type numbers of PostgreSQL: int8, which `pg` gives as a string; counts and ids here stay far below 2^53. */
const int8 = 20;

/** The database on a server, `postgres://…`. Throws a LedgerError: `server` where it lacks something, `database-gone`, `newer`. */
export async function openServer(address: string, hearsay: string): Promise<Database> {
  const types = {
    getTypeParser: (id: number, format?: 'text' | 'binary'): unknown =>
      id === int8 ? Number : pg.types.getTypeParser(id, format),
  };
  const pool = new pg.Pool({ connectionString: address, max: 8, types, connectionTimeoutMillis: 10_000 });
  // A connection that dies while nobody uses it is replaced at the next query.
  pool.on('error', () => {});
  // One that dies in use fails its query; what it says besides is the same again.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: guarded(new PostgresDialect({ pool })) });
  try {
    await checkServer(db);
  } catch (error) {
    await db.destroy();
    throw asDatabaseError(error);
  }
  return migrated(db, hearsay);
}

export interface ServerMet {
  readonly version: string;
  readonly number: string;
  readonly encoding: string;
}

async function checkServer(db: Database): Promise<void> {
  const { rows } = await sql<ServerMet>`
    select current_setting('server_version') as version, current_setting('server_version_num') as number,
      current_setting('server_encoding') as encoding`.execute(db);
  refuseServer(rows[0] ?? { version: 'of no known version', number: '0', encoding: '' });
}

/** Throws a LedgerError where a server lacks what a ledger needs. `number` is the version as PostgreSQL counts it: 150004 is 15.4. */
export function refuseServer({ version, number, encoding }: ServerMet): void {
  if (Number(number) < 150_000)
    throw new LedgerError('server', `The server is PostgreSQL ${version}; a ledger needs 15 or later.`);
  if (encoding !== 'UTF8')
    throw new LedgerError(
      'server',
      `The database's encoding is ${encoding}; a ledger needs UTF8: createdb --encoding=UTF8 --template=template0.`,
    );
}

async function migrated(db: Database, hearsay: string): Promise<Database> {
  try {
    await migrate(db, hearsay);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
