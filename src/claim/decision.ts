import type { OriginKind, Stance } from '../report/reading.ts';
import type { Span } from '../report/span.ts';

/** What a decision is anchored to: capture, span and quoted words, never a number of a claim or statement. */
export interface Anchor {
  /** `sha256:…` of the capture. */
  readonly capture: string;
  readonly content: readonly Span[];
  /** The words at `content`, parts joined by a blank. */
  readonly quoted: string;
}

/** What a person says of the ledger. */
export type Judgement =
  | { readonly kind: 'confirm'; readonly at: Anchor }
  | {
      readonly kind: 'correct';
      readonly at: Anchor;
      readonly field: 'source' | 'stance' | 'chain' | 'claim' | 'drift';
      readonly to:
        | { readonly source: { readonly label: string; readonly kind: OriginKind; readonly named: boolean } }
        | { readonly stance: Stance }
        | { readonly chain: readonly string[] }
        | { readonly claim: Anchor | null }
        | { readonly drift: 'none' };
    }
  | {
      readonly kind: 'add-statement';
      readonly at: Anchor;
      readonly source: { readonly label: string; readonly kind: OriginKind; readonly named: boolean } | null;
      readonly stance: Stance;
      readonly chain: readonly string[];
    }
  | { readonly kind: 'merge'; readonly at: Anchor; readonly with: Anchor }
  | { readonly kind: 'split'; readonly at: Anchor; readonly from: Anchor }
  | {
      readonly kind: 'grade';
      /** A statement's origin (reliability) or what it says (credibility); the Admiralty code, or a house's own scale. */
      readonly at: Anchor;
      readonly reliability: string | null;
      readonly credibility: string | null;
      readonly note: string;
    }
  | { readonly kind: 'forget'; readonly capture: string; readonly reason: string }
  | { readonly kind: 'undo'; readonly decision: string }
  /** What stands in the place of a decision about a capture that was forgotten: its words are gone, that it was made is not. Only `forget` makes it. */
  | { readonly kind: 'removed'; readonly was: string; readonly with: string };

/** A judgement with who made it and when. */
export interface Decision {
  /** `d1`, `d2`, … in the order of the log. */
  readonly id: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly when: string;
  /** Number of decisions the person had seen; a later one about the same anchor refuses this one. */
  readonly expected: number;
  readonly judgement: Judgement;
}
