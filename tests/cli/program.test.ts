import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { getIssues } from '@placemarkio/check-geojson';
import { afterAll, describe, expect, it } from 'vitest';
import type { PlaceCollection } from '../../src/exchange/geojson.ts';

const stub = path.join(import.meta.dirname, 'stub.ts');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-cli-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(...args: string[]) {
  return spawn(process.execPath, ['--import', 'tsx', stub, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function hearsay(...args: string[]): Promise<Ended> {
  const child = start(...args);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString()));
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, stdout, stderr };
}

describe.concurrent('hearsay read', () => {
  it('prints for people, with nothing on standard error', async () => {
    const { code, stdout, stderr } = await hearsay('read', 'good:Chirco');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(' ●  Chirco · indirect\n    The quay is let\n');
    expect(stdout).not.toContain('\u001b');
  });

  it('counts what several reports come to together', async () => {
    const { stdout } = await hearsay('read', 'good:Chirco', 'good:Salis');
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /2 reports: 2 statements, 0 from unnamed sources, 0 through a relay\. Own voice \(·\): 0 statements\. $/,
    );
  });

  it('gives one object as json and a line a report as ndjson', async () => {
    const one = await hearsay('read', '--format', 'json', 'good:Chirco');
    expect(JSON.parse(one.stdout)).toMatchObject({ format: 'hearsay.report/1', input: 'good:Chirco' });
    const lines = (await hearsay('read', '-f', 'ndjson', 'good:A', 'good:B')).stdout.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { input: string }).input)).toEqual(['good:A', 'good:B']);
  });

  it('gives the places of all reports as one collection of GeoJSON', async () => {
    const { code, stdout } = await hearsay(
      'read',
      '--geojson',
      'good:A',
      'good:Trapani',
      'bad:B',
      'good:Trapani',
    );
    expect([code, getIssues(stdout)]).toEqual([1, []]);
    const { features } = JSON.parse(stdout) as PlaceCollection;
    expect(features.map(({ properties }) => properties.input)).toEqual(['good:Trapani', 'good:Trapani']);
  });

  it('writes GeoJSON to a file, also of reports without a place', async () => {
    const file = path.join(folder, 'places.geojson');
    const { code, stdout } = await hearsay('read', '--geojson', '--output', file, 'good:A');
    expect([code, stdout]).toEqual([0, '']);
    expect(getIssues(fs.readFileSync(file, 'utf8'))).toEqual([]);
  });

  it('writes no GeoJSON where nothing could be read', async () => {
    const { code, stdout } = await hearsay('read', '--geojson', 'bad:B');
    expect([code, stdout]).toEqual([1, '']);
  });

  it('names what could not be read, gives the others, and ends with 1', async () => {
    const { code, stdout, stderr } = await hearsay('read', '--format', 'ndjson', 'good:A', 'bad:B', 'good:C');
    expect(code).toBe(1);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).toBe('hearsay: bad:B: met nothing there; expected a file\n');
  });

  it('keeps escape sequences of a name from the terminal', async () => {
    const { stderr } = await hearsay('read', 'bad:\u001b[2J');
    expect(stderr).toContain('\\x1b[2J');
    expect(stderr).not.toContain('\u001b');
  });

  it.each([
    [[], 'Usage: hearsay'],
    [['read'], "missing required argument 'PATH'"],
    [['rade', 'x'], "unknown command 'rade'"],
    [['read', '--colour', 'good:A'], "unknown option '--colour'"],
    [['read', '--format', 'xml', 'good:A'], '--format: met “xml”; expected text, json or ndjson'],
    [['read', '--jobs', '0', 'good:A'], '--jobs: met “0”; expected a whole number from 1 to 256'],
    [['read', '--jobs', '1.5', 'good:A'], '--jobs: met “1.5”; expected a whole number from 1 to 256'],
    [['read', '-', '-'], 'met - twice; standard input can be read once'],
    [
      ['read', '--format', 'json', 'good:A', 'good:B'],
      '--format json: met a second report, good:B; expected one',
    ],
    [
      ['read', '--geojson', '--format', 'ndjson', 'good:A'],
      'met --geojson and --format ndjson; expected one of the two',
    ],
    [['read', '--geojson', '--output', '/', 'good:A'], '--output: met a folder, /; expected a file'],
    [['read', '--output', '/', 'good:A'], '--output: met a folder, /; expected a file'],
    [['read', '--output', '/no/such/folder/f', 'good:A'], '--output: met ENOENT at /no/such/folder/f'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, stdout, stderr } = await hearsay(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it.each([[['--help']], [['read', '--help']], [['--version']], [['help', 'read']]])(
    '%j is answered',
    async (args) => {
      const { code, stdout, stderr } = await hearsay(...args);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(args[0] === '--version' ? /^\d+\.\d+\.\d+\n$/ : /^Usage: hearsay/);
    },
  );

  it('ends quietly when its reader has enough', async () => {
    const child = start('read', '--format', 'ndjson', 'many:20000');
    let stderr = '';
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, stderr]).toEqual([0, '']);
  });
});

describe.concurrent('--output', () => {
  it('writes the whole file, and nothing to standard output', async () => {
    const file = path.join(folder, 'whole.ndjson');
    fs.writeFileSync(file, 'before', { mode: 0o600 });
    const { code, stdout } = await hearsay('read', '-f', 'ndjson', '-o', file, 'many:500');
    expect([code, stdout]).toEqual([0, '']);
    expect(fs.readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(500);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  });

  it('leaves the file as it was when nothing could be read, or the usage was wrong', async () => {
    const file = path.join(folder, 'kept.json');
    fs.writeFileSync(file, 'before');
    expect((await hearsay('read', '-f', 'json', '-o', file, 'bad:A')).code).toBe(1);
    expect((await hearsay('read', '-f', 'json', '-o', file, 'many:2')).code).toBe(2);
    expect(fs.readFileSync(file, 'utf8')).toBe('before');
  });

  it('leaves nothing half-written when it is stopped', async () => {
    const file = path.join(folder, 'stopped.txt');
    const child = start('read', '-o', file, 'good:A', 'slow:B', 'slow:C');
    const drafts = () => fs.readdirSync(folder).filter((name) => name.includes('stopped'));
    while (drafts().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGTERM');
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, drafts()]).toEqual([143, []]);
  });

  it('writes into a pipe as it is', async () => {
    const { code } = await hearsay('read', '-o', '/dev/null', 'good:A');
    expect(code).toBe(0);
  });
});
