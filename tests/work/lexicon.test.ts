import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LexiconError, loadLexicon } from '../../src/work/lexicon.ts';

const own = path.resolve(import.meta.dirname, '../../data');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-lexicon-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
fs.cpSync(path.join(own, 'en'), path.join(folder, 'en'), { recursive: true });

const withOutlets = async (lines: string): Promise<unknown> => {
  fs.writeFileSync(path.join(folder, 'outlets.txt'), lines);
  return loadLexicon(folder).catch((error: unknown) => error);
};

describe('the word lists and outlets', () => {
  it('are loaded whole from the package', async () => {
    const { lists, outlets } = await loadLexicon();
    expect(lists['related-openers'].has('read more')).toBe(true);
    expect(outlets.find(({ names }) => names.includes('AFP'))).toEqual({
      names: ['Agence France-Presse', 'AFP', 'Agence France Presse'],
      domain: 'afp.com',
      kind: 'wire',
      country: 'FR',
    });
  });

  it('name an outlet and a domain once each', async () => {
    const { outlets } = await loadLexicon();
    const names = outlets.flatMap((one) => one.names);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('are refused with file, line, what was met and what was expected', async () => {
    const error = await withOutlets(
      '# remark\nThe Weir | weir.example | newspaper | NO\nThe Dam | dam.example | tabloid | NO\n',
    );
    expect(error).toBeInstanceOf(LexiconError);
    expect(String(error)).toContain('outlets.txt, line 3: met kind "tabloid"; expected wire, newspaper');
    expect(String(await withOutlets('The Weir | weir.example\n'))).toContain('line 1: met 2 columns');
  });
});
