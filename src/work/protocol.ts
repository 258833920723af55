import type { Outcome, Task } from './outcome.ts';

/** What a reader's thread is started with. Null: the model that comes with Hearsay. */
export interface ReaderData {
  readonly modelFolder: string | null;
}

/** What a thread is asked: one task at a time, and at the end to close. */
export type Request = { readonly kind: 'read'; readonly task: Task } | { readonly kind: 'close' };

/** What a thread answers: once that it is ready, then the outcomes of each task. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'outcomes'; readonly outcomes: readonly Outcome[] };
