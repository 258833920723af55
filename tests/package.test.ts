import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { requireBuilt, root } from './built.ts';

interface Entry {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, Entry>>;
}

const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lock;
const settings = fs.readFileSync(path.join(root, '.npmrc'), 'utf8');

describe('installation', () => {
  it('names no download address', () => {
    expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
    expect(settings).toMatch(/^omit-lockfile-registry-resolved=true$/m);
  });

  // npm ci refuses a lock file that lacks the packages of another system, on every system. npm drops those that a registry
  // does not carry when it writes the file: then an older version of the tool is the one to take.
  it('holds the packages of every system, each with its digest', () => {
    const wanted = Object.values(lock.packages).flatMap((entry) =>
      Object.keys(entry.optionalDependencies ?? {}),
    );
    expect(wanted.filter((name) => !(`node_modules/${name}` in lock.packages))).toEqual([]);
    const bare = Object.entries(lock.packages).filter(([place, entry]) => place !== '' && !entry.integrity);
    expect(bare).toEqual([]);
  });

  it('runs no install script, and knows whose are not run', () => {
    const known = ['esbuild', 'fsevents', 'onnxruntime-node', 'protobufjs'];
    const having = Object.entries(lock.packages)
      .filter(([, entry]) => entry.hasInstallScript === true)
      .map(([place]) => place.replace(/^.*node_modules\//, ''));
    expect(having.filter((name) => !known.includes(name))).toEqual([]);
    expect(settings).toMatch(/^ignore-scripts=true$/m);
  });
});

describe('the package', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-package-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('holds what it needs to run elsewhere, and nothing of how it was made', () => {
    requireBuilt();
    const npm = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
    const packed = JSON.parse(execFileSync('npm', npm, { cwd: root, encoding: 'utf8' })) as {
      filename: string;
      files: { path: string }[];
    }[];
    const [{ filename, files } = { filename: '', files: [] }] = packed;
    const names = files.map((file) => file.path);
    for (const needed of [
      'dist/index.js',
      'dist/index.d.ts',
      'dist/cli/main.js',
      'data/outlets.txt',
      'model/tagger.onnx',
      'model/README.md',
      'LICENSE',
      'NOTICE',
    ])
      expect(names).toContain(needed);
    expect(names.filter((name) => /^(src|tests|bench|scripts|docs)\/|\.py$/.test(name))).toEqual([]);

    execFileSync('tar', ['-xzf', path.join(folder, filename), '-C', folder]);
    // Its dependencies are those of this checkout; what is tried is the package's own content.
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    const main = path.join(folder, 'package/dist/cli/main.js');
    const sample = path.join(folder, 'package/samples/port-lease/3-hull-and-hawser.txt');
    const output = execFileSync(process.execPath, [main, 'read', sample], { cwd: folder, encoding: 'utf8' });
    expect(output).toContain('Ottar Fjeldstad');
  });
});
