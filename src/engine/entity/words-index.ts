import type { Span } from '../../report/span.ts';
import type { Sentence, Word } from '../en/words.ts';

/** The words of a report in one row, found by their place in the text. */
export class WordsIndex {
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly #firstOf: readonly number[];

  constructor(sentences: readonly Sentence[]) {
    const words: Word[] = [];
    const firstOf: number[] = [];
    for (const sentence of sentences) {
      firstOf.push(words.length);
      words.push(...sentence.words);
    }
    this.words = words;
    this.sentences = sentences;
    this.#firstOf = firstOf;
  }

  /** Index of the first word that ends after `at`; the number of words when there is none. */
  at(at: number): number {
    return firstWhere(this.words.length, (i) => (this.words[i]?.end ?? 0) > at);
  }

  /** The words that touch the span, in order. */
  in(span: Span): readonly Word[] {
    return this.words
      .slice(this.at(span.start), this.at(span.end - 1) + 1)
      .filter((word) => word.start < span.end);
  }

  /** Index of the sentence in which `at` stands, or of the nearest before it; 0 where there is none before. */
  sentenceAt(at: number): number {
    const after = firstWhere(this.sentences.length, (i) => (this.sentences[i]?.start ?? 0) > at);
    return Math.max(0, after - 1);
  }

  /** Indices of the first word of the sentence and of the first after it. */
  bounds(sentence: number): readonly [number, number] {
    return [this.#firstOf[sentence] ?? 0, this.#firstOf[sentence + 1] ?? this.words.length];
  }
}

/** The first of 0…n-1 for which `holds`, which is false up to some place and true from there; n when none. */
function firstWhere(n: number, holds: (i: number) => boolean): number {
  let [low, high] = [0, n];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
