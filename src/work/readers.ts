import { availableParallelism } from 'node:os';
import type { Outcome, Task } from './outcome.ts';
import { Reader } from './reader.ts';

export interface ReadersOptions {
  /** Threads that read at the same time, from 1; as many as the machine has cores where it is left out. */
  readonly jobs?: number | undefined;
  /** Folder of another model than the one that comes with Hearsay. */
  readonly modelFolder?: string;
  /** Memory for objects that a thread may take for one input before that input is given up, in MB; 1,024 where it is left out. */
  readonly heap?: number;
  /** Entry of the threads, for tests. */
  readonly entry?: URL;
}

/** Threads that read reports. The same tasks give the same outcomes in the same order with any number of threads. */
export interface Readers {
  /**
   * Outcomes in the order of the tasks. Tasks are taken from `tasks` only as far as they can soon be read, so that it may be endless.
   * Throws where a thread cannot start: no model, no word lists.
   */
  read(tasks: Iterable<Task> | AsyncIterable<Task>): AsyncGenerator<Outcome>;
  /** Ends the threads; what is still being read is given up. */
  close(): Promise<void>;
}

/** Tasks a thread has in hand: one that it reads, the others waiting, or read and waiting for an earlier one. */
const inHand = 4;

const ownEntry = new URL(
  `./reader.worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`,
  import.meta.url,
);

/** Readers, none of which is started before it has something to read. Throws a RangeError where `jobs` is no whole number from 1. */
export function createReaders(options: ReadersOptions = {}): Readers {
  const { jobs = availableParallelism(), modelFolder = null, heap = 1_024, entry = ownEntry } = options;
  if (!Number.isInteger(jobs) || jobs < 1)
    throw new RangeError(`jobs is ${jobs}; it must be a whole number from 1.`);
  const pool = new Pool(Array.from({ length: jobs }, () => new Reader(entry, heap, { modelFolder })));
  return { read: (tasks) => inOrder(tasks, pool, jobs * inHand), close: () => pool.close() };
}

/** What comes of a task: its outcomes, or why no thread could start. A value, for it may wait for earlier tasks before it is met. */
type Done = { readonly outcomes: readonly Outcome[] } | { readonly error: unknown };

/** Gives each task to the first thread that is free, in the order of the tasks. */
class Pool {
  readonly #readers: readonly Reader[];
  /** The last one freed is taken first: a thread that has started before one that has not. */
  readonly #idle: Reader[];
  readonly #waiting: ((reader: Reader) => void)[] = [];

  constructor(readers: readonly Reader[]) {
    this.#readers = readers;
    this.#idle = [...readers];
  }

  async read(task: Task): Promise<Done> {
    const reader = this.#idle.pop() ?? (await new Promise<Reader>((resolve) => this.#waiting.push(resolve)));
    try {
      return { outcomes: await reader.read(task) };
    } catch (error) {
      return { error };
    } finally {
      const next = this.#waiting.shift();
      if (next) next(reader);
      else this.#idle.push(reader);
    }
  }

  async close(): Promise<void> {
    this.#waiting.length = 0;
    await Promise.all(this.#readers.map((reader) => reader.close()));
  }
}

async function* inOrder(
  tasks: Iterable<Task> | AsyncIterable<Task>,
  pool: Pool,
  atMost: number,
): AsyncGenerator<Outcome> {
  const pending: Promise<Done>[] = [];
  const source = Symbol.asyncIterator in tasks ? tasks[Symbol.asyncIterator]() : tasks[Symbol.iterator]();
  let coming: Promise<IteratorResult<Task>> | null = null;
  let isEnded = false;
  try {
    while (!isEnded || pending.length > 0) {
      if (!isEnded && pending.length < atMost) coming ??= pull(source);
      // Whatever happens first: another task arrives, or the oldest is read.
      const event = await Promise.race([...(coming ? [coming] : []), ...pending.slice(0, 1)]);
      if ('error' in event) throw event.error;
      if ('outcomes' in event) {
        void pending.shift();
        yield* event.outcomes;
      } else {
        coming = null;
        if (event.done) isEnded = true;
        else pending.push(pool.read(event.value));
      }
    }
  } finally {
    // A source that is still waiting for its next task ends when that comes: nobody waits for it.
    const ending = source.return?.();
    if (coming === null) await ending;
  }
}

const pull = async (source: Iterator<Task> | AsyncIterator<Task>): Promise<IteratorResult<Task>> =>
  source.next();
