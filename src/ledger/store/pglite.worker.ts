import { PGlite } from '@electric-sql/pglite';
import { parentPort, workerData } from 'node:worker_threads';
import { opening, type PgliteReply, type PgliteRequest } from './pglite-protocol.ts';

// The thread that holds PGlite, which blocks the thread it runs in. `workerData` is its folder.

if (!parentPort || typeof workerData !== 'string')
  throw new Error('a worker thread with a folder is expected');
const port = parentPort;
const folder = workerData;

const int8 = 20;

function failed(id: number, error: unknown): PgliteReply {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { id, error: { message, code } };
}

async function answer(db: PGlite, { id, sql, parameters }: PgliteRequest): Promise<PgliteReply> {
  try {
    if (sql === null) {
      await db.close();
      return { id, rows: [], affected: 0 };
    }
    const { rows, affectedRows } = await db.query(sql, [...parameters]);
    return { id, rows, affected: affectedRows ?? 0 };
  } catch (error) {
    return failed(id, error);
  }
}

async function serve(): Promise<void> {
  const db = await PGlite.create({ dataDir: folder, parsers: { [int8]: Number } });
  let last = Promise.resolve();
  const inTurn = async (before: Promise<void>, request: PgliteRequest): Promise<void> => {
    await before;
    port.postMessage(await answer(db, request));
    if (request.sql === null) port.close();
  };
  port.on('message', (request: PgliteRequest) => {
    last = inTurn(last, request);
  });
  port.postMessage({ id: opening, rows: [], affected: 0 } satisfies PgliteReply);
}

try {
  await serve();
} catch (error) {
  port.postMessage(failed(opening, error));
}
