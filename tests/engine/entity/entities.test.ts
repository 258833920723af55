import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src/engine/source/attribute.ts';
import { loadLexicon } from '../../../src/work/lexicon.ts';
import { casesOf, linesOf, marked } from './marked.ts';

const lexicon = await loadLexicon();
const folder = new URL('./cases/', import.meta.url);

const read = (text: string): string[] => {
  const { document, drafts } = marked(text, lexicon);
  return linesOf(attribute(document, drafts).entities, document.text);
};

describe.each(readdirSync(folder))('cases of %s', (file) => {
  it.each(casesOf(readFileSync(new URL(file, folder), 'utf8')))('$title', ({ text, expected }) => {
    const lines = read(text);
    const absent = expected.filter((line) => line.startsWith('not ')).map((line) => line.slice(4));
    expect(lines).toEqual(expect.arrayContaining(expected.filter((line) => !line.startsWith('not '))));
    // `=> not X` asks that no line begins so.
    expect(lines.filter((line) => absent.some((beginning) => line.startsWith(beginning)))).toEqual([]);
  });
});

describe('entitiesOf', () => {
  it('numbers entities in the order of first mention, each with mentions inside the text', () => {
    const { document, drafts } = marked(
      '[person: Ana Pereira] met [person: Rui Pereira] in [place: Lisbon].',
      lexicon,
    );
    const { entities } = attribute(document, drafts);
    expect(entities.map(({ id }) => id)).toEqual(entities.map((_, i) => `e${i + 1}`));
    const starts = entities.map(({ mentions }) => mentions[0]?.start ?? -1);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    for (const { mentions } of entities)
      for (const { start, end } of mentions)
        expect(0 <= start && start < end && end <= document.text.length).toBe(true);
  });

  it('reads names of one letter', () => {
    expect(
      read('[person: K] met [organisation: X] and [other: Q]. [person: K.] said no.').length,
    ).toBeGreaterThan(0);
  });

  // A time that grew with the square of the names would take minutes here.
  it.each([
    ['different names', 10_000, (i: number) => `[person: Ana${letters(i)} Pereira${letters(i)}]`],
    ['one family name', 3000, (i: number) => `[person: ${letters(i)} Petrov]`],
    ['companies', 3000, (i: number) => `[organisation: Company ${letters(i)} Holdings]`],
    ['one acronym', 3000, (i: number) => `[organisation: Free ${letters(i)} Union] ([organisation: FU])`],
    ['a short name', 3000, (i: number) => (i % 2 ? `[person: ${letters(i)} Petrov]` : '[person: Petrov]')],
  ])('reads many names in a time that grows with them: %s', { timeout: 60_000 }, (_, many, nameAt) => {
    const names = Array.from({ length: many }, (_none, i) => nameAt(i));
    const text = Array.from(
      { length: many / 10 },
      (_none, i) => `${names.slice(10 * i, 10 * i + 10).join(', ')} came.`,
    );
    expect(read(text.join('\n\n')).length).toBeGreaterThan(1);
  });
});

/** A capitalised word of its own for each number. */
const letters = (i: number): string =>
  String.fromCharCode(65 + (i % 26)) +
  Array.from(i.toString(), (digit) => String.fromCharCode(97 + Number(digit))).join('');
