import { headWith } from '../../head.ts';
import fs from 'node:fs';
import path from 'node:path';
import { sentencesOf } from '../../../src/engine/en/words.ts';
import type { Lexicon } from '../../../src/engine/lexicon.ts';
import type { Dated } from '../../../src/engine/time/scene.ts';
import type { TaggedName } from '../../../src/engine/tagger/tagger.ts';
import type { Block, Time } from '../../../src/report/reading.ts';

/** One case of a case file: README.md says how it is written. */
export interface Case {
  readonly title: string;
  readonly published: string | null;
  readonly text: string;
  /** `words = value`, and behind it `from FROM to TO` and the kind where the case names them. */
  readonly expected: readonly string[];
}

/** The cases of a file of this folder, in order. Throws an Error with file and title where one is malformed. */
export function casesIn(file: string): Case[] {
  const source = fs.readFileSync(path.join(import.meta.dirname, file), 'utf8');
  return source
    .split(/^# /mu)
    .slice(1)
    .map((part) => caseOf(part, file));
}

function caseOf(part: string, file: string): Case {
  const [title = '', ...lines] = part.split('\n');
  const arrow = lines.findIndex((line) => line.trim() === '==>');
  const published = /^published: (.*)$/u.exec(lines[0] ?? '')?.[1];
  if (arrow < 0) throw new Error(`${file}, "${title}": a line with ==> must part the text from its times`);
  if (published === undefined)
    throw new Error(`${file}, "${title}": the first line must be "published: DATE" or "published: not said"`);
  const expected = lines.slice(arrow + 1).map((line) => line.replaceAll(/\s+/gu, ' ').trim());
  return {
    title: title.trim(),
    published: published === 'not said' ? null : published,
    text: lines.slice(1, arrow).join('\n').trim(),
    expected: expected.filter((line) => line !== ''),
  };
}

/** A text of paragraphs as the rules are given it; `names` are what the tagger would mark. */
export function documentOf(
  text: string,
  published: string | null,
  lexicon: Lexicon,
  names: readonly TaggedName[] = [],
): Dated {
  const blocks: Block[] = Array.from(text.matchAll(/\S(?:.|\n(?!\s*\n))*/gu), (found) => ({
    start: found.index,
    end: found.index + found[0].trimEnd().length,
    kind: 'paragraph',
    selector: null,
  }));
  const tags = { sources: [], cues: [], contents: [], names };
  return { text, head: headWith({ published }), blocks, sentences: sentencesOf(text, blocks), tags, lexicon };
}

/** A time as a case file writes it, with as much as the expected line tells. */
export function written({ start, end, value, from, to, kind }: Time, text: string, like: string): string {
  const words = text.slice(start, end).replaceAll(/\s+/gu, ' ');
  const bounds = / = \S+ from \S+ to /u.test(like) ? ` from ${from} to ${to}` : '';
  const told = /, (?:instant|interval|duration|set)$/u.test(like) ? `, ${kind}` : '';
  return `${words} = ${value}${bounds}${told}`;
}
