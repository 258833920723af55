import { setTimeout as wait } from 'node:timers/promises';
import { type Finding, LedgerError } from '../failure.ts';
import { openFolderLedger } from '../folder-ledger.ts';
import type { Ledger } from '../ledger.ts';
import { Client } from './client.ts';
import { Host } from './host.ts';
import { LockFolder } from './lock.ts';
import { described, newToken, type Owner, ownerHere, stateOf, wasOtherRun } from './owner.ts';

export interface DoorOptions {
  readonly hearsay: string;
  /** Makes the database anew: thrown away where this process becomes the owner, emptied where another is. */
  readonly rebuild?: boolean;
  /** Milliseconds to wait for an owner that does not answer, which may be opening a large ledger. */
  readonly patience?: number;
}

/** What one gets at the door: the ledger itself, or a client of its owner. */
export type Entered =
  | { readonly as: 'owner'; readonly ledger: Ledger; close(): Promise<void> }
  | { readonly as: 'client'; readonly client: Client };

/** Milliseconds between two looks at an owner that is going. */
const pause = 40;

/** Enters a ledger's folder: as its owner where nobody owns it, or the owner has died, else as a client of the owner. Throws a LedgerError. */
export async function enter(folder: string, options: DoorOptions): Promise<Entered> {
  const locks = new LockFolder(folder);
  await locks.make();
  const { patience = 120_000 } = options;
  const deadline = Date.now() + patience;
  for (;;) {
    const highest = await locks.highest();
    const met = highest && !highest.released ? await meet(highest.owner, highest.n, patience) : 'gone';
    if (met instanceof Client) return { as: 'client', client: met };
    if (met === 'gone') {
      const mine = await own(
        folder,
        locks,
        (highest?.n ?? 0) + 1,
        highest?.released === false ? highest.owner : null,
        options,
      );
      if (mine) return mine;
    } else if (Date.now() > deadline) throw stuck(highest?.owner ?? null, locks.path);
    await wait(pause);
  }
}

/** Tries the owner: a client of it, that it is gone, or that it has to be looked at again. */
async function meet(owner: Owner | null, n: number, patience: number): Promise<Client | 'gone' | 'again'> {
  // A lock appears whole; one that cannot be read has been replaced meanwhile, or is not ours.
  if (owner === null) return 'again';
  const client = await Client.connect(owner);
  if (!(client instanceof Client)) {
    const state = stateOf(owner, client);
    if (state === 'unknown')
      throw new LedgerError(
        'owned',
        `${described(owner)} owns the ledger, and it cannot be seen from here whether it runs. If it does not, remove the file lock.${n} in the ledger's folder door.`,
      );
    return state === 'gone' ? 'gone' : 'again';
  }
  try {
    await client.greet(patience);
    return client;
  } catch (error) {
    client.close();
    if (error instanceof LedgerError && (error.code === 'owner-gone' || error.code === 'closed'))
      return 'again';
    throw error;
  }
}

function stuck(owner: Owner | null, path: string): LedgerError {
  if (owner)
    return new LedgerError(
      'owned',
      `${described(owner)} owns the ledger and does not answer. End it, and try again.`,
    );
  return new LedgerError(
    'owned',
    `${path}: the highest lock there cannot be read. If no process has the ledger open, remove it, and try again.`,
  );
}

/** Takes the lock and opens the ledger; null where another was faster. It listens before it has the lock: who finds the lock finds a listener. */
async function own(
  folder: string,
  locks: LockFolder,
  n: number,
  dead: Owner | null,
  options: DoorOptions,
): Promise<Entered | null> {
  const token = newToken();
  const host = await Host.listen(locks.path, token);
  let taken = false;
  try {
    taken = await locks.take(ownerHere(n, host.socket, token, options.hearsay));
    if (!taken) {
      await host.close();
      return null;
    }
    const ledger = await openFolderLedger(folder, { ...options, met: dead ? powerCut(dead) : [] });
    host.open(ledger);
    return { as: 'owner', ledger, close: () => leave(ledger, host, locks, n) };
  } catch (error) {
    if (taken) await locks.release(n);
    await host.close();
    throw error;
  }
}

/** The lock is given up when nothing of the folder is open any more, and the socket closed after that: a lock that holds has a listener. */
async function leave(ledger: Ledger, host: Host, locks: LockFolder, n: number): Promise<void> {
  await host.drain();
  await ledger.close();
  await locks.release(n);
  await host.close();
}

function powerCut(dead: Owner): Finding[] {
  if (!wasOtherRun(dead)) return [];
  const message = `the system went down while ${described(dead)} had the ledger open: the database, which is never synced, may be damaged. \`hearsay rebuild\` makes it anew; captures and decisions are synced.`;
  return [{ part: 'database', code: 'doubtful', place: 'database', message }];
}
