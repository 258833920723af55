import type { Span } from '../../report/span.ts';
import type { Sentence } from '../en/words.ts';
import { spansOf, type Attribution } from './attribution.ts';

/** The sentences that nothing attributed touches: the outlet speaks itself, as far as is known. Sentences are in the order of the text. */
export function ownVoiceOf(sentences: readonly Sentence[], attributions: readonly Attribution[]): Sentence[] {
  const touched = new Set<number>();
  for (const span of attributions.flatMap(spansOf)) {
    for (let i = firstEndingAfter(sentences, span); (sentences[i]?.start ?? Infinity) < span.end; i++)
      touched.add(i);
  }
  return sentences.filter((sentence, i) => !touched.has(i) && hasWords(sentence));
}

/** Index of the first sentence that ends after the span's start. */
function firstEndingAfter(sentences: readonly Sentence[], span: Span): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? Infinity) <= span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const hasWords = (sentence: Sentence): boolean =>
  sentence.words.some((word) => /[\p{L}\p{N}]/u.test(word.text));
