import type { Decision } from '../claim/decision.ts';
import type { Reading } from '../report/reading.ts';
import type { About, Accepted, Capture } from './capture/capture.ts';
import type { NewDecision } from './decision/history.ts';
import type { Finding } from './failure.ts';
import type { Change } from './store/changes.ts';
import type { ClaimFound, ClaimsAsked, ClaimSummary, OriginalToFind } from './store/claims.ts';
import type { Asked, Candidate } from './store/clauses.ts';
import type { Forgotten } from './store/forget.ts';
import type { ClaimsToKeep } from './store/keep-claims.ts';
import type { KeptClause, ReadingKept, ReadingToKeep, Versions } from './store/kept.ts';
import type { Cursor, Page } from './store/page.ts';
import type { ReportFound, ReportHead } from './store/reports.ts';
import type { Counts } from './store/upkeep.ts';

/** The decisions made so far. */
export interface DecisionsFound {
  /** In their order, undone ones included. */
  readonly all: readonly Decision[];
  /** Those that hold. */
  readonly standing: readonly Decision[];
  /** What one who has read these hands in as `expected`. */
  readonly count: number;
}

/** Who forgets what, and why. */
export interface Forgetting {
  readonly captures: readonly string[];
  readonly reason: string;
  readonly by: string;
  readonly expected: number;
}

/**
 * A ledger: in a folder that this process owns, in one that another owns, or on a server. Everything that it throws, but for
 * faults of our own, is a LedgerError. What has been given back is durable, as far as it cannot be made anew.
 */
export interface LedgerCalls {
  /** Keeps the bytes, once. Throws `forgotten` where they were forgotten. */
  put(bytes: Uint8Array, about: About): Promise<Accepted>;
  /** A capture with its bytes, checked; null where it is not there. */
  capture(id: string): Promise<{ readonly capture: Capture; readonly bytes: Uint8Array } | null>;
  /** Ids of captures in the order in which they were added, after the one named. */
  captures(after: string | null, limit: number): Promise<readonly string[]>;
  /** Captures after the one named that these versions have neither read nor failed to read, in the order in which they were added: what a kill left, or a new engine has to do. */
  unread(versions: Versions, after: string | null, limit: number): Promise<readonly string[]>;

  /** Keeps a decision. Throws `conflict` where somebody decided about the same meanwhile, `not-found`, `forgotten`. To forget, call `forget`. */
  decide(given: NewDecision): Promise<Decision>;
  decisions(): Promise<DecisionsFound>;
  /** Removes captures for good, with all that was made of them, and leaves the reason. */
  forget(forgetting: Forgetting): Promise<Forgotten>;

  keepReadings(readings: readonly ReadingToKeep[]): Promise<readonly ReadingKept[]>;
  /** Notes why those versions make no report of a capture. */
  keepFailure(capture: Capture, versions: Versions, failure: unknown): Promise<void>;
  /** For each that is asked all clauses of its time that share keys of at least the weight `least`. */
  candidates(asked: readonly Asked[], least: number): Promise<readonly (readonly Candidate[])[]>;
  /** Clauses by their keys. */
  clauses(keys: readonly string[]): Promise<readonly KeptClause[]>;
  clausesOfClaims(claims: readonly string[]): Promise<readonly KeptClause[]>;
  keepClaims(claims: ClaimsToKeep): Promise<void>;

  claims(asked: ClaimsAsked): Promise<Page<ClaimSummary>>;
  /** A claim with all its evidence; an old id leads to the claim that it is now. */
  claim(id: string): Promise<ClaimFound | null>;
  reports(after: Cursor | null, limit: number): Promise<Page<ReportHead>>;
  report(id: string): Promise<ReportFound | null>;
  /** The readings of a capture, one of each report it holds: the last kept, or those of these versions. */
  readings(capture: string, versions: Versions | null): Promise<readonly Reading[]>;
  originals(after: Cursor | null, limit: number): Promise<Page<OriginalToFind>>;
  /** What happened after a change, in its order. */
  changes(after: number, limit: number): Promise<readonly Change[]>;
  counts(): Promise<Counts>;

  /** What was met when the ledger was opened and needs a look. */
  findings(): Promise<readonly Finding[]>;
  /** Reads everything again and says what is wrong. */
  verify(): Promise<readonly Finding[]>;
  /** Empties what is computed, for it to be made anew from captures and decisions. */
  empty(): Promise<void>;
}

export interface Ledger extends LedgerCalls {
  /** Runs `work` while nobody else who has this ledger open runs work of that name. */
  exclusive<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Ends what is under way and lets go. */
  close(): Promise<void>;
}
