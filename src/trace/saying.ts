import type { Clause } from '../claim/clause.ts';
import type { Group } from '../claim/group.ts';
import type { Reading } from '../report/reading.ts';
import type { Span } from '../report/span.ts';
import type { ReportAt } from './outlets.ts';
import type { Sayer } from './sayer.ts';
import { sentenceAt, sentenceSpans } from './sentence.ts';
import { matterOf } from './words.ts';

/** A clause of a claim as tracing compares it: with its report, the sentences it stands in, and its sayer. */
export interface Saying {
  readonly clause: Clause;
  readonly group: Group;
  readonly report: ReportAt;
  /** The words of the sentences that hold it, cue and source included. */
  readonly sentence: string;
  /** Roots of its own words that carry matter. */
  readonly matter: ReadonlySet<string>;
  readonly sayer: Sayer;
}

/** Earlier first: by date, report, place in the text, key; undated last. */
export const byTime = (a: Saying, b: Saying): number =>
  a.report.rank - b.report.rank ||
  startOf(a.clause) - startOf(b.clause) ||
  (a.clause.key < b.clause.key ? -1 : a.clause.key > b.clause.key ? 1 : 0);

export const startOf = ({ content }: Clause): number => content[0]?.start ?? 0;

/** Whether `a` was published before `b`, by another report; reports without a date are before none. */
export const isEarlier = (a: Saying, b: Saying): boolean =>
  a.report !== b.report && a.report.rank < b.report.rank && a.clause.published !== null;

/** Gives the sentences that hold a clause and the words by which it was laid to its source. */
export class Sentences {
  readonly #spans = new Map<Reading, readonly Span[]>();

  around(reading: Reading, clause: Clause): string {
    const spans = this.#spans.get(reading) ?? sentenceSpans(reading.text);
    this.#spans.set(reading, spans);
    const [first, last] = [startOf(clause), clause.content.at(-1)?.end ?? 0];
    const [from, to] = [spans[sentenceAt(spans, first)], spans[sentenceAt(spans, Math.max(first, last - 1))]];
    return from && to ? reading.text.slice(from.start, to.end) : clause.text;
  }
}

export const sayingOf = (
  clause: Clause,
  group: Group,
  report: ReportAt,
  sentence: string,
  sayer: Sayer,
): Saying => ({
  clause,
  group,
  report,
  sentence,
  matter: matterOf(clause.text),
  sayer,
});
