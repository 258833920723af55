import { sql } from 'kysely';
import type { Decision } from '../../claim/decision.ts';
import type { Finding } from '../failure.ts';
import type { Database } from '../store/database.ts';
import { fromJson } from '../store/packing.ts';
import type { DecisionStore } from './decision-store.ts';
import { History, type NewDecision } from './history.ts';
import { type Line, written } from './line.ts';
import { checkLines } from './read-log.ts';
import { withoutWords } from './removal.ts';

/** Number of the lock under which decisions are made, one after the other. */
const deciding = 7_401_003;

/** The decisions on a PostgreSQL server, durable by its own log, with the same chain as the log in a folder. */
export class ServerDecisions implements DecisionStore {
  readonly #db: Database;

  /** What was seen when a tombstone was last asked for: only later lines are fetched then. */
  readonly #seen = new History();

  constructor(db: Database) {
    this.#db = db;
  }

  decide(given: NewDecision): Promise<Decision> {
    return this.#db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${deciding})`.execute(trx);
      const { decision, ...line } = new History(await linesIn(trx)).next(given, new Date().toISOString());
      await trx
        .insertInto('decisions')
        .values({ ...line, decision: JSON.stringify(decision) })
        .execute();
      return decision;
    });
  }

  async known(): Promise<History> {
    return new History(await linesIn(this.#db));
  }

  async tombstone(capture: string): Promise<Decision | null> {
    for (const line of await linesIn(this.#db, this.#seen.count))
      if (line.n > this.#seen.count) this.#seen.accept(line);
    return this.#seen.tombstone(capture);
  }

  async removeWords(): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${deciding})`.execute(trx);
      const history = new History(await linesIn(trx));
      for (const line of history.lines) {
        const removed = withoutWords(line, history);
        if (removed)
          await trx
            .updateTable('decisions')
            .set({ decision: JSON.stringify(removed.decision) })
            .where('n', '=', line.n)
            .execute();
      }
    });
    await sql`vacuum (full) decisions`.execute(this.#db);
  }

  async verify(): Promise<Finding[]> {
    const lines = await linesIn(this.#db);
    return checkLines(lines.map((line) => written(line).trimEnd())).findings;
  }

  async close(): Promise<void> {}
}

async function linesIn(db: Database, after = 0): Promise<Line[]> {
  const rows = await db.selectFrom('decisions').selectAll().where('n', '>', after).orderBy('n').execute();
  return rows.map(({ decision, ...line }) => ({ ...line, decision: fromJson<Decision>(decision) }));
}
