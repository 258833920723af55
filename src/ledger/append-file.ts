import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { asLedgerError, LedgerError } from './failure.ts';
import { syncFolder } from './files.ts';

/**
 * A file that only grows, by whole appends: an append is on disk when it resolves, and where it fails nothing of it stays.
 * Readable by its owner alone, for it may hold what a source's safety hangs on.
 */
export class AppendFile {
  readonly path: string;
  readonly #handle: FileHandle;
  #length: number;
  #broken: LedgerError | null = null;

  private constructor(path: string, handle: FileHandle, length: number) {
    this.path = path;
    this.#handle = handle;
    this.#length = length;
  }

  /** Opens the file, or makes it. Everything after `length` bytes is cut off. Throws a LedgerError. */
  static async open(path: string, length: number): Promise<AppendFile> {
    try {
      const handle = await openOrMake(path);
      const { size } = await handle.stat();
      if (size > length) await handle.truncate(length);
      return new AppendFile(path, handle, length);
    } catch (error) {
      throw asLedgerError(error, path);
    }
  }

  /** Bytes that are whole and synced. */
  get length(): number {
    return this.#length;
  }

  /** Writes the parts one after the other and syncs; gives the offset of the first. Never call it before the last call has settled. */
  async append(parts: readonly Uint8Array[]): Promise<number> {
    if (this.#broken) throw this.#broken;
    const offset = this.#length;
    try {
      const bytes = Buffer.concat(parts);
      await writeAll(this.#handle, bytes, offset);
      await this.#handle.datasync();
      this.#length = offset + bytes.length;
      return offset;
    } catch (error) {
      await this.#cutBack(offset);
      throw asLedgerError(error, this.path);
    }
  }

  /** After a failed sync the system may have dropped what it held: the file is taken no further unless the cut is on disk. */
  async #cutBack(length: number): Promise<void> {
    try {
      await this.#handle.truncate(length);
      await this.#handle.datasync();
    } catch (error) {
      this.#broken = new LedgerError(
        'system',
        `${this.path}: an append failed and could not be undone; open the ledger again.`,
        error,
      );
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

async function openOrMake(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r+');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const handle = await open(path, 'wx+', 0o600);
  await syncFolder(dirname(path));
  return handle;
}

/** The system may take a part only, as it does just before the disk is full. */
async function writeAll(handle: FileHandle, bytes: Uint8Array, offset: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, offset + done);
    done += bytesWritten;
  }
}
