import { headWith } from '../../head.ts';
import fs from 'node:fs';
import path from 'node:path';
import type { Document } from '../../../src/engine/document.ts';
import { sentencesOf } from '../../../src/engine/en/words.ts';
import type { Lexicon } from '../../../src/engine/lexicon.ts';
import { gazetteer } from '../gazetteer.ts';
import type { Draft } from '../../../src/engine/statement/draft.ts';
import { textOf, type Span } from '../../../src/report/span.ts';
import { markedOf, type Marked } from './marks.ts';

/** One case of a case file: README.md says how it is written. */
export interface Case {
  readonly title: string;
  readonly marked: Marked;
  /** The expected lines: statements, each followed by its clauses where the case names them. */
  readonly expected: readonly string[];
}

/** The cases of a file of this folder, in order. Throws an Error with file and title where one is malformed. */
export function casesIn(file: string): Case[] {
  const source = fs.readFileSync(path.join(import.meta.dirname, file), 'utf8');
  const parts = source.split(/^# /mu).slice(1);
  return parts.map((part) => {
    const [title = '', ...lines] = part.split('\n');
    const arrow = lines.findIndex((line) => line.trim() === '==>');
    if (arrow < 0)
      throw new Error(`${file}, "${title}": a line with ==> must part the text from its statements`);
    const expected = lines.slice(arrow + 1).map((line) => line.replaceAll(/\s+/gu, ' ').trim());
    return {
      title: title.trim(),
      marked: markedIn(lines.slice(0, arrow), file, title),
      expected: expected.filter((line) => line !== ''),
    };
  });
}

function markedIn(lines: readonly string[], file: string, title: string): Marked {
  try {
    return markedOf(lines.join('\n'));
  } catch (error) {
    throw new Error(`${file}, "${title}": ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** The report of a case as the rules are given it. */
export function documentOf({ text, blocks, tags }: Marked, lexicon: Lexicon): Document {
  const read = blocks.flatMap((block, index) =>
    block.kind === 'paragraph' || block.kind === 'headline' ? [{ ...block, index }] : [],
  );
  const sentences = sentencesOf(text, read).map((sentence) => ({
    ...sentence,
    block: read[sentence.block]?.index ?? 0,
  }));
  return { text, head: headWith(), blocks, sentences, tags, lexicon, gazetteer };
}

/** What was found, in the words of a case file; clauses are written for the statements whose clauses are expected. */
export function linesOf(drafts: readonly Draft[], text: string, expected: readonly string[]): string[] {
  const asked = clausesAsked(expected);
  return drafts.flatMap((draft, i) => [
    lineOf(draft, text),
    ...(asked.has(i) ? clauseLines(draft, text) : []),
  ]);
}

/** Indexes of the statements that clause lines follow. */
function clausesAsked(expected: readonly string[]): Set<number> {
  const asked = new Set<number>();
  let at = -1;
  for (const line of expected) {
    if (line.startsWith('clause: ')) asked.add(at);
    else at++;
  }
  return asked;
}

function lineOf(draft: Draft, text: string): string {
  const { source, cue, content, quotation, stance } = draft;
  const words = (span: Span | null): string => (span ? textOf(text, span) : '-');
  const flags = flagsOf(draft);
  return [words(source), words(cue), partsOf(content, text), quotation, stance, ...flags].join(' | ');
}

const partsOf = (spans: readonly Span[], text: string): string =>
  spans.map((span) => textOf(text, span)).join(' … ');

function flagsOf({ retracted, in_headline, follows, within, relayOnly }: Draft): string[] {
  return [
    ...(retracted ? ['retracted'] : []),
    ...(in_headline ? ['in headline'] : []),
    ...(follows === null ? [] : [`follows ${follows + 1}`]),
    ...(within === null ? [] : [`within ${within + 1}`]),
    ...(relayOnly ? ['relay only'] : []),
  ];
}

const clauseLines = ({ clauses }: Draft, text: string): string[] =>
  clauses.map((clause) => `clause: ${partsOf(clause, text)}`);
