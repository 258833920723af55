import { headWith } from '../head.ts';
import type { Reading, Stance, Statement } from '../../src/report/reading.ts';
import type { Span } from '../../src/report/span.ts';

/** A statement told by its words; each must stand in the text. */
interface Told {
  readonly content: string;
  readonly clauses?: readonly string[];
  readonly cue?: string;
  readonly stance?: Stance;
  readonly source?: string;
  readonly own?: boolean;
}

/** A reading of `text` with the statements told, published by the outlet whose name is the report's id. */
export function readingWith(
  text: string,
  told: readonly Told[],
  outlet = 'delta',
  published = '2031-03-04T09:00:00Z',
): Reading {
  const spanOf = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new RangeError(`"${words}" does not stand in "${text}"`);
    return { start, end: start + words.length };
  };
  const statementOf = (one: Told, at: number): Statement => ({
    id: `s${at + 1}`,
    content: [spanOf(one.content)],
    cue: one.cue === undefined ? null : spanOf(one.cue),
    source: null,
    clauses: (one.clauses ?? []).map((words) => [spanOf(words)]),
    quotation: one.own ? 'own voice' : 'indirect',
    stance: one.stance ?? 'asserts',
    retracted: false,
    in_headline: false,
    origin: {
      label: one.source ?? 'the mayor',
      entity: null,
      kind: 'person',
      named: false,
      count: 'one',
      anonymity_reason: null,
    },
    chain: [],
    confidence: 1,
  });
  return {
    format: 'hearsay.report/1',
    input: `${outlet}.txt`,
    report: headWith({
      id: outlet,
      capture: `sha256:${outlet}`,
      outlet: { name: outlet, domain: null, kind: 'newspaper' },
      published,
    }),
    text,
    blocks: [],
    statements: told.map(statementOf),
    entities: [],
    times: [],
    agreements: [],
    notices: [],
  };
}
