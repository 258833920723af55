import { filesAt, reportsAt } from '../ingest/inputs.ts';
import type { Ingested } from '../ingest/failure.ts';
import { namedKind } from '../ingest/kind.ts';
import type { Outcome, Task } from './outcome.ts';
import { createReaders } from './readers.ts';

/**
 * Reads every report that the paths hold, in their order: files, folders, and `-` for standard input. `jobs` is the number of threads,
 * undefined for as many as the machine has cores. Throws where no thread can start: no model, no word lists.
 */
export async function* readPaths(paths: readonly string[], jobs?: number): AsyncGenerator<Outcome> {
  const readers = createReaders({ jobs });
  try {
    yield* readers.read(tasksAt(paths));
  } finally {
    await readers.close();
  }
}

/** Pages and texts are left to the threads whole; files of reports are parted here, so that their reports are spread over all threads. */
export async function* tasksAt(
  paths: readonly string[],
  standardInput: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<Task> {
  for (const path of paths) {
    if (path === '-') yield* each(reportsAt([path], standardInput));
    else
      for await (const found of filesAt(path)) {
        if ('failure' in found) yield taskOf(found.failure);
        else if (namedKind(found.file, null) === 'records') yield* each(reportsAt([found.file]));
        else yield { kind: 'file', path: found.file };
      }
  }
}

async function* each(reports: AsyncIterable<Ingested>): AsyncGenerator<Task> {
  for await (const ingested of reports) yield taskOf(ingested);
}

const taskOf = ({ report, failure }: Ingested): Task =>
  report ? { kind: 'report', report } : { kind: 'failure', failure };
