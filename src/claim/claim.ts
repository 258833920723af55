import type { OriginKind } from '../report/reading.ts';
import type { Span } from '../report/span.ts';
import type { ClauseAt } from './clause.ts';

/** A clause that a claim is made of, as it is shown. */
export interface ClaimStatement extends ClauseAt {
  readonly input: string;
  readonly content: readonly Span[];
}

/** Why a statement was laid to an origin: a relay named in the report, the report's own word, a copy without credit, a credit line, … */
export interface OriginReason {
  readonly statement: ClauseAt;
  readonly why:
    | 'said to the outlet'
    | 'named relay'
    | 'copy without credit'
    | 'agency credit'
    | 'same source as before'
    | 'speaks for the same body'
    | 'staff saw it';
  /** The statement it was followed to in another report; null where it ends in this one. */
  readonly from: ClauseAt | null;
}

/** One independent origin of a claim: on whose word it stands. */
export interface ClaimOrigin {
  /** `Mikhail Bogdanov`, or for an unnamed source `Bloomberg: people familiar with the matter`. */
  readonly label: string;
  readonly kind: OriginKind;
  readonly named: boolean;
  /** The outlet that heard an unnamed origin; null where it is named. */
  readonly heard_by: string | null;
  readonly reasons: readonly OriginReason[];
}

export type DriftKind =
  | 'hedge dropped'
  | 'hedge added'
  | 'figure changed'
  | 'figure updated'
  | 'source worn down'
  | 'attribution lost'
  | 'relay dropped'
  | 'content changed';

/** What changed between a statement and the earlier one that it stands on, so that a reader of the later one believes something else. */
export interface Drift extends ClaimStatement {
  readonly kind: DriftKind;
  readonly from: ClaimStatement;
  /** The words on both sides that differ: `{"earlier": "close to a deal", "later": "has a deal"}`; empty strings where nothing stands. */
  readonly words: { readonly earlier: string; readonly later: string };
}

/** Two claims that cannot both hold, with the statements that tie them. */
export interface Contradiction {
  readonly claim: string;
  readonly other: string;
  readonly why: 'denied' | 'figures differ' | 'opposite';
  readonly statements: readonly [ClaimStatement, ClaimStatement];
}

/** A statement taken back, and those that still stand on it. */
export interface Withdrawal {
  readonly statement: ClaimStatement;
  /** Where the report says so; null where the statement itself is marked. */
  readonly said_in: ClaimStatement | null;
  readonly standing: readonly ClaimStatement[];
}

/** A report that others name as where they have it from, and that is not among those at hand. */
export interface Original {
  readonly outlet: string;
  /** ISO 8601 moment before which it must have been published: the earliest report that names it. */
  readonly before: string | null;
  readonly named_by: readonly ClaimStatement[];
}

/** One wording a claim carried, with the earlier one it was taken from. */
export interface Wording extends ClaimStatement {
  readonly text: string;
  readonly published: string | null;
  readonly from: ClauseAt | null;
}

/** One figure a claim carried, and when. */
export interface ClaimFigure extends ClaimStatement {
  readonly value: number;
  readonly unit: string | null;
  readonly published: string | null;
}

/** The same thing said by clauses of one or many reports. */
export interface Claim {
  readonly id: string;
  /** A wording of its own that says it best: never worded anew. */
  readonly gist: string;
  readonly statements: readonly ClaimStatement[];
  readonly origins: readonly ClaimOrigin[];
  /** Ids of the claims that cannot hold together with it. */
  readonly contradicts: readonly string[];
  readonly drift: readonly Drift[];
  /** In order of time. */
  readonly wordings: readonly Wording[];
  readonly figures: readonly ClaimFigure[];
  readonly withdrawals: readonly Withdrawal[];
  /** Claims that say more than this one, and that say less: `8 say this, 2 say more`. */
  readonly stronger: readonly string[];
  readonly weaker: readonly string[];
  readonly originals: readonly Original[];
}
