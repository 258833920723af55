import type { Span } from '../../report/span.ts';

/** A span found by the tagger with its score, 0 to 1: the mean probability of the labels of its pieces. */
export interface Tagged extends Span {
  readonly score: number;
}

/** One span that another may belong to: an index into `Tags.sources` or `Tags.cues`, null for none of them. */
export interface Link {
  readonly to: number | null;
  /** Natural logarithm of the probability the model gives it among all spans of the window and none. */
  readonly score: number;
}

/** A span with the likeliest spans it belongs to, best first; what the rules make of them is theirs. */
export interface Linked extends Tagged {
  readonly links: readonly Link[];
}

export type NameKind = 'person' | 'organisation' | 'place' | 'other';

export interface TaggedName extends Tagged {
  readonly kind: NameKind;
}

/** Everything the tagger marks in a report, each list in the order of the text. */
export interface Tags {
  readonly sources: readonly Tagged[];
  /** Words that do the saying; their links lead to `sources`. */
  readonly cues: readonly Linked[];
  /** Words that are said; their links lead to `cues`. */
  readonly contents: readonly Linked[];
  readonly names: readonly TaggedName[];
}

/** Marks source, cue and content words and names, and which belong together. */
export interface Tagger {
  /**
   * `paragraphs` are the stretches of `text` to read, in order; nothing is marked outside them and no span
   * crosses from one into another. The same text and paragraphs give the same tags whatever else is read meanwhile.
   */
  tag(text: string, paragraphs: readonly Span[]): Promise<Tags>;
}
