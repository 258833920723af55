import { headWith } from '../../head.ts';
import type { Head } from '../../../src/report/reading.ts';
import type { Span } from '../../../src/report/span.ts';
import type { Document } from '../../../src/engine/document.ts';
import { sentencesOf } from '../../../src/engine/en/words.ts';
import type { Lexicon } from '../../../src/engine/lexicon.ts';
import { gazetteer } from '../gazetteer.ts';
import type { Draft } from '../../../src/engine/statement/draft.ts';

/** One case of a file: a title, the report's outlet, its marked text and what is expected of each statement. */
export interface Case {
  readonly title: string;
  readonly outlet: string | null;
  readonly text: string;
  /** `1: Ana Pereira (person) <- Kivu FM`, by the statement's number. */
  readonly expected: ReadonlyMap<number, string>;
  /** `Ana Pereira: Pereira, the mayor`, for the entities a case asks for. */
  readonly entities: readonly string[];
}

/** Reads a file of cases: `# title`, `outlet: …`, paragraphs of marked text, then `=> …` lines. */
export function casesOf(file: string): Case[] {
  return file
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      const outlet = lines.find((line) => line.startsWith('outlet: '))?.slice(8) ?? null;
      const results = lines.filter((line) => line.startsWith('=> ')).map((line) => line.slice(3));
      const body = lines
        .filter((line) => !/^(?:outlet: |=> )/.test(line))
        .join('\n')
        .trim();
      const expected = results
        .filter((line) => /^\d+: /.test(line))
        .map((line) => [Number.parseInt(line, 10), line.replace(/^\d+: /, '')] as const);
      return {
        title,
        outlet,
        text: body,
        expected: new Map(expected),
        entities: results.filter((line) => !/^\d+: /.test(line)),
      };
    });
}

interface Parts {
  content: Span[];
  cue: Span | null;
  source: Span | null;
}

/**
 * Takes the marks out of a case's text and makes drafts of them: `{s1 Ana Pereira} {c1 said} {t1 the dam had cracked}`
 * marks source, cue and content of statement 1; a content may hold another statement.
 */
export function draftsOf(marked: string): { text: string; drafts: Draft[] } {
  const parts = new Map<number, Parts>();
  const open: { kind: string; number: number; start: number }[] = [];
  let text = '';
  for (const piece of marked.split(/(\{[sct]\d+ |\})/)) {
    const opening = /^\{([sct])(\d+) $/.exec(piece);
    if (opening) open.push({ kind: opening[1] ?? '', number: Number(opening[2]), start: text.length });
    else if (piece === '}') close(open.pop(), text.length, parts);
    else text += piece;
  }
  const numbers = [...parts.keys()].toSorted((a, b) => a - b);
  const drafts = numbers.map((number, i) => draftOf(parts.get(number), i, text));
  return { text, drafts: drafts.map((draft) => ({ ...draft, within: outerOf(draft, drafts) })) };
}

function close(
  mark: { kind: string; number: number; start: number } | undefined,
  end: number,
  parts: Map<number, Parts>,
): void {
  if (!mark) throw new Error('a mark is closed that was not opened');
  const own = parts.get(mark.number) ?? { content: [], cue: null, source: null };
  parts.set(mark.number, own);
  const span = { start: mark.start, end };
  if (mark.kind === 't') own.content.push(span);
  else if (mark.kind === 'c') own.cue = span;
  else own.source = span;
}

function draftOf(parts: Parts | undefined, i: number, text: string): Draft {
  if (!parts) throw new Error(`statement ${i + 1} has no marks`);
  const words = parts.content.map(({ start, end }) => text.slice(start, end)).join(' ');
  const quotation = /^[“"]/.test(words) ? 'direct' : /[“"]/.test(words) ? 'mixed' : 'indirect';
  const start = parts.content[0]?.start ?? 0;
  return {
    ...parts,
    clauses: [parts.content],
    quotation,
    stance: 'asserts',
    retracted: false,
    in_headline: false,
    confidence: 1,
    block: text.slice(0, start).split('\n\n').length - 1,
    relayOnly: false,
    follows: parts.cue || parts.source ? null : i - 1,
    within: null,
  };
}

function outerOf(draft: Draft, drafts: readonly Draft[]): number | null {
  const at = draft.cue ?? draft.source;
  const outer = drafts.findIndex(
    (other) =>
      other !== draft &&
      at !== null &&
      other.content.some((part) => part.start <= at.start && at.end <= part.end),
  );
  return outer < 0 ? null : outer;
}

/** The document of a case: its paragraphs as blocks, no tagger, so that names are found by their capitals. */
export function documentOf(text: string, outlet: string | null, lexicon: Lexicon): Document {
  const blocks: { start: number; end: number; kind: 'paragraph' | 'boilerplate'; selector: null }[] = [];
  for (const match of text.matchAll(/(?:(?!\n\n)[^])+/g)) {
    const kind = /^\(?With inputs/.test(match[0].trim()) ? 'boilerplate' : 'paragraph';
    if (match[0].trim() !== '')
      blocks.push({ start: match.index, end: match.index + match[0].length, kind, selector: null });
  }
  const read = blocks.flatMap((block, index) => (block.kind === 'paragraph' ? [{ ...block, index }] : []));
  const sentences = sentencesOf(text, read).map((sentence) => ({
    ...sentence,
    block: read[sentence.block]?.index ?? 0,
  }));
  return {
    text,
    head: headOf(outlet),
    blocks,
    sentences,
    tags: { sources: [], cues: [], contents: [], names: [] },
    lexicon,
    gazetteer,
  };
}

const headOf = (outlet: string | null): Head =>
  headWith({ outlet: outlet === null ? null : { name: outlet, domain: null, kind: 'newspaper' } });
