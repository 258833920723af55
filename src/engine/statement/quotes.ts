import type { Span } from '../../report/span.ts';

/** A stretch between quotation marks, the marks included. */
export interface Quoted extends Span {
  /** False where the block ends before the quotation does: it goes on in the next block. */
  readonly closed: boolean;
}

/**
 * The quoted stretches of one block, outermost only, in order. Reads “…”, "…", ‘…’, '…', «…», „…“ and ``…''.
 * A single mark opens only before a word and after a blank, and closes only after a word or sign, so that
 * apostrophes (don't, the ministers' plan) are none.
 */
export function quotesIn(text: string, block: Span): Quoted[] {
  const found: Quoted[] = [];
  for (let at = block.start; at < block.end;) {
    const opened = openerAt(text, at, block);
    if (!opened) {
      at++;
      continue;
    }
    const end = closingAfter(text, at + opened.length, block, opened);
    if (end === null && opened.single) {
      at++;
      continue;
    }
    found.push({ start: at, end: end ?? block.end, closed: end !== null });
    at = end ?? block.end;
  }
  return found;
}

interface Opener {
  readonly length: number;
  readonly closers: readonly string[];
  readonly single: boolean;
}

const openers: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '"'],
  '"': ['"', '”'],
  '«': ['»'],
  '„': ['“', '”'],
  '‘': ['’'],
  "'": ["'"],
};

function openerAt(text: string, at: number, block: Span): Opener | null {
  const sign = text.charAt(at);
  if (text.startsWith('``', at)) return { length: 2, closers: ["''", '"'], single: false };
  if (text.startsWith("''", at)) return { length: 2, closers: ["''"], single: false };
  const closers = openers[sign];
  if (!closers) return null;
  const single = sign === '‘' || sign === "'";
  const before = at > block.start ? text.charAt(at - 1) : ' ';
  const after = text.charAt(at + 1);
  if (single && !(/[\s([—–-]/u.test(before) && /[\p{L}\p{N}“"]/u.test(after))) return null;
  return { length: 1, closers, single };
}

/** End of the closing mark, null where the block has none. */
function closingAfter(text: string, from: number, block: Span, { closers, single }: Opener): number | null {
  for (let at = from; at < block.end; at++) {
    const closer = closers.find((mark) => text.startsWith(mark, at));
    if (!closer) continue;
    const next = text.charAt(at + closer.length);
    if (single && (/[\p{L}\p{N}]/u.test(next) || /\s/u.test(text.charAt(at - 1)))) continue;
    return at + closer.length;
  }
  return null;
}

/** Whether the span shares a unit with one of the quotations, which stand in the order of the text and never overlap. */
export function isInQuotes(quotes: readonly Span[], span: Span): boolean {
  const quote = quotes[firstEndingAfter(quotes, span.start)];
  return quote !== undefined && quote.start < span.end;
}

/** Index of the first span that ends after `at`; the number of spans where none does. */
export function firstEndingAfter(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
