// Builds dist anew from src: `npm run build`.
import fs from 'node:fs';
import path from 'node:path';
import { root, run, tool } from './run.mjs';

const dist = path.join(root, 'dist');
const draft = path.join(root, `dist.${process.pid}.tmp`);

/** Builds beside dist and puts the result in its place: dist is whole or as it was, and holds no module that is gone from src. */
export function build() {
  try {
    run(process.execPath, [tool('typescript', 'bin/tsc'), '-p', 'tsconfig.build.json', '--outDir', draft]);
    fs.chmodSync(path.join(draft, 'cli', 'main.js'), 0o755);
    fs.rmSync(dist, { recursive: true, force: true });
    fs.renameSync(draft, dist);
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) build();
