import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { open, realpath, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './usage.ts';

/** Where results go. Nothing is seen in a file before `close`; `discard` leaves it as it was. */
export interface Output {
  write(text: string): Promise<void>;
  close(): Promise<void>;
  discard(): Promise<void>;
}

/** Results to a stream, as fast as its reader takes them. */
export function streamOutput(stream: NodeJS.WritableStream): Output {
  return {
    async write(text) {
      if (!stream.write(text)) await new Promise<void>((resolve) => stream.once('drain', resolve));
    },
    close: async () => {},
    discard: async () => {},
  };
}

/** Results could not be written to the end, as when a disk is full: exit code 1. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** Node's code of an error of the file system; anything else is not ours. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/** `file` is what the caller named, `at` what is opened for it. */
async function opened(file: string, at: string, flags: string): Promise<FileHandle> {
  try {
    return await open(at, flags, 0o666);
  } catch (error) {
    throw new UsageError(`--output: met ${reasonOf(error)} at ${file}; expected a file that may be written`);
  }
}

/** Runs a step of writing; a fault of the disk is told with the file's name. */
async function writing(file: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    throw new OutputError(`--output: met ${reasonOf(error)} while writing ${file}; it is as it was before`);
  }
}

/** A pipe or a device cannot be put in the place of itself: it is written as it is. */
async function specialOutput(file: string): Promise<Output> {
  const handle = await opened(file, file, 'w');
  return {
    write: (text) => handle.writeFile(text),
    close: () => handle.close(),
    discard: () => handle.close(),
  };
}

/**
 * Results to a file that holds either what it held before or all of them: they are written beside it, synced,
 * and put in its place at the end. Throws a UsageError where the file or its folder cannot be written.
 */
export async function fileOutput(file: string): Promise<Output> {
  const known = fs.statSync(file, { throwIfNoEntry: false });
  if (known?.isDirectory()) throw new UsageError(`--output: met a folder, ${file}; expected a file`);
  if (known && !known.isFile()) return specialOutput(file);
  const target = known ? await realpath(file) : path.resolve(file);
  const draft = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  const handle = await opened(file, draft, 'wx');
  // An end by a signal runs no `finally`, but what listens to `exit`.
  const remove = (): void => fs.rmSync(draft, { force: true });
  process.once('exit', remove);
  return {
    write: (text) => writing(file, () => handle.writeFile(text)),
    async close() {
      await writing(file, async () => {
        if (known) await handle.chmod(known.mode);
        await handle.sync();
        await handle.close();
        await rename(draft, target);
      });
      process.off('exit', remove);
    },
    async discard() {
      await handle.close();
      await rm(draft, { force: true });
      process.off('exit', remove);
    },
  };
}
