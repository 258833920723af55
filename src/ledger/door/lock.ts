import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asLedgerError, LedgerError, systemCode } from '../failure.ts';
import { makeFolder, namesIn } from '../files.ts';
import { type Owner, parseOwner } from './owner.ts';

/**
 * The lock of a ledger's folder: files `lock.1`, `lock.2`, … in `door/`, the highest counts. It is taken by making the next one,
 * whole and at one stroke, which one process alone can; so two that find the same dead owner cannot both follow it. It is given up
 * by a file `lock.N.released` beside it, and never taken away before a higher one is there: so one that was held up since it read an old
 * lock finds a higher one when it goes on, and steps back.
 */
export class LockFolder {
  readonly path: string;

  constructor(ledger: string) {
    this.path = join(ledger, 'door');
  }

  async make(): Promise<void> {
    await makeFolder(this.path);
  }

  /** The highest lock and whether it was given up; null where there is none. */
  async highest(): Promise<{ n: number; owner: Owner | null; released: boolean } | null> {
    const names = await namesIn(this.path);
    const n = Math.max(0, ...numbersIn(names));
    if (n === 0) return null;
    const released = names.includes(`lock.${n}.released`);
    return { n, owner: parseOwner(await this.#read(n)), released };
  }

  /** Takes lock `owner.n`; false where another has been faster. Throws a LedgerError. */
  async take(owner: Owner): Promise<boolean> {
    if (!(await this.#make(owner))) return false;
    const names = await namesIn(this.path);
    if (numbersIn(names).some((n) => n > owner.n)) {
      await rm(this.#file(owner.n), { force: true });
      return false;
    }
    await this.#clear(owner.n, names);
    return true;
  }

  /** Gives the lock up. */
  async release(n: number): Promise<void> {
    try {
      await writeFile(`${this.#file(n)}.released`, '', { mode: 0o600 });
    } catch (error) {
      throw asLedgerError(error, this.#file(n));
    }
  }

  /** A hard link appears whole or not at all, and not where there is a file of that name. */
  async #make(owner: Owner): Promise<boolean> {
    const draft = join(this.path, `draft.${process.pid}.${owner.token}`);
    try {
      await writeFile(draft, JSON.stringify(owner), { mode: 0o600, flush: true });
      await link(draft, this.#file(owner.n));
      return true;
    } catch (error) {
      const code = systemCode(error);
      if (code === 'EEXIST') return false;
      // A disk that cannot be written fails before, at the draft.
      if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS')
        throw new LedgerError(
          'system',
          `${this.path}: this disk holds no hard links (${code}), which the lock of a ledger needs. Put the ledger on another disk.`,
          error,
        );
      throw asLedgerError(error, this.#file(owner.n));
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** Removes lower locks, and the sockets of their owners. */
  async #clear(n: number, names: readonly string[]): Promise<void> {
    const lower = names.filter((name) => (numberOf(name) ?? n) < n);
    for (const name of lower) {
      const owner = name.endsWith('.released') ? null : parseOwner(await this.#read(numberOf(name) ?? 0));
      if (owner) await removeSocket(owner.socket);
      await rm(join(this.path, name), { force: true });
    }
  }

  async #read(n: number): Promise<string> {
    try {
      return await readFile(this.#file(n), 'utf8');
    } catch (error) {
      // A higher one has been taken meanwhile.
      if (systemCode(error) === 'ENOENT') return '';
      throw asLedgerError(error, this.#file(n));
    }
  }

  #file(n: number): string {
    return join(this.path, `lock.${n}`);
  }
}

function numberOf(name: string): number | null {
  const met = /^lock\.(\d+)(\.released)?$/.exec(name);
  return met ? Number(met[1]) : null;
}

const numbersIn = (names: readonly string[]): number[] =>
  names.filter((name) => !name.endsWith('.released')).flatMap((name) => numberOf(name) ?? []);

/** A socket, or the folder that was made for it: nothing whose name is not one of ours. */
export async function removeSocket(socket: string): Promise<void> {
  if (!/[/\\]hearsay-[0-9a-f]{16}$/.test(socket) || process.platform === 'win32') return;
  await rm(socket, { force: true });
  if (/[/\\]hearsay-door-[0-9a-f]{16}$/.test(dirname(socket)))
    await rm(dirname(socket), { recursive: true, force: true });
}
