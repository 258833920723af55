import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { replaceFile } from '../files.ts';
import { systemCode } from '../failure.ts';
import type { Place, Scan } from './scan.ts';

/** What an index says of its WARC file: the places of its captures, up to `length` bytes of it. */
export type Index = Pick<Scan, 'places' | 'length'>;

/** `hearsay-00000001.cdx` beside `hearsay-00000001.warc.gz`. */
export const indexPath = (warc: string): string => warc.replace(/\.warc\.gz$/, '.cdx');

const sum = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Writes the index of a WARC file beside it: a first line with the length it covers and the checksum of the rest, then `DIGEST OFFSET LENGTH` a line. */
export async function writeIndex(warc: string, { places, length }: Index): Promise<void> {
  const lines = places.map((place) => `${place.id} ${place.offset} ${place.length}\n`).join('');
  await replaceFile(indexPath(warc), [Buffer.from(`hearsay.index/1 ${length} ${sum(lines)}\n${lines}`)]);
}

/** The index of a WARC file of `size` bytes; null where there is none that can be relied on, and the file itself has to be read. */
export async function readIndex(warc: string, size: number): Promise<Index | null> {
  const text = await textOf(indexPath(warc));
  const end = text.indexOf('\n') + 1;
  const [format, length = '', checksum] = text.slice(0, Math.max(0, end - 1)).split(' ');
  const lines = text.slice(end);
  if (format !== 'hearsay.index/1' || checksum !== sum(lines) || Number(length) > size) return null;
  return { places: lines.split('\n').slice(0, -1).map(placeOf), length: Number(length) };
}

function placeOf(line: string): Place {
  const [id = '', offset, length] = line.split(' ');
  return { id, offset: Number(offset), length: Number(length) };
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    // An index is a help: one that is missing or may not be read is made again.
    if (systemCode(error) !== null) return '';
    throw error;
  }
}
