import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Starts a thread at a module. What outgrows `heap` MB of old space ends the thread, not the program. */
export const startThread = (entry: URL, heap: number, workerData: unknown): Worker =>
  new Worker(entry, {
    workerData,
    execArgv: entry.pathname.endsWith('.ts') ? ['--import', typescript()] : process.execArgv,
    resourceLimits: { maxOldGenerationSizeMb: heap },
  });

/** From the sources, in development and tests, a thread has to be taught TypeScript: it does not learn it from the program that starts it. */
function typescript(): string {
  const tsx = new URL('esm/api/index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx')));
  return `data:text/javascript,${encodeURIComponent(`import { register } from '${tsx.href}'; register();`)}`;
}
