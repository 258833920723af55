import type { Span } from '../../report/span.ts';
import { sentenceFrom, type Sentence } from '../en/words.ts';
import type { Linked } from '../tagger/tagger.ts';

/** How far two spans stand apart: bounds of paragraphs and ends of sentences between them, and words. */
export interface Distance {
  readonly paragraphs: number;
  readonly sentences: number;
  readonly words: number;
}

/** Measures distances over the sentences of a text. */
export function distancesIn(sentences: readonly Sentence[]): (a: Span, b: Span) => Distance {
  return (a, b) => {
    const [first, second] = a.start <= b.start ? [a, b] : [b, a];
    const gap = Math.max(0, second.start - first.end);
    const from = sentenceFrom(sentences, Math.max(first.start, first.end - 1));
    const to = sentenceFrom(sentences, second.start);
    const [before, after] = [sentences[from], sentences[to]];
    return {
      paragraphs: before && after ? Math.max(0, after.block - before.block) : 0,
      sentences: Math.max(0, to - from),
      words: gap / 6,
    };
  };
}

/** What stands against a link: for none, for each bound of a paragraph and end of a sentence between the two, and for the words between them. */
export interface Cost {
  readonly none: number;
  readonly paragraph: number;
  readonly sentence: number;
  readonly words: number;
}

/**
 * The one of `others` that `span` belongs to, null for none: the model's probability, against it the distance. The
 * model compares meanings and knows no positions; who speaks stands near what is said, and rarely beyond a full stop.
 */
export function likeliest(
  span: Linked,
  others: readonly Span[],
  distance: (a: Span, b: Span) => Distance,
  cost: Cost,
): number | null {
  let best: { to: number | null; score: number } = { to: null, score: -Infinity };
  for (const { to, score } of span.links) {
    const other = to === null ? undefined : others[to];
    const far = other && distance(span, other);
    const total = score - (far ? costOf(far, cost) : cost.none);
    if (total > best.score) best = { to, score: total };
  }
  return best.to;
}

const costOf = (far: Distance, cost: Cost): number =>
  cost.paragraph * far.paragraphs + cost.sentence * far.sentences + cost.words * Math.log1p(far.words);

/** In natural logarithms, as the model's scores; the optimum is flat (a step of one moves no figure by more than half a point). */
export const contentCost: Cost = { none: 4, paragraph: 0, sentence: 3, words: 1 };
/** A quotation goes on over sentences, what is told in other words hardly ever. */
export const indirectCost: Cost = { ...contentCost, paragraph: 6, sentence: 6 };
export const sourceCost: Cost = { none: 4, paragraph: 2, sentence: 5, words: 1 };
