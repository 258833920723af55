import { type QueryExecutorProvider, type SchemaModule, sql } from 'kysely';

/** A step builds tables and knows none of today's: those change, a released step does not. */
export type SchemaOnly = QueryExecutorProvider & { readonly schema: SchemaModule };

/** Compared by bytes on every system: a server's own order of words differs from machine to machine. */
const word = sql`text collate "C"`;

/** The first released schema. A released step is never changed: a later one follows it. */
export async function first(db: SchemaOnly): Promise<void> {
  await captures(db);
  await reports(db);
  await clauses(db);
  await claims(db);
  await logs(db);
}

async function captures(db: SchemaOnly): Promise<void> {
  await db.schema
    .createTable('captures')
    .addColumn('id', word, (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('input', 'text', (c) => c.notNull())
    .addColumn('address', 'text')
    .addColumn('content_type', 'text')
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('captured', word, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('capture_bytes')
    .addColumn('capture', word, (c) => c.primaryKey())
    .addColumn('packed', 'bytea', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('forgotten')
    .addColumn('capture', word, (c) => c.primaryKey())
    .execute();
  await db.schema.createIndex('captures_captured').on('captures').columns(['captured', 'id']).execute();
}

async function reports(db: SchemaOnly): Promise<void> {
  await db.schema
    .createTable('reports')
    .addColumn('id', word, (c) => c.primaryKey())
    .addColumn('outlet', 'text')
    .addColumn('headline', 'text')
    .addColumn('address', 'text')
    .addColumn('published', 'text')
    .addColumn('moment', 'integer', (c) => c.notNull())
    .addColumn('versions', 'integer', (c) => c.notNull())
    .addColumn('capture', word, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('reports_moment').on('reports').columns(['moment', 'id']).execute();
  await db.schema
    .createTable('versions')
    .addColumn('report', word, (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('capture', word, (c) => c.notNull())
    .addColumn('captured', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('versions_pkey', ['report', 'n'])
    .execute();
  await db.schema
    .createIndex('versions_capture')
    .on('versions')
    .columns(['capture', 'report'])
    .unique()
    .execute();
  await db.schema
    .createTable('readings')
    .addColumn('capture', word, (c) => c.notNull())
    .addColumn('engine', word, (c) => c.notNull())
    .addColumn('model', word, (c) => c.notNull())
    .addColumn('data', word, (c) => c.notNull())
    .addColumn('report', word, (c) => c.notNull())
    .addColumn('kept', 'text', (c) => c.notNull())
    .addColumn('packed', 'bytea', (c) => c.notNull())
    .addPrimaryKeyConstraint('readings_pkey', ['capture', 'report', 'engine', 'model', 'data'])
    .execute();
  await db.schema
    .createTable('failures')
    .addColumn('capture', word, (c) => c.notNull())
    .addColumn('engine', word, (c) => c.notNull())
    .addColumn('model', word, (c) => c.notNull())
    .addColumn('data', word, (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('failures_pkey', ['capture', 'engine', 'model', 'data'])
    .execute();
}

async function clauses(db: SchemaOnly): Promise<void> {
  await db.schema
    .createTable('clauses')
    .addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('key', word, (c) => c.notNull().unique())
    .addColumn('report', word, (c) => c.notNull())
    .addColumn('capture', word, (c) => c.notNull())
    .addColumn('moment', 'integer', (c) => c.notNull())
    .addColumn('claim', word)
    .addColumn('packed', 'bytea', (c) => c.notNull())
    .addColumn('vector', 'bytea')
    .execute();
  await db.schema.createIndex('clauses_claim').on('clauses').column('claim').execute();
  await db.schema.createIndex('clauses_capture').on('clauses').column('capture').execute();
  // No foreign key: the row would be looked up for each of some 300 keys a report.
  await db.schema
    .createTable('clause_keys')
    .addColumn('key', word, (c) => c.notNull())
    .addColumn('moment', 'integer', (c) => c.notNull())
    .addColumn('clause', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('clause_keys_pkey', ['key', 'moment', 'clause'])
    .execute();
}

async function claims(db: SchemaOnly): Promise<void> {
  const counts = ['statements', 'reports', 'origins', 'contradicts', 'drift', 'first', 'latest'];
  const table = db.schema
    .createTable('claims')
    .addColumn('id', word, (c) => c.primaryKey())
    .addColumn('gist', 'text', (c) => c.notNull());
  await counts.reduce((made, name) => made.addColumn(name, 'integer', (c) => c.notNull()), table).execute();
  await db.schema.createIndex('claims_latest').on('claims').columns(['latest', 'id']).execute();
  await db.schema
    .createTable('claim_parts')
    .addColumn('claim', word, (c) => c.notNull())
    .addColumn('part', word, (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('claim_parts_pkey', ['claim', 'part', 'n'])
    .execute();
  await sql`create index claim_parts_originals on claim_parts (claim, n) where part = 'originals'`.execute(
    db,
  );
  await db.schema
    .createTable('claim_moves')
    .addColumn('old', word, (c) => c.primaryKey())
    .addColumn('claim', word, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('claim_moves_claim').on('claim_moves').column('claim').execute();
}

async function logs(db: SchemaOnly): Promise<void> {
  await db.schema
    .createTable('decisions')
    .addColumn('n', 'integer', (c) => c.primaryKey())
    .addColumn('prev', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('sum', 'text', (c) => c.notNull())
    .addColumn('decision', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('changes')
    .addColumn('seq', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .execute();
}
