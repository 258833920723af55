import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reportsAt } from '../../src/ingest/inputs.ts';
import type { Ingested } from '../../src/ingest/failure.ts';
import { codesOf, failureIn, ingested, reportIn, wordsOf } from './samples.ts';

describe('plain text', () => {
  it('stays as it is, so that offsets point into the file', () => {
    const source = '\uFEFFFirst line.\r\nGoes on.\r\n\r\n  Second\u00a0😀.\t\r\n';
    const report = reportIn(source, 'a.txt');
    expect(report.text).toBe(source);
    expect(wordsOf(report)).toEqual(['First line.\r\nGoes on.', 'Second\u00a0😀.']);
  });

  it('has lines as paragraphs where it has no blank line', () => {
    expect(wordsOf(reportIn('One.\nTwo.\nThree.', 'a.txt'))).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('is a page where it holds one, and a page without markup is text', () => {
    expect(codesOf(reportIn('<!doctype html><p>The dam held.', 'a.txt'))).toContain('named-otherwise');
    expect(codesOf(reportIn('The dam held.', 'a.html'))).toContain('not-html');
  });

  it('is bounded: 50 MB in one line are told and cut', () => {
    const report = reportIn(Buffer.alloc(50 * 1024 * 1024, 'word '), 'big.txt');
    expect(codesOf(report)).toEqual(['too-large']);
    expect(report.text.length).toBeLessThanOrEqual(500_000);
  });

  it('refuses what is no text, by what it is', () => {
    expect(failureIn('', 'a.txt').code).toBe('empty');
    expect(failureIn(' \n\t', 'a.txt').code).toBe('empty');
    expect(failureIn('%PDF-1.7\n%âãÏÓ', 'report.html')).toMatchObject({
      code: 'binary',
      met: 'a PDF document',
    });
    expect(failureIn(Buffer.from([0, 1, 2, 3, 0, 255, 9, 0]), 'a.txt').code).toBe('binary');
  });
});

describe('character sets', () => {
  const words = (bytes: number[], name = 'a.txt', contentType: string | null = null): string =>
    reportIn(Buffer.from(bytes), name, { contentType }).text;

  it('takes the mark, then the header, then the page, then what the bytes look like', () => {
    expect(words([0xff, 0xfe, 0x44, 0, 0xe9, 0])).toBe('\uFEFFDé');
    expect(words([0x44, 0xe9], 'a.txt', 'text/plain; charset=iso-8859-2')).toBe('Dé');
    expect(words([0x93, 0x4e, 0x6f, 0x94, 0x20, 0x73, 0x68, 0x65])).toBe('“No” she');
  });

  it('reads valid UTF-8 as such whatever the label says, and tells it', () => {
    const report = reportIn('<!doctype html><meta charset="windows-1252"><p>Café “Nord”', 'a.html');
    expect(report.text).toBe('Café “Nord”');
    expect(codesOf(report)).toContain('charset');
  });
});

describe('Markdown', () => {
  it('leaves signs out of the blocks and takes front matter as metadata', () => {
    const report = reportIn(
      '---\ntitle: Dam holds\ndate: 2025-03-04\n---\n# Dam holds\nThe dam held.\n\n- one\n- two\n',
      'a.md',
    );
    expect(wordsOf(report)).toEqual(['Dam holds', 'The dam held.', 'one', 'two']);
    expect(report.metadata.headline).toEqual([{ value: 'Dam holds', evidence: 'front matter' }]);
  });
});

describe('files of reports', () => {
  const lines = [
    '{"id":"r1","outlet":"The Weir","outlet_kind":"newspaper","headline":"Dam holds","text":"The dam held."}',
    'not json',
    '{"id":"r2"}',
    '',
    '{"text":"No id here.","outlet_kind":"tabloid"}',
    '{"id":3,"text":"Lone \\ud800 half."}',
  ];

  it('give a report a line, and for a bad line its number, what was met and what was expected', () => {
    const read = ingested(lines.join('\n'), 'day.ndjson');
    expect(
      read.map(({ report, failure }) => report?.input ?? `line ${failure?.line}: ${failure?.met}`),
    ).toEqual([
      'day.ndjson#r1',
      expect.stringMatching(/^line 2: no JSON/),
      'line 3: "text" missing',
      'line 5: "outlet_kind" = "tabloid"',
      'day.ndjson#3',
    ]);
    expect(read[0]?.report).toMatchObject({
      id: 'The Weir#r1',
      metadata: { outletKind: [{ value: 'newspaper', evidence: 'record' }] },
    });
    expect(read[4]?.report?.text).toBe('Lone \ud800 half.');
  });
});

describe('paths', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-inputs-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));
  fs.mkdirSync(path.join(folder, 'b'));
  fs.mkdirSync(path.join(folder, 'page_files'));
  fs.writeFileSync(path.join(folder, 'b', 'two.txt'), 'Two.');
  fs.writeFileSync(path.join(folder, 'a.ndjson'), '{"id":"x","text":"One."}\n');
  fs.writeFileSync(path.join(folder, 'page.html'), '<!doctype html><p>Page.');
  fs.writeFileSync(path.join(folder, 'page_files', 'frame.html'), '<!doctype html><p>Frame.');
  fs.writeFileSync(path.join(folder, 'photo.jpg'), 'x');

  const names = async (...paths: string[]): Promise<string[]> => {
    const found: Ingested[] = [];
    for await (const one of reportsAt(paths, stream('Standard input.'))) found.push(one);
    return found.map(({ report, failure }) => report?.input ?? `${failure?.input}: ${failure?.code}`);
  };

  async function* stream(words: string): AsyncGenerator<Uint8Array> {
    yield Buffer.from(words);
  }

  it('are walked in order; pictures and what a browser saved beside a page are passed over', async () => {
    expect(await names(folder)).toEqual([
      `${folder}/a.ndjson#x`,
      `${folder}/b/two.txt`,
      `${folder}/page.html`,
    ]);
  });

  it('may be several, with standard input, and what is missing is told in its place', async () => {
    expect(await names(path.join(folder, 'none.html'), '-', path.join(folder, 'b'))).toEqual([
      `${folder}/none.html: not-found`,
      '-',
      `${folder}/b/two.txt`,
    ]);
  });
});
