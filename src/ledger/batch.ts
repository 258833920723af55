interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** Items, and bytes of them, taken by one run at most: one answer is not kept waiting by a thousand others, and memory stays bounded. */
const most = 256;
const mostBytes = 64 * 2 ** 20;

/**
 * Gathers what is handed in while one run is under way and hands it to the next run together: many additions, one sync.
 * Runs never overlap, so that a run is the only one to touch what it writes to.
 */
export class Batch<Item, Result> {
  readonly #run: (items: readonly Item[]) => Promise<readonly (Result | Error)[]>;
  readonly #sizeOf: (item: Item) => number;
  readonly #waiting: Waiting<Item, Result>[] = [];
  #running: Promise<void> | null = null;

  /** `run` gives for each item, in order, its result or its error; what it throws is the error of all of them. `sizeOf` gives the bytes of an item. */
  constructor(
    run: (items: readonly Item[]) => Promise<readonly (Result | Error)[]>,
    sizeOf: (item: Item) => number = () => 0,
  ) {
    this.#run = run;
    this.#sizeOf = sizeOf;
  }

  /** Settles when the run that took the item is done. */
  submit(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#running ??= this.#work();
    });
  }

  /** Resolves when nothing is under way and nothing waits. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #work(): Promise<void> {
    // What is handed in during the same turn of the event loop goes into the first run too.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#one(this.#waiting.splice(0, this.#next()));
    this.#running = null;
  }

  /** How many the next run takes: one at least. */
  #next(): number {
    let bytes = 0;
    const over = this.#waiting.findIndex(
      ({ item }, i) => i > 0 && (i === most || (bytes += this.#sizeOf(item)) > mostBytes),
    );
    return over < 0 ? this.#waiting.length : over;
  }

  async #one(taken: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#run(taken.map(({ item }) => item));
      for (const [i, { resolve, reject }] of taken.entries()) {
        const result = results[i];
        if (result === undefined || result instanceof Error) reject(result ?? new Error('no result'));
        else resolve(result);
      }
    } catch (error) {
      for (const { reject } of taken) reject(error);
    }
  }
}
