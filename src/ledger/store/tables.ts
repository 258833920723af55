import type { Generated } from 'kysely';

/** Minutes since 1970, UTC. */
export type Minute = number;

/** What is known of each capture. With a server, `capture_bytes` holds the bytes; in a folder the WARC files do. */
export interface CaptureTable {
  id: string;
  kind: string;
  input: string;
  address: string | null;
  content_type: string | null;
  size: number;
  captured: string;
}

/** Bytes of a capture, deflated. */
export interface CaptureBytesTable {
  capture: string;
  packed: Uint8Array;
}

/** Captures that were forgotten, for the database to refuse what is still being made of them. */
export interface ForgottenTable {
  capture: string;
}

/** One published item, as its latest version has it. */
export interface ReportTable {
  id: string;
  outlet: string | null;
  headline: string | null;
  address: string | null;
  published: string | null;
  moment: Minute;
  versions: number;
  /** Capture of the latest version. */
  capture: string;
}

/** The captures of a report, each edit of its page one, from 1 in the order in which they were kept. */
export interface VersionTable {
  report: string;
  n: number;
  capture: string;
  captured: string;
}

/** What one version of engine, model and data found in one capture: the contract's JSON, deflated. */
export interface ReadingTable {
  capture: string;
  engine: string;
  model: string;
  data: string;
  report: string;
  /** ISO 8601, UTC: of several readings of a capture the last kept is in use. */
  kept: string;
  packed: Uint8Array;
}

/** Captures that those versions of engine, model and data could make no report of, and why. */
export interface FailureTable {
  capture: string;
  engine: string;
  model: string;
  data: string;
  body: string;
}

/** The clauses of the readings in use. */
export interface ClauseTable {
  id: Generated<number>;
  key: string;
  report: string;
  capture: string;
  moment: Minute;
  /** The claim it stands in; null where it stands in none. */
  claim: string | null;
  /** The clause with what the matcher made of it, as JSON, deflated. */
  packed: Uint8Array;
  /** Its sentence vector, one signed byte a dimension; null where there is none. */
  vector: Uint8Array | null;
}

/** What a clause can be found by: entities, numbers, rare words, each with the clause's moment. */
export interface ClauseKeyTable {
  key: string;
  moment: Minute;
  clause: number;
}

export interface ClaimTable {
  id: string;
  gist: string;
  statements: number;
  reports: number;
  origins: number;
  contradicts: number;
  drift: number;
  first: Minute;
  latest: Minute;
}

/** The lists of a claim, one row an entry: `statements`, `origins`, `drift`, … */
export interface ClaimPartTable {
  claim: string;
  part: string;
  n: number;
  body: string;
}

/** Where an id leads that claims once had. */
export interface ClaimMoveTable {
  old: string;
  claim: string;
}

/** With a server, the decisions; in a folder the log holds them. */
export interface DecisionTable {
  n: number;
  prev: string;
  body: string;
  sum: string;
  decision: string;
}

/** What happened, for those who watch. */
export interface ChangeTable {
  seq: Generated<number>;
  at: string;
  kind: string;
  subject: string;
}

export interface SchemaVersionTable {
  version: number;
  hearsay: string;
  at: string;
}

export interface Tables {
  captures: CaptureTable;
  capture_bytes: CaptureBytesTable;
  forgotten: ForgottenTable;
  reports: ReportTable;
  versions: VersionTable;
  readings: ReadingTable;
  failures: FailureTable;
  clauses: ClauseTable;
  clause_keys: ClauseKeyTable;
  claims: ClaimTable;
  claim_parts: ClaimPartTable;
  claim_moves: ClaimMoveTable;
  decisions: DecisionTable;
  changes: ChangeTable;
  schema_versions: SchemaVersionTable;
}
