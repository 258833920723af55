import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { trace } from '../../src/trace/trace.ts';
import { loadLexicon } from '../../src/work/lexicon.ts';
import { caseOf, foundIn } from './story.ts';

const { lists } = await loadLexicon();
const folder = path.join(import.meta.dirname, 'cases');
const files = fs.readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('tracing', () => {
  it.each(files)('%s', (name) => {
    const { title, readings, groups, expected } = caseOf(fs.readFileSync(path.join(folder, name), 'utf8'));
    const found = foundIn(trace(groups, readings, { lists }), expected);
    expect([title, ...found.toSorted()]).toEqual([title, ...expected.toSorted()]);
  });
});
