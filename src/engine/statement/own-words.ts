import type { Span } from '../../report/span.ts';
import { sentenceOf, wordsIn, type Sentence, type Word } from '../en/words.ts';
import type { Attribution } from './attribution.ts';

/**
 * "I know who profits", "you should ask why": the author who speaks as "I" or turns to the reader is the outlet's own
 * voice. What the outlet says of its own reports ("we wrote on Monday that …") stays a statement, since it can be taken back.
 * Asked only where an outlet is known: in a text that came without one "I" may be anybody whose words are written down.
 */
export function isAuthors(
  { cue, source }: Attribution,
  words: readonly Word[],
  isQuoted: (span: Span) => boolean,
): boolean {
  const [one, ...others] = source ? wordsIn(words, source) : [];
  if (!one || others.length > 0 || !cue || !source || isQuoted(source)) return false;
  if (!/^(?:i|we|you|one|me)$/.test(one.lower)) return false;
  return !wordsIn(words, cue).some((word) => published.test(word.lower));
}

const published =
  /^(?:wrote|write|written|reported|report|published|said|printed|quoted|named|gave|put|broadcast|told|revealed)$/;

/** "The crew sees it differently", "confirmed this": a pronoun alone says nothing that could be looked up. */
export function saysNothing({ content }: Attribution, words: readonly Word[]): boolean {
  const said = content.flatMap((span) => wordsIn(words, span)).filter((word) => word.pos !== 'PUNCT');
  return said.every((word) =>
    /^(?:it|this|that|so|them|him|her|differently|otherwise|too|also)$/.test(word.lower),
  );
}

/**
 * What the tagger took for said with neither a saying word nor a sayer. Only a quotation that opens its sentence speaks for
 * itself; words in marks elsewhere are a manner of speaking ("the “flu” of May"), and without marks it is the outlet's own voice.
 */
export const isUnclaimed = (
  { cue, source, content }: Attribution,
  sentences: readonly Sentence[],
  isQuoted: (span: Span) => boolean,
): boolean =>
  cue === null && source === null && !content.some((span) => isQuoted(span) && opens(span, sentences));

/** A mark may stand before the sentence's first word. */
const opens = (span: Span, sentences: readonly Sentence[]): boolean =>
  Math.abs((sentenceOf(sentences, span)?.start ?? -Infinity) - span.start) <= 1;
