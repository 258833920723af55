import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { read, ReadError } from '../../src/index.ts';
import type { Reading } from '../../src/report/reading.ts';
import { built, root } from '../built.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-read-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const page = 'samples/river-flood/5-maritsa-state-telegraph.html';
const text = 'samples/river-flood/3-radio-rodopi.txt';

const readings = (ndjson: string): Reading[] =>
  ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Reading);

function written(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return file;
}

describe('hearsay read, as it is built', () => {
  it('reads pages, texts and folders in their order, with any number of threads the same', () => {
    const paths = ['samples/port-lease', page, text];
    const one = built(['read', '--format', 'ndjson', '--jobs', '1', ...paths]);
    const two = built(['read', '--format', 'ndjson', '--jobs', '2', ...paths]);
    expect([one.status, one.stderr, two.status]).toEqual([0, '', 0]);
    expect(two.stdout).toBe(one.stdout);
    const inputs = readings(one.stdout).map((reading) => reading.input);
    expect(inputs).toHaveLength(14);
    expect(inputs.slice(-2)).toEqual([page, text]);
  });

  it('gives what the library gives', async () => {
    const { stdout } = built(['read', '--format', 'json', page]);
    const reading = await read(fs.readFileSync(path.join(root, page)), { input: page });
    expect(JSON.parse(stdout)).toEqual(reading);
  });

  it('reads standard input', () => {
    const { status, stdout } = built(
      ['read', '--format', 'json', '-'],
      fs.readFileSync(path.join(root, text)),
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ input: '-', report: { language: 'en' } });
  });

  it('keeps a plain text as it is, so that offsets point into the file', () => {
    const file = 'samples/port-lease/4-tv-monte-cara.txt';
    const [reading] = readings(built(['read', '--format', 'ndjson', file]).stdout);
    expect(reading?.text).toBe(fs.readFileSync(path.join(root, file), 'utf8'));
  });

  it('names each report of a file of reports', () => {
    const file = written(
      'two.ndjson',
      ['a', 'b'].map((id) => JSON.stringify({ id, text: 'The quay is let, said Nino Salis.' })).join('\n'),
    );
    const { stdout } = built(['read', '--format', 'ndjson', file]);
    expect(readings(stdout).map((reading) => reading.input)).toEqual([`${file}#a`, `${file}#b`]);
  });

  it('gives what it could read and names what it could not', () => {
    const empty = written('empty.txt', '');
    const pdf = written('page.html', '%PDF-1.7\n%\u00e2\u00e3');
    const { status, stdout, stderr } = built([
      'read',
      '--format',
      'ndjson',
      'no-such-file',
      empty,
      text,
      pdf,
    ]);
    expect(status).toBe(1);
    expect(readings(stdout).map((reading) => reading.input)).toEqual([text]);
    const told = stderr.trimEnd().split('\n');
    expect(told).toHaveLength(3);
    for (const [i, name] of ['no-such-file', empty, pdf].entries())
      expect(told[i]).toMatch(new RegExp(`^hearsay: ${name}: met .+; expected .+$`));
  });

  it('tells another language by name and gives its text', () => {
    const german =
      'Der Bürgermeister sagte am Montag, der Kai werde nicht verpachtet, solange der Rat nicht zugestimmt hat.';
    const { status, stdout } = built(['read', '--format', 'json', '-'], german);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ text: german, report: { language: 'de' }, statements: [] });
    expect((JSON.parse(stdout) as Reading).notices).not.toEqual([]);
  });
});

describe('read of the library', () => {
  it('throws what could not be read, with its failure', async () => {
    await expect(read('')).rejects.toThrow(ReadError);
    await expect(read('', { input: 'page.html' })).rejects.toMatchObject({
      failure: { code: 'empty', input: 'page.html' },
    });
  });

  it('refuses a file of several reports', async () => {
    const line = JSON.stringify({ text: 'The quay is let, said Nino Salis.' });
    await expect(read(`${line}\n${line}\n`, { input: 'two.ndjson' })).rejects.toThrow(RangeError);
  });
});
