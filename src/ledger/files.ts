import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asLedgerError, systemCode } from './failure.ts';

/** Makes names in a folder durable: a file that was made or renamed there is found after a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows syncs no folders, and opens none.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the folder, and those above it, for this user alone. Throws a LedgerError. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (made !== undefined) await syncFolder(dirname(folder));
  } catch (error) {
    throw asLedgerError(error, folder);
  }
}

/** Ending of a file that is being written and not yet in its place. */
const draft = '.draft';

/** Puts new content in the place of a file: at any moment there is the old one or the new one, whole. Throws a LedgerError. */
export async function replaceFile(
  path: string,
  parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const aside = `${path}${draft}`;
  try {
    await writeDraft(aside, parts);
    await rename(aside, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(aside, { force: true });
    throw asLedgerError(error, path);
  }
}

async function writeDraft(
  path: string,
  parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const handle = await open(path, 'w', 0o600);
  try {
    for await (const part of parts) await handle.writeFile(part);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes drafts that a killed process left. */
export async function clearDrafts(folder: string): Promise<void> {
  const names = await namesIn(folder);
  for (const name of names.filter((one) => one.endsWith(draft)))
    await rm(join(folder, name), { force: true });
}

/** Names in a folder in their order; none where there is no folder. Throws a LedgerError. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.toSorted();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw asLedgerError(error, folder);
  }
}
