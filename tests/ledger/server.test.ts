import { afterAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/ledger/open.ts';
import { refuseServer } from '../../src/ledger/store/database.ts';
import { about, readingOf } from './invented.ts';
import { startServer } from './server.ts';

const server = startServer();
afterAll(() => server?.remove());
const options = { hearsay: '0.1.0' };

describe('a server', () => {
  it('that is too old, or has another encoding, is refused with what is missing', () => {
    const good = { version: '15.4', number: '150004', encoding: 'UTF8' };
    expect(() => refuseServer(good)).not.toThrow();
    expect(() => refuseServer({ ...good, version: '14.9', number: '140009' })).toThrow(
      /PostgreSQL 14\.9; a ledger needs 15/,
    );
    expect(() => refuseServer({ ...good, encoding: 'SQL_ASCII' })).toThrow(
      /encoding is SQL_ASCII; a ledger needs UTF8/,
    );
  });

  it('that is not there is told', async () => {
    await expect(openLedger('postgres://nobody@localhost:1/none', options)).rejects.toMatchObject({
      code: 'database-gone',
    });
  });
});

describe.skipIf(server === null)('a PostgreSQL server', () => {
  const running = (): NonNullable<typeof server> => {
    if (!server) throw new Error('skipped without a server');
    return server;
  };

  it('with a database of another encoding is refused', async () => {
    const address = running().newDatabase('--encoding=SQL_ASCII', '--template=template0', '--locale=C');
    await expect(openLedger(address, options)).rejects.toMatchObject({ code: 'server' });
  });

  it('that crashes in the middle: a clear error, nothing acknowledged lost, and it goes on when it is back', async () => {
    const ledger = await openLedger(running().newDatabase(), options);
    const acknowledged: string[] = [];
    let stopped = false;
    const adding = (async () => {
      for (let n = 0; ; n++) {
        const { capture } = await ledger.put(Buffer.from(`The quay at Å was closed on day ${n}.`), about);
        acknowledged.push(capture.id);
        await ledger.keepReadings([readingOf(`r-${n}`, `The quay at Å was closed on day ${n}.`, capture)]);
        if (acknowledged.length > 40 && !stopped) {
          stopped = true;
          running().stop('immediate');
        }
      }
    })();
    await expect(adding).rejects.toMatchObject({ code: 'database-gone' });
    await expect(ledger.counts()).rejects.toMatchObject({ code: 'database-gone' });
    running().start();
    expect(await ledger.captures(null, 1_000)).toEqual(acknowledged);
    expect(await ledger.verify()).toEqual([]);
    const [last = ''] = acknowledged.slice(-1);
    const found = await ledger.capture(last);
    expect((await ledger.put(found?.bytes ?? Buffer.alloc(0), about)).added).toBe(false);
    await ledger.close();
  }, 60_000);

  it('is used by two at once, and what one keeps the other sees', async () => {
    const address = running().newDatabase();
    const [one, two] = await Promise.all([openLedger(address, options), openLedger(address, options)]);
    const texts = Array.from({ length: 12 }, (_, n) => `Boat ${n % 6} reached Svolvær.`);
    const work = texts.map(async (text, n) => {
      const ledger = n % 2 === 0 ? one : two;
      const { capture } = await ledger.put(Buffer.from(text), about);
      return ledger.keepReadings([readingOf(`boat ${n % 3}`, text, capture)]);
    });
    const outcomes = (await Promise.all(work)).flat().map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'new report')).toHaveLength(3);
    expect(outcomes.filter((outcome) => outcome === 'new version')).toHaveLength(3);
    expect((await two.counts()).reports).toBe(3);
    expect((await one.report('boat 1'))?.versions.map(({ n }) => n)).toEqual([1, 2]);
    const seqs = (await one.changes(0, 100)).map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    await one.close();
    await two.close();
  }, 60_000);
});
