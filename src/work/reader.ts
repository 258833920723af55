import type { Worker } from 'node:worker_threads';
import { crashed, inputOf, type Outcome, type Task } from './outcome.ts';
import type { ReaderData, Reply, Request } from './protocol.ts';
import { startThread } from './thread.ts';

interface Assignment {
  readonly task: Task;
  readonly resolve: (outcomes: readonly Outcome[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * One thread that reads, one task at a time. When the thread dies over a task, that task's outcome is `crashed` and the next task
 * is read by a new thread; when it dies before it was ever ready (no model, no word lists), reading rejects with its error.
 */
export class Reader {
  readonly #entry: URL;
  readonly #heap: number;
  readonly #data: ReaderData;
  #worker: Worker | null = null;
  #assignment: Assignment | null = null;
  #isReady = false;
  #error: Error | null = null;

  /** `entry` is a module that speaks `protocol.ts`, `heap` the MB that its thread may fill. The thread starts with the first task. */
  constructor(entry: URL, heap: number, data: ReaderData) {
    this.#entry = entry;
    this.#heap = heap;
    this.#data = data;
  }

  /** Rejects where the thread cannot start. Throws where the last task is not done. */
  read(task: Task): Promise<readonly Outcome[]> {
    if (this.#assignment)
      throw new Error(
        `Asked to read ${inputOf(task)} while still reading ${inputOf(this.#assignment.task)}.`,
      );
    return new Promise((resolve, reject) => {
      this.#assignment = { task, resolve, reject };
      this.#worker ??= this.#start();
      send(this.#worker, { kind: 'read', task });
    });
  }

  /** Ends the thread: at once when it reads, else after it has freed what it holds. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    this.#worker = null;
    worker.removeAllListeners();
    if (this.#assignment) await worker.terminate();
    else {
      const gone = new Promise((resolve) => worker.once('exit', resolve));
      send(worker, { kind: 'close' });
      await gone;
    }
  }

  #start(): Worker {
    this.#isReady = false;
    this.#error = null;
    const worker = startThread(this.#entry, this.#heap, this.#data);
    worker.on('message', (reply: Reply) => this.#hear(reply));
    worker.on('error', (error) => (this.#error = error));
    worker.on('exit', (code) => this.#bury(code));
    return worker;
  }

  #hear(reply: Reply): void {
    if (reply.kind === 'ready') this.#isReady = true;
    else this.#finish()?.resolve(reply.outcomes);
  }

  #bury(code: number): void {
    this.#worker = null;
    const error = this.#error ?? new Error(`the reader's thread ended with code ${code}`);
    const assignment = this.#finish();
    if (this.#isReady) assignment?.resolve([crashed(inputOf(assignment.task), error.message)]);
    else assignment?.reject(error);
  }

  #finish(): Assignment | null {
    const assignment = this.#assignment;
    this.#assignment = null;
    return assignment;
  }
}

const send = (worker: Worker, request: Request): void => worker.postMessage(request);
