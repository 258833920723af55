import type { Origin, Quotation, Relay, Stance } from '../report/reading.ts';
import type { Outlet } from '../report/report.ts';
import type { Span } from '../report/span.ts';

/** Where a clause stands: report and capture it was read from, and which clause of which statement. */
export interface ClauseAt {
  readonly report: string;
  readonly capture: string;
  /** Id of the statement in its reading. */
  readonly statement: string;
  /** From 0, among the clauses of the statement. */
  readonly clause: number;
}

/** An entity that a clause names, as the report's reading has it. */
export interface Mentioned {
  readonly entity: string;
  readonly kind: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A number with what it counts: `{value: 11, low: 11, high: 11, unit: "deaths"}`. */
export interface Figure extends Span {
  readonly value: number;
  /** Bounds where the words give a range or a bound ("more than 200" has no high); null for none. */
  readonly low: number | null;
  readonly high: number | null;
  /** The noun counted or the unit measured, as the text has it; null where none is said. */
  readonly unit: string | null;
}

/** One clause of one statement with all that match and trace ask of it: what a claim is made of. */
export interface Clause extends ClauseAt {
  /** `report statement.clause`, the same whenever the same capture is read by the same engine. */
  readonly key: string;
  readonly input: string;
  /** Where it stands in the report's text; several spans where it is broken. */
  readonly content: readonly Span[];
  /** Its words, parts joined by a blank. */
  readonly text: string;
  readonly cue: string | null;
  readonly quotation: Quotation;
  readonly stance: Stance;
  readonly retracted: boolean;
  readonly in_headline: boolean;
  readonly origin: Origin;
  readonly chain: readonly Relay[];
  readonly outlet: Outlet | null;
  /** ISO 8601; null where the report bears no date. */
  readonly published: string | null;
  readonly mentioned: readonly Mentioned[];
  readonly figures: readonly Figure[];
  /** TIMEX3 values of the times it names. */
  readonly times: readonly string[];
}
