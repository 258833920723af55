import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { systemCode } from '../failure.ts';

/** Who owns a folder, as its lock says. */
export interface Owner {
  readonly format: 'hearsay.lock/1';
  /** Number of the lock: each owner's is one higher than the last. */
  readonly n: number;
  readonly pid: number;
  /** When the process started, in the system's own words; null where it does not say. A number of a process is given again, with another start. */
  readonly started: string | null;
  /** Which run of the system it is; null where it does not say. */
  readonly boot: string | null;
  /** Within which numbers of processes count; null where there is but one. */
  readonly space: string | null;
  readonly host: string;
  /** Path of the Unix socket or name of the pipe at which the owner is asked. */
  readonly socket: string;
  /** Has to be shown at the socket: who may read the lock may ask. */
  readonly token: string;
  readonly hearsay: string;
}

/** This process as an owner. */
export const ownerHere = (n: number, socket: string, token: string, hearsay: string): Owner => ({
  format: 'hearsay.lock/1',
  n,
  pid: process.pid,
  started: startOf(process.pid),
  boot: bootHere(),
  space: spaceHere(),
  host: hostname(),
  socket,
  token,
  hearsay,
});

export const newToken = (): string => randomBytes(16).toString('hex');

/** Reads a lock; null where it is none. */
export function parseOwner(text: string): Owner | null {
  try {
    const value: unknown = JSON.parse(text);
    return isOwner(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null || Reflect.get(value, 'format') !== 'hearsay.lock/1')
    return false;
  const texts = ['host', 'socket', 'token', 'hearsay'].every(
    (name) => typeof Reflect.get(value, name) === 'string',
  );
  return (
    texts && typeof Reflect.get(value, 'pid') === 'number' && typeof Reflect.get(value, 'n') === 'number'
  );
}

/** How an owner in words: `process 4711 on fjord (Hearsay 0.1.0)`. */
export const described = ({ pid, host, hearsay }: Owner): string =>
  `process ${pid} on ${host} (Hearsay ${hearsay})`;

/**
 * Whether an owner at whose socket nobody listens is gone. `refused`: the socket is there and the system says that nobody listens,
 * which holds for every process of this run of the system. `unknown` where it runs, or may run, out of our sight.
 */
export function stateOf(owner: Owner, met: 'refused' | 'missing'): 'gone' | 'there' | 'unknown' {
  const sameRun = owner.boot === null ? owner.host === hostname() : owner.boot === bootHere();
  if (!sameRun) return owner.host === hostname() ? 'gone' : 'unknown';
  if (owner.space !== spaceHere()) return met === 'refused' ? 'gone' : 'unknown';
  if (!isRunning(owner.pid)) return 'gone';
  const started = startOf(owner.pid);
  return started === null || owner.started === null || started === owner.started ? 'there' : 'gone';
}

/** Whether the owner's system has been started anew since: then what it had not synced may be lost. */
export const wasOtherRun = ({ boot }: Owner): boolean => boot !== null && boot !== bootHere();

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EPERM') return true;
    if (systemCode(error) === 'ESRCH') return false;
    throw error;
  }
}

/** A line of Linux's own account of itself; null on other systems. */
function linux(read: () => string): string | null {
  try {
    return process.platform === 'linux' ? read().trim() : null;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
}

const bootHere = (): string | null => linux(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'));
const spaceHere = (): string | null => linux(() => readlinkSync('/proc/self/ns/pid'));

function startOf(pid: number): string | null {
  // The name of the program stands in brackets and may hold anything; the 20th field after it is the start, in ticks since the system's.
  if (process.platform === 'linux')
    return linux(
      () =>
        readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')[19] ?? '',
    );
  if (process.platform === 'win32') return null;
  const asked = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout.trim() : null;
}
