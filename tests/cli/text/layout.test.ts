import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns, layOut, plain } from '../../../src/cli/text/layout.ts';
import { linesOf } from '../../../src/cli/text/lines.ts';
import { safe } from '../../../src/cli/text/safe.ts';

const squeezed = (text: string): string => text.replaceAll(' ', '');

describe('laying out words', () => {
  it.each([
    ['a word that does not fit goes to the next line', 'one two three', 8, ['one two', 'three']],
    ['a word wider than a line is cut', 'abcdefghijklmn', 8, ['abcdefgh', 'ijklmn']],
    ['wide letters take two columns', '埠頭は貸される', 8, ['埠頭は貸', 'される']],
    [
      'combining marks take none',
      'e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301 ab',
      8,
      ['ééé ééé'.normalize('NFD'), 'ab'],
    ],
  ])('%s', (_, text, width, lines) => {
    expect(layOut([{ text, paint: plain }], width)).toEqual(lines);
  });

  it('keeps a comma with the word before it, whoever paints it', () => {
    const upper = (text: string): string => text.toUpperCase();
    const pieces = [
      { text: 'two officials', paint: upper },
      { text: ', unnamed', paint: plain },
    ];
    expect(layOut(pieces, 10)).toEqual(['TWO', 'OFFICIALS,', 'unnamed']);
  });

  it('never loses a word and never runs over the edge', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 }).map(safe);
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 8, max: 60 }),
        fc.integer({ min: 0, max: 4 }),
        (words, width, indent) => {
          const lines = layOut([{ text: words, paint: plain }], width + indent, indent);
          expect(squeezed(lines.join(''))).toBe(squeezed(words));
          for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width + indent);
        },
      ),
    );
  });
});

describe('lines of a text', () => {
  it.each([
    ['a\nb\nc', [1, 1, 2, 2, 3]],
    ['a\r\nb\rc', [1, 1, 1, 2, 2, 3]],
    ['', [1]],
  ])('%j', (text, numbers) => {
    const lines = linesOf(text);
    expect(numbers.map((_, offset) => lines.lineOf(offset))).toEqual(numbers);
  });
});
