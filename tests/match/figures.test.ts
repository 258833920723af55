import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Figure } from '../../src/claim/clause.ts';
import { sentencesOf } from '../../src/engine/en/words.ts';
import { figuresIn } from '../../src/match/figures.ts';

const cases = fs
  .readFileSync(path.join(import.meta.dirname, 'figures.cases.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('->'))
  .map((line) => line.split('->').map((part) => part.trim()));

function shown({ value, low, high, unit }: Figure): string {
  const bounds = low === value && high === value ? '' : ` (${low ?? ''}..${high ?? ''})`;
  return `${value}${bounds}${unit === null ? '' : ` ${unit}`}`;
}

it.each(cases)('%s', (text = '', expected = '') => {
  const figures = sentencesOf(text, [{ start: 0, end: text.length }]).flatMap(({ words }) =>
    figuresIn(words),
  );
  expect(figures.map(shown).join('; ')).toBe(expected);
});

it('leaves out what a time covers', () => {
  const text = 'It lasted 60 days.';
  const words = sentencesOf(text, [{ start: 0, end: text.length }]).flatMap((sentence) => sentence.words);
  expect(figuresIn(words, [{ start: 10, end: 17 }])).toEqual([]);
});
