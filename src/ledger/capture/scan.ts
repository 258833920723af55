import { open } from 'node:fs/promises';
import { asLedgerError } from '../failure.ts';
import type { Capture } from './capture.ts';
import { magic, memberAt } from './member.ts';
import { captureIn, parseRecord } from './record.ts';

/** Where a capture stands: bytes `offset` to `offset + length` of a file. */
export interface Place {
  readonly id: string;
  readonly offset: number;
  readonly length: number;
}

/** Bytes of a file that cannot be read. */
export interface Broken {
  readonly offset: number;
  readonly length: number;
  readonly reason: string;
}

/** What a WARC file holds. */
export interface Scan {
  readonly places: readonly Place[];
  /** Stretches that records follow: what stood there was whole once. */
  readonly broken: readonly Broken[];
  /** The bytes after the last whole record: the beginning of one that was never acknowledged; null where the file ends with a record. */
  readonly torn: Broken | null;
  /** Length of the file without what is torn. */
  readonly length: number;
}

/** Reads the file from `from` on, which must be where a record begins. Files are turned over at a size, so that this one fits in memory. Throws a LedgerError. */
export async function scanFile(path: string, from = 0): Promise<Scan> {
  const bytes = await bytesOf(path, from, null);
  return scanBytes(bytes, from);
}

/** Some bytes of a file, to its end where `length` is null. Throws a LedgerError. */
export async function bytesOf(path: string, from: number, length: number | null): Promise<Buffer> {
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      const bytes = Buffer.alloc(Math.max(0, Math.min(length ?? size, size - from)));
      let done = 0;
      while (done < bytes.length) {
        const { bytesRead } = await handle.read(bytes, done, bytes.length - done, from + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return bytes.subarray(0, done);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw asLedgerError(error, path);
  }
}

/** A record at a place of the bytes, or why there is none. */
export function recordAt(
  bytes: Buffer,
  at: number,
): { length: number; capture: Capture | null; block: Buffer } | string {
  const member = memberAt(bytes, at);
  if (typeof member === 'string') return member;
  const record = parseRecord(member.data);
  if (typeof record === 'string') return record;
  const capture = captureIn(record);
  return typeof capture === 'string' ? capture : { length: member.length, capture, block: record.block };
}

/** `from` is what is added to offsets. */
export function scanBytes(bytes: Buffer, from = 0): Scan {
  const places: Place[] = [];
  const broken: Broken[] = [];
  let at = 0;
  while (at < bytes.length) {
    const met = recordAt(bytes, at);
    if (typeof met !== 'string') {
      if (met.capture) places.push({ id: met.capture.id, offset: from + at, length: met.length });
      at += met.length;
      continue;
    }
    const next = nextRecord(bytes, at + 1);
    const stretch = { offset: from + at, length: (next ?? bytes.length) - at, reason: met };
    if (next === null) return { places, broken, torn: stretch, length: from + at };
    broken.push(stretch);
    at = next;
  }
  return { places, broken, torn: null, length: from + at };
}

/** Where the next whole record begins; null where none follows. */
function nextRecord(bytes: Buffer, from: number): number | null {
  for (let at = bytes.indexOf(magic, from); at >= 0; at = bytes.indexOf(magic, at + 1))
    if (typeof recordAt(bytes, at) !== 'string') return at;
  return null;
}
