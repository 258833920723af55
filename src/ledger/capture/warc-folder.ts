import { basename, join } from 'node:path';
import type { AppendFile } from '../append-file.ts';
import { Batch } from '../batch.ts';
import { type Finding, LedgerError } from '../failure.ts';
import { clearDrafts, makeFolder, namesIn } from '../files.ts';
import { clearAside, keepAside } from './aside.ts';
import { type About, type Accepted, type Capture, captureId, largestCapture } from './capture.ts';
import { CaptureIndex } from './capture-index.ts';
import type { CaptureStore } from './capture-store.ts';
import { memberOf } from './member.ts';
import { recordOf } from './record.ts';
import { finding, WarcFile } from './warc-file.ts';

/** Bytes at which a file is closed and the next begun. */
export const fileSize = 64 * 2 ** 20;

interface Append {
  readonly capture: Capture;
  readonly member: Buffer;
}

/** What a run of the batch is handed: a record to append, or captures to remove. */
type Work = Append | { readonly remove: ReadonlySet<string> };

/**
 * Captures in a folder of WARC files (`hearsay-00000001.warc.gz`, …), one gzip member a record, each capture once. What `put` has
 * acknowledged is synced. One process at a time: the door sees to it.
 */
export class WarcFolder implements CaptureStore {
  readonly #folder: string;
  readonly #limit: number;
  readonly #files: WarcFile[];
  readonly #index = new CaptureIndex();
  readonly #pending = new Map<string, Promise<Accepted>>();
  readonly #batch = new Batch<Work, null>(
    (work) => this.#run(work),
    (work) => ('member' in work ? work.member.length : 0),
  );
  #end: AppendFile | null = null;

  private constructor(folder: string, limit: number, files: WarcFile[]) {
    this.#folder = folder;
    this.#limit = limit;
    this.#files = files;
    for (const file of files) this.#index.add(file, [...file.places]);
  }

  /** Opens the folder, which need not be there. Reads the indexes, and of the WARC files what they do not cover. Throws a LedgerError. */
  static async open(folder: string, limit: number = fileSize): Promise<WarcFolder> {
    const names = (await namesIn(folder)).filter((name) => /^hearsay-\d{8}\.warc\.gz$/.test(name));
    const files: WarcFile[] = [];
    for (const name of names) files.push(await WarcFile.open(join(folder, name)));
    return new WarcFolder(folder, limit, files);
  }

  async size(): Promise<number> {
    return this.#index.size;
  }

  async has(id: string): Promise<boolean> {
    return this.#index.find(id) !== null;
  }

  async ids(after: string | null, limit: number): Promise<string[]> {
    return this.#index.after(after, limit);
  }

  /** What was met when the folder was opened and cannot be read. */
  findings(): Finding[] {
    return this.#files.flatMap(({ path, broken, torn }) => [
      ...broken.map((one) => finding('corrupted', basename(path), one)),
      ...(torn ? [finding('torn', basename(path), torn)] : []),
    ]);
  }

  /** Keeps the bytes. Resolves when they are synced. Throws a LedgerError: `too-large`, `disk-full`, `read-only`, `system`. */
  async put(bytes: Uint8Array, about: About): Promise<Accepted> {
    if (bytes.length > largestCapture)
      throw new LedgerError(
        'too-large',
        `${about.input}: met ${bytes.length} bytes; a capture has at most ${largestCapture}.`,
      );
    const id = captureId(bytes);
    const underWay = this.#pending.get(id);
    if (underWay) return { ...(await underWay), added: false };
    const accepted = this.#put(id, bytes, about);
    this.#pending.set(id, accepted);
    try {
      return await accepted;
    } finally {
      this.#pending.delete(id);
    }
  }

  async #put(id: string, bytes: Uint8Array, about: About): Promise<Accepted> {
    // Acknowledging again what has become unreadable would be a lie: then it is kept anew.
    const there = await this.#read(id);
    if (typeof there !== 'string') return { capture: there.capture, added: false };
    const capture = { id, size: bytes.length, when: new Date().toISOString(), ...about };
    const member = await memberOf(recordOf(capture, bytes));
    await this.#batch.submit({ capture, member });
    return { capture, added: true };
  }

  /** The capture with its bytes, checked; null where it is not there. Throws a LedgerError (`corrupted`) that names the place. */
  async get(id: string): Promise<{ capture: Capture; bytes: Buffer } | null> {
    const met = await this.#read(id);
    if (typeof met !== 'string') return met;
    const found = this.#index.find(id);
    if (!found) return null;
    const place = `${basename(found.file.path)} at ${found.place.offset}`;
    throw new LedgerError(
      'corrupted',
      `${place}: capture ${id} cannot be read (${met}). Add the same bytes again to have it back.`,
    );
  }

  /** The capture with its bytes; a string says why there is none. */
  async #read(id: string): Promise<{ capture: Capture; bytes: Buffer } | string> {
    const first = this.#index.find(id);
    if (!first) return 'it is not there';
    const met = await first.file.read(first.place);
    if (typeof met !== 'string') return met;
    // Its file may have been written anew meanwhile.
    await this.#batch.idle();
    const again = this.#index.find(id);
    return again ? again.file.read(again.place) : 'it is not there';
  }

  /** Removes the bytes for good, and all that is kept aside, for it cannot be told what that holds. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.#batch.submit({ remove: new Set(ids) });
  }

  /** Reads every file whole and holds it against what is known of it. */
  async verify(): Promise<Finding[]> {
    await this.#batch.idle();
    const findings: Finding[] = [];
    for (const file of this.#files) findings.push(...(await file.verify()));
    return findings;
  }

  /** Ends what is under way and leaves an index of the last file. */
  async close(): Promise<void> {
    await this.#batch.idle();
    const last = this.#files.at(-1);
    if (last && this.#end) await last.writeIndex();
    await this.#closeEnd();
  }

  async #run(work: readonly Work[]): Promise<readonly (null | Error)[]> {
    for (const one of work) if ('remove' in one) await this.#remove(one.remove);
    const appends = work.filter((one): one is Append => 'member' in one);
    if (appends.length > 0) await this.#append(appends);
    return work.map(() => null);
  }

  async #append(appends: readonly Append[]): Promise<void> {
    const { file, end } = await this.#open();
    let offset = await this.#appendTo(end, appends);
    const places = appends.map(({ capture, member }) => {
      const place = { id: capture.id, offset, length: member.length };
      offset += member.length;
      return place;
    });
    file.places.push(...places);
    file.length = end.length;
    this.#index.add(file, places);
  }

  async #appendTo(end: AppendFile, appends: readonly Append[]): Promise<number> {
    try {
      return await end.append(appends.map(({ member }) => member));
    } catch (error) {
      // The next append opens the file anew, and with that cuts it back to what is whole.
      await this.#closeEnd();
      throw error;
    }
  }

  /** The file to append to: the last one, or a new one where that is full. */
  async #open(): Promise<{ file: WarcFile; end: AppendFile }> {
    const last = this.#files.at(-1);
    if (last && last.length < this.#limit) {
      if (last.torn) await keepAside(this.#folder, last, last.torn);
      this.#end ??= await last.end();
      return { file: last, end: this.#end };
    }
    if (last && this.#end) await last.writeIndex();
    await this.#closeEnd();
    return this.#next();
  }

  async #next(): Promise<{ file: WarcFile; end: AppendFile }> {
    await makeFolder(this.#folder);
    await clearDrafts(this.#folder);
    const file = await WarcFile.make(join(this.#folder, nameAfter(this.#files.at(-1)?.path)));
    this.#files.push(file);
    this.#end = await file.end();
    return { file, end: this.#end };
  }

  async #remove(ids: ReadonlySet<string>): Promise<void> {
    const touched = this.#files.filter(({ places }) => places.some(({ id }) => ids.has(id)));
    if (touched.length > 0) await this.#closeEnd();
    for (const file of touched) {
      await file.remove(ids);
      this.#index.move(file);
    }
    for (const id of ids) this.#index.remove(id);
    await clearAside(this.#folder);
  }

  async #closeEnd(): Promise<void> {
    await this.#end?.close();
    this.#end = null;
  }
}

/** `hearsay-00000001.warc.gz` follows none, `hearsay-00000002.warc.gz` that, and so on. */
function nameAfter(path: string | undefined): string {
  const number = path === undefined ? 0 : Number(/(\d{8})\.warc\.gz$/.exec(path)?.[1]);
  return `hearsay-${String(number + 1).padStart(8, '0')}.warc.gz`;
}
