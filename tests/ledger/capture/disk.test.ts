import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { WarcFolder } from '../../../src/ledger/capture/warc-folder.ts';
import { newFolder } from '../folder.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const child = path.join(import.meta.dirname, 'fill.child.ts');
const noLimits = process.platform === 'win32';

/** Runs the filling child in a shell, after `before`; gives the lines that it wrote. */
function fill(folder: string, before: string, as?: number): { acknowledged: string[]; errors: string[] } {
  const command = `${before} exec '${process.execPath}' --import tsx '${child}' '${folder}'`;
  const done = spawnSync('bash', ['-c', command], {
    cwd: root,
    encoding: 'utf8',
    ...(as === undefined ? {} : { uid: as, gid: as }),
  });
  const lines = done.stdout.split('\n').filter((line) => line !== '');
  expect([done.stderr, done.status]).toEqual(['', 0]);
  return {
    acknowledged: lines.filter((line) => line.startsWith('sha256:')),
    errors: lines.filter((line) => !line.startsWith('sha256:')),
  };
}

describe.skipIf(noLimits)('a disk that takes no more', () => {
  it('is told; what was acknowledged is whole, and adding goes on when there is room', async () => {
    const folder = newFolder();
    // Files of 64 KB at most (ulimit counts in KB).
    const { acknowledged, errors } = fill(folder, 'ulimit -f 64;');
    expect(acknowledged.length).toBeGreaterThan(5);
    expect(errors.length).toBeGreaterThan(5);
    expect(new Set(errors.map((line) => line.split(' ')[0]))).toEqual(new Set(['disk-full']));
    const again = await WarcFolder.open(folder);
    expect([await again.verify(), await again.ids(null, 1_000)]).toEqual([[], acknowledged]);
    const more = await again.put(Buffer.from('there is room again'), {
      input: '-',
      address: null,
      content_type: null,
      kind: 'page',
    });
    expect(more.added).toBe(true);
    await again.close();
  });

  it('is told where it is truly full', async () => {
    const folder = newFolder();
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', folder]).status !== 0) {
      process.stderr.write(
        'No small disk can be mounted here: a full one is tried by a limit on files only.\n',
      );
      return;
    }
    try {
      const { acknowledged, errors } = fill(folder, '');
      expect(acknowledged.length).toBeGreaterThan(5);
      expect(new Set(errors.map((line) => line.split(' ')[0]))).toEqual(new Set(['disk-full']));
      const again = await WarcFolder.open(folder);
      expect([await again.verify(), await again.ids(null, 1_000)]).toEqual([[], acknowledged]);
    } finally {
      spawnSync('umount', [folder]);
    }
  });
});

describe.skipIf(noLimits)('a folder that may only be read', () => {
  it('is told, and its captures can be read', () => {
    const folder = newFolder();
    expect(fill(folder, 'ulimit -f 64;').acknowledged.length).toBeGreaterThan(5);
    fs.chmodSync(folder, 0o755);
    for (const name of fs.readdirSync(folder)) fs.chmodSync(path.join(folder, name), 0o444);
    const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
    if (nobody === undefined) fs.chmodSync(folder, 0o555);
    const { acknowledged, errors } = fill(folder, '', nobody);
    fs.chmodSync(folder, 0o755);
    expect(acknowledged).not.toEqual([]);
    expect(new Set(errors.map((line) => line.split(' ')[0]))).toEqual(new Set(['read-only']));
  });
});
