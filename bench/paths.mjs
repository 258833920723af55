// Where the reference data stand, and how the built command and the scorers beside the data are run.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');
const shared = path.resolve(root, process.env.HEARSAY_SHARED ?? '../shared');
export const corpora = path.resolve(root, process.env.HEARSAY_CORPORA ?? path.join(shared, 'corpora'));
export const cases = path.join(shared, 'cases');
const scorers = path.join(shared, 'score');

const output = { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] };

/** Standard output of a Node program. */
export const node = (...args) => execFileSync(process.execPath, args, output);

/** What a scorer of the reference data prints with `--json`; `texts` modes print nothing. */
export const score = (program, ...args) => {
  const printed = node(path.join(scorers, program), ...args, '--json');
  return printed.trim() === '' ? null : JSON.parse(printed);
};

/** Reads paths with the built command; gives the file of readings, one a line. */
export function read(folder, name, ...paths) {
  const file = path.join(folder, `${name}.ndjson`);
  node(path.join(root, 'dist/cli/main.js'), 'read', '--format', 'ndjson', '--output', file, ...paths);
  return file;
}

/** Runs `work` with a folder of its own, which is removed afterwards. */
export async function inFolder(work) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-bench-'));
  try {
    return await work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
