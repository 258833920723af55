import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { bounds } from './bounds.ts';
import { failed, type Ingested } from './failure.ts';
import { isReadable, namedKind, sniffedKind } from './kind.ts';
import { reportsOfRecords } from './records.ts';
import { reportsOf } from './reports.ts';

/** Files that the paths name, folders walked in the order of their names; or why a path names none. */
export type Found = { readonly file: string; readonly size: number } | { readonly failure: Ingested };

/**
 * Reads every report that the paths hold, in their order: files, folders (walked; pages, texts and files of
 * reports are taken, other files and hidden ones passed over) and `-` for standard input. What cannot be read
 * is given as a failure in its place. Files of reports are read line by line, never whole.
 */
export async function* reportsAt(
  paths: readonly string[],
  standardInput: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<Ingested> {
  for (const path of paths) {
    if (path === '-') yield* fromStream(standardInput, '-');
    else
      for await (const found of filesAt(path))
        yield* 'failure' in found ? [found.failure] : fromFile(found.file, found.size);
  }
}

/** The files of one path, with their sizes in bytes. */
export async function* filesAt(path: string, depth = 0): AsyncGenerator<Found> {
  const entry = await stat(path).catch((error: unknown) => reasonOf(error));
  if (typeof entry === 'string') yield { failure: absent(path, entry) };
  else if (entry.isDirectory()) yield* filesIn(path, depth);
  else if (entry.isFile() || entry.isFIFO()) yield { file: path, size: entry.size };
  else yield { failure: failed(path, 'unreadable', 'neither a file nor a folder', 'a file or a folder') };
}

function absent(path: string, reason: string): Ingested {
  if (reason === 'ENOENT' || reason === 'ENOTDIR')
    return failed(path, 'not-found', 'nothing there', 'a file or a folder');
  return failed(path, 'unreadable', reason, 'a file or a folder that may be read');
}

async function* filesIn(folder: string, depth: number): AsyncGenerator<Found> {
  if (depth >= bounds.folderDepth) {
    yield { failure: failed(folder, 'too-large', `folders ${depth} deep`, `at most ${bounds.folderDepth}`) };
    return;
  }
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => reasonOf(error));
  if (typeof entries === 'string') {
    yield { failure: failed(folder, 'unreadable', entries, 'a folder that may be read') };
    return;
  }
  let given = 0;
  for (const { name, isFolder } of inOrder(entries)) {
    if (!isFolder && !isReadable(name)) continue;
    given++;
    yield* filesAt(join(folder, name), depth + 1);
  }
  if (given === 0 && depth === 0)
    yield {
      failure: failed(
        folder,
        'nothing-here',
        'a folder without pages or texts',
        'files ending in .html, .txt, .md or .ndjson',
      ),
    };
}

interface Entry {
  readonly name: string;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** Hidden entries, links to folders, and what a browser saved beside a page ("NAME_files") are passed over. */
function inOrder(entries: readonly Entry[]): { name: string; isFolder: boolean }[] {
  const names = new Set(entries.map((entry) => entry.name));
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .filter(
      ({ name }) =>
        !(
          name.endsWith('_files') &&
          (names.has(name.replace(/_files$/, '.html')) || names.has(name.replace(/_files$/, '.htm')))
        ),
    )
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The system's code of an error of the file system; any other error is not ours. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

async function* fromFile(file: string, size: number): AsyncGenerator<Ingested> {
  if (namedKind(file, null) === 'records') {
    yield* guarded(file, reportsOfRecords(createReadStream(file), file));
  } else if (size > bounds.inputBytes) {
    yield failed(file, 'too-large', `${size} bytes`, `at most ${bounds.inputBytes}`);
  } else {
    const bytes = await readFile(file).catch((error: unknown) => reasonOf(error));
    if (typeof bytes === 'string') yield failed(file, 'unreadable', bytes, 'a file that may be read');
    else yield* reportsOf(bytes, file);
  }
}

/** A file that breaks off while it is read is told in its place. */
async function* guarded(file: string, reports: AsyncGenerator<Ingested>): AsyncGenerator<Ingested> {
  try {
    yield* reports;
  } catch (error) {
    yield failed(file, 'unreadable', reasonOf(error), 'a file that may be read');
  }
}

/** Standard input: lines of reports are read as they come; anything else is read whole, up to the bound. */
async function* fromStream(stream: AsyncIterable<Uint8Array>, input: string): AsyncGenerator<Ingested> {
  const parts = stream[Symbol.asyncIterator]();
  const first = await parts.next();
  const head = first.done === true ? new Uint8Array() : bytesOf(first.value);
  const rest = joined(head, parts);
  if (sniffedKind(Buffer.from(head.subarray(0, bounds.sniffBytes)).toString('utf8')) === 'records')
    yield* reportsOfRecords(rest, input);
  else yield* wholeOf(rest, input);
}

async function* wholeOf(stream: AsyncIterable<Uint8Array>, input: string): AsyncGenerator<Ingested> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of stream) {
    size += bytes.length;
    if (size <= bounds.inputBytes) parts.push(bytes);
  }
  if (size > bounds.inputBytes)
    yield failed(input, 'too-large', `${size} bytes`, `at most ${bounds.inputBytes}`);
  else yield* reportsOf(Buffer.concat(parts), input);
}

async function* joined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield bytesOf(next.value);
}

/** A stream that was given an encoding hands out strings. */
const bytesOf = (part: Uint8Array | string): Uint8Array =>
  typeof part === 'string' ? Buffer.from(part) : part;
