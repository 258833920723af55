import type { Quotation, Stance } from '../../report/reading.ts';
import type { Span } from '../../report/span.ts';

/** A statement before it is known on whose word and through whom: words only. In the order of the text. */
export interface Draft {
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly source: Span | null;
  readonly clauses: readonly (readonly Span[])[];
  readonly quotation: Quotation;
  readonly stance: Stance;
  readonly retracted: boolean;
  readonly in_headline: boolean;
  readonly confidence: number;
  /** Index into `Document.blocks` of the block in which it starts. */
  readonly block: number;
  /** Index of the draft whose speaker goes on in this one (a quotation with no cue of its own); null elsewhere. */
  readonly follows: number | null;
  /** Index of the draft in whose content this one stands (a statement inside a statement); null elsewhere. */
  readonly within: number | null;
  /** Whether it says nothing but that another said it ("A reported that B said …"): a relay of the draft within, no statement itself. */
  readonly relayOnly: boolean;
}
