import { rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppendFile } from '../append-file.ts';
import { asLedgerError, type Finding, LedgerError } from '../failure.ts';
import { replaceFile } from '../files.ts';
import type { Capture } from './capture.ts';
import { indexPath, readIndex, writeIndex } from './index-file.ts';
import { memberOf } from './member.ts';
import { openingRecord } from './record.ts';
import { type Broken, bytesOf, type Place, recordAt, type Scan, scanFile } from './scan.ts';

/** One WARC file of a ledger: its captures by their place, and what of it cannot be read. */
export class WarcFile {
  readonly path: string;
  places: Place[];
  broken: readonly Broken[];
  torn: Broken | null;
  /** Bytes that are whole. */
  length: number;

  private constructor(path: string, scan: Scan) {
    this.path = path;
    this.places = [...scan.places];
    ({ broken: this.broken, torn: this.torn, length: this.length } = scan);
  }

  /** Reads the index that stands beside the file, and of the file only what the index does not cover. Writes nothing. */
  static async open(path: string): Promise<WarcFile> {
    const size = await sizeOf(path);
    const index = await readIndex(path, size);
    if (index && index.length === size) return new WarcFile(path, { ...index, broken: [], torn: null });
    const scan = await scanFile(path, index?.length ?? 0);
    return new WarcFile(path, { ...scan, places: [...(index?.places ?? []), ...scan.places] });
  }

  /** Makes a file with its opening record, on disk before it is given. */
  static async make(path: string): Promise<WarcFile> {
    const file = new WarcFile(path, { places: [], broken: [], torn: null, length: 0 });
    const opening = await memberOf(openingRecord(new Date().toISOString()));
    const end = await file.end();
    try {
      await end.append([opening]);
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await end.close();
    }
    file.length = opening.length;
    return file;
  }

  /** The file's end, to append to. What is torn there has to be kept aside before. */
  end(): Promise<AppendFile> {
    return AppendFile.open(this.path, this.length);
  }

  /** The capture at a place with its bytes, checked; a string says why it cannot be read. */
  async read(place: Place): Promise<{ capture: Capture; bytes: Buffer } | string> {
    const met = recordAt(await bytesOf(this.path, place.offset, place.length), 0);
    if (typeof met === 'string') return met;
    if (met.capture?.id !== place.id)
      return `another record stands there: ${met.capture?.id ?? 'no capture'}`;
    return { capture: met.capture, bytes: met.block };
  }

  /** Leaves an index beside the file. Without one, as on a full disk, the file itself is read when it is opened next. */
  async writeIndex(): Promise<void> {
    try {
      await writeIndex(this.path, this);
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
    }
  }

  /** Writes the file anew without the captures named; what is torn goes too. Killed at any moment, there is the old file or the new one. */
  async remove(ids: ReadonlySet<string>): Promise<void> {
    await rm(indexPath(this.path), { force: true });
    const bytes = await bytesOf(this.path, 0, null);
    const scan = await scanFile(this.path);
    const gone = scan.places.filter(({ id }) => ids.has(id));
    await replaceFile(this.path, kept(bytes.subarray(0, scan.length), gone));
    const now = await scanFile(this.path);
    this.places = [...now.places];
    ({ broken: this.broken, torn: this.torn, length: this.length } = now);
  }

  /** Reads the whole file again and holds it against what is known of it. */
  async verify(): Promise<Finding[]> {
    const scan = await scanFile(this.path);
    const name = basename(this.path);
    const there = new Set(scan.places.map(({ id, offset }) => `${offset} ${id}`));
    const missing = this.places.filter(({ id, offset }) => !there.has(`${offset} ${id}`));
    return [
      ...scan.broken.map((one) => finding('corrupted', name, one)),
      ...(scan.torn ? [finding('torn', name, scan.torn)] : []),
      ...missing.map(({ id, offset }): Finding => {
        const message = 'stood here and cannot be read any more; add the same bytes again to have it back.';
        return { part: 'captures', code: 'missing', place: `${name} at ${offset}: ${id}`, message };
      }),
    ];
  }
}

function* kept(bytes: Buffer, gone: readonly Place[]): Generator<Buffer> {
  let at = 0;
  for (const { offset, length } of gone) {
    yield bytes.subarray(at, offset);
    at = offset + length;
  }
  yield bytes.subarray(at);
}

/** What is wrong with a stretch of a file, in words. */
export function finding(
  code: 'corrupted' | 'torn',
  name: string,
  { offset, length, reason }: Broken,
): Finding {
  const what =
    code === 'torn'
      ? 'the beginning of a record that was never acknowledged'
      : 'these bytes cannot be read; the records around them can';
  return {
    part: 'captures',
    code,
    place: `${name} at ${offset}, ${length} bytes`,
    message: `${what} (${reason}).`,
  };
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    throw asLedgerError(error, path);
  }
}
