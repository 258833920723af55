import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { LockFolder } from '../../../src/ledger/door/lock.ts';
import { ownerHere, parseOwner, stateOf } from '../../../src/ledger/door/owner.ts';
import { newFolder } from '../folder.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** What a holder wrote, with when each line came, in one row with the others'. */
function holder(folder: string, keep: string, lines: string[]): ChildProcess {
  const child = spawn(process.execPath, [
    '--import',
    'tsx',
    path.join(import.meta.dirname, 'holder.child.ts'),
    folder,
    keep,
  ]);
  children.push(child);
  child.stdout.on('data', (part: Buffer) => {
    lines.push(
      ...part
        .toString()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => `${child.pid} ${line}`),
    );
  });
  child.stderr.on('data', (part: Buffer) => lines.push(`error ${part.toString()}`));
  return child;
}

async function until(condition: () => boolean, milliseconds = 50_000): Promise<void> {
  for (const end = Date.now() + milliseconds; !condition() && Date.now() < end;) await wait(5);
  expect(condition()).toBe(true);
}

describe('the lock of a folder', () => {
  it('is had by one at a time, however many want it', async () => {
    const lines: string[] = [];
    const folder = newFolder();
    for (let n = 0; n < 4; n++) holder(folder, '', lines);
    await until(() => lines.filter((line) => line.includes('leaves')).length > 60);
    for (const child of children) child.kill('SIGKILL');
    const taken = lines.filter((line) => line.includes('has')).map((line) => Number(line.split(' ').at(-1)));
    // Each makes a file while it has the lock, and breaks down where there is one.
    expect(new Set(taken).size).toBe(taken.length);
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it('survives the death of its owner by kill -9, and goes to one other', async () => {
    const lines: string[] = [];
    const folder = newFolder();
    for (let n = 0; n < 3; n++) holder(folder, 'keep', lines);
    const owners = (): string[] =>
      lines.filter((line) => line.includes('has')).map((line) => line.split(' ')[0] ?? '');
    for (let n = 1; n <= 3; n++) {
      await until(() => owners().length === n);
      await wait(150);
      expect(owners()).toHaveLength(n);
      process.kill(Number(owners().at(-1)), 'SIGKILL');
    }
    expect(new Set(owners()).size).toBe(3);
    expect(lines.filter((line) => line.includes('leaves'))).toEqual([]);
  });

  it('is not taken by one that was held up since it read an old one', async () => {
    const locks = new LockFolder(newFolder());
    await locks.make();
    const take = (n: number): Promise<boolean> => locks.take(ownerHere(n, `/tmp/${n}`, `${n}`, '0.1.0'));
    expect(await take(1)).toBe(true);
    await locks.release(1);
    expect(await take(2)).toBe(true);
    await locks.release(2);
    expect(await take(3)).toBe(true);
    // One had read that lock 1 is released; lock 2 is gone again from the folder.
    expect(await take(2)).toBe(false);
    expect((await locks.highest())?.n).toBe(3);
    expect(await take(3)).toBe(false);
  });
});

describe('an owner at whose socket nobody listens', () => {
  const here = ownerHere(1, '/tmp/none', 'token', '0.1.0');

  it.each([
    ['this process', {}, 'missing', 'there'],
    ['a process of this number that started at another time', { started: '1' }, 'missing', 'gone'],
    ['a process that is not there', { pid: 2 ** 22 + 1 }, 'missing', 'gone'],
    [
      'a process of another container whose socket cannot be seen',
      { space: 'pid:[1]' },
      'missing',
      'unknown',
    ],
    ['a process of another container whose socket is seen', { space: 'pid:[1]' }, 'refused', 'gone'],
    ['a process before the machine was started anew', { boot: 'b' }, 'missing', 'gone'],
    ['a process on another machine', { boot: 'b', host: 'elsewhere' }, 'missing', 'unknown'],
  ] as const)('%s', (_, change, met, state) => {
    expect(stateOf({ ...here, ...change }, met)).toBe(state);
  });

  it('is read from its lock, and nothing else is taken for one', () => {
    expect(parseOwner(JSON.stringify(here))).toEqual(here);
    for (const text of ['', '{', '[]', 'null', '{"format":"hearsay.lock/1"}'])
      expect(parseOwner(text)).toBeNull();
  });
});
