import type { Clause } from '../../claim/clause.ts';
import type { Reading } from '../../report/reading.ts';
import type { Capture } from '../capture/capture.ts';
import type { Minute } from './tables.ts';

/** What read a capture: a reading is of a capture and of these. */
export interface Versions {
  readonly engine: string;
  readonly model: string;
  readonly data: string;
}

/** A clause with what the matcher made of it. */
export interface FoundClause {
  readonly clause: Clause;
  /** JSON of the matcher's own, given back as it is. */
  readonly features: unknown;
  /** The clause's sentence vector, one signed byte a dimension. */
  readonly vector: Int8Array | null;
}

export interface ClauseToKeep extends FoundClause {
  /** What it can be found by: entities, numbers, rare words, or pairs of them, as words of the matcher's own. */
  readonly keys: readonly string[];
}

/** One report as it was read, with the clauses that claims are made of. */
export interface ReadingToKeep {
  readonly capture: Capture;
  readonly reading: Reading;
  readonly versions: Versions;
  /** When it was published, or else captured: what windows of time count in. */
  readonly moment: Minute;
  readonly clauses: readonly ClauseToKeep[];
  /** Captures of the same report whose clauses leave: those of an earlier version of the page, where its latest alone is to count. */
  readonly replaces: readonly string[];
}

/** What came of keeping a reading: `same` where that capture had been read by those versions. */
export interface ReadingKept {
  readonly outcome: 'new report' | 'new version' | 'read again' | 'same';
  /** Number of the report's version, from 1. */
  readonly version: number;
  /** Claims that have lost clauses. */
  readonly left: readonly string[];
}

/** A clause as it stands in the ledger. */
export interface KeptClause extends FoundClause {
  readonly claim: string | null;
  readonly moment: Minute;
}

/** Minutes since 1970 of an ISO 8601 moment; one without a zone is taken as UTC. Null where it is none. */
export function minuteOf(moment: string): Minute | null {
  const zoned = /T.*(Z|[+-]\d\d:?\d\d)$/.test(moment) || !moment.includes('T') ? moment : `${moment}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? null : Math.floor(time / 60_000);
}
