// Runs the project's tools from its own node_modules, output passed through. Node's own modules only.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Exit status of a program run in the project's folder; npm is a script of the shell on Windows. */
export function status(program, args, env = {}) {
  const windows = process.platform === 'win32' && program === 'npm';
  const done = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: windows,
  });
  if (done.error) throw new Error(`${program} could not be started: ${done.error.message}`);
  return done.status ?? 1;
}

/** As `status`, but throws where it is not 0. */
export function run(program, args, env) {
  const code = status(program, args, env);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}`);
}

/** The file that starts a tool installed in node_modules: `tool('typescript', 'bin/tsc')`. */
export const tool = (name, file) => path.join(root, 'node_modules', name, file);

/** Exit status of a tool of node_modules. */
export const node = (args, env) => status(process.execPath, args, env);

/** Runs a program's whole work; an error ends it with its message alone and the status 1. */
export async function whole(work) {
  try {
    await work();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
