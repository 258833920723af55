// Builds dist anew from src: `npm run build`.
import fs from 'node:fs';
import path from 'node:path';
import { root, run, tool } from './run.mjs';

/** dist is emptied first, so that a module that is gone from src is gone from the package. */
export function build() {
  fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  run(process.execPath, [tool('typescript', 'bin/tsc'), '-p', 'tsconfig.build.json']);
  fs.chmodSync(path.join(root, 'dist', 'cli', 'main.js'), 0o755);
}

if (process.argv[1] === import.meta.filename) build();
