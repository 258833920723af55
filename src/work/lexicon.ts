import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { type KnownOutlet, type Lexicon, type ListName, listNames } from '../engine/lexicon.ts';
import type { OutletKind } from '../report/report.ts';

/** A word list or the list of outlets that cannot be read: says file, line, what was met and what was expected. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
}

/** The folder `data` of the package, wherever it is installed. */
const ownFolder = new URL('../../data/', import.meta.url);

/**
 * Loads the word lists and outlets that the engine reads by. `folder` holds `en/NAME.txt` for each list and
 * `outlets.txt`; without it the package's own data is taken. Throws `LexiconError` for a file that is missing or malformed.
 */
export async function loadLexicon(folder: string | URL = ownFolder): Promise<Lexicon> {
  const root = typeof folder === 'string' ? folder : fileURLToPath(folder);
  const read = await Promise.all(listNames.map(async (name) => entriesIn(join(root, 'en', `${name}.txt`))));
  const outlets = await outletsIn(join(root, 'outlets.txt'));
  const byName = new Map(listNames.map((name, i) => [name, read[i] ?? new Set<string>()]));
  return { lists: complete(byName), outlets };
}

type Lists = Lexicon['lists'];

/** One set a list name: the shape the engine is given. */
function complete(sets: ReadonlyMap<ListName, ReadonlySet<string>>): Lists {
  const lists: Partial<Record<ListName, ReadonlySet<string>>> = Object.fromEntries(sets);
  if (!isComplete(lists)) throw new LexiconError('a word list is missing');
  return lists;
}

const isComplete = (lists: Partial<Lists>): lists is Lists =>
  listNames.every((name) => lists[name] !== undefined);

interface Line {
  readonly text: string;
  readonly number: number;
}

async function linesIn(file: string): Promise<Line[]> {
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error)
      throw new LexiconError(`${file}: met ${String(error.code)}; expected a file that may be read`);
    throw error;
  });
  return source
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((text, i) => ({ text: text.trim(), number: i + 1 }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
}

async function entriesIn(file: string): Promise<ReadonlySet<string>> {
  const lines = await linesIn(file);
  for (const { text, number } of lines)
    if (text !== text.toLowerCase())
      throw new LexiconError(`${file}, line ${number}: met "${text}"; expected lower case`);
  if (lines.length === 0) throw new LexiconError(`${file}: met no entry; expected one a line`);
  return new Set(lines.map(({ text }) => text));
}

const kinds: readonly OutletKind[] = ['wire', 'newspaper', 'broadcaster', 'state media', 'blog', 'other'];

/** Lines of `name; other name | domain | kind | country`, with `-` where there is no domain or no one country. */
async function outletsIn(file: string): Promise<KnownOutlet[]> {
  const lines = await linesIn(file);
  return lines.map((line) => outletOf(line, file));
}

function outletOf({ text, number }: Line, file: string): KnownOutlet {
  const parts = text.split('|').map((part) => part.trim());
  const [names = '', domain = '', kindName = '', country = ''] = parts;
  const kind = kinds.find((one) => one === kindName);
  const refuse = (met: string, expected: string): LexiconError =>
    new LexiconError(`${file}, line ${number}: met ${met}; expected ${expected}`);
  if (parts.length !== 4) throw refuse(`${parts.length} columns`, 'names | domain | kind | country');
  if (kind === undefined) throw refuse(`kind "${kindName}"`, kinds.join(', '));
  if (!/^(?:-|[A-Z]{2})$/.test(country))
    throw refuse(`country "${country}"`, 'two capitals (ISO 3166-1) or -');
  if (!/^(?:-|[a-z0-9.-]+\.[a-z]+)$/.test(domain))
    throw refuse(`domain "${domain}"`, 'a host in lower case or -');
  const all = names
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (all.length === 0) throw refuse('no name', 'at least one name');
  return {
    names: all,
    domain: domain === '-' ? null : domain,
    kind,
    country: country === '-' ? null : country,
  };
}
