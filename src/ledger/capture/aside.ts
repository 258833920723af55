import { rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { makeFolder, syncFolder } from '../files.ts';
import { type Broken, bytesOf } from './scan.ts';
import type { WarcFile } from './warc-file.ts';

const asideIn = (folder: string): string => join(folder, 'aside');

/** What a killed process left unfinished is no record; it is kept, for a person to look at, and the file goes on before it. */
export async function keepAside(folder: string, file: WarcFile, torn: Broken): Promise<void> {
  const aside = asideIn(folder);
  await makeFolder(aside);
  const name = join(aside, `${basename(file.path)}.${torn.offset}.torn`);
  await writeFile(name, await bytesOf(file.path, torn.offset, torn.length), { mode: 0o600, flush: true });
  await syncFolder(aside);
  file.torn = null;
}

/** Removes all that is kept aside: it cannot be told what it holds. */
export const clearAside = (folder: string): Promise<void> =>
  rm(asideIn(folder), { recursive: true, force: true });
