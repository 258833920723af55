import type { Span } from '../../report/span.ts';

/** A span found by the tagger with its score, 0 to 1: the mean probability of the labels of its pieces. */
export interface Tagged extends Span {
  readonly score: number;
}

/** Words that do the saying. `source` is an index into `Tags.sources`, null where no source belongs to it. */
export interface TaggedCue extends Tagged {
  readonly source: number | null;
}

/** Words that are said. `cue` is an index into `Tags.cues`, null where no cue belongs to it. */
export interface TaggedContent extends Tagged {
  readonly cue: number | null;
}

export type NameKind = 'person' | 'organisation' | 'place' | 'other';

export interface TaggedName extends Tagged {
  readonly kind: NameKind;
}

/** Everything the tagger marks in a report, each list in the order of the text. */
export interface Tags {
  readonly sources: readonly Tagged[];
  readonly cues: readonly TaggedCue[];
  readonly contents: readonly TaggedContent[];
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
