import type { MarkupHints, RawBlock } from '../../report/report.ts';
import type { Span } from '../../report/span.ts';
import { furnitureOf } from '../en/furniture/furniture.ts';
import { endsSentence, type Verdict, wordsOf } from '../en/furniture/verdict.ts';
import type { Lexicon } from '../lexicon.ts';

/** A stretch that gets one label: a raw block, or a line of one. */
export interface Piece extends Span {
  readonly text: string;
  readonly words: number;
  readonly selector: string | null;
  readonly hints: MarkupHints | null;
  /** What its words alone say of it; null where they may well be the report's. */
  readonly verdict: Verdict | null;
}

/** The pieces of a report, in the order of its text. A block whose kind is known is one piece. */
export function piecesOf(text: string, blocks: readonly RawBlock[], lexicon: Lexicon): Piece[] {
  return blocks.flatMap((block) => {
    const lines = block.kind === undefined ? linesIn(text, block) : [block];
    return lines.map(({ start, end }) => pieceOf(text, { start, end }, block, lexicon));
  });
}

function pieceOf(text: string, span: Span, { selector, hints }: RawBlock, lexicon: Lexicon): Piece {
  const words = text.slice(span.start, span.end);
  const count = wordsOf(words);
  return { ...span, text: words, words: count, selector, hints, verdict: furnitureOf(words, count, lexicon) };
}

/** Lines of a block that stand by themselves. Lines that a mail program or an editor wrapped stay together. */
function linesIn(text: string, block: Span): Span[] {
  const words = text.slice(block.start, block.end);
  if (!/[\n\r\u2028\u2029]/.test(words)) return [{ start: block.start, end: block.end }];
  const lines: Span[] = [];
  const pattern = /[^\r\n\u2028\u2029]+/g;
  for (let found = pattern.exec(words); found !== null; found = pattern.exec(words)) {
    const line = found[0];
    const start = block.start + found.index + (line.length - line.trimStart().length);
    const end = block.start + found.index + line.trimEnd().length;
    if (end > start) lines.push({ start, end });
  }
  return isWrapped(text, lines) ? [{ start: block.start, end: block.end }] : joined(text, lines);
}

/** Hard-wrapped: full lines of much the same length, most of which stop in the middle of a sentence. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  const full = lines.slice(0, -1);
  const longest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  if (full.length < 2 || longest < 45 || longest > 110) return false;
  const even = full.filter((line) => line.end - line.start > longest * 0.7).length;
  const open = full.filter((line) => !endsSentence(text.slice(line.start, line.end))).length;
  return even >= full.length * 0.8 && open >= full.length * 0.6;
}

/** A line that stops at a comma, semicolon or dash goes on in the next, as does one whose next begins in lower case. */
function joined(text: string, lines: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const goesOn =
      last !== undefined &&
      (/[,–—-]$/.test(text.slice(last.start, last.end)) || /^\p{Ll}/u.test(text.slice(line.start, line.end)));
    if (goesOn) whole[whole.length - 1] = { start: last.start, end: line.end };
    else whole.push(line);
  }
  return whole;
}
