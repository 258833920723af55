import { headWith } from '../../head.ts';
import type { Notice } from '../../../src/report/report.ts';
import type {
  Agreement,
  Block,
  BlockKind,
  Entity,
  Head,
  Origin,
  Reading,
  Statement,
  Time,
} from '../../../src/report/reading.ts';
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

/** An entity written by hand: mentions, roles and designations are quoted. */
export interface Present extends Partial<Pick<Entity, 'kind' | 'aliases' | 'place' | 'candidates'>> {
  readonly name: string;
  readonly mentions: readonly string[];
  readonly roles?: readonly string[];
  /** Words, and the id of the statement that says so. */
  readonly designations?: readonly (readonly [string, string | null])[];
}

/** A reading written by hand. `kinds` labels paragraphs (parted by a blank line) that are not read. */
export interface Written {
  readonly text: string;
  readonly head?: Partial<Head>;
  readonly kinds?: Readonly<Record<string, BlockKind>>;
  readonly said?: readonly Said[];
  readonly notices?: readonly Notice[];
  readonly entities?: readonly Present[];
  /** By their words; what stands for a length of time is marked. */
  readonly times?: readonly (Partial<Time> & { readonly words: string; readonly value: string })[];
  readonly agreements?: readonly (Partial<Agreement> & { readonly words: string })[];
}

export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the text does not hold “${words}”`);
  return { start, end: start + words.length };
}

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

function entity(text: string, present: Present, index: number): Entity {
  const { name, mentions, roles = [], designations = [], ...rest } = present;
  return {
    id: `e${index + 1}`,
    kind: 'person',
    name,
    aliases: [],
    roles: roles.map((words) => ({ text: words, ...spanOf(text, words), statement: null })),
    designations: designations.map(([words, says]) => ({
      text: words,
      ...spanOf(text, words),
      statement: says,
    })),
    mentions: mentions.map((words) => spanOf(text, words)),
    place: null,
    candidates: [],
    ...rest,
  };
}

const unknownAgreement: Omit<Agreement, 'start' | 'end'> = {
  kind: 'other',
  parties: [],
  subject: null,
  signed: null,
  term: null,
  ends: null,
  ends_basis: null,
  status: 'unknown',
  statements: [],
};

export function readingOf(written: Written): Reading {
  const { text, head = {}, kinds = {}, said = [], notices = [] } = written;
  const { entities = [], times = [], agreements = [] } = written;
  return {
    format: 'hearsay.report/1',
    input: 'report.txt',
    report: headWith({ id: 'id', capture: 'sha256:00', ...head }),
    text,
    blocks: blocksOf(text, kinds),
    statements: said.map((one, i) => statement(text, one, i)),
    entities: entities.map((one, i) => entity(text, one, i)),
    times: times.map(({ words, ...time }) => ({
      ...spanOf(text, words),
      from: null,
      to: null,
      kind: 'interval',
      ...time,
    })),
    agreements: agreements.map(({ words, ...one }) => ({
      ...spanOf(text, words),
      ...unknownAgreement,
      ...one,
    })),
    notices,
  };
}
