import { DecisionLog } from '../../src/ledger/decision/decision-log.ts';
import { WarcFolder } from '../../src/ledger/capture/warc-folder.ts';
import { openLedger } from '../../src/ledger/open.ts';
import { about, readingOf } from './invented.ts';
import path from 'node:path';

// Adds to the ledger at a place, without end, and writes a line for what has been acknowledged: `capture ID`, `decision ID`, `reading REPORT`.
// `files` as the second argument: captures and decisions alone, without a database.

const [, , place = '', kind = 'whole', name = ''] = process.argv;
const acknowledge = (line: string): boolean => process.stdout.write(`${line}\n`);

interface Files {
  put: WarcFolder['put'];
  decide: DecisionLog['decide'];
  count: () => Promise<number>;
}

async function files(): Promise<Files> {
  const captures = await WarcFolder.open(path.join(place, 'captures'), 20_000);
  const log = await DecisionLog.open(path.join(place, 'decisions.ndjson'));
  return {
    put: (...args) => captures.put(...args),
    decide: (given) => log.decide(given),
    count: async () => log.history.count,
  };
}

const ledger = kind === 'whole' ? await openLedger(place, { hearsay: '0.1.0' }) : null;
const { put, decide, count } = ledger
  ? { put: ledger.put, decide: ledger.decide, count: async () => (await ledger.decisions()).count }
  : await files();

async function add(n: number): Promise<void> {
  const report = `${name} ${process.pid} ${n}`;
  const text = `Harbour ${report} was closed by ice. ${'More words follow. '.repeat(n % 50)}`;
  const { capture } = await put(Buffer.from(text), about);
  acknowledge(`capture ${capture.id}`);
  if (ledger) {
    await ledger.keepReadings([readingOf(report, text, capture)]);
    acknowledge(`reading ${report}`);
  }
  const at = { capture: capture.id, content: [{ start: 0, end: 7 }], quoted: 'Harbour' };
  const { id } = await decide({
    by: 'Ingrid Moe',
    expected: await count(),
    judgement: { kind: 'confirm', at },
  });
  acknowledge(`decision ${id} ${capture.id}`);
}

acknowledge('ready');
for (let n = 0; ; n += 4) await Promise.all([0, 1, 2, 3].map((i) => add(n + i)));
