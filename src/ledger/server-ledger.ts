import { sql } from 'kysely';
import { ServerCaptures } from './capture/server-captures.ts';
import { callsOn, finishForgetting, type Parts } from './compose.ts';
import { ServerDecisions } from './decision/server-decisions.ts';
import type { Ledger } from './ledger.ts';
import { type Database, openServer } from './store/database.ts';
import { wipe } from './store/upkeep.ts';
import { inTurn, Turns } from './turns.ts';

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

/**
 * Work of one name at a time among all who use the server: the lock goes with its connection, so that it survives nobody's death. Within this
 * process they wait without a connection, or those that wait would take all of them from the one that works.
 */
function byLock(db: Database): Ledger['exclusive'] {
  const here = inTurn(new Turns());
  return (name, work) => here(name, () => locked(db, name, work));
}

const locked = <T>(db: Database, name: string, work: () => Promise<T>): Promise<T> =>
  db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${ours}, hashtext(${name}))`.execute(connection);
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${ours}, hashtext(${name}))`.execute(connection);
    }
  });
