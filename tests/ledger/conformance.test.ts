import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAtDoor } from '../../src/ledger/door/open.ts';
import { openFolderLedger } from '../../src/ledger/folder-ledger.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openServerLedger } from '../../src/ledger/server-ledger.ts';
import { newFolder } from './folder.ts';
import { about, claimOf, morning, readingOf, versions } from './invented.ts';
import { startServer } from './server.ts';

const server = startServer();
afterAll(() => server?.remove());

const folder = newFolder();
/** Files of the folder that hold the words as they are. */
function filesWith(words: string): string[] {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name));
  return files.filter((file) => fs.statSync(file).isFile() && fs.readFileSync(file).includes(words));
}

const shared = newFolder();
const owners: Ledger[] = [];
afterAll(async () => {
  for (const owner of owners) await owner.close();
});

/** The first to open the folder stays its owner. */
async function openAsClient(): Promise<Ledger> {
  if (owners.length === 0) owners.push(await openAtDoor(shared, { hearsay: '0.1.0' }));
  return openAtDoor(shared, { hearsay: '0.1.0' });
}

const stores: [string, () => Promise<Ledger>][] = [
  ['in a folder', () => openFolderLedger(folder, { hearsay: '0.1.0' })],
];
stores.push(['as a client of its owner', openAsClient]);
if (server) {
  const address = server.newDatabase();
  stores.push(['on a server', () => openServerLedger(address, '0.1.0')]);
}

describe.each(stores)('a ledger %s', (where, open) => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await open();
  }, 180_000);
  afterAll(async () => ledger.close());

  const add = async (report: string, text: string, moment = morning) => {
    const { capture } = await ledger.put(Buffer.from(text), about);
    const given = readingOf(report, text, capture, moment);
    const [kept] = await ledger.keepReadings([given]);
    return { given, kept, capture };
  };
  const lastChange = async (): Promise<number> => (await ledger.changes(0, 100_000)).at(-1)?.seq ?? 0;

  it('keeps captures once, and gives back their bytes', async () => {
    const bytes = Buffer.from([0, 200, 13, 10, 0]);
    const first = await ledger.put(bytes, about);
    const second = await ledger.put(bytes, { ...about, input: 'again.html' });
    expect([first.added, second.added, second.capture]).toEqual([true, false, first.capture]);
    expect(await ledger.capture(first.capture.id)).toEqual({ capture: first.capture, bytes });
    expect(await ledger.capture('sha256:0')).toBeNull();
    expect(await ledger.captures(null, 10)).toEqual([first.capture.id]);
    expect(await ledger.unread(versions, null, 10)).toEqual([first.capture.id]);
    await ledger.keepFailure(first.capture, versions, { code: 'binary' });
    expect(await ledger.unread(versions, null, 10)).toEqual([]);
    expect(await ledger.unread({ ...versions, model: 'm2' }, null, 10)).toEqual([first.capture.id]);
  });

  it('keeps a reading byte for byte, once for each version of what read it', async () => {
    const { given, kept, capture } = await add(
      'r-ferry',
      'The ferry to Værøy was held back. Marit Sund said so \0 \ud800.',
    );
    expect(kept).toEqual({ outcome: 'new report', version: 1, left: [] });
    expect((await ledger.readings(capture.id, null)).map((one) => JSON.stringify(one))).toEqual([
      JSON.stringify(given.reading),
    ]);
    expect((await ledger.keepReadings([given]))[0]?.outcome).toBe('same');
    const newer = { ...given, versions: { ...versions, engine: '2.0.0' } };
    expect((await ledger.keepReadings([newer]))[0]?.outcome).toBe('read again');
    expect((await ledger.counts()).clauses).toBe(2);
    expect((await ledger.readings(capture.id, versions)).length).toBe(1);
    expect(await ledger.readings(capture.id, { ...versions, data: 'd9' })).toEqual([]);
  });

  it('takes an edited page for a new version of the same report', async () => {
    const one = await add('r-edited', 'Eleven crates were lost at Reine.');
    const two = await add('r-edited', 'Twelve crates were lost at Reine.');
    expect([one.kept?.outcome, two.kept]).toEqual([
      'new report',
      { outcome: 'new version', version: 2, left: [] },
    ]);
    const found = await ledger.report('r-edited');
    expect(found?.report).toMatchObject({
      headline: 'Twelve crates were lost at Reine',
      versions: 2,
      capture: two.capture.id,
    });
    expect(found?.versions.map(({ n, capture }) => [n, capture])).toEqual([
      [1, one.capture.id],
      [2, two.capture.id],
    ]);
    const replaced = await add('r-edited', 'Thirteen crates were lost at Reine.');
    const given = {
      ...replaced.given,
      versions: { ...versions, engine: '3' },
      replaces: [one.capture.id, two.capture.id],
    };
    await ledger.keepReadings([given]);
    expect(
      (
        await ledger.clauses(
          [one, two, replaced].map(({ given: { clauses } }) => clauses[0]?.clause.key ?? ''),
        )
      ).length,
    ).toBe(1);
  });

  it('finds every clause of a time that shares keys, and none else', async () => {
    const a = await add('r-a', 'Seventy salmon cages broke loose near Henningsvær.');
    const b = await add('r-b', 'Near Henningsvær, salmon cages drifted.', morning + 600);
    await add('r-late', 'Henningsvær counted salmon cages.', morning + 90_000);
    const asked = {
      keys: ['henningsvær', 'salmon', 'cages', 'absent'].map((key) => ({ key, weight: 1 })),
      from: morning,
      to: morning + 600,
    };
    const [both, one] = await ledger.candidates([asked, { ...asked, to: morning + 599 }], 2);
    const keyOf = ({ given }: typeof a) => given.clauses[0]?.clause.key;
    expect(new Set(both?.map(({ clause }) => clause))).toEqual(new Set([keyOf(a), keyOf(b)]));
    expect(one).toEqual([
      { clause: keyOf(a), report: 'r-a', claim: null, weight: 3, shared: ['cages', 'henningsvær', 'salmon'] },
    ]);
    expect(await ledger.candidates([asked], 4)).toEqual([[]]);
    expect(await ledger.candidates([{ ...asked, keys: [{ key: 'salmon', weight: 5 }] }], 5)).toHaveLength(1);
    const [kept] = await ledger.clauses([keyOf(b) ?? '']);
    expect(kept).toEqual({ ...b.given.clauses[0], keys: undefined, claim: null, moment: morning + 600 });
  });

  it('keeps claims with their parts, writes only what changed, and tells of it', async () => {
    const a = (await add('r-c1', 'The lighthouse at Skrova went dark.')).given.clauses.map(
      ({ clause }) => clause,
    );
    const b = (await add('r-c2', 'At Skrova the lighthouse is dark.')).given.clauses.map(
      ({ clause }) => clause,
    );
    const before = await lastChange();
    await ledger.keepClaims({ claims: [claimOf('c-one', a)], gone: [] });
    await ledger.keepClaims({ claims: [claimOf('c-one', a)], gone: [] });
    await ledger.keepClaims({ claims: [claimOf('c-one', [...a, ...b], { weaker: ['c-two'] })], gone: [] });
    expect((await ledger.changes(before, 10)).map(({ kind, subject }) => [kind, subject])).toEqual([
      ['claim added', 'c-one'],
      ['claim changed', 'c-one'],
    ]);
    const found = await ledger.claim('c-one');
    expect(found?.claim).toEqual(claimOf('c-one', [...a, ...b], { weaker: ['c-two'] }).claim);
    expect(found?.clauses.map(({ key }) => key).toSorted()).toEqual(
      [...a, ...b].map(({ key }) => key).toSorted(),
    );
    expect(found?.reports.map(({ id }) => id)).toEqual(['r-c1', 'r-c2']);
    expect((await ledger.report('r-c2'))?.claims).toEqual(['c-one']);
    await ledger.keepClaims({ claims: [claimOf('c-one', b)], gone: [] });
    expect((await ledger.claim('c-one'))?.claim.wordings).toHaveLength(1);
    expect((await ledger.report('r-c1'))?.claims).toEqual([]);
  });

  it('leads from an old id to the claim that it is now, over several steps', async () => {
    const a = (await add('r-m1', 'A trawler ran aground off Moskenes.')).given.clauses.map(
      ({ clause }) => clause,
    );
    for (const id of ['m-1', 'm-2', 'm-3']) await ledger.keepClaims({ claims: [claimOf(id, a)], gone: [] });
    await ledger.keepClaims({ claims: [], gone: [{ id: 'm-1', to: 'm-2' }] });
    await ledger.keepClaims({ claims: [claimOf('m-3', a)], gone: [{ id: 'm-2', to: 'm-3' }] });
    expect((await ledger.claim('m-1'))?.claim.id).toBe('m-3');
    expect((await ledger.claim('m-3'))?.clauses).toHaveLength(1);
    await ledger.keepClaims({ claims: [], gone: [{ id: 'm-3', to: null }] });
    expect(await ledger.claim('m-1')).toBeNull();
  });

  it('lists claims, reports and originals in pages that leave out none and give none twice', async () => {
    for (let n = 0; n < 7; n++) {
      const { given } = await add(`r-p${n}`, `Fog closed airport ${n} at Leknes.`, morning + (n % 3));
      await ledger.keepClaims({
        claims: [
          claimOf(
            `p-${n}`,
            given.clauses.map(({ clause }) => clause),
          ),
        ],
        gone: [],
      });
    }
    const all = await ledger.claims({ words: 'fog CLOSED', limit: 100 });
    expect(all.rows).toHaveLength(7);
    expect(await ledger.claims({ words: '100%' })).toEqual({ rows: [], next: null });
    const paged = async <T>(
      ask: (after: string | null) => Promise<{ rows: readonly T[]; next: string | null }>,
    ): Promise<T[]> => {
      const rows: T[] = [];
      let after: string | null = null;
      do {
        const page: { rows: readonly T[]; next: string | null } = await ask(after);
        rows.push(...page.rows);
        after = page.next;
      } while (after !== null);
      return rows;
    };
    expect(await paged((after) => ledger.claims({ words: 'fog closed', after, limit: 2 }))).toEqual(all.rows);
    const reports = await paged((after) => ledger.reports(after, 3));
    expect(reports).toEqual((await ledger.reports(null, 1_000)).rows);
    expect(new Set(reports.map(({ id }) => id)).size).toBe((await ledger.counts()).reports);
    const originals = await paged((after) => ledger.originals(after, 2));
    expect(originals.length).toBe((await ledger.counts()).claims);
    expect(originals[0]).toMatchObject({ outlet: 'Harbour Radio' });
  });

  it('keeps decisions, and refuses those about the same words', async () => {
    const { given, capture } = await add('r-d', 'The bridge at Fredvang is closed.');
    const at = {
      capture: capture.id,
      content: given.clauses[0]?.clause.content ?? [],
      quoted: 'The bridge at Fredvang is closed',
    };
    const { count } = await ledger.decisions();
    const confirm = { by: 'Ingrid Moe', expected: count, judgement: { kind: 'confirm', at } } as const;
    const both = await Promise.allSettled([
      ledger.decide(confirm),
      ledger.decide({ ...confirm, by: 'Per Lie' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
    const { standing, count: now } = await ledger.decisions();
    expect([standing.at(-1)?.judgement, now]).toEqual([confirm.judgement, count + 1]);
    await ledger.decide({
      by: 'Per Lie',
      expected: now,
      judgement: { kind: 'undo', decision: standing.at(-1)?.id ?? '' },
    });
    expect((await ledger.decisions()).standing).toHaveLength(standing.length - 1);
  });

  it('does work of one name one after the other', async () => {
    const order: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      order.push(`${name} begins`);
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
      order.push(`${name} ends`);
    };
    await Promise.all([ledger.exclusive('match', work('a')), ledger.exclusive('match', work('b'))]);
    expect([order[0]?.replace('begins', 'ends'), order[2]?.replace('begins', 'ends')]).toEqual([
      order[1],
      order[3],
    ]);
  });

  it('forgets a capture with all that was made of it', async () => {
    const secret = await add('r-secret', 'Nils Aasgaard told this paper about the ledgers.');
    const other = await add('r-other', 'Somebody spoke about the ledgers.');
    const clauses = [secret, other].flatMap(({ given }) => given.clauses.map(({ clause }) => clause));
    await ledger.keepClaims({ claims: [claimOf('s-1', clauses)], gone: [] });
    const quoting = claimOf('s-2', clauses.slice(1), { wordings: claimOf('x', clauses).claim.wordings });
    await ledger.keepClaims({ claims: [quoting], gone: [] });
    const at = { capture: secret.capture.id, content: [{ start: 0, end: 13 }], quoted: 'Nils Aasgaard' };
    const { count } = await ledger.decisions();
    await ledger.decide({ by: 'Ingrid Moe', expected: count, judgement: { kind: 'confirm', at } });
    // A server's files are not ours to look at.
    expect(filesWith('Aasgaard').length > 0).toBe(where === 'in a folder');
    const forgotten = await ledger.forget({
      captures: [secret.capture.id],
      reason: 'his safety',
      by: 'Ingrid Moe',
      expected: count + 1,
    });
    expect(filesWith('Aasgaard')).toEqual([]);
    expect(forgotten).toEqual({ reports: ['r-secret'], rematch: [clauses[1]?.key] });
    expect([await ledger.report('r-secret'), await ledger.claim('s-1'), await ledger.claim('s-2')]).toEqual([
      null,
      null,
      null,
    ]);
    expect([await ledger.capture(secret.capture.id), await ledger.readings(secret.capture.id, null)]).toEqual(
      [null, []],
    );
    expect((await ledger.report('r-other'))?.claims).toEqual([]);
    const text = 'Nils Aasgaard told this paper about the ledgers.';
    await expect(ledger.put(Buffer.from(text), about)).rejects.toMatchObject({
      code: 'forgotten',
      message: expect.stringContaining('his safety'),
    });
    await expect(ledger.keepReadings([secret.given])).rejects.toMatchObject({ code: 'not-found' });
    expect(JSON.stringify(await ledger.decisions())).not.toContain('Aasgaard');
    expect(await ledger.verify()).toEqual([]);
  });

  it('is as it was when it is opened again; emptied, it keeps captures and decisions', async () => {
    const state = async () => [
      await ledger.counts(),
      (await ledger.claims({})).rows,
      await ledger.decisions(),
      await ledger.captures(null, 100),
    ];
    const before = await state();
    await ledger.close();
    ledger = await open();
    expect(await state()).toEqual(before);
    await ledger.empty();
    const { captures, decisions } = await ledger.counts();
    expect(await ledger.counts()).toEqual({
      captures,
      decisions,
      reports: 0,
      readings: 0,
      clauses: 0,
      claims: 0,
    });
    expect(await ledger.unread(versions, null, 100)).toEqual(await ledger.captures(null, 100));
  }, 120_000);
});
