import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A PostgreSQL server that a test has started, in a folder of its own, reached over a Unix socket. */
export interface Server {
  /** Address of a new, empty database; `options` are createdb's. */
  newDatabase(...options: readonly string[]): string;
  start(): void;
  /** `immediate` is what a crash does. */
  stop(mode: 'fast' | 'immediate'): void;
  /** Ends it and removes its folder. */
  remove(): void;
}

const missing = 'PostgreSQL is not installed (no initdb): the ledger is tested in a folder only.';

/** Where Debian keeps what it does not put on the path: the newest version. */
function folderOfPrograms(): string | null {
  const places = (process.env['PATH'] ?? '').split(path.delimiter);
  const debian = '/usr/lib/postgresql';
  const versions = fs.existsSync(debian)
    ? fs.readdirSync(debian).toSorted((a, b) => Number(b) - Number(a))
    : [];
  const all = [...versions.map((version) => path.join(debian, version, 'bin')), ...places];
  return all.find((folder) => fs.existsSync(path.join(folder, 'initdb'))) ?? null;
}

/** The user that a server may run as: it refuses to run as root. */
function serverUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Starts a server; null, after one line that says so, where none is installed. */
export function startServer(): Server | null {
  const programs = folderOfPrograms();
  if (programs === null || process.platform === 'win32') {
    process.stderr.write(`${missing}\n`);
    return null;
  }
  const user = serverUser();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-pg-'));
  if (user.uid !== undefined) fs.chownSync(folder, user.uid, user.gid ?? user.uid);
  const run = (program: string, args: readonly string[]): void => {
    const options = {
      ...user,
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    } as const;
    const done = spawnSync(path.join(programs, program), args, options);
    if (done.status !== 0) throw new Error(`${program}: ${done.stderr}${done.stdout}`);
  };
  const data = path.join(folder, 'data');
  const log = path.join(folder, 'log');
  const start = (): void =>
    run('pg_ctl', ['start', '-w', '-D', data, '-l', log, '-o', `-c listen_addresses= -k ${folder}`]);
  const stop = (mode: string): void => run('pg_ctl', ['stop', '-D', data, '-m', mode]);
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']);
  start();
  let databases = 0;
  return {
    newDatabase: (...options) => {
      const name = `ledger${++databases}`;
      run('createdb', ['-h', folder, '-U', 'postgres', ...options, name]);
      return `postgres://postgres@/${name}?host=${encodeURIComponent(folder)}`;
    },
    start,
    stop,
    remove: () => {
      spawnSync(path.join(programs, 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate'], { ...user });
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
