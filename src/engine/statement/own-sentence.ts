import { overlaps } from '../../report/span.ts';
import { firstFrom, sentenceOf, wordsIn, type Sentence } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Attribution } from './attribution.ts';
import { isInverted, subjectAfter } from './reporting-clauses.ts';

/**
 * A verb whose subject stands right behind it after a quotation ("“I did,” confided the clerk.") is laid to that subject, even
 * where the tagger thought of a name in another sentence.
 */
export function inOwnSentence(
  found: Attribution,
  sentences: readonly Sentence[],
  lexicon: Lexicon,
): Attribution {
  const { cue, source } = found;
  const sentence = cue && source && sentenceOf(sentences, cue);
  if (!sentence || overlaps(sentence, source)) return found;
  const { words } = sentence;
  const own = wordsIn(words, cue);
  const verb = firstFrom(words, cue.start) + own.length - 1;
  if (own.length === 0 || !isInverted(words, verb, lexicon)) return found;
  const subject = subjectAfter(words, verb);
  const isFree = subject && !found.content.some((span) => overlaps(span, subject));
  return isFree ? { ...found, source: subject } : found;
}
