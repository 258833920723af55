import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readReport } from '../../src/engine/read.ts';
import { reportsOf } from '../../src/ingest/reports.ts';
import type { Reading } from '../../src/report/reading.ts';
import type { Report } from '../../src/report/report.ts';
import { loadGazetteer } from '../../src/work/gazetteer.ts';
import { loadLexicon } from '../../src/work/lexicon.ts';
import { loadModel } from '../../src/work/model.ts';
import { anyText, mutatedPage, pages, reportText, texts } from './generated.ts';
import { problemsIn } from './spans.ts';

const lexicon = await loadLexicon();
const model = await loadModel();
afterAll(() => model.close());

const means = { tagger: model.tagger, lexicon, gazetteer: await loadGazetteer() };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The reports that bytes hold; what cannot be read is left out. */
const reportsIn = (bytes: Uint8Array, input: string): Report[] =>
  [...reportsOf(bytes, input)].flatMap(({ report }) => (report ? [report] : []));

/** A text as a record of a file of reports: the only way in by which halves of surrogate pairs come through. */
const recorded = (text: string): Report[] =>
  reportsIn(bytesOf(JSON.stringify({ id: 'a', text })), 'a.ndjson');

const readAll = (reports: readonly Report[]): Promise<Reading[]> =>
  Promise.all(reports.map((report) => readReport(report, means)));

/** Milliseconds that reading a page or a text of the samples' size may take on a machine that has much else to do. */
const atMost = 20_000;

async function inTime<T>(work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const done = await work();
  expect(performance.now() - begun).toBeLessThan(atMost);
  return done;
}

/** Seed and path of a failure are printed; `fc.assert(…, { seed, path })` runs it again. */
const holds = <T>(what: fc.Arbitrary<T>, numRuns: number, check: (one: T) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(what, check), { numRuns });

describe('a reading is sound', () => {
  it.each([...texts, ...pages])('of $name', async ({ name, bytes }) => {
    const [reading] = await readAll(reportsIn(bytes, name));
    expect(reading?.statements.length).toBeGreaterThan(5);
    expect(reading && problemsIn(reading)).toEqual([]);
  });

  it('of reports that hold what disturbs a reader of texts', () =>
    holds(reportText, 40, async (text) => {
      for (const reading of await inTime(() => readAll(recorded(text)))) {
        expect(reading.text).toContain(text.trim());
        expect(problemsIn(reading)).toEqual([]);
      }
    }));

  it('of any text', () =>
    holds(anyText, 60, async (text) => {
      for (const reading of await inTime(() => readAll(recorded(text))))
        expect(problemsIn(reading)).toEqual([]);
    }));

  it('of random bytes, by whatever name', () =>
    holds(
      fc.tuple(
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom('a.txt', 'a.html', 'a.md', 'a.ndjson', '-'),
      ),
      80,
      async ([bytes, name]) => {
        for (const reading of await inTime(() => readAll(reportsIn(bytes, name))))
          expect(problemsIn(reading)).toEqual([]);
      },
    ));

  it('of broken pages', () =>
    holds(mutatedPage, 15, async (page) => {
      for (const reading of await inTime(() => readAll(reportsIn(bytesOf(page), 'page.html'))))
        expect(problemsIn(reading)).toEqual([]);
    }));
});

/** The report of a reading, with its text and labelled blocks alone: no markup is left to lean on. */
const again = (report: Report, { blocks }: Reading): Report => ({
  ...report,
  blocks: blocks.map(({ start, end, selector, kind }) => ({ start, end, selector, hints: null, kind })),
});

const rereadings = (reports: readonly Report[], readings: readonly Reading[]): Promise<Reading[]> =>
  readAll(readings.flatMap((reading, i) => (reports[i] ? [again(reports[i], reading)] : [])));

const found = (readings: readonly Reading[]) =>
  readings.map(({ blocks, statements, entities }) => ({ blocks, statements, entities }));

describe('the text of a reading, read again with its blocks', () => {
  it('gives the same reading of the sample pages and texts', async () => {
    for (const { name, bytes } of [...pages, ...texts]) {
      const reports = reportsIn(bytes, name);
      const readings = await readAll(reports);
      expect(await rereadings(reports, readings)).toEqual(readings);
    }
  });

  it('gives the same statements of disturbed texts', () =>
    holds(reportText, 15, async (text) => {
      const readings = await readAll(recorded(text));
      expect(found(await rereadings(recorded(text), readings))).toEqual(found(readings));
    }));
});

describe('a report reads the same', () => {
  it('again', () =>
    holds(reportText, 10, async (text) => {
      const [first, second] = [await readAll(recorded(text)), await readAll(recorded(text))];
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    }));

  it('alone, after others and beside others', () =>
    holds(fc.array(reportText, { minLength: 2, maxLength: 4 }), 6, async (all) => {
      const alone = [];
      for (const text of all) alone.push(await readAll(recorded(text)));
      const together = await Promise.all(all.toReversed().map((text) => readAll(recorded(text))));
      expect(JSON.stringify(together.toReversed())).toBe(JSON.stringify(alone));
    }));
});
