import type { Quotation } from '../../report/reading.ts';
import { contains, type Span } from '../../report/span.ts';
import { wordsIn, type Word } from '../en/words.ts';

/** Direct: every word of the content stands in quotation marks; mixed: some do; indirect: none does. */
export function quotationOf(
  content: readonly Span[],
  quotes: readonly Span[],
  words: readonly Word[],
): Exclude<Quotation, 'own voice'> {
  const said = content.flatMap((span) => wordsIn(words, span)).filter((word) => word.pos !== 'PUNCT');
  const quoted = said.filter((word) => quotes.some((quote) => contains(quote, word)));
  if (quoted.length === 0) return 'indirect';
  return quoted.length === said.length ? 'direct' : 'mixed';
}
