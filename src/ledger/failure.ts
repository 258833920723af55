/** What went wrong with a ledger, for a program to tell apart. */
export type LedgerCode =
  /** No room: nothing of this call was kept, what was accepted before is whole. */
  | 'disk-full'
  /** The folder, or a file in it, may not be written. */
  | 'read-only'
  /** Bytes that do not agree with their checksum. */
  | 'corrupted'
  /** The capture was forgotten; the message gives the reason. */
  | 'forgotten'
  | 'too-large'
  | 'not-found'
  /** Somebody decided about the same before; read it and decide again. */
  | 'conflict'
  /** Written by a newer version of Hearsay. */
  | 'newer'
  /** The database has to be made anew from captures and decisions. */
  | 'rebuild'
  /** The database server lacks something. */
  | 'server'
  /** The database went away in the middle: what was asked may or may not be done. */
  | 'database-gone'
  /** Another process owns the folder and cannot be asked. */
  | 'owned'
  /** The owner went away in the middle: what was asked may or may not be done. */
  | 'owner-gone'
  | 'closed'
  /** Anything else the system refused. */
  | 'system';

/** A ledger could not do what was asked. The message says what was met and what to do. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly code: LedgerCode;

  constructor(code: LedgerCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** The system's own code of an error (`ENOSPC`); null where it bears none. */
export const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

const meanings: Readonly<Record<string, readonly [LedgerCode, string]>> = {
  ENOSPC: ['disk-full', 'the disk is full; nothing of this was kept. Make room and try again'],
  EDQUOT: [
    'disk-full',
    "the user's share of the disk is used up; nothing of this was kept. Make room and try again",
  ],
  EFBIG: [
    'disk-full',
    'the system allows no larger file; nothing of this was kept. Raise the limit and try again',
  ],
  EROFS: ['read-only', 'the file system may only be read'],
  EACCES: ['read-only', 'this user may not write there'],
  EPERM: ['read-only', 'this user may not write there'],
  ENOENT: ['not-found', 'nothing there'],
};

/** An error of the file system in words; a LedgerError as it is. Anything that bears no system code is thrown on. */
export function asLedgerError(error: unknown, file: string): LedgerError {
  if (error instanceof LedgerError) return error;
  const code = systemCode(error);
  if (code === null) throw error;
  const [kind, words] = meanings[code] ?? (['system', code] as const);
  return new LedgerError(kind, `${file}: ${words} (${code}).`, error);
}

/** Something that `verify` found, or that was met when the ledger was opened. */
export interface Finding {
  readonly part: 'captures' | 'decisions' | 'database' | 'folder';
  /** `corrupted` and `missing` are losses; `torn` was never acknowledged; `behind` is made good by reading again. */
  readonly code: 'corrupted' | 'missing' | 'torn' | 'behind' | 'doubtful';
  /** File and place in it, a capture, a decision or a table. */
  readonly place: string;
  readonly message: string;
}
