import fs from 'node:fs';
import path from 'node:path';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { type Database, openFolder, openServer } from '../../src/ledger/store/database.ts';
import { schemaVersion, steps } from '../../src/ledger/store/schema/migrate.ts';
import type { Tables } from '../../src/ledger/store/tables.ts';
import { newFolder } from './folder.ts';
import { startServer } from './server.ts';

// schemas/N.sql is the schema of version N as it was released, with some rows. It is never changed: `released` steps are what is on people's disks.

const schemas = path.join(import.meta.dirname, 'schemas');
const released = fs.readdirSync(schemas).map((name) => Number(name.replace('.sql', '')));
const scriptOf = (version: number): string => fs.readFileSync(path.join(schemas, `${version}.sql`), 'utf8');
const statementsOf = (script: string): string[] =>
  script
    .split(';\n')
    .map((one) => one.replaceAll(/^--.*$/gm, '').trim())
    .filter((one) => one !== '');

const server = startServer();
afterAll(() => server?.remove());

/** A new database of this version, on a server where there is one: a new folder takes seconds. */
async function opened(
  prepare: (db: Database) => Promise<void> = async () => {},
): Promise<{ db: Database; again: () => Promise<Database> }> {
  const place = server ? server.newDatabase() : path.join(newFolder(), 'database');
  const again = (): Promise<Database> => (server ? openServer(place, '0.1.0') : openFolder(place, '0.1.0'));
  const db = await again();
  await prepare(db);
  return { db, again };
}

/** The SQL of a step. */
async function sqlOf(version: number): Promise<string[]> {
  const statements: string[] = [];
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (inner) => new PostgresIntrospector(inner),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => {
      statements.push(query.sql);
    },
  });
  await steps[version - 1]?.(db);
  return statements;
}

async function shapeOf(db: Database): Promise<unknown[]> {
  const { rows: columns } = await sql`select table_name, column_name, data_type, is_nullable, collation_name
    from information_schema.columns where table_schema = 'public' order by 1, 2`.execute(db);
  const { rows: indexes } =
    await sql`select tablename, indexdef from pg_indexes where schemaname = 'public' order by 1, 2`.execute(
      db,
    );
  return [...columns, ...indexes];
}

/** Empties the database and runs a script in it. */
async function replaceBy(db: Database, script: string): Promise<void> {
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  for (const statement of statementsOf(script)) await sql.raw(statement).execute(db);
}

describe('the schema', () => {
  it('has a file for every released version', () => {
    expect(released.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: schemaVersion }, (_, i) => i + 1),
    );
  });

  it.each(released)('of version %i is made by the steps as they were released', async (version) => {
    const script = statementsOf(scriptOf(version));
    for (let n = 1; n <= version; n++)
      for (const statement of await sqlOf(n)) expect(script.map(oneLine)).toContain(oneLine(statement));
  });

  it.each(released)(
    'of version %i becomes that of today, and keeps its rows',
    async (version) => {
      const fresh = await opened();
      const old = await opened(async (db) => replaceBy(db, scriptOf(version)));
      await old.db.destroy();
      const migrated = await old.again();
      expect(await shapeOf(migrated)).toEqual(await shapeOf(fresh.db));
      expect(await migrated.selectFrom('reports').select(['id', 'outlet']).execute()).toEqual([
        { id: 'r-old', outlet: 'The Lofoten Post' },
      ]);
      expect(await migrated.selectFrom('claim_parts').select('body').execute()).toEqual([
        { body: '{"label":"Marit Sund"}' },
      ]);
      await migrated.destroy();
      await fresh.db.destroy();
    },
    180_000,
  );

  it('of a later version is refused, by its name, and left as it is', async () => {
    const later = { version: schemaVersion + 7, hearsay: '9.9.9', at: '2040-01-01T00:00:00Z' };
    const { db, again } = await opened(async (inner) => {
      await inner.insertInto('schema_versions').values(later).execute();
    });
    await db.destroy();
    await expect(again()).rejects.toMatchObject({
      code: 'newer',
      message: expect.stringContaining('Hearsay 9.9.9'),
    });
  }, 180_000);
});

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
