import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Agreement, Reading } from '../../../src/report/reading.ts';
import { read } from '../../../src/work/read.ts';
import { loadModel } from '../../../src/work/model.ts';

const model = await loadModel();
afterAll(() => model.close());

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.cases.txt'));

interface Case {
  readonly title: string;
  readonly published: string;
  readonly text: string;
  readonly expected: readonly string[];
}

/** Reads a file of cases: `# title`, `published: DAY`, paragraphs, then what is expected of each agreement (README.md). */
const casesOf = (file: string): Case[] =>
  file
    .split(/^# /mu)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      const begin = lines.findIndex((line) => line.startsWith('=> '));
      const published = lines.find((line) => line.startsWith('published: '))?.slice(11) ?? '';
      const paragraphs = lines.slice(0, begin).filter((line) => !line.startsWith('published: '));
      const text = paragraphs
        .join('\n')
        .trim()
        .replaceAll(/(?<!\n)\n(?!\n)/gu, ' ');
      return {
        title,
        published,
        text,
        expected: lines
          .slice(begin)
          .map((line) => line.trim())
          .filter(Boolean),
      };
    });

const readCase = ({ text, published }: Case): Promise<Reading> =>
  read(JSON.stringify({ id: 'a', outlet: 'The Halden Gazette', published: `${published}T12:00:00Z`, text }), {
    input: 'case.ndjson',
    tagger: model.tagger,
  });

/** The lines of an agreement that a case may ask for; which of `parties`, `about` and `says` are asked stands in `asked`. */
function linesOf(agreement: Agreement, { text, entities, statements }: Reading, asked: string): string[] {
  const { kind, status, signed, term, ends, ends_basis, parties, subject } = agreement;
  const parts = [
    `${kind}, ${status}`,
    signed === null ? '' : `signed ${signed}`,
    term === null ? '' : `term ${term}`,
    ends === null ? '' : `ends ${ends} (${ends_basis})`,
  ];
  const names = parties.map((id) => entities.find((entity) => entity.id === id)?.name ?? id);
  const said = statements.filter(({ id }) => agreement.statements.includes(id));
  return [
    `=> ${parts.filter((part) => part !== '').join('; ')}`,
    ...(asked.includes('parties: ') ? [`parties: ${names.join(', ')}`] : []),
    ...(asked.includes('about: ') ? [`about: ${subject ?? 'not said'}`] : []),
    ...(asked.includes('says: ')
      ? said.map(
          ({ content }) => `says: ${content.map(({ start, end }) => text.slice(start, end)).join(' … ')}`,
        )
      : []),
  ];
}

/** What is asked of each agreement, in their order: the lines from one `=>` to the next. */
const askedOf = (expected: readonly string[]): string[] => expected.join('\n').split(/^(?==> )/mu);

describe.each(files)('cases of %s', (file) => {
  it.each(casesOf(readFileSync(new URL(file, folder), 'utf8')))('$title', async (one) => {
    const reading = await readCase(one);
    const asked = askedOf(one.expected);
    const found = reading.agreements.flatMap((agreement, i) => linesOf(agreement, reading, asked[i] ?? ''));
    expect(found.length > 0 ? found : ['=> none']).toEqual(one.expected);
  });
});
