/** What the thread that holds PGlite is asked: one query at a time, in the order of asking. */
export interface PgliteRequest {
  readonly id: number;
  /** null: close. */
  readonly sql: string | null;
  readonly parameters: readonly unknown[];
}

export type PgliteReply =
  | { readonly id: number; readonly rows: readonly unknown[]; readonly affected: number }
  | { readonly id: number; readonly error: { readonly message: string; readonly code: string } };

/** The id under which the thread tells that it has opened the folder, or why it could not. */
export const opening = 0;
