import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { FoundClause, KeptClause, ReadingToKeep } from './kept.ts';
import { packJson, storable, unpackJson } from './packing.ts';
import type { Minute } from './tables.ts';

/** Inserts the clauses of a reading with the keys they are found by. */
export async function insertClauses(
  db: Database,
  report: string,
  { capture, moment, clauses }: ReadingToKeep,
): Promise<void> {
  if (clauses.length === 0) return;
  const rows = clauses.map(({ clause, features, vector }) => ({
    key: storable(clause.key),
    report,
    capture: capture.id,
    moment,
    claim: null,
    packed: packJson({ clause, features }),
    vector: vector === null ? null : bytesOf(vector),
  }));
  const inserted = await db.insertInto('clauses').values(rows).returning(['id', 'key']).execute();
  const ids = new Map(inserted.map(({ id, key }) => [key, id]));
  const keys = clauses.flatMap(({ clause, keys: own }) =>
    [...new Set(own.map(storable))].map((key) => ({ key, clause: ids.get(storable(clause.key)) ?? 0 })),
  );
  await sql`insert into clause_keys (key, moment, clause)
    select key, ${moment}::integer, clause from unnest(${keys.map(({ key }) => key)}::text[], ${keys.map(({ clause }) => clause)}::bigint[])
    as given(key, clause)`.execute(db);
}

/** Removes the clauses of a report's captures. Gives the claims that have lost some. */
export async function removeClauses(
  db: Database,
  report: string,
  captures: readonly string[],
): Promise<readonly string[]> {
  const gone = await db
    .deleteFrom('clauses')
    .where('report', '=', report)
    .where('capture', 'in', captures)
    .returning(['id', 'claim', 'moment', 'packed'])
    .execute();
  await removeKeys(
    db,
    gone.map(({ id }) => id),
  );
  return claimsOf(gone);
}

/** Ids of the claims that rows name, each once, in order. */
export const claimsOf = (rows: readonly { readonly claim: string | null }[]): string[] =>
  [...new Set(rows.flatMap(({ claim }) => (claim === null ? [] : [claim])))].toSorted();

export async function removeKeys(db: Database, clauses: readonly number[]): Promise<void> {
  if (clauses.length > 0)
    await sql`delete from clause_keys where clause = any(${clauses}::bigint[])`.execute(db);
}

/** What is asked for one clause: keys with what sharing each counts. */
export interface Asked {
  readonly keys: readonly { readonly key: string; readonly weight: number }[];
  readonly from: Minute;
  /** Included. */
  readonly to: Minute;
}

/** A clause that shares keys with the one asked for. */
export interface Candidate {
  /** Key of the clause. */
  readonly clause: string;
  readonly report: string;
  readonly claim: string | null;
  /** What the shared keys count together. */
  readonly weight: number;
  /** In order. */
  readonly shared: readonly string[];
}

/**
 * For each that is asked, in its order, all clauses within its time that share keys of at least the weight `least`: none is left
 * out, and their order (weight, then key) is that of the set of clauses, not of their coming.
 */
export async function candidates(
  db: Database,
  asked: readonly Asked[],
  least: number,
): Promise<readonly (readonly Candidate[])[]> {
  const flat = asked.flatMap(({ keys, from, to }, n) =>
    keys.map(({ key, weight }) => ({ n, key: storable(key), weight, from, to })),
  );
  const { rows } = await sql<Candidate & { n: number }>`
    select n, clauses.key as clause, clauses.report, clauses.claim, met.weight, met.shared from (
      select n, clause, sum(weight)::integer as weight, array_agg(key order by key) as shared
      from unnest(${flat.map(({ n }) => n)}::integer[], ${flat.map(({ key }) => key)}::text[], ${flat.map(({ weight }) => weight)}::integer[],
        ${flat.map(({ from }) => from)}::integer[], ${flat.map(({ to }) => to)}::integer[]) as asked(n, key, weight, since, until)
      join clause_keys using (key)
      where clause_keys.moment between since and until
      group by n, clause having sum(weight) >= ${least}) as met
    join clauses on clauses.id = met.clause
    order by n, met.weight desc, clauses.key`.execute(db);
  const found: Candidate[][] = asked.map(() => []);
  for (const { n, ...candidate } of rows) found[n]?.push(candidate);
  return found;
}

/** Clauses by their keys, in the order of the keys; those that are not there are left out. */
export async function clausesByKey(db: Database, keys: readonly string[]): Promise<readonly KeptClause[]> {
  const wanted = keys.map(storable);
  const rows = await db
    .selectFrom('clauses')
    .selectAll()
    .where('key', '=', sql<string>`any(${wanted}::text[])`)
    .execute();
  const byKey = new Map(rows.map((row) => [row.key, keptClause(row)]));
  return wanted.flatMap((key) => byKey.get(key) ?? []);
}

/** The clauses of claims, by claim and key. */
export async function clausesOfClaims(
  db: Database,
  claims: readonly string[],
): Promise<readonly KeptClause[]> {
  const rows = await db
    .selectFrom('clauses')
    .selectAll()
    .where('claim', '=', sql<string>`any(${claims}::text[])`)
    .orderBy('claim')
    .orderBy('key')
    .execute();
  return rows.map(keptClause);
}

interface Row {
  readonly packed: Uint8Array;
  readonly vector: Uint8Array | null;
  readonly claim: string | null;
  readonly moment: Minute;
}

function keptClause({ packed, vector, claim, moment }: Row): KeptClause {
  const { clause, features } = unpackJson<Pick<FoundClause, 'clause' | 'features'>>(packed);
  return { clause, features, claim, moment, vector: vector === null ? null : signed(vector) };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const signed = (bytes: Uint8Array): Int8Array => new Int8Array(bytes);
