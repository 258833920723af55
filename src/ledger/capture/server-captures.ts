import { sql } from 'kysely';
import { type Finding, LedgerError } from '../failure.ts';
import type { Database } from '../store/database.ts';
import { insertCapture } from '../store/keep-readings.ts';
import { pack, unpack } from '../store/packing.ts';
import type { CaptureTable } from '../store/tables.ts';
import { type About, type Accepted, type Capture, captureId, largestCapture } from './capture.ts';
import type { CaptureStore } from './capture-store.ts';

/** Rows read at once by verify. */
const chunk = 100;

/** Captures on a PostgreSQL server, durable by its own log. In the order of their moments. */
export class ServerCaptures implements CaptureStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async put(bytes: Uint8Array, about: About): Promise<Accepted> {
    if (bytes.length > largestCapture)
      throw new LedgerError(
        'too-large',
        `${about.input}: met ${bytes.length} bytes; a capture has at most ${largestCapture}.`,
      );
    const id = captureId(bytes);
    const capture = { id, size: bytes.length, when: new Date().toISOString(), ...about };
    const added = await this.#db.transaction().execute(async (trx) => {
      const isNew = await insertCapture(trx, capture);
      const row = { capture: id, packed: pack(bytes) };
      // Bytes that had become unreadable are healed; those that are the same stay untouched.
      if (isNew || !(await this.#isWhole(trx, id)))
        await trx
          .insertInto('capture_bytes')
          .values(row)
          .onConflict((conflict) => conflict.column('capture').doUpdateSet({ packed: row.packed }))
          .execute();
      return isNew;
    });
    if (added) return { capture, added };
    const there = await this.#row(id);
    return { capture: there ? captureOf(there) : capture, added };
  }

  async #isWhole(db: Database, id: string): Promise<boolean> {
    const row = await db
      .selectFrom('capture_bytes')
      .select('packed')
      .where('capture', '=', id)
      .executeTakeFirst();
    return row !== undefined && typeof bytesOf(id, row.packed) !== 'string';
  }

  #row(id: string): Promise<CaptureTable | undefined> {
    return this.#db.selectFrom('captures').selectAll().where('id', '=', id).executeTakeFirst();
  }

  async get(id: string): Promise<{ capture: Capture; bytes: Buffer } | null> {
    const row = await this.#row(id);
    const kept = await this.#db
      .selectFrom('capture_bytes')
      .select('packed')
      .where('capture', '=', id)
      .executeTakeFirst();
    if (!row || !kept) return null;
    const bytes = bytesOf(id, kept.packed);
    if (typeof bytes === 'string')
      throw new LedgerError(
        'corrupted',
        `Capture ${id} cannot be read (${bytes}). Add the same bytes again to have it back.`,
      );
    return { capture: captureOf(row), bytes };
  }

  async has(id: string): Promise<boolean> {
    return (await this.#row(id)) !== undefined;
  }

  async ids(after: string | null, limit: number): Promise<string[]> {
    const from = after === null ? undefined : await this.#row(after);
    let query = this.#db.selectFrom('captures').select('id').orderBy('captured').orderBy('id').limit(limit);
    if (from) query = query.where(sql<boolean>`(captured, id) > (${from.captured}, ${from.id})`);
    return (await query.execute()).map(({ id }) => id);
  }

  async size(): Promise<number> {
    const { n } = await this.#db
      .selectFrom('captures')
      .select((select) => select.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return n;
  }

  async remove(ids: readonly string[]): Promise<void> {
    const among = sql<string>`any(${ids}::text[])`;
    await this.#db.deleteFrom('capture_bytes').where('capture', '=', among).execute();
    await this.#db.deleteFrom('captures').where('id', '=', among).execute();
  }

  async verify(): Promise<Finding[]> {
    const findings: Finding[] = [];
    for (
      let ids = await this.ids(null, chunk);
      ids.length > 0;
      ids = await this.ids(ids.at(-1) ?? null, chunk)
    ) {
      const rows = await this.#db
        .selectFrom('capture_bytes')
        .selectAll()
        .where('capture', 'in', ids)
        .execute();
      const kept = new Map(rows.map(({ capture, packed }) => [capture, packed]));
      findings.push(...ids.flatMap((id) => check(id, kept.get(id))));
    }
    return findings;
  }

  async close(): Promise<void> {}
}

function check(id: string, packed: Uint8Array | undefined): Finding[] {
  const met = packed === undefined ? 'its bytes are not there' : bytesOf(id, packed);
  if (typeof met !== 'string') return [];
  const message = `cannot be read (${met}); add the same bytes again to have it back.`;
  return [{ part: 'captures', code: packed === undefined ? 'missing' : 'corrupted', place: id, message }];
}

function bytesOf(id: string, packed: Uint8Array): Buffer | string {
  try {
    const bytes = unpack(packed);
    const met = captureId(bytes);
    return met === id ? bytes : `bytes of ${met}`;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error.message;
    throw error;
  }
}

const captureOf = ({ id, kind, input, address, content_type, size, captured }: CaptureTable): Capture => ({
  id,
  size,
  when: captured,
  input,
  address,
  content_type,
  kind: kind === 'by hand' ? 'by hand' : 'page',
});
