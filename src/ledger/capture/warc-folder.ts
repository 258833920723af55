import { rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AppendFile } from '../append-file.ts';
import { Batch } from '../batch.ts';
import { type Finding, LedgerError } from '../failure.ts';
import { clearDrafts, makeFolder, namesIn, syncFolder } from '../files.ts';
import { type About, type Accepted, type Capture, captureId, largestCapture } from './capture.ts';
import type { CaptureStore } from './capture-store.ts';
import { memberOf } from './member.ts';
import { recordOf } from './record.ts';
import { bytesOf, type Place } from './scan.ts';
import { finding, WarcFile } from './warc-file.ts';

/** Bytes at which a file is closed and the next begun. */
export const fileSize = 64 * 2 ** 20;

interface Append {
  readonly capture: Capture;
  readonly member: Buffer;
}

/** What a run of the batch is handed: a record to append, or captures to remove. */
type Work = Append | { readonly remove: ReadonlySet<string> };

/** `n`: its place in the order in which captures were added. */
type Found = { readonly file: WarcFile; readonly place: Place; readonly n: number };

/**
 * Captures in a folder of WARC files (`hearsay-00000001.warc.gz`, …), one gzip member a record, each capture once. What `put` has
 * acknowledged is synced. One process at a time: the door sees to it.
 */
export class WarcFolder implements CaptureStore {
  readonly #folder: string;
  readonly #limit: number;
  readonly #files: WarcFile[];
  readonly #index = new Map<string, Found>();
  /** Ids in the order in which they were added; empty where one was forgotten. */
  readonly #order: string[] = [];
  readonly #pending = new Map<string, Promise<Accepted>>();
  readonly #batch = new Batch<Work, null>((work) => this.#run(work));
  #end: AppendFile | null = null;

  private constructor(folder: string, limit: number, files: WarcFile[]) {
    this.#folder = folder;
    this.#limit = limit;
    this.#files = files;
    for (const file of files) this.#know(file, [...file.places]);
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
    return this.#index.has(id);
  }

  async ids(after: string | null, limit: number): Promise<string[]> {
    const ids: string[] = [];
    const from = after === null ? 0 : (this.#index.get(after)?.n ?? -1) + 1;
    for (let n = from; n < this.#order.length && ids.length < limit; n++)
      if (this.#order[n]) ids.push(this.#order[n] ?? '');
    return ids;
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
    const there = this.#index.has(id) ? await this.#read(id) : 'nothing there';
    if (typeof there !== 'string') return { capture: there.capture, added: false };
    const capture = { id, size: bytes.length, when: new Date().toISOString(), ...about };
    const member = await memberOf(recordOf(capture, bytes));
    await this.#batch.submit({ capture, member });
    return { capture, added: true };
  }

  /** The capture with its bytes, checked; null where it is not there. Throws a LedgerError (`corrupted`) that names the place. */
  async get(id: string): Promise<{ capture: Capture; bytes: Buffer } | null> {
    const first = await this.#read(id);
    if (typeof first !== 'string') return first;
    // A file may have been written anew meanwhile.
    await this.#batch.idle();
    const found = this.#index.get(id);
    if (!found) return null;
    const again = await found.file.read(found.place);
    if (typeof again !== 'string') return again;
    const place = `${basename(found.file.path)} at ${found.place.offset}`;
    throw new LedgerError(
      'corrupted',
      `${place}: capture ${id} cannot be read (${again}). Add the same bytes again to have it back.`,
    );
  }

  #read(id: string): Promise<{ capture: Capture; bytes: Buffer } | string> {
    const found = this.#index.get(id);
    return found ? found.file.read(found.place) : Promise.resolve('nothing there');
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

  /** Of two places of one capture the later counts: the earlier had become unreadable. */
  #know(file: WarcFile, places: readonly Place[]): void {
    for (const place of places) {
      const old = this.#index.get(place.id);
      if (old) old.file.places = old.file.places.filter((one) => one !== old.place);
      this.#place(file, place);
    }
  }

  #place(file: WarcFile, place: Place): void {
    const n = this.#index.get(place.id)?.n ?? this.#order.push(place.id) - 1;
    this.#index.set(place.id, { file, place, n });
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
    this.#know(file, places);
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
      if (last.torn) await this.#keepAside(last, last.torn);
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
    const file = await WarcFile.make(join(this.#folder, this.#nextName()));
    this.#files.push(file);
    this.#end = await file.end();
    return { file, end: this.#end };
  }

  #nextName(): string {
    const last = this.#files.at(-1)?.path ?? 'hearsay-00000000.warc.gz';
    const number = Number(/(\d{8})\.warc\.gz$/.exec(last)?.[1]) + 1;
    return `hearsay-${String(number).padStart(8, '0')}.warc.gz`;
  }

  get #aside(): string {
    return join(this.#folder, 'aside');
  }

  /** What a killed process left unfinished is no record; it is kept, for a person to look at, and the file goes on before it. */
  async #keepAside(file: WarcFile, torn: NonNullable<WarcFile['torn']>): Promise<void> {
    await makeFolder(this.#aside);
    const name = join(this.#aside, `${basename(file.path)}.${torn.offset}.torn`);
    await writeFile(name, await bytesOf(file.path, torn.offset, torn.length), { mode: 0o600, flush: true });
    await syncFolder(this.#aside);
    file.torn = null;
  }

  async #remove(ids: ReadonlySet<string>): Promise<void> {
    const touched = this.#files.filter(({ places }) => places.some(({ id }) => ids.has(id)));
    if (touched.length > 0) await this.#closeEnd();
    for (const file of touched) {
      await file.remove(ids);
      for (const place of file.places) this.#place(file, place);
    }
    for (const id of ids) {
      const found = this.#index.get(id);
      if (found) this.#order[found.n] = '';
      this.#index.delete(id);
    }
    await rm(this.#aside, { recursive: true, force: true });
  }

  async #closeEnd(): Promise<void> {
    await this.#end?.close();
    this.#end = null;
  }
}
