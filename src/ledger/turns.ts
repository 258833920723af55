import type { Ledger } from './ledger.ts';

/** Work of one name one after the other, in the order of asking, in this process. */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  /** Resolves when it is the caller's turn, with what ends it. */
  async take(name: string): Promise<() => void> {
    const before = this.#last.get(name);
    let end = (): void => {};
    const promise = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#last.set(name, promise);
    await before;
    return () => {
      if (this.#last.get(name) === promise) this.#last.delete(name);
      end();
    };
  }
}

/** Work of one name after the other, within this process. */
export const inTurn =
  (turns: Turns): Ledger['exclusive'] =>
  async (name, work) => {
    const end = await turns.take(name);
    try {
      return await work();
    } finally {
      end();
    }
  };
