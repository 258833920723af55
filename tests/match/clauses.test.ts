import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/match/clauses.ts';
import { readingWith } from './readings.ts';

const text = 'The mayor of Sulina told Delta FM that eleven boats sank on Monday and that no crew was lost.';

describe('clausesOf', () => {
  const reading = readingWith(text, [
    {
      content: 'that eleven boats sank on Monday and that no crew was lost',
      clauses: ['eleven boats sank on Monday', 'no crew was lost'],
      cue: 'told',
    },
    { content: 'Sulina', stance: 'declines' },
  ]);
  const clauses = clausesOf(reading);

  it('gives one for each clause of what is said, and none for a refusal to speak', () => {
    expect(clauses.map(({ key, text: words, cue }) => [key, words, cue])).toEqual([
      ['delta s1.0', 'eleven boats sank on Monday', 'told'],
      ['delta s1.1', 'no crew was lost', 'told'],
    ]);
  });

  it('carries the figures with what they count', () => {
    expect(clauses[0]?.figures).toEqual([
      { start: 39, end: 45, value: 11, low: 11, high: 11, unit: 'boats' },
    ]);
    expect(clauses[1]?.figures).toEqual([]);
  });
});
