import type { Finding } from '../failure.ts';
import type { About, Accepted, Capture } from './capture.ts';

/** Where captures are kept: WARC files in a folder, or a server. */
export interface CaptureStore {
  /** Keeps the bytes, once. What it has given back is durable. */
  put(bytes: Uint8Array, about: About): Promise<Accepted>;
  /** The capture with its bytes, checked against their digest; null where it is not there. Throws a LedgerError (`corrupted`). */
  get(id: string): Promise<{ readonly capture: Capture; readonly bytes: Buffer } | null>;
  has(id: string): Promise<boolean>;
  /** Ids after the one named, in the order in which they were added. One that is not there: from the first. */
  ids(after: string | null, limit: number): Promise<string[]>;
  size(): Promise<number>;
  /** Removes the bytes for good. */
  remove(ids: readonly string[]): Promise<void>;
  /** Reads everything and says what is wrong. */
  verify(): Promise<Finding[]>;
  close(): Promise<void>;
}
