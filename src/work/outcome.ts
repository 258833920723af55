import type { Failure } from '../ingest/failure.ts';
import type { Reading } from '../report/reading.ts';
import type { Report } from '../report/report.ts';

/** One thing to read. A file is read by the thread that gets it, so that its bytes are held once. */
export type Task =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'bytes'; readonly input: string; readonly bytes: Uint8Array }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** Why an input gives no reading: what ingest says of it, or `crashed` where reading itself broke down: a fault of Hearsay's. */
export interface ReadFailure {
  readonly input: string;
  readonly code: Failure['code'] | 'crashed';
  readonly message: string;
}

/** What one report of one input came to. */
export type Outcome =
  | { readonly reading: Reading; readonly failure: null }
  | { readonly reading: null; readonly failure: ReadFailure };

/** The input of a task as the user knows it. */
export function inputOf(task: Task): string {
  if (task.kind === 'file') return task.path;
  if (task.kind === 'bytes') return task.input;
  return task.kind === 'report' ? task.report.input : task.failure.input;
}

/** The outcome of an input at which reading broke down. */
export const crashed = (input: string, reason: string): Outcome => ({
  reading: null,
  failure: { input, code: 'crashed', message: `${input}: reading broke down: ${reason}` },
});
