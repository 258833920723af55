import { createHash } from 'node:crypto';

/** What is known of bytes besides the bytes. */
export interface About {
  /** Path, address, `FILE#ID` or `-`, as the user gave it. */
  readonly input: string;
  /** Where the bytes were fetched from; null for a file. */
  readonly address: string | null;
  /** The content type they were sent with; null where there was none. */
  readonly content_type: string | null;
  /** `by hand`: primary material that is no page, as JSON (`src/report/by-hand.ts`). */
  readonly kind: 'page' | 'by hand';
}

/** Bytes that a report was read from, with when they were captured. */
export interface Capture extends About {
  /** `sha256:` and the digest in hex. */
  readonly id: string;
  /** Bytes. */
  readonly size: number;
  /** ISO 8601, UTC. */
  readonly when: string;
}

/** What came of handing in bytes: `added` is false where they were there before. */
export interface Accepted {
  readonly capture: Capture;
  readonly added: boolean;
}

/** `sha256:` and the digest of the bytes in hex: what a capture is called. */
export const captureId = (bytes: Uint8Array): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** Bytes a capture can have: a page, a text or a line is far below. */
export const largestCapture = 256 * 2 ** 20;
