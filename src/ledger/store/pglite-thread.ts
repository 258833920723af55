import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { LedgerError } from '../failure.ts';
import { opening, type PgliteReply, type PgliteRequest } from './pglite-protocol.ts';

export interface Rows {
  readonly rows: readonly unknown[];
  /** Rows inserted, changed or deleted. */
  readonly affected: number;
}

interface Waiting {
  readonly resolve: (rows: Rows) => void;
  readonly reject: (error: Error) => void;
}

/** From the sources a thread has to be taught TypeScript: it does not learn it from the program that starts it. */
function typescript(): string {
  const tsx = new URL('esm/api/index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx')));
  return `data:text/javascript,${encodeURIComponent(`import { register } from '${tsx.href}'; register();`)}`;
}

const fromSource = import.meta.url.endsWith('.ts');
const entry = new URL(`./pglite.worker${fromSource ? '.ts' : '.js'}`, import.meta.url);

/** PGlite in a thread of its own: one connection, queries answered in the order of asking. */
export class PgliteThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = opening;
  #ended: LedgerError | null = null;

  private constructor(folder: string) {
    this.#worker = new Worker(entry, {
      workerData: folder,
      execArgv: fromSource ? ['--import', typescript()] : process.execArgv,
    });
    this.#worker.on('message', (reply: PgliteReply) => this.#settle(reply));
    this.#worker.on('error', (error) => this.#end(error.message));
    this.#worker.on('exit', () => this.#end('its thread ended'));
  }

  /** Opens the folder, or makes it. Throws an Error with PGlite's own words. */
  static async open(folder: string): Promise<PgliteThread> {
    const thread = new PgliteThread(folder);
    try {
      await thread.#reply(opening);
      return thread;
    } catch (error) {
      await thread.#worker.terminate();
      throw error;
    }
  }

  async query(sql: string, parameters: readonly unknown[]): Promise<Rows> {
    return this.#ask(sql, parameters.map(exact));
  }

  /** Ends PGlite in order, and its thread. */
  async close(): Promise<void> {
    if (!this.#ended) await this.#ask(null, []);
    await this.#worker.terminate();
  }

  #ask(sql: string | null, parameters: readonly unknown[]): Promise<Rows> {
    if (this.#ended) throw this.#ended;
    const id = ++this.#last;
    this.#worker.postMessage({ id, sql, parameters } satisfies PgliteRequest);
    return this.#reply(id);
  }

  #reply(id: number): Promise<Rows> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
  }

  #settle(reply: PgliteReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('error' in reply)
      waiting?.reject(Object.assign(new Error(reply.error.message), { code: reply.error.code }));
    else waiting?.resolve(reply);
  }

  #end(reason: string): void {
    this.#ended ??= new LedgerError('database-gone', `Database: ${reason}. Open the ledger again.`);
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }
}

/** Bytes that are a part of a larger buffer would be sent with all of it. */
const exact = (value: unknown): unknown =>
  value instanceof Uint8Array && value.byteLength !== value.buffer.byteLength ? new Uint8Array(value) : value;
