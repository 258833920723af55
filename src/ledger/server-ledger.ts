import { sql } from 'kysely';
import { ServerCaptures } from './capture/server-captures.ts';
import { callsOn, finishForgetting, type Parts } from './compose.ts';
import { ServerDecisions } from './decision/server-decisions.ts';
import type { Ledger } from './ledger.ts';
import { type Database, openServer } from './store/database.ts';
import { wipe } from './store/upkeep.ts';

/**
 * The ledger in a database of a PostgreSQL server, `postgres://…`: captures and decisions live there too. Any number of
 * processes, on any machines, may have it open. Throws a LedgerError.
 */
export async function openServerLedger(address: string, hearsay: string): Promise<Ledger> {
  const db = await openServer(address, hearsay);
  const parts: Parts = {
    captures: new ServerCaptures(db),
    decisions: new ServerDecisions(db),
    db,
    met: [],
    wipe: () => wipe(db),
    // A server tidies up by itself.
    keptReadings: async () => {},
  };
  await finishForgetting(parts);
  return { ...callsOn(parts), exclusive: byLock(db), close: () => db.destroy() };
}

/** Class of our advisory locks. */
const ours = 7_401;

/** Work of one name at a time among all who use the server: the lock goes with its connection, so that it survives nobody's death. */
const byLock =
  (db: Database): Ledger['exclusive'] =>
  (name, work) =>
    db.connection().execute(async (connection) => {
      await sql`select pg_advisory_lock(${ours}, hashtext(${name}))`.execute(connection);
      try {
        return await work();
      } finally {
        await sql`select pg_advisory_unlock(${ours}, hashtext(${name}))`.execute(connection);
      }
    });
