import { overlaps, type Span } from '../../report/span.ts';
import type { Sentence } from '../en/words.ts';

/** The sentences that nothing attributed touches: the outlet speaks itself. `attributed` is in any order. */
export function ownVoiceOf(sentences: readonly Sentence[], attributed: readonly Span[]): Sentence[] {
  return sentences.filter(
    (sentence) => hasWords(sentence) && !attributed.some((span) => overlaps(span, sentence)),
  );
}

const hasWords = (sentence: Sentence): boolean =>
  sentence.words.some((word) => /[\p{L}\p{N}]/u.test(word.text));
