import { promisify } from 'node:util';
import { crc32, gzip, inflateRawSync } from 'node:zlib';
import { systemCode } from '../failure.ts';
import { largestCapture } from './capture.ts';

/** One gzip member (RFC 1952): a record of a WARC file is one, so that each can be read by itself. */
export interface Member {
  /** Bytes it takes in the file. */
  readonly length: number;
  readonly data: Buffer;
}

const compress = promisify(gzip);

/** The bytes as one member. */
export const memberOf = (bytes: Uint8Array): Promise<Buffer> => compress(bytes);

/** First bytes of a member as Node's gzip writes it: deflate, and no optional field. */
export const magic = Buffer.from([0x1f, 0x8b, 0x08, 0x00]);
const headLength = 10;
const tailLength = 8;
/** The head of a record besides its block. */
const headRoom = 2 ** 20;

/**
 * Reads the member that begins at `at`; a string says why none does. Readers that only ask zlib for the next bytes take a file
 * that was cut off for one that ends: here the end, the checksum and the length must all be there.
 */
export function memberAt(file: Buffer, at: number): Member | string {
  if (!file.subarray(at, at + magic.length).equals(magic)) return 'no gzip member begins here';
  try {
    const options = { info: true, maxOutputLength: largestCapture + headRoom };
    const inflated: unknown = inflateRawSync(file.subarray(at + headLength), options);
    if (!hasEngine(inflated)) throw new Error('zlib was asked for its engine and gave none');
    return checked(file, at, inflated.buffer, inflated.engine.bytesWritten);
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    return code === 'Z_BUF_ERROR' ? 'cut off' : `no gzip data (${code})`;
  }
}

/** What zlib gives with `info: true`; its types know of the bytes alone. `bytesWritten` counts the bytes it was fed. */
interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

const hasEngine = (value: unknown): value is Inflated =>
  typeof value === 'object' && value !== null && 'engine' in value && 'buffer' in value;

function checked(file: Buffer, at: number, data: Buffer, packed: number): Member | string {
  const tail = at + headLength + packed;
  if (tail + tailLength > file.length) return 'cut off';
  if (file.readUInt32LE(tail) !== crc32(data)) return 'checksum does not agree';
  if (file.readUInt32LE(tail + 4) !== data.length % 2 ** 32) return 'length does not agree';
  return { length: headLength + packed + tailLength, data };
}
