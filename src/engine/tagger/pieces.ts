import type { Span } from '../../report/span.ts';
import { classOf, unitClass } from './characters.ts';
import type { Vocabulary } from './vocabulary.ts';
import { anyPieces, plainPieces, type StretchPieces } from './wordpiece.ts';

/** The pieces of a text's paragraphs, special ones not among them; all lists have one value a piece. */
export interface Pieces {
  readonly ids: Int32Array;
  /** Where in the text the piece begins and ends, in UTF-16 units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Case of the word the piece begins in, see `wordCase`. */
  readonly cases: Uint8Array;
  /** 1 where the piece goes on with a word that the one before it began. */
  readonly inside: Uint8Array;
  /** First piece and end piece of each paragraph that has any, in order. */
  readonly paragraphs: readonly (readonly [number, number])[];
}

/** Cuts texts into word pieces; keeps what common words are cut into. */
export interface Cutter {
  cut(text: string, paragraphs: readonly Span[]): Pieces;
}

/** Stretches kept; when there are more, all are let go. About 10 MB. */
const keptAtMost = 50_000;
/**
 * Longer stretches are cut anew each time. V8 lets a slice of 13 units or more point into the text it was cut from, and so
 * one kept word would keep a whole report in memory.
 */
const keptLength = 12;

/** A cutter for one vocabulary. Its pieces are those of BERT's uncased tokenizer. */
export function createCutter(vocabulary: Vocabulary): Cutter {
  const known = new Map<string, StretchPieces>();
  const piecesOf = (stretch: string, plain: boolean): StretchPieces => {
    const before = known.get(stretch);
    if (before) return before;
    const pieces = plain ? plainPieces(stretch, vocabulary) : anyPieces(stretch, vocabulary);
    if (stretch.length > keptLength) return pieces;
    if (known.size >= keptAtMost) known.clear();
    known.set(stretch, pieces);
    return pieces;
  };
  const cut = (text: string, paragraphs: readonly Span[]): Pieces => {
    const list = new PieceList(paragraphs.reduce((units, { start, end }) => units + end - start, 0));
    for (const paragraph of paragraphs) {
      const first = list.length;
      cutParagraph(text, paragraph, list, piecesOf);
      list.closeParagraph(first);
    }
    return list.done();
  };
  return { cut };
}

function cutParagraph(
  text: string,
  { start, end }: Span,
  list: PieceList,
  piecesOf: (stretch: string, plain: boolean) => StretchPieces,
): void {
  let at = start;
  while (at < end) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === unitClass.blank) at += 1;
    else if (kind === unitClass.punctuation) {
      list.add(at, piecesOf(text.slice(at, at + 1), false));
      at += 1;
    } else {
      const stretch = stretchEnd(text, at, end);
      const pieces = piecesOf(text.slice(at, stretch.end), stretch.plain);
      if (pieces.lead > 0 && at > start) list.extend(at, at + pieces.lead);
      list.add(at, pieces);
      at = stretch.end;
    }
  }
}

function stretchEnd(text: string, start: number, bound: number): { end: number; plain: boolean } {
  let end = start;
  let plain = true;
  while (end < bound) {
    const kind = classOf(text.charCodeAt(end));
    if (kind === unitClass.other) plain = false;
    else if (kind !== unitClass.plain) break;
    end += 1;
  }
  return { end, plain };
}

/** Typed arrays that grow. */
class PieceList {
  length = 0;
  #ids: Int32Array;
  #starts: Int32Array;
  #ends: Int32Array;
  #cases: Uint8Array;
  #inside: Uint8Array;
  readonly #paragraphs: [number, number][] = [];

  constructor(units: number) {
    const room = 16 + Math.ceil(units / 4);
    this.#ids = new Int32Array(room);
    this.#starts = new Int32Array(room);
    this.#ends = new Int32Array(room);
    this.#cases = new Uint8Array(room);
    this.#inside = new Uint8Array(room);
  }

  add(offset: number, pieces: StretchPieces): void {
    const count = pieces.ids.length;
    if (this.length + count > this.#ids.length) this.#grow(this.length + count);
    for (let i = 0; i < count; i += 1) {
      const at = this.length + i;
      this.#ids[at] = pieces.ids[i] ?? 0;
      this.#starts[at] = offset + (pieces.starts[i] ?? 0);
      this.#ends[at] = offset + (pieces.ends[i] ?? 0);
      this.#cases[at] = pieces.cases[i] ?? 0;
      this.#inside[at] = pieces.inside[i] ? 1 : 0;
    }
    this.length += count;
  }

  /** Gives marks that follow the last piece at once to it. */
  extend(from: number, to: number): void {
    if (this.length > 0 && this.#ends[this.length - 1] === from) this.#ends[this.length - 1] = to;
  }

  closeParagraph(first: number): void {
    if (this.length > first) this.#paragraphs.push([first, this.length]);
  }

  done(): Pieces {
    return {
      ids: this.#ids.subarray(0, this.length),
      starts: this.#starts.subarray(0, this.length),
      ends: this.#ends.subarray(0, this.length),
      cases: this.#cases.subarray(0, this.length),
      inside: this.#inside.subarray(0, this.length),
      paragraphs: this.#paragraphs,
    };
  }

  #grow(needed: number): void {
    const room = Math.max(needed, this.#ids.length * 2);
    const wider = (old: Int32Array): Int32Array => {
      const list = new Int32Array(room);
      list.set(old);
      return list;
    };
    const widerBytes = (old: Uint8Array): Uint8Array => {
      const list = new Uint8Array(room);
      list.set(old);
      return list;
    };
    this.#ids = wider(this.#ids);
    this.#starts = wider(this.#starts);
    this.#ends = wider(this.#ends);
    this.#cases = widerBytes(this.#cases);
    this.#inside = widerBytes(this.#inside);
  }
}
