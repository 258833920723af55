import type { BlockKind, Notice, Outlet } from './report.ts';
import type { Span } from './span.ts';

export type { BlockKind } from './report.ts';

export interface Block extends Span {
  readonly kind: BlockKind;
  readonly selector: string | null;
}

export type Quotation = 'direct' | 'indirect' | 'mixed' | 'own voice';
export type Stance = 'asserts' | 'denies' | 'hedges' | 'expects' | 'asks' | 'declines';

export type OriginKind =
  | 'person'
  | 'organisation'
  | 'office'
  | 'group'
  | 'anonymous'
  | 'document'
  | 'outlet'
  | 'own voice'
  | 'unknown';

export type Count = 'one' | 'several' | 'unknown';

/** The one on whose word a statement is known, resolved within the report. */
export interface Origin {
  /** The fullest name or description the report gives. */
  readonly label: string;
  /** Id in `entities`; null where the origin is no entity of the report. */
  readonly entity: string | null;
  readonly kind: OriginKind;
  readonly named: boolean;
  readonly count: Count;
  /** The words that say why no name is given. */
  readonly anonymity_reason: Span | null;
}

/** An outlet, document or person that a statement passed through. */
export interface Relay {
  readonly label: string;
  readonly entity: string | null;
}

/** One thing said in one report. */
export interface Statement {
  /** `s1`, `s2`, … in the order of the text. */
  readonly id: string;
  /** What is said; several spans where it is broken. "that" and quotation marks stay in, as in PolNeAR. */
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly source: Span | null;
  /** What claims are made of: parts of the content that bear on different matters, each a list of spans. */
  readonly clauses: readonly (readonly Span[])[];
  readonly quotation: Quotation;
  readonly stance: Stance;
  /** Whether the report says that the speaker or the outlet has taken it back. */
  readonly retracted: boolean;
  readonly in_headline: boolean;
  readonly origin: Origin;
  /** Nearest the reader first; empty when the report names no relay. */
  readonly chain: readonly Relay[];
  /** 0 to 1, how sure the reading is of these spans. */
  readonly confidence: number;
}

export type EntityKind =
  | 'person'
  | 'organisation'
  | 'state'
  | 'armed group'
  | 'office'
  | 'place'
  | 'facility'
  | 'document'
  | 'outlet';

export interface Entity {
  /** `e1`, `e2`, … in the order of first mention. */
  readonly id: string;
  readonly kind: EntityKind;
  /** The fullest name the report gives. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly (Span & { readonly text: string; readonly statement: string | null })[];
  readonly designations: readonly (Span & { readonly text: string; readonly statement: string | null })[];
  readonly mentions: readonly Span[];
  readonly place: {
    readonly lat: number;
    readonly lon: number;
    readonly precision: 'point' | 'city' | 'region' | 'country';
    readonly gazetteer: string;
  } | null;
  readonly candidates: readonly string[];
}

export interface Time extends Span {
  /** TIMEX3 value. */
  readonly value: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: 'instant' | 'interval' | 'duration' | 'set';
}

export interface Agreement extends Span {
  readonly kind: 'lease' | 'treaty' | 'ceasefire' | 'contract' | 'understanding' | 'other';
  readonly parties: readonly string[];
  readonly subject: string | null;
  readonly signed: string | null;
  readonly term: string | null;
  readonly ends: string | null;
  readonly ends_basis: 'stated' | 'computed' | null;
  readonly status:
    | 'in force'
    | 'void'
    | 'informal'
    | 'under negotiation'
    | 'suspended'
    | 'disputed'
    | 'expired'
    | 'unknown';
  readonly statements: readonly string[];
}

/** What stands at the head of a reading about the report as a whole; what the report does not say is null. */
export interface Head {
  readonly id: string;
  readonly capture: string;
  readonly address: string | null;
  readonly outlet: Outlet | null;
  readonly headline: string | null;
  readonly headline_in_text: Span | null;
  readonly byline: readonly string[];
  readonly dateline: (Span & { readonly place: string }) | null;
  /** Agencies in dateline, byline or credit line: the way of the whole report, never in a chain. */
  readonly credits: readonly (Span & { readonly label: string })[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  /** Where each field was found: `{published: "json-ld"}`. */
  readonly evidence: Readonly<Record<string, string>>;
  readonly rights: Rights;
}

/** Whether the report reserves its rights, by a notice in the text (then with its span) or in the markup. */
export interface Rights {
  readonly reserved: boolean;
  readonly ai_use: 'prohibited' | 'not said';
  readonly start: number | null;
  readonly end: number | null;
}

/** The contract `hearsay.report/1`: what one version of engine, model and data found in one capture. */
export interface Reading {
  readonly format: 'hearsay.report/1';
  readonly input: string;
  readonly report: Head;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly statements: readonly Statement[];
  readonly entities: readonly Entity[];
  readonly times: readonly Time[];
  readonly agreements: readonly Agreement[];
  readonly notices: readonly Notice[];
}
