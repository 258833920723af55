import { sentenceFrom, type Sentence } from '../en/words.ts';
import { spansOf, type Attribution } from './attribution.ts';

/** The sentences that nothing attributed touches: the outlet speaks itself, as far as is known. Sentences are in the order of the text. */
export function ownVoiceOf(sentences: readonly Sentence[], attributions: readonly Attribution[]): Sentence[] {
  const touched = new Set<number>();
  for (const span of attributions.flatMap(spansOf)) {
    for (let i = sentenceFrom(sentences, span.start); (sentences[i]?.start ?? Infinity) < span.end; i++)
      touched.add(i);
  }
  return sentences.filter((sentence, i) => !touched.has(i) && hasWords(sentence));
}

const hasWords = (sentence: Sentence): boolean =>
  sentence.words.some((word) => /[\p{L}\p{N}]/u.test(word.text));
