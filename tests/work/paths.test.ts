import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/work/outcome.ts';
import { tasksAt } from '../../src/work/paths.ts';
import { createReaders, type Readers } from '../../src/work/readers.ts';

const samples = path.resolve(import.meta.dirname, '../../samples/river-flood');
const page = path.join(samples, '2-evros-courier.html');
const text = path.join(samples, '4-kanal-meric.txt');

const record = (id: string, body: string): string =>
  JSON.stringify({ id, outlet: 'The Quay Post', text: body });

let folder: string;
let records: string;
let one: Readers;
let two: Readers;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-work-'));
  records = path.join(folder, 'reports.ndjson');
  fs.writeFileSync(
    records,
    [
      record('a', 'The mayor said the bridge would open in May. Work began two years ago.'),
      '{"id": "b", "text": ',
      record('c', '“We were never asked,” said Ilse Brandt, who keeps the lock at Ghent.'),
      record('d', 'According to two officials, the ferry will not sail on Sunday.'),
    ].join('\n'),
  );
  one = createReaders({ jobs: 1 });
  two = createReaders({ jobs: 2 });
});
afterAll(async () => {
  await Promise.all([one.close(), two.close()]);
  fs.rmSync(folder, { recursive: true });
});

async function outcomes(readers: Readers, ...paths: string[]): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for await (const outcome of readers.read(tasksAt(paths))) all.push(outcome);
  return all;
}
const inputs = (all: readonly Outcome[]) =>
  all.map(({ reading, failure }) => reading?.input ?? failure?.input);

// Each thread loads model and word lists from the sources first.
describe('paths', { timeout: 180_000 }, () => {
  it('are read the same, byte for byte, with one thread and with two', async () => {
    const paths = [page, records, path.join(folder, 'nothing.txt'), text];
    const alone = await outcomes(one, ...paths);
    expect(inputs(alone)).toEqual([
      page,
      `${records}#a`,
      expect.stringContaining(records),
      `${records}#c`,
      `${records}#d`,
      path.join(folder, 'nothing.txt'),
      text,
    ]);
    expect(alone.map(({ reading }) => reading !== null)).toEqual([
      true,
      true,
      false,
      true,
      true,
      false,
      true,
    ]);
    expect(JSON.stringify(await outcomes(two, ...paths))).toBe(JSON.stringify(alone));
  });

  it('give a report the same reading alone and among others', async () => {
    const [alone] = await outcomes(one, text);
    const among = await outcomes(two, page, text, page);
    expect(JSON.stringify(among[1])).toBe(JSON.stringify(alone));
    expect(alone?.reading?.statements.length).toBeGreaterThan(0);
  });

  it('of reports in one file are handed out one by one', async () => {
    const kinds: string[] = [];
    for await (const { kind } of tasksAt([records, text])) kinds.push(kind);
    expect(kinds).toEqual(['report', 'failure', 'report', 'report', 'file']);
  });
});
