import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { timesOf } from '../../../src/engine/time/times.ts';
import { loadLexicon } from '../../../src/work/lexicon.ts';
import { casesIn, documentOf, written } from './cases.ts';

const lexicon = await loadLexicon();
const files = fs.readdirSync(import.meta.dirname).filter((name) => name.endsWith('.cases.txt'));

describe.each(files.toSorted())('%s', (file) => {
  it.each(casesIn(file))('$title', ({ text, published, expected }) => {
    const times = timesOf(documentOf(text, published, lexicon));
    const found = times.map((time, i) => written(time, text, expected[i] ?? ''));
    expect(found).toEqual(expected);
  });
});
