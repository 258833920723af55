import type { Notice } from '../../../src/report/report.ts';
import type { Block, BlockKind, Head, Origin, Reading, Statement } from '../../../src/report/reading.ts';
import type { Span } from '../../../src/report/span.ts';

/** A statement written by hand: its words are quoted from the text instead of counted. */
export interface Said extends Partial<
  Omit<Statement, 'id' | 'content' | 'cue' | 'source' | 'origin' | 'chain'>
> {
  readonly content: string | readonly string[];
  readonly cue?: string;
  readonly source?: string;
  readonly origin: Partial<Omit<Origin, 'anonymity_reason'>> & { readonly reason?: string };
  readonly chain?: readonly string[];
}

/** A reading written by hand. `kinds` labels paragraphs (parted by a blank line) that are not read. */
export interface Written {
  readonly text: string;
  readonly head?: Partial<Head>;
  readonly kinds?: Readonly<Record<string, BlockKind>>;
  readonly said?: readonly Said[];
  readonly notices?: readonly Notice[];
}

export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the text does not hold “${words}”`);
  return { start, end: start + words.length };
}

const emptyHead: Head = {
  id: 'id',
  capture: 'sha256:00',
  address: null,
  outlet: null,
  headline: null,
  headline_in_text: null,
  byline: [],
  dateline: null,
  credits: [],
  published: null,
  modified: null,
  language: 'en',
  evidence: {},
  rights: { reserved: false, ai_use: 'not said', start: null, end: null },
};

function statement(text: string, said: Said, index: number): Statement {
  const { content, cue, source, origin, chain, ...rest } = said;
  const { reason, ...known } = origin;
  const spans = [content].flat().map((words) => spanOf(text, words));
  return {
    id: `s${index + 1}`,
    content: spans,
    cue: cue === undefined ? null : spanOf(text, cue),
    source: source === undefined ? null : spanOf(text, source),
    clauses: [spans],
    quotation: 'indirect',
    stance: 'asserts',
    retracted: false,
    in_headline: false,
    origin: {
      label: '',
      entity: null,
      kind: 'person',
      named: true,
      count: 'one',
      ...known,
      anonymity_reason: reason === undefined ? null : spanOf(text, reason),
    },
    chain: (chain ?? []).map((label) => ({ label, entity: null })),
    confidence: 0.9,
    ...rest,
  };
}

function blocksOf(text: string, kinds: Readonly<Record<string, BlockKind>>): Block[] {
  let at = 0;
  return text.split('\n\n').map((words) => {
    const start = text.indexOf(words, at);
    at = start + words.length;
    return { start, end: at, kind: kinds[words] ?? 'paragraph', selector: null };
  });
}

export function readingOf({ text, head = {}, kinds = {}, said = [], notices = [] }: Written): Reading {
  return {
    format: 'hearsay.report/1',
    input: 'report.txt',
    report: { ...emptyHead, ...head },
    text,
    blocks: blocksOf(text, kinds),
    statements: said.map((one, i) => statement(text, one, i)),
    entities: [],
    times: [],
    agreements: [],
    notices,
  };
}
