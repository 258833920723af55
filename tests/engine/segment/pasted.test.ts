import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { segment } from '../../../src/engine/segment/segment.ts';
import type { Block } from '../../../src/report/reading.ts';
import type { Report } from '../../../src/report/report.ts';
import { reportsOf } from '../../../src/ingest/reports.ts';
import { lexicon } from './lexicon.ts';

interface Case {
  readonly title: string;
  readonly text: string;
  readonly lines: readonly string[];
}

/** A case is its title and, a line each, the label and words of every block; a dateline stands before its paragraph, all else is parted by a blank line. */
function casesIn(file: string): Case[] {
  const source = fs.readFileSync(path.join(import.meta.dirname, 'cases', file), 'utf8');
  return source
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.trim().split('\n');
      const text = lines.map((line) => {
        const [, kind, words = ''] = /^(\w+): (.*)$/.exec(line) ?? [];
        const isOpening = kind === 'dateline' || (kind === 'headline' && /^\d/.test(words));
        return words + (isOpening ? (kind === 'dateline' ? ' ' : '\n') : '\n\n');
      });
      return { title, text: text.join('').trim(), lines };
    });
}

function reportOf(text: string): Report {
  const [read] = reportsOf(Buffer.from(text), 'pasted.txt');
  if (!read?.report) throw new Error('the case holds no text');
  return read.report;
}

const shown = (text: string, blocks: readonly Block[]): string[] =>
  blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('text pasted from a page', () => {
  for (const { title, text, lines } of casesIn('pasted.txt')) {
    it(`${title}: every block has its label`, () => {
      const report = reportOf(text);
      const { blocks } = segment(report, lexicon);
      expect(shown(report.text, blocks)).toEqual(lines);
    });

    it(`${title}: its own blocks given again get the same labels`, () => {
      const report = reportOf(text);
      const { blocks } = segment(report, lexicon);
      const again = {
        ...report,
        blocks: blocks.map(({ start, end }) => ({ start, end, selector: null, hints: null })),
      };
      expect(segment(again, lexicon).blocks).toEqual(blocks);
    });

    it(`${title}: Windows line ends change no label`, () => {
      const report = reportOf(text.replaceAll('\n', '\r\n'));
      expect(shown(report.text, segment(report, lexicon).blocks)).toEqual(lines);
    });
  }
});
