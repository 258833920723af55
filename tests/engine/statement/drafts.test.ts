import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../../src/engine/statement/drafts.ts';
import { loadLexicon } from '../../../src/work/lexicon.ts';
import { casesIn, documentOf, linesOf } from './cases.ts';

const lexicon = await loadLexicon();
const files = fs.readdirSync(import.meta.dirname).filter((name) => name.endsWith('.cases.txt'));

describe.each(files)('%s', (file) => {
  it.each(casesIn(file))('$title', ({ marked, expected }) => {
    const document = documentOf(marked, lexicon);
    const found = linesOf(draftsOf(document), document.text, expected);
    expect(found.join('\n')).toBe(expected.join('\n'));
  });
});
