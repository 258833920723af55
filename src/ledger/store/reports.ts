import { sql } from 'kysely';
import type { Reading } from '../../report/reading.ts';
import type { Database } from './database.ts';
import type { Versions } from './kept.ts';
import { claimsOf } from './clauses.ts';
import { type Cursor, cursorOf, type Page, pageOf, pageSize, placeOf } from './page.ts';
import { storable, unpackJson } from './packing.ts';
import type { ReportTable, VersionTable } from './tables.ts';

/** A report as its latest version has it. */
export type ReportHead = Readonly<ReportTable>;

/** A report with its versions, and the claims its clauses stand in. */
export interface ReportFound {
  readonly report: ReportHead;
  readonly versions: readonly Readonly<VersionTable>[];
  readonly claims: readonly string[];
}

/** Reports, the latest first. */
export async function reportList(
  db: Database,
  after: Cursor | null,
  limit: number = pageSize,
): Promise<Page<ReportHead>> {
  let query = db
    .selectFrom('reports')
    .selectAll()
    .orderBy('moment', 'desc')
    .orderBy('id')
    .limit(limit + 1);
  if (after !== null) {
    const { moment, id } = placeOf(after);
    query = query.where((where) =>
      where.or([
        where('moment', '<', moment),
        where.and([where('moment', '=', moment), where('id', '>', id)]),
      ]),
    );
  }
  return pageOf(await query.execute(), limit, ({ moment, id }) => cursorOf(moment, id));
}

/** Those reports, by id; what is not there is left out. */
export const headsOf = (db: Database, ids: readonly string[]): Promise<ReportHead[]> =>
  db
    .selectFrom('reports')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids.map(storable)}::text[])`)
    .orderBy('id')
    .execute();

/** A report by its id; null where it is not there. */
export async function reportById(db: Database, asked: string): Promise<ReportFound | null> {
  const [report] = await headsOf(db, [asked]);
  if (!report) return null;
  const versions = await db
    .selectFrom('versions')
    .selectAll()
    .where('report', '=', report.id)
    .orderBy('n')
    .execute();
  const captures = versions.map(({ capture }) => capture);
  const clauses = await db
    .selectFrom('clauses')
    .select('claim')
    .where('capture', '=', sql<string>`any(${captures}::text[])`)
    .where('report', '=', report.id)
    .execute();
  return { report, versions, claims: claimsOf(clauses) };
}

/** The readings in use of a capture: one of each report it holds, of several the last kept. With `versions`, those of these. */
export async function readingsOf(
  db: Database,
  capture: string,
  versions?: Versions,
): Promise<readonly Reading[]> {
  let query = db
    .selectFrom('readings')
    .select(['report', 'packed'])
    .where('capture', '=', capture)
    .orderBy('report')
    .orderBy('kept', 'desc');
  if (versions)
    query = query
      .where('engine', '=', versions.engine)
      .where('model', '=', versions.model)
      .where('data', '=', versions.data);
  const rows = await query.execute();
  const first = rows.filter(({ report }, i) => rows[i - 1]?.report !== report);
  return first.map(({ packed }) => unpackJson<Reading>(packed));
}

/** Of those captures, the ones that these versions have neither read nor failed to read. In the order given. */
export async function unread(
  db: Database,
  captures: readonly string[],
  { engine, model, data }: Versions,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${captures}::text[]) with ordinality as given(id, n)
    where not exists (select from readings where capture = id and engine = ${engine} and model = ${model} and data = ${data})
      and not exists (select from failures where capture = id and engine = ${engine} and model = ${model} and data = ${data})
    order by n`.execute(db);
  return rows.map(({ id }) => id);
}
