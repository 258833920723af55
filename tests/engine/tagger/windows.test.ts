import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCutter } from '../../../src/engine/tagger/pieces.ts';
import { windowsOf } from '../../../src/engine/tagger/windows.ts';
import { vocabulary } from './vocabulary.ts';

const cutter = createCutter(vocabulary);

function windows(lines: readonly string[], bound: number): string[] {
  const text = lines.join('\n');
  const paragraphs = [...text.matchAll(/[^\n]+/gu)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }));
  const pieces = cutter.cut(text, paragraphs);
  return [...windowsOf(text, pieces, bound)].map(({ runs }) =>
    runs.map(({ first, end }) => text.slice(pieces.starts[first], pieces.ends[end - 1])).join(' | '),
  );
}

describe('windows', () => {
  it('hold as many whole paragraphs as fit', () => {
    expect(windows(['a b c', 'd e', 'f g h i', 'j'], 8)).toEqual(['a b c | d e', 'f g h i | j']);
  });

  it('cut a paragraph that is too long where a sentence starts', () => {
    expect(windows(['a b', 'c d. “e f. g.” h i j k', 'l'], 12)).toEqual([
      'a b',
      'c d. “e f. g.”',
      'h i j k | l',
    ]);
  });

  it('cut at a word where no sentence starts in the second half', () => {
    expect(windows(['a. b c d e f unaffableness g'], 10)).toEqual(['a. b c d e f', 'unaffableness g']);
  });

  it('cut inside a word that alone is too long', () => {
    expect(windows(['a-b-c-d-e'], 6)).toEqual(['a-b-', 'c-d-', 'e']);
  });

  it('hold each piece once and never more than they may', () => {
    const line = fc.array(fc.constantFrom('a', 'b.', 'unaffableness', '“c”', '-'), { maxLength: 30 });
    const lines = fc.array(line, { maxLength: 8 });
    fc.assert(
      fc.property(lines, fc.integer({ min: 3, max: 40 }), (given, bound) => {
        const text = given.map((words) => words.join(' ')).join('\n');
        const paragraphs = [...text.matchAll(/[^\n]+/gu)].map((at) => ({
          start: at.index,
          end: at.index + at[0].length,
        }));
        const pieces = cutter.cut(text, paragraphs);
        const read: number[] = [];
        for (const { runs, length } of windowsOf(text, pieces, bound)) {
          expect(length).toBeLessThanOrEqual(bound);
          expect(length).toBe(1 + runs.reduce((sum, { first, end }) => sum + end - first + 1, 0));
          for (const { first, end } of runs)
            for (let piece = first; piece < end; piece += 1) read.push(piece);
        }
        expect(read).toEqual(Array.from(pieces.ids.keys()));
      }),
    );
  });
});
