import { sql } from 'kysely';
import type { Database } from './database.ts';

export interface Change {
  /** Rising; there may be gaps. */
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly kind:
    | 'report added'
    | 'report edited'
    | 'report read again'
    | 'report forgotten'
    | 'claim added'
    | 'claim changed'
    | 'claim gone';
  /** Id of the report or claim. */
  readonly subject: string;
}

export type NewChange = Pick<Change, 'kind' | 'subject'>;

/** Number of the lock under which numbers are given out. */
const numbering = 7_401_002;

/**
 * Notes what happened, at the end of a transaction. The lock is held until the transaction has ended: so numbers become visible
 * in their order, and one who watches and asks for what came after the last he saw misses none.
 */
export async function noteChanges(db: Database, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  await sql`select pg_advisory_xact_lock(${numbering})`.execute(db);
  const kinds = changes.map(({ kind }) => kind);
  const subjects = changes.map(({ subject }) => subject);
  await sql`insert into changes (at, kind, subject)
    select ${new Date().toISOString()}, kind, subject from unnest(${kinds}::text[], ${subjects}::text[]) as given(kind, subject)`.execute(
    db,
  );
}

/** What happened after the change `after`, in its order, `limit` at most. */
export async function changesAfter(db: Database, after: number, limit: number): Promise<readonly Change[]> {
  const rows = await db
    .selectFrom('changes')
    .selectAll()
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, kind: kindOf(row.kind) }));
}

const kinds = new Set<string>([
  'report added',
  'report edited',
  'report read again',
  'report forgotten',
  'claim added',
  'claim changed',
  'claim gone',
] satisfies Change['kind'][]);

const isKind = (kind: string): kind is Change['kind'] => kinds.has(kind);

function kindOf(kind: string): Change['kind'] {
  if (!isKind(kind)) throw new Error(`a change of the kind ${kind}, which this version does not know`);
  return kind;
}
