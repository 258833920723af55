import { contains, overlaps, type Span } from '../../report/span.ts';
import type { Sentence } from '../en/words.ts';
import { spansOf, type Attribution } from './attribution.ts';
import type { Quoted } from './quotes.ts';

/**
 * Quotations that speak for themselves and that the tagger laid to nobody: whole sentences in quotation marks, or
 * what stands between marks that a paragraph opens and leaves open. Titles and single quoted words are none.
 */
export function unclaimedQuotes(
  sentences: readonly Sentence[],
  quotes: readonly Quoted[],
  attributions: readonly Attribution[],
): Quoted[] {
  const taken = attributions.flatMap(spansOf);
  return quotes.filter((quote) => speaks(quote, sentences) && !taken.some((span) => overlaps(span, quote)));
}

function speaks(quote: Quoted, sentences: readonly Sentence[]): boolean {
  const holder = sentences.find((sentence) => contains(sentence, { start: quote.start, end: quote.start + 2 }));
  if (!holder || quote.start - holder.start > 1) return false;
  return !quote.closed || sentences.some((sentence) => Math.abs(sentence.end - quote.end) <= 1);
}

/** Whether only blanks and quotation marks part the two: the later takes up what the earlier left off. */
export const adjoin = (text: string, earlier: Span, later: Span): boolean =>
  earlier.end <= later.start && /^[\s"“”'‘’]*$/u.test(text.slice(earlier.end, later.start));
