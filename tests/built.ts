import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

const main = path.join(root, 'dist/cli/main.js');

/** Newest change below a folder, in milliseconds. */
const changed = (folder: string): number =>
  Math.max(
    ...fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => fs.statSync(path.join(folder, name)).mtimeMs),
  );

/** Throws where dist is missing or older than src: a test of it would test another program. */
export function requireBuilt(): void {
  const old = !fs.existsSync(main) || fs.statSync(main).mtimeMs < changed(path.join(root, 'src'));
  if (old) throw new Error('dist is missing or older than src: run `npm run build` first');
}

/** Runs the built command in the project's folder. */
export function built(args: readonly string[], input?: string | Uint8Array): SpawnSyncReturns<string> {
  requireBuilt();
  return spawnSync(process.execPath, [main, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  });
}
