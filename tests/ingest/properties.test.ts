import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../../src/engine/segment/segment.ts';
import type { Span } from '../../src/report/span.ts';
import { lexicon } from '../engine/segment/lexicon.ts';
import { ingested } from './samples.ts';

/** HEARSAY_SEED runs a failure again. */
const seed = Number(process.env['HEARSAY_SEED'] ?? Date.now() % 2 ** 31);
const run = { seed, numRuns: 150 };

const page = fs.readFileSync(path.join(import.meta.dirname, '../engine/segment/pages/agency.html'));
const names = fc.constantFrom('a.html', 'a.txt', 'a.md', 'a.ndjson');

/** Ordered, apart, not empty, in the text. */
function expectSound(text: string, spans: readonly Span[]): void {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
}

/** Reads and segments, twice: sound spans, and the same result both times. */
function expectReadable(bytes: Uint8Array, name: string): void {
  const read = ingested(bytes, name);
  expect(ingested(bytes, name)).toEqual(read);
  for (const { report } of read) {
    if (report === null) continue;
    expectSound(report.text, report.blocks);
    const { blocks, head } = segment(report, lexicon);
    expectSound(report.text, blocks);
    expectSound(
      report.text,
      head.credits.filter(({ start }, i, all) => i === 0 || start >= (all[i - 1]?.end ?? 0)),
    );
    expect(segment(report, lexicon).blocks).toEqual(blocks);
    for (const span of [head.headline_in_text, head.dateline]) if (span) expectSound(report.text, [span]);
  }
}

/** The page with bytes cut out, put in or moved. */
const mutated = fc
  .array(
    fc.record({
      at: fc.nat(page.length),
      cut: fc.nat(200),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 20 }),
        fc
          .constantFrom('<', '</div>', '<p>', '<!--', '"', '<script>', '<table>', '&#0;', '\u0000', '</body>')
          .map((text) => Buffer.from(text)),
      ),
    }),
    { maxLength: 6 },
  )
  .map((edits) => {
    let bytes: Uint8Array = page;
    for (const { at, cut, put } of edits)
      bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]);
    return bytes;
  });

const phrases = fc.constantFrom(
  'The dam held.',
  'Read more: ',
  'By Ann Lee',
  '© 2025',
  'PARIS (AP) - ',
  '"No," she said.',
  '(Reporting by A)',
  '|',
  '\u200f',
  '😀',
  '\ud800',
  '\r\n',
  '\n',
  '\n\n',
  ' ',
  '\t',
  '\u00a0',
  'Share',
  '12:30',
  '# ',
);

describe(`whatever the bytes are (seed ${seed})`, () => {
  it('random bytes give sound spans or a failure, never a crash', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), names, expectReadable), run);
  });

  it('so do pages with bytes cut out, put in or moved', () => {
    fc.assert(fc.property(mutated, fc.constantFrom('a.html', 'a.txt'), expectReadable), {
      ...run,
      numRuns: 60,
    });
  });

  it('so do texts put together of what reports are made of', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.array(phrases, { maxLength: 40 }), names, (parts, name) =>
        expectReadable(Buffer.from(parts.join('')), name),
      ),
      run,
    );
  });

  it('plain text is given unchanged', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(
        fc.array(
          phrases.filter((one) => one !== '\ud800'),
          { minLength: 1, maxLength: 40 },
        ),
        (parts) => {
          const source = parts.join('');
          const texts = ingested(Buffer.from(source), 'a.txt').flatMap(({ report }) => report?.text ?? []);
          expect(texts.every((text) => text === source)).toBe(true);
        },
      ),
      run,
    );
  });

  it('the blocks of a reading given again with their kinds stay as they are', () => {
    fc.assert(
      fc.property(fc.array(phrases, { minLength: 1, maxLength: 40 }), (parts) => {
        for (const { report } of ingested(Buffer.from(parts.join('')), 'a.txt')) {
          if (report === null) continue;
          const { blocks } = segment(report, lexicon);
          const again = { ...report, blocks: blocks.map((block) => ({ ...block, hints: null })) };
          expect(segment(again, lexicon).blocks).toEqual(blocks);
        }
      }),
      run,
    );
  });

  it('100,000 nested tags are read in bounded time', () => {
    const bytes = Buffer.from(`<!doctype html>${'<div>'.repeat(100_000)}The dam held.`);
    const [read] = ingested(bytes, 'deep.html');
    expect(read?.report?.text).toBe('The dam held.');
    expect(read?.report?.notices.map(({ code }) => code)).toContain('too-deep');
  });
});
