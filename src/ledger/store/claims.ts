import { sql } from 'kysely';
import type { Claim, Contradiction, Original } from '../../claim/claim.ts';
import type { Clause } from '../../claim/clause.ts';
import { claimOf } from './claim-parts.ts';
import { clausesOfClaims } from './clauses.ts';
import type { Database } from './database.ts';
import { fromJson } from './packing.ts';
import { type Cursor, cursorOf, type Page, pageOf, pageSize, placeOf } from './page.ts';
import { type ReportHead, headsOf } from './reports.ts';
import type { ClaimTable } from './tables.ts';

/** A claim in a list of claims: its counts in the place of its parts. */
export type ClaimSummary = Readonly<ClaimTable>;

export interface ClaimsAsked {
  /** Words that the gist has, in any case; all claims where it is left out. */
  readonly words?: string;
  /** Claims of at least that many reports. */
  readonly reports?: number;
  readonly after?: Cursor | null;
  readonly limit?: number;
}

/** Claims, the one last put forward first. */
export async function claimList(
  db: Database,
  { words, reports, after = null, limit = pageSize }: ClaimsAsked,
): Promise<Page<ClaimSummary>> {
  let query = db
    .selectFrom('claims')
    .selectAll()
    .orderBy('latest', 'desc')
    .orderBy('id')
    .limit(limit + 1);
  if (words !== undefined)
    query = query.where('gist', 'ilike', `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  if (reports !== undefined) query = query.where('reports', '>=', reports);
  if (after !== null) {
    const { moment, id } = placeOf(after);
    query = query.where((where) =>
      where.or([
        where('latest', '<', moment),
        where.and([where('latest', '=', moment), where('id', '>', id)]),
      ]),
    );
  }
  return pageOf(await query.execute(), limit, ({ latest, id }) => cursorOf(latest, id));
}

/** A claim with all its evidence. */
export interface ClaimFound {
  readonly claim: Claim;
  readonly contradictions: readonly Contradiction[];
  /** The clauses it is made of, with who said them, how, and through whom. */
  readonly clauses: readonly Clause[];
  /** The reports they stand in. */
  readonly reports: readonly ReportHead[];
}

/** The claim of that id, or the one that an old id leads to; null where there is none. */
export async function claimById(db: Database, asked: string): Promise<ClaimFound | null> {
  const row = (await claimRow(db, asked)) ?? (await movedRow(db, asked));
  if (!row) return null;
  const parts = await db
    .selectFrom('claim_parts')
    .select(['part', 'n', 'body'])
    .where('claim', '=', row.id)
    .orderBy('part')
    .orderBy('n')
    .execute();
  const clauses = (await clausesOfClaims(db, [row.id])).map(({ clause }) => clause);
  const reports = await headsOf(db, [...new Set(clauses.map(({ report }) => report))]);
  return { ...claimOf(row.id, row.gist, parts), clauses, reports };
}

const claimRow = (db: Database, id: string): Promise<ClaimSummary | undefined> =>
  db.selectFrom('claims').selectAll().where('id', '=', id).executeTakeFirst();

async function movedRow(db: Database, old: string): Promise<ClaimSummary | undefined> {
  const move = await db.selectFrom('claim_moves').select('claim').where('old', '=', old).executeTakeFirst();
  return move && claimRow(db, move.claim);
}

/** An original to find, with the claim that it may bear on. */
export interface OriginalToFind extends Original {
  readonly claim: string;
}

/** Originals to find, by claim. */
export async function originalList(
  db: Database,
  after: Cursor | null,
  limit: number = pageSize,
): Promise<Page<OriginalToFind>> {
  const { moment: n, id } = after === null ? { moment: -1, id: '' } : placeOf(after);
  const rows = await db
    .selectFrom('claim_parts')
    .select(['claim', 'n', 'body'])
    .where('part', '=', 'originals')
    .where(sql<boolean>`(claim, n) > (${id}, ${n}::integer)`)
    .orderBy('claim')
    .orderBy('n')
    .limit(limit + 1)
    .execute();
  const page = pageOf(rows, limit, (row) => cursorOf(row.n, row.claim));
  return {
    next: page.next,
    rows: page.rows.map(({ claim, body }) => ({ claim, ...fromJson<Original>(body) })),
  };
}
