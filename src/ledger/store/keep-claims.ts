import { sql } from 'kysely';
import { type NewChange, noteChanges } from './changes.ts';
import { type ClaimToKeep, type Part, partsOf } from './claim-parts.ts';
import type { Database } from './database.ts';
import { storable } from './packing.ts';

/** What a run of matching and tracing has made of the claims it touched. */
export interface ClaimsToKeep {
  readonly claims: readonly ClaimToKeep[];
  /** Ids that are no more, each with the claim that has its clauses now; null where none has. */
  readonly gone: readonly { readonly id: string; readonly to: string | null }[];
}

/** Keeps claims as they are now, all or none, and notes those that have changed. The same claims handed in again change nothing. */
export async function keepClaims(db: Database, { claims, gone }: ClaimsToKeep): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const changes: NewChange[] = [];
    for (const { id, to } of gone) changes.push(...(await removeClaim(trx, id, to)));
    for (const claim of claims) changes.push(...(await keepClaim(trx, claim)));
    await noteChanges(trx, changes);
  });
}

async function removeClaim(db: Database, id: string, to: string | null): Promise<NewChange[]> {
  const removed = await dropClaims(db, [id]);
  if (to !== null) {
    await db.updateTable('claim_moves').set({ claim: to }).where('claim', '=', id).execute();
    await db
      .insertInto('claim_moves')
      .values({ old: id, claim: to })
      .onConflict((conflict) => conflict.column('old').doUpdateSet({ claim: to }))
      .execute();
  }
  return removed.map((subject) => ({ kind: 'claim gone', subject }));
}

/** Removes claims with their parts; their clauses stand in none then. Gives those that were there. */
export async function dropClaims(db: Database, ids: readonly string[]): Promise<string[]> {
  const among = sql<string>`any(${ids}::text[])`;
  await db.deleteFrom('claim_parts').where('claim', '=', among).execute();
  await db.updateTable('clauses').set({ claim: null }).where('claim', '=', among).execute();
  const gone = await db.deleteFrom('claims').where('id', '=', among).returning('id').execute();
  return gone.map(({ id }) => id);
}

async function keepClaim(db: Database, given: ClaimToKeep): Promise<NewChange[]> {
  const { id } = given.claim;
  const row = summaryOf(given);
  const before = await db.selectFrom('claims').selectAll().where('id', '=', id).executeTakeFirst();
  await db
    .insertInto('claims')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  const changed = await keepParts(db, id, partsOf(given));
  await placeClauses(db, id, given.clauses);
  if (!before) {
    await db.deleteFrom('claim_moves').where('old', '=', id).execute();
    return [{ kind: 'claim added', subject: id }];
  }
  const differs = changed || Object.entries(row).some(([name, value]) => Reflect.get(before, name) !== value);
  return differs ? [{ kind: 'claim changed', subject: id }] : [];
}

const summaryOf = ({ claim, first, latest }: ClaimToKeep) => ({
  gist: storable(claim.gist),
  statements: claim.statements.length,
  reports: new Set(claim.statements.map(({ report }) => report)).size,
  origins: claim.origins.length,
  contradicts: claim.contradicts.length,
  drift: claim.drift.length,
  first,
  latest,
});

/** Writes the parts that differ from those that are there, and says whether any did. */
async function keepParts(db: Database, claim: string, parts: readonly Part[]): Promise<boolean> {
  const there = await db
    .selectFrom('claim_parts')
    .select(['part', 'n', 'body'])
    .where('claim', '=', claim)
    .execute();
  const place = ({ part, n }: Pick<Part, 'part' | 'n'>): string => `${part} ${n}`;
  const before = new Map(there.map((one) => [place(one), one.body]));
  const now = new Set(parts.map(place));
  const fresh = parts.filter((one) => before.get(place(one)) !== one.body);
  const gone = there.filter((one) => !now.has(place(one)));
  if (gone.length > 0)
    await sql`delete from claim_parts using unnest(${gone.map(({ part }) => part)}::text[], ${gone.map(({ n }) => n)}::integer[]) as gone(part, n)
      where claim_parts.claim = ${claim} and claim_parts.part = gone.part and claim_parts.n = gone.n`.execute(
      db,
    );
  if (fresh.length > 0)
    await sql`insert into claim_parts (claim, part, n, body)
      select ${claim}, part, n, body from unnest(${fresh.map(({ part }) => part)}::text[], ${fresh.map(({ n }) => n)}::integer[],
        ${fresh.map(({ body }) => body)}::text[]) as given(part, n, body)
      on conflict (claim, part, n) do update set body = excluded.body`.execute(db);
  return fresh.length + gone.length > 0;
}

/** Lays the clauses to their claim, and out of it those that are no longer among them. */
async function placeClauses(db: Database, claim: string, keys: readonly string[]): Promise<void> {
  const given = keys.map(storable);
  await sql`update clauses set claim = null where claim = ${claim} and key <> all(${given}::text[])`.execute(
    db,
  );
  await sql`update clauses set claim = ${claim} where key = any(${given}::text[]) and claim is distinct from ${claim}`.execute(
    db,
  );
}
