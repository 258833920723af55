import { LedgerError } from '../failure.ts';
import type { Ledger, LedgerCalls } from '../ledger.ts';
import type { Client } from './client.ts';
import { type DoorOptions, enter, type Entered } from './door.ts';
import { callOn, calls, isCall } from './protocol.ts';

/** Times a call is asked again of a new owner. */
const tries = 5;

/**
 * Opens the ledger in a folder, made where there is none. Whoever comes first owns it, the others ask it through its socket;
 * where the owner goes, the next that asks becomes the owner. Throws a LedgerError.
 */
export async function openAtDoor(folder: string, options: DoorOptions): Promise<Ledger> {
  const door = new Door(folder, options);
  const entered = await door.entered();
  // The owner has the database open: it is emptied where it is.
  if (options.rebuild === true && entered.as === 'client') await door.call('empty', []);
  const asked: Partial<Record<keyof LedgerCalls, unknown>> = {};
  for (const name of Object.keys(calls))
    if (isCall(name)) asked[name] = (...args: unknown[]) => door.call(name, args);
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made from the table of calls, which is checked against LedgerCalls
    ...(asked as LedgerCalls),
    exclusive: (name, work) => door.exclusive(name, work),
    close: () => door.close(),
  };
}

class Door {
  readonly #folder: string;
  readonly #options: DoorOptions;
  #entered: Promise<Entered> | null = null;
  /** Turns held: while one is, a new owner would know nothing of it, so none is sought. */
  #held = 0;
  #turns = 0;
  #closed = false;

  constructor(folder: string, options: DoorOptions) {
    this.#folder = folder;
    this.#options = options;
  }

  async entered(): Promise<Entered> {
    if (this.#closed) throw new LedgerError('closed', 'The ledger has been closed.');
    const there = this.#entered && (await this.#entered);
    if (there && (there.as === 'owner' || !there.client.isGone)) return there;
    if (there && this.#held > 0)
      throw new LedgerError(
        'owner-gone',
        'The owner of the ledger is gone while this process had its turn; end the work and begin it again.',
      );
    return this.#enter(there);
  }

  /** Several that find the owner gone enter once. */
  async #enter(before: Entered | null): Promise<Entered> {
    const now = this.#entered && (await this.#entered);
    if (now !== before) return this.entered();
    const options = before ? { ...this.#options, rebuild: false } : this.#options;
    this.#entered = enter(this.#folder, options);
    try {
      return await this.#entered;
    } catch (error) {
      this.#entered = null;
      throw error;
    }
  }

  async call(name: keyof LedgerCalls, args: readonly unknown[]): Promise<unknown> {
    for (let left = tries; ; left--) {
      const entered = await this.entered();
      try {
        if (entered.as === 'client') return await entered.client.call(name, args);
        return await callOn(entered.ledger, name, args);
      } catch (error) {
        if (entered.as === 'owner' || left <= 1 || !mayAskAgain(error, name)) throw error;
        entered.client.close();
      }
    }
  }

  async exclusive<T>(name: string, work: () => Promise<T>): Promise<T> {
    const entered = await this.entered();
    if (entered.as === 'owner') return entered.ledger.exclusive(name, work);
    const turn = ++this.#turns;
    // An owner that goes before the turn has come is followed by another, who is asked again.
    if (!(await hasTurn(entered.client, name, turn))) return this.exclusive(name, work);
    this.#held++;
    try {
      return await work();
    } finally {
      this.#held--;
      if (!entered.client.isGone) await entered.client.call('end', [turn]);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const entered = this.#entered && (await this.#entered);
    if (entered?.as === 'owner') await entered.close();
    else entered?.client.close();
  }
}

/** Closing owners have not begun it; of one that is gone it is not known. */
const mayAskAgain = (error: unknown, name: keyof LedgerCalls): boolean =>
  error instanceof LedgerError && (error.code === 'closed' || (error.code === 'owner-gone' && calls[name]));

async function hasTurn(client: Client, name: string, turn: number): Promise<boolean> {
  try {
    await client.call('take', [name, turn]);
    return true;
  } catch (error) {
    if (!(error instanceof LedgerError && (error.code === 'closed' || error.code === 'owner-gone')))
      throw error;
    client.close();
    return false;
  }
}
