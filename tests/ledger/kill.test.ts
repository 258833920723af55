import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { WarcFolder } from '../../src/ledger/capture/warc-folder.ts';
import { DecisionLog } from '../../src/ledger/decision/decision-log.ts';
import { openLedger } from '../../src/ledger/open.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { newFolder } from './folder.ts';
import { about } from './invented.ts';
import { type Acknowledged, adder, killAgainAndAgain, nothing } from './kills.ts';

const seed = Date.now() % 1_000_000;

/** All that was acknowledged is there, and `verify` finds nothing. */
async function holds(ledger: Ledger, acknowledged: Acknowledged): Promise<void> {
  const findings = await ledger.verify();
  expect(findings.filter(({ code }) => code !== 'torn')).toEqual([]);
  const { all } = await ledger.decisions();
  const decided = new Map(
    all.map(({ id, judgement }) => [id, judgement.kind === 'confirm' ? judgement.at.capture : '']),
  );
  expect(acknowledged.decisions.filter(([id, capture]) => decided.get(id) !== capture)).toEqual([]);
  const lost: string[] = [];
  for (const id of acknowledged.captures) if (!(await ledger.capture(id))) lost.push(id);
  for (const id of acknowledged.readings) if (!(await ledger.report(id))) lost.push(id);
  expect(lost).toEqual([]);
  expect(
    (await ledger.unread({ engine: '1.0.0', model: 'm1', data: 'd1' }, null, 10_000)).length,
  ).toBeLessThan(acknowledged.captures.length);
}

describe('kill -9', () => {
  it(`in the middle of captures and decisions loses nothing acknowledged (seed ${seed})`, async () => {
    const folder = newFolder();
    const acknowledged = await killAgainAndAgain(folder, 'files', 8, 300, seed);
    expect(acknowledged.errors).toEqual([]);
    expect(acknowledged.captures.length).toBeGreaterThan(20);
    const captures = await WarcFolder.open(path.join(folder, 'captures'));
    const log = await DecisionLog.open(path.join(folder, 'decisions.ndjson'));
    await captures.put(Buffer.from('the next start works'), about);
    expect((await captures.verify()).filter(({ code }) => code !== 'torn')).toEqual([]);
    expect((await log.verify()).filter(({ code }) => code !== 'torn')).toEqual([]);
    const there = new Set(await captures.ids(null, 100_000));
    expect(acknowledged.captures.filter((id) => !there.has(id))).toEqual([]);
    expect(acknowledged.decisions.filter(([id]) => !log.history.find(id))).toEqual([]);
    await captures.close();
    await log.close();
  }, 180_000);

  it(`of a process that owns a ledger loses nothing acknowledged, and another that has it open goes on as its owner (seed ${seed})`, async () => {
    const folder = newFolder();
    const acknowledged = nothing();
    const first = adder(folder, 'whole', 'first', acknowledged);
    await first.ready;
    const second = adder(folder, 'whole', 'second', acknowledged);
    await second.ready;
    const of = (name: string): number => acknowledged.readings.filter((id) => id.startsWith(name)).length;
    while (of('first') < 8 || of('second') < 8) await wait(20);
    first.child.kill('SIGKILL');
    await first.ended;
    const before = of('second');
    while (of('second') < before + 8) await wait(20);
    const ledger = await openLedger(folder, { hearsay: '0.1.0' });
    expect(acknowledged.errors).toEqual([]);
    second.child.kill('SIGKILL');
    await second.ended;
    await holds(ledger, acknowledged);
    await ledger.close();
  }, 400_000);
});
