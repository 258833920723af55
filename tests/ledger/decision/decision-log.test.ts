import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Anchor, Judgement } from '../../../src/claim/decision.ts';
import { DecisionLog } from '../../../src/ledger/decision/decision-log.ts';
import { newFolder } from '../folder.ts';

const open: DecisionLog[] = [];

async function opened(file: string): Promise<DecisionLog> {
  const log = await DecisionLog.open(file);
  open.push(log);
  return log;
}

afterEach(async () => {
  for (const log of open.splice(0)) await log.close();
});

const newFile = (): string => path.join(newFolder(), 'decisions.ndjson');
const at = (start: number, capture = 'sha256:a'): Anchor => ({
  capture,
  content: [{ start, end: start + 10 }],
  quoted: `words at ${start} of ${capture}`,
});
const confirm = (start: number, capture?: string): Judgement => ({ kind: 'confirm', at: at(start, capture) });
const made = (judgement: Judgement, expected: number, by = 'Ingrid Moe') => ({ by, expected, judgement });
const lines = (file: string): string[] => fs.readFileSync(file, 'utf8').split('\n').slice(0, -1);

/** A log of five decisions, each about other words. */
async function five(file: string): Promise<DecisionLog> {
  const log = await opened(file);
  for (let n = 0; n < 5; n++) await log.decide(made(confirm(n * 100), n));
  return log;
}

describe('decisions', () => {
  it('bear an id, a name and a moment, and are there when the log is opened anew', async () => {
    const file = newFile();
    const log = await opened(file);
    const decision = await log.decide(made(confirm(0), 0));
    expect(decision).toMatchObject({ id: 'd1', by: 'Ingrid Moe', expected: 0, judgement: confirm(0) });
    expect(decision.when).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect((await opened(file)).history.standing()).toEqual([decision]);
  });

  it('of two people about the same at the same time: the first holds, the second is told by whom', async () => {
    const log = await opened(newFile());
    const both = await Promise.allSettled([
      log.decide(made(confirm(0), 0)),
      log.decide(made({ kind: 'split', at: at(5), from: at(50) }, 0, 'Per Lie')),
      log.decide(made(confirm(100), 0, 'Per Lie')),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(both[1]).toMatchObject({
      reason: { code: 'conflict', message: expect.stringContaining('Ingrid Moe') },
    });
    await log.decide(made({ kind: 'split', at: at(5), from: at(50) }, log.history.count, 'Per Lie'));
    expect(log.history.standing().map(({ id }) => id)).toEqual(['d1', 'd2', 'd3']);
  });

  it('lose nothing with many at once: each is kept or refused', async () => {
    const seed = Date.now() % 2 ** 31;
    const someone = fc.record({
      start: fc.integer({ min: 0, max: 40 }),
      expected: fc.integer({ min: 0, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(someone, { maxLength: 12 }), async (people) => {
        const file = newFile();
        const log = await opened(file);
        const done = await Promise.allSettled(
          people.map(({ start, expected }) => log.decide(made(confirm(start), expected))),
        );
        const kept = done.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
        expect((await opened(file)).history.lines.map(({ decision }) => decision)).toEqual(kept);
        expect(await log.verify()).toEqual([]);
      }),
      { numRuns: 25, seed },
    );
  });

  it('can be undone, and undoing too', async () => {
    const log = await opened(newFile());
    const standing = (): string[] => log.history.standing().map(({ id }) => id);
    await log.decide(made(confirm(0), 0));
    await log.decide(made({ kind: 'undo', decision: 'd1' }, 1));
    expect(standing()).toEqual([]);
    await log.decide(made({ kind: 'undo', decision: 'd2' }, 2));
    expect(standing()).toEqual(['d1']);
    await expect(log.decide(made({ kind: 'undo', decision: 'd2' }, 3))).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(log.decide(made({ kind: 'undo', decision: 'd9' }, 3))).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(log.decide(made(confirm(0), 9))).rejects.toMatchObject({ code: 'conflict' });
    await expect(log.decide(made(confirm(0), 3, ' '))).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a log that was cut off', () => {
  it('at every byte: what was written whole stays, the rest is told and kept aside, and the next goes on', async () => {
    const file = newFile();
    await (await five(file)).close();
    const whole = fs.readFileSync(file);
    for (let length = 0; length < whole.length; length += 23) {
      const copy = newFile();
      fs.writeFileSync(copy, whole.subarray(0, length));
      const log = await opened(copy);
      const { count } = log.history;
      const torn = log.findings();
      expect(torn.every(({ code }) => code === 'torn')).toBe(true);
      const next = await log.decide(made(confirm(900), count));
      expect(next.id).toBe(`d${count + 1}`);
      const again = await opened(copy);
      expect([again.findings(), again.history.count]).toEqual([[], count + 1]);
      expect(fs.readdirSync(path.dirname(copy)).length).toBe(1 + torn.length);
    }
  });
});

describe('a log that was changed', () => {
  const changes: [string, (all: string[]) => string[], string, string][] = [
    [
      'a letter in the middle',
      (all) => all.with(2, all[2]?.replace('Ingrid', 'Astrid') ?? ''),
      'corrupted',
      'line 3',
    ],
    ['a line that is no JSON', (all) => all.with(1, '{"n":2'), 'corrupted', 'line 2'],
    [
      'the last line',
      (all) => all.with(4, all[4]?.replace('confirm', 'confirn') ?? ''),
      'corrupted',
      'line 5',
    ],
    ['a line taken out', (all) => all.toSpliced(1, 2), 'missing', 'line 2'],
    [
      'two lines in another order',
      (all) => [all[0], all[2], all[1], all[3], all[4]].map((one) => one ?? ''),
      'missing',
      'line 2',
    ],
  ];

  it.each(changes)('%s: named by verify, and the others hold', async (_, change, code, place) => {
    const file = newFile();
    await (await five(file)).close();
    fs.writeFileSync(
      file,
      change(lines(file))
        .map((line) => `${line}\n`)
        .join(''),
    );
    const log = await opened(file);
    expect(log.findings()[0]).toMatchObject({ part: 'decisions', code, place });
    expect((await log.verify())[0]).toMatchObject({ code, place });
    expect(log.history.standing().length).toBeGreaterThanOrEqual(3);
    const next = await log.decide(made(confirm(900), log.history.count));
    expect((await opened(file)).history.find(next.id)).toEqual(next);
  });
});

describe('forgetting', () => {
  const forget: Judgement = { kind: 'forget', capture: 'sha256:a', reason: 'a court in Tromsø' };

  it('leaves the reason, refuses what comes later, and cannot be undone', async () => {
    const file = newFile();
    const log = await opened(file);
    await log.decide(made(forget, 0));
    const again = await opened(file);
    expect(again.history.tombstone('sha256:a')?.judgement).toEqual(forget);
    await expect(again.decide(made(confirm(0), 1))).rejects.toMatchObject({
      code: 'forgotten',
      message: expect.stringContaining('a court in Tromsø'),
    });
    await expect(again.decide(made({ kind: 'undo', decision: 'd1' }, 1))).rejects.toMatchObject({
      code: 'forgotten',
    });
  });

  it('removes the words of earlier decisions, and the chain still holds', async () => {
    const file = newFile();
    const log = await opened(file);
    await log.decide(made(confirm(0), 0));
    await log.decide(made({ kind: 'merge', at: at(0, 'sha256:b'), with: at(50) }, 1));
    await log.decide(made(confirm(0, 'sha256:c'), 2));
    fs.writeFileSync(`${file}.12.torn`, 'words at 0 of sha256:a');
    await log.decide(made(forget, 3));
    await log.removeWords();
    await log.decide(made(confirm(7, 'sha256:c'), 4));
    const folder = path.dirname(file);
    const left = fs
      .readdirSync(folder)
      .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
      .join('');
    expect(left).not.toContain('of sha256:a');
    expect(left).not.toContain('of sha256:b');
    expect(left).toContain('of sha256:c');
    const again = await opened(file);
    expect([again.findings(), await again.verify(), await log.verify()]).toEqual([[], [], []]);
    expect(again.history.find('d1')?.judgement).toEqual({ kind: 'removed', was: 'confirm', with: 'd4' });
    expect(again.history.lines.map(({ decision }) => decision.id)).toEqual(['d1', 'd2', 'd3', 'd4', 'd5']);
  });
});
