import type { Span } from '../../report/span.ts';
import type { Sentence } from '../en/words.ts';
import type { Linked } from '../tagger/tagger.ts';

/** How far two spans stand apart: ends of sentences between them, and words. */
export interface Distance {
  readonly sentences: number;
  readonly words: number;
}

/** Measures distances over the sentences of a text. */
export function distancesIn(sentences: readonly Sentence[]): (a: Span, b: Span) => Distance {
  const sentenceAt = (at: number): number => {
    let [low, high] = [0, sentences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.end ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (a, b) => {
    const [first, second] = a.start <= b.start ? [a, b] : [b, a];
    const gap = Math.max(0, second.start - first.end);
    const between = sentenceAt(second.start) - sentenceAt(Math.max(first.start, first.end - 1));
    return { sentences: Math.max(0, between), words: gap / 6 };
  };
}

/**
 * The one of `others` that `span` belongs to, null for none: the model's probability, against it the distance. The
 * model compares meanings and knows no positions; who speaks stands near what is said, and rarely beyond a full stop.
 */
export function likeliest(
  span: Linked,
  others: readonly Span[],
  distance: (a: Span, b: Span) => Distance,
): number | null {
  let best: { to: number | null; score: number } = { to: null, score: -Infinity };
  for (const { to, score } of span.links) {
    const other = to === null ? undefined : others[to];
    const cost = other ? costOf(distance(span, other)) : noneCost;
    if (score - cost > best.score) best = { to, score: score - cost };
  }
  return best.to;
}

const noneCost = Number(process.env['NONE'] ?? 1);

const costOf = ({ sentences, words }: Distance): number => Number(process.env['SENT'] ?? 2) * sentences + Number(process.env['WORD'] ?? 0.5) * Math.log1p(words);
