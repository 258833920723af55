import { contains, overlaps, type Span } from '../../report/span.ts';
import { sentenceFrom, sentenceOf, wordsIn, type Sentence, type Word } from '../en/words.ts';
import { inOrder, spansOf, type Attribution } from './attribution.ts';
import { firstEndingAfter, isInQuotes, type Quoted } from './quotes.ts';

/** The blocks, sentences, words and quotations among which a quotation goes on. */
export interface Passage {
  readonly text: string;
  /** The blocks that are read, in order. */
  readonly blocks: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
  readonly quotes: readonly Quoted[];
}

/**
 * Lays quotations that have no saying words of their own to the statement they continue, or makes them statements
 * with neither cue nor source, whose speaker is the one before. A quotation continues a statement where it goes on in
 * the same paragraph right after it, and where the paragraph before left it open (the mark is set again at the
 * head of each paragraph and closed only at the last).
 */
export function continued(attributions: readonly Attribution[], passage: Passage): Attribution[] {
  const parted = attributions
    .flatMap((found) => partedByParagraph(found, passage))
    .flatMap((found) => partedBySentence(found, passage));
  const spoken = parted.filter((found) => found.cue !== null || found.source !== null);
  const loose = parted.filter((found) => found.cue === null && found.source === null);
  const quotes = unclaimedQuotes(parted, passage).map(({ start, end }) => ({ start, end }));
  const result: Attribution[] = [...spoken];
  for (const next of [...loose.flatMap(({ content }) => content), ...quotes].toSorted(
    (a, b) => a.start - b.start,
  )) {
    const at = result.findIndex((found) => takesUp(found, next, passage));
    const earlier = result[at];
    if (earlier) result[at] = { ...earlier, content: [...earlier.content, next] };
    else result.push({ content: [next], cue: null, source: null, confidence: confidenceOf(loose, next) });
  }
  return result.toSorted(inOrder);
}

const confidenceOf = (loose: readonly Attribution[], span: Span): number =>
  loose.find(({ content }) => content.some(({ start }) => start === span.start))?.confidence ?? 0.5;

/**
 * Contents in a later paragraph than the saying words are a new quotation, unless a colon led to them or the
 * quotation was left open.
 */
function partedByParagraph(found: Attribution, passage: Passage): Attribution[] {
  const { cue, content } = found;
  if (!cue) return [found];
  const home = passage.blocks.findIndex((block) => overlaps(block, cue));
  const end = passage.blocks[home]?.end ?? Infinity;
  const own = content.filter((span) => span.start < end);
  const later = content.filter((span) => span.start >= end);
  if (later.length === 0 || own.length === 0 || leadsOn(end, passage)) return [found];
  return [
    { ...found, content: own },
    ...later.map((span) => ({ ...found, content: [span], cue: null, source: null })),
  ];
}

/** Quotations behind a sentence that is no part of what was said before begin anew. */
function partedBySentence(found: Attribution, { quotes, words }: Passage): Attribution[] {
  const { cue, source, content } = found;
  if (!cue) return [found];
  const at = content.findIndex((span, i) => {
    const before = [cue, source, ...content.slice(0, i)].filter((other) => other !== null);
    const last = Math.max(...before.flatMap(({ end }) => (end <= span.start ? [end] : [])));
    return i > 0 && isQuoted(span, quotes) && holdsSentence(wordsIn(words, { start: last, end: span.start }));
  });
  if (at < 1) return [found];
  return [
    { ...found, content: content.slice(0, at) },
    { ...found, content: content.slice(at), cue: null, source: null },
  ];
}

/** Whether the paragraph that ends at `end` closes with a colon or with a quotation still open. */
const leadsOn = (end: number, { text, quotes }: Passage): boolean =>
  /:\s*$/.test(text.slice(Math.max(0, end - 2), end)) ||
  quotes.some((quote) => !quote.closed && quote.end === end);

/** Quotations that speak for themselves and that nobody was found to say: whole sentences between marks. */
function unclaimedQuotes(attributions: readonly Attribution[], { quotes, sentences }: Passage): Quoted[] {
  const taken = new Set<Quoted>();
  for (const span of attributions.flatMap(spansOf)) {
    for (let i = firstEndingAfter(quotes, span.start); (quotes[i]?.start ?? Infinity) < span.end; i++) {
      const quote = quotes[i];
      if (quote) taken.add(quote);
    }
  }
  return quotes.filter((quote) => speaks(quote, sentences) && !taken.has(quote));
}

function speaks(quote: Quoted, sentences: readonly Sentence[]): boolean {
  const start = { start: quote.start, end: quote.start + 2 };
  const holder = sentenceOf(sentences, start);
  if (!holder || !contains(holder, start) || quote.start - holder.start > 1) return false;
  const last = sentenceFrom(sentences, quote.end - 2);
  return (
    !quote.closed ||
    sentences.slice(last, last + 3).some((sentence) => Math.abs(sentence.end - quote.end) <= 1)
  );
}

/** Words that may stand between a quotation and its going on: "he told the agency by satellite telephone". */
const mostBetween = 8;

function takesUp(earlier: Attribution, next: Span, { blocks, quotes, words }: Passage): boolean {
  const last = Math.max(...spansOf(earlier).map(({ end }) => end));
  const to = firstEndingAfter(blocks, next.start);
  // Nothing that ended before the paragraph before goes on: most are done with here.
  if (last > next.start || last <= (blocks[to - 1]?.start ?? 0) || !isQuoted(next, quotes)) return false;
  const from = firstEndingAfter(blocks, last - 1);
  if (!blocks[to] || !blocks[from]) return false;
  if (!earlier.content.some((span) => isQuoted(span, quotes))) return false;
  if (from === to) {
    const between = wordsIn(words, { start: last, end: next.start });
    return between.filter((word) => word.pos !== 'PUNCT').length <= mostBetween && !holdsSentence(between);
  }
  const end = blocks[from]?.end ?? -1;
  return to === from + 1 && quotes.some((quote) => !quote.closed && quote.end === end);
}

/** "And the ferry? “Gone.”": a sentence of its own between the two, most often a question that was put, so that the second answers it. */
function holdsSentence(between: readonly Word[]): boolean {
  const end = between.findIndex((word) => /^[.?!]$/.test(word.text));
  return end >= 0 && between.slice(end + 1).some((word) => word.pos !== 'PUNCT');
}

const isQuoted = (span: Span, quotes: readonly Quoted[]): boolean => isInQuotes(quotes, span);
