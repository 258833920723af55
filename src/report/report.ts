import type { Span } from './span.ts';

export type OutletKind = 'wire' | 'newspaper' | 'broadcaster' | 'state media' | 'blog' | 'other';

/** Who publishes. `domain` is the registrable host of the address, null where there is no address. */
export interface Outlet {
  readonly name: string;
  readonly domain: string | null;
  readonly kind: OutletKind;
}

/** What the markup around a block tells. Hints decide nothing: `engine/segment` alone labels blocks. */
export interface MarkupHints {
  /** The block's own element: p, h1, li, figcaption, … */
  readonly tag: string;
  /** Elements around it, outermost first, each as `tag#id[role=…][itemprop=…].class.class`. */
  readonly path: readonly string[];
  /** Numbers of the elements in `path`: blocks that share an element share its number. Rising in page order. */
  readonly within: readonly number[];
  /** The block's own element, as in `path`, and its number. */
  readonly self: string;
  readonly element: number;
  /** Share of the block's characters that stand inside links or buttons, 0 to 1. */
  readonly linkShare: number;
  /** Share that stands in bold or in a heading, 0 to 1. */
  readonly strongShare: number;
}

export type BlockKind =
  | 'headline'
  | 'byline'
  | 'dateline'
  | 'paragraph'
  | 'caption'
  | 'related'
  | 'notice'
  | 'boilerplate';

/** A stretch of the text that stands by itself: an element of a page, a paragraph of a plain text. */
export interface RawBlock extends Span {
  /** Finds the element in the capture; null for text without markup. */
  readonly selector: string | null;
  readonly hints: MarkupHints | null;
  /** What it is, where that was decided before: a text that is read again with the blocks of its reading. All blocks of a report have it or none. */
  readonly kind?: BlockKind;
}

/** One piece of metadata as a page or a file states it, and where it stood: `json-ld`, `opengraph`, `microdata`, `meta`, `record`, … */
export interface Stated<T> {
  readonly value: T;
  readonly evidence: string;
}

/** What came with the text but is not the text. Each list stands in order of trust; empty means not said. */
export interface Metadata {
  readonly address: readonly Stated<string>[];
  readonly outletName: readonly Stated<string>[];
  readonly outletKind: readonly Stated<OutletKind>[];
  readonly headline: readonly Stated<string>[];
  readonly byline: readonly Stated<string>[];
  /** ISO 8601, with a zone where the page gives one. */
  readonly published: readonly Stated<string>[];
  readonly modified: readonly Stated<string>[];
  /** BCP 47. */
  readonly language: readonly Stated<string>[];
  /** Machine-readable reservations, word for word: robots and TDMRep meta, no-AI tags. */
  readonly reservations: readonly Stated<string>[];
  /** The whole text as metadata gives it, for checking the page against. */
  readonly body?: readonly Stated<string>[];
}

/**
 * One published item as ingest hands it to the engine: its text, the bounds of its blocks and what stands
 * beside it. Nothing in it is decided yet.
 */
export interface Report {
  /** Path, address, `FILE#ID` or `-`, as the user gave it. */
  readonly input: string;
  /** Canonical address, else outlet plus the id it came with, else the SHA-256 of the text. */
  readonly id: string;
  /** `sha256:` and the digest, in hex, of the bytes the report was read from. */
  readonly capture: string;
  readonly text: string;
  /** In the order of the text, not overlapping. */
  readonly blocks: readonly RawBlock[];
  readonly metadata: Metadata;
  /** What could not be read of the bytes, and why. */
  readonly notices: readonly Notice[];
}

/** Something that could not be read, with its reason. `start` and `end` are null where it is about the whole. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly start: number | null;
  readonly end: number | null;
}
