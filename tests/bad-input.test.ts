import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../src/report/reading.ts';
import { requireBuilt, root } from './built.ts';
import { problemsIn } from './engine/spans.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-bad-'));
beforeAll(requireBuilt);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly readings: readonly Reading[];
  readonly stderr: string;
  readonly megabytes: number;
  readonly seconds: number;
}

/** Tells on descriptor 3 what memory the process took at most, in KiB, its threads included. */
const preload = `data:text/javascript,import fs from 'node:fs';process.on('exit',()=>fs.writeSync(3,process.resourceUsage().maxRSS+' '))`;

/** Reads a file of the given name and content with the command, as it is built. */
async function read(name: string, content: string | Uint8Array): Promise<Ended> {
  fs.writeFileSync(path.join(folder, name), content);
  const begun = performance.now();
  const main = path.join(root, 'dist/cli/main.js');
  const args = ['--import', preload, main, 'read', '--format', 'ndjson', name];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const told = ['', '', '', ''];
  child.stdio.forEach((stream, i) => {
    if (stream && 'setEncoding' in stream)
      stream.setEncoding('utf8').on('data', (part: string) => (told[i] += part));
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const [, stdout = '', stderr = '', memory = ''] = told;
  return {
    code,
    readings: stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Reading])),
    stderr,
    megabytes: Math.max(...memory.trim().split(' ').map(Number)) / 1024,
    seconds: (performance.now() - begun) / 1000,
  };
}

/** What any input may take, on a machine that has much else to do. */
const most = { megabytes: 800, seconds: 120 };

function isBounded({ megabytes, seconds, readings }: Ended): void {
  expect(megabytes).toBeGreaterThan(20);
  expect(megabytes).toBeLessThan(most.megabytes);
  expect(seconds).toBeLessThan(most.seconds);
  expect(readings.flatMap(problemsIn)).toEqual([]);
}

const sentence = 'The ferry will not sail before Friday, said Rui Melo, the mayor of Faro. ';
const article = `<article><h1>Ferry stays in port</h1>${`<p>${sentence.repeat(3)}</p>`.repeat(5)}</article>`;
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Ferry stays in port</title>${head}</head><body>${body}</body></html>`;

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const noise = Uint8Array.from({ length: 8192 }, (_, i) => (i * 7919 + (i >> 3)) % 256);
const bytes = (start: string): Uint8Array => Buffer.concat([latin1(start), noise]);

describe.concurrent('what gives no report is named, with what was met and what was expected', () => {
  it.each<[string, string, string | Uint8Array, string]>([
    ['an empty file', 'empty.html', '', 'met no bytes; expected a page, a text or a file of reports'],
    [
      'blanks alone',
      'blank.txt',
      ' \r\n\t\u00a0\n',
      'met nothing but white space; expected the text of a report',
    ],
    [
      'a binary file',
      'binary.txt',
      bytes('\0\u0001'),
      'met bytes that are no text; expected a page, a text or',
    ],
    [
      'a PDF named as text',
      'paper.txt',
      bytes('%PDF-1.7\n'),
      'met a PDF document; expected a page, a text or',
    ],
    [
      'a PDF named as a page',
      'paper.html',
      '%PDF-1.4\n1 0 obj\n<< /Length 44 >>',
      'met a PDF document; expected',
    ],
    [
      'an archive named as a page',
      'page.html',
      bytes('PK\u0003\u0004'),
      'met a ZIP archive or office document;',
    ],
    ['a picture named as text', 'picture.txt', bytes('GIF89a'), 'met a GIF picture; expected'],
    [
      'a page that puts its text up by script',
      'app.html',
      page(
        `<div id="root"></div><noscript>Enable JavaScript.</noscript><script>${'x=1;'.repeat(9999)}</script>`,
      ),
      'met a page that puts its text up by script',
    ],
  ])('%s', async (_title, name, content, message) => {
    const ended = await read(name, content);
    expect([ended.code, ended.readings]).toEqual([1, []]);
    expect(ended.stderr).toMatch(/^hearsay: .+\n$/u);
    expect(ended.stderr.startsWith(`hearsay: ${name}: ${message}`) ? message : ended.stderr).toBe(message);
    isBounded(ended);
  });
});

describe.concurrent('what can be read is read, with a notice of what could not', () => {
  it.each<[string, string, string | Uint8Array, readonly string[]]>([
    ['a page cut in a tag', 'cut.html', page(article).slice(0, -60).concat('<p cla'), ['truncated']],
    ['100,000 nested elements', 'deep.html', page(`${'<div>'.repeat(100_000)}${article}`), ['too-deep']],
    [
      '100,000 open formatting elements',
      'bold.html',
      page(`${'<b>'.repeat(100_000)}${article}`),
      ['too-deep'],
    ],
    ['a text named as a page', 'text.html', sentence.repeat(3), ['not-html']],
    ['a page named as text', 'page.txt', page(article), ['named-otherwise']],
    [
      'a wrong label of the character set',
      'label.html',
      latin1(page(article.replaceAll('Rui Melo', 'João Conceição'), '<meta charset="utf-8">')),
      ['charset'],
    ],
    [
      'a page that asks for a login',
      'login.html',
      page(
        `<h1>Ferry stays in port</h1><p>${sentence}</p><form><p>Log in to read on.</p><input type="password"></form>`,
      ),
      ['login-wall'],
    ],
  ])('%s', async (_title, name, content, codes) => {
    const ended = await read(name, content);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    // None of these bears a date, and their times hang on one.
    expect(ended.readings.map(({ notices }) => notices.map(({ code }) => code))).toEqual([
      [...codes, 'undated'],
    ]);
    expect(
      ended.readings[0]?.statements.some(({ origin }) => /Melo|João Conceição/u.test(origin.label)),
    ).toBe(true);
    isBounded(ended);
  });

  it.each<[string, string, string | Uint8Array]>([
    ['one word', 'word.txt', 'Ferry'],
    ['one sign', 'sign.txt', '.'],
    ['right-to-left marks', 'marks.txt', `\u202e${sentence}\u202c\u200f${sentence}\u2067`],
    ['UTF-16', 'wide.txt', Buffer.from(`\ufeff${sentence}`, 'utf16le')],
    ['nothing but opened tags', 'open.html', '<'.repeat(100_000)],
    ['200,000 attributes', 'attributes.html', `<p ${'a=1 '.repeat(200_000)}>${sentence}`],
    [
      'halves of surrogate pairs',
      'halves.ndjson',
      JSON.stringify({ id: 'a', text: `\udc00 ${sentence}\ud83d` }),
    ],
  ])('%s', async (_title, name, content) => {
    const ended = await read(name, content);
    expect([ended.code, ended.stderr, ended.readings.length]).toEqual([0, '', 1]);
    isBounded(ended);
  });

  it('a file of reports with broken lines', async () => {
    const line = (id: string): string => JSON.stringify({ id, text: sentence });
    const ended = await read(
      'mixed.ndjson',
      [line('a'), 'no record', '{"id":"c"}', '[1]', line('e')].join('\n'),
    );
    expect([ended.code, ended.readings.map(({ input }) => input)]).toEqual([
      1,
      ['mixed.ndjson#a', 'mixed.ndjson#e'],
    ]);
    expect(ended.stderr.match(/^hearsay: mixed\.ndjson, line \d: met .+; expected .+$/gmu)).toHaveLength(3);
    isBounded(ended);
  });
});

describe('50 MB in one line', () => {
  it.each([
    ['sentences', 'line.txt', sentence],
    ['one word', 'word.txt', 'a'],
    ['sentences of a page', 'line.html', `<p>${sentence}`],
  ])(
    'of %s are read as far as one report goes',
    async (_title, name, part) => {
      const ended = await read(name, part.repeat((50 * 1024 * 1024) / part.length));
      expect([ended.code, ended.stderr]).toEqual([0, '']);
      expect(ended.readings[0]?.notices.map(({ code }) => code)).toContain('too-large');
      isBounded(ended);
    },
    240_000,
  );
});
