import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DecisionLog } from '../../src/ledger/decision/decision-log.ts';
import { openLedger } from '../../src/ledger/open.ts';
import { byHandBytes, byHandType } from '../../src/report/by-hand.ts';
import { newFolder } from './folder.ts';
import { about, readingOf, versions } from './invented.ts';

const options = { hearsay: '0.1.0' };

describe('a ledger in a folder', () => {
  it('ends what a killed process had begun to forget, is made anew where its database cannot be opened, and reads what is left', async () => {
    const folder = newFolder();
    const first = await openLedger(folder, options);
    const material = byHandBytes({
      format: 'hearsay.by-hand/1',
      words: 'Havna er stengt.',
      who: 'Marit Sund',
      where: 'Svolvær',
      when: '2031-03-02',
      language: 'no',
      translation: { words: 'The harbour is closed.', language: 'en', by: 'Per Lie' },
      entered_by: 'Ingrid Moe',
    });
    const texts = ['The mast at Eggum fell.', 'Nils Aasgaard saw the mast fall.'];
    const captures = [];
    for (const text of texts) captures.push((await first.put(Buffer.from(text), about)).capture);
    const byHand = await first.put(material, {
      input: 'by hand',
      address: null,
      content_type: byHandType,
      kind: 'by hand',
    });
    for (const [i, capture] of captures.entries())
      await first.keepReadings([readingOf(`r${i}`, texts[i] ?? '', capture)]);
    await first.close();

    // As if it had been killed after the decision, before the removal.
    const log = await DecisionLog.open(path.join(folder, 'decisions.ndjson'));
    const forget = { kind: 'forget', capture: captures[1]?.id ?? '', reason: 'his safety' } as const;
    await log.decide({ by: 'Ingrid Moe', expected: 0, judgement: forget });
    await log.close();
    const second = await openLedger(folder, options);
    expect([await second.capture(forget.capture), await second.report('r1')]).toEqual([null, null]);
    expect(await second.counts()).toMatchObject({ captures: 2, reports: 1, decisions: 1 });
    await second.close();

    fs.writeFileSync(path.join(folder, 'database', 'PG_VERSION'), '17\n');
    await expect(openLedger(folder, options)).rejects.toMatchObject({
      code: 'rebuild',
      message: expect.stringContaining('hearsay rebuild'),
    });
    const third = await openLedger(folder, { ...options, rebuild: true });
    expect(await third.unread(versions, null, 10)).toEqual([captures[0]?.id, byHand.capture.id]);
    expect((await third.capture(byHand.capture.id))?.capture).toEqual({
      ...byHand.capture,
      kind: 'by hand',
      content_type: byHandType,
    });
    await expect(third.put(Buffer.from(texts[1] ?? ''), about)).rejects.toMatchObject({ code: 'forgotten' });
    await third.close();
  }, 400_000);

  it.skipIf(process.platform === 'win32')('that may only be read is told', async () => {
    const folder = path.join(newFolder(), 'file');
    fs.writeFileSync(folder, '');
    await expect(openLedger(path.join(folder, 'ledger'), options)).rejects.toMatchObject({
      name: 'LedgerError',
    });
  });

  it('opened twice by the same process is the same ledger', async () => {
    const folder = newFolder();
    const one = await openLedger(folder, options);
    const two = await openLedger(folder, options);
    const { capture } = await two.put(Buffer.from('The same.'), about);
    expect((await one.capture(capture.id))?.capture).toEqual(capture);
    // The owner goes; the other goes on.
    const [, added] = await Promise.all([one.close(), two.put(Buffer.from('Another.'), about)]);
    expect(added.added).toBe(true);
    expect((await two.counts()).captures).toBe(2);
    await two.close();
    await expect(two.counts()).rejects.toMatchObject({ code: 'closed' });
  }, 400_000);
});
