import type { Sentence, Word } from '../en/words.ts';
import type { Document } from '../document.ts';
import { overlaps, type Span } from '../../report/span.ts';
import type { Attribution } from './attribution.ts';
import { speaks } from './cited.ts';
import type { Quoted } from './quotes.ts';

/**
 * "The inspector, Dobri Ruse, in front of our camera: “I wrote what I saw.”": a colon and a quotation behind somebody's name say
 * what a verb would.
 */
export function quotedAfterColons(
  document: Document,
  quotes: readonly Quoted[],
  isTaken: (span: Span) => boolean,
): Attribution[] {
  return document.sentences.flatMap(({ words }) => {
    const colon = words.findIndex((word) => word.text === ':');
    const mark = words[colon + 1];
    const quote = mark && quotes.find((one) => overlaps(one, mark) && one.start >= mark.start - 1);
    const before = words.slice(0, colon);
    if (colon < 1 || !quote || before.some((word) => word.pos === 'VERB' || word.pos === 'AUX')) return [];
    const source = sayerIn(before, document);
    return source && !isTaken(source)
      ? [{ content: [{ start: quote.start, end: quote.end }], cue: null, source, confidence: 0.5 }]
      : [];
  });
}

/** The noun phrase that opens the words, with a name in apposition; null where it is nobody who speaks. */
function sayerIn(words: Sentence['words'], document: Document): Span | null {
  const stop = words.findIndex((word) => word.text === ',' || word.pos === 'ADP');
  const head = stop < 0 ? words : words.slice(0, stop);
  const [first, last] = [head[0], head.at(-1)];
  if (!first || !last || !/^(?:DET|PROPN|NOUN|PRON|ADJ)$/.test(first.pos) || !speaks(head, document))
    return null;
  const rest: readonly Word[] = words[stop]?.text === ',' ? words.slice(stop + 1) : [];
  const close = rest.findIndex((word) => word.text === ',');
  const apposed = close < 0 ? rest : rest.slice(0, close);
  const isName = apposed.length > 0 && apposed.every((word) => word.pos === 'PROPN');
  return { start: first.start, end: isName ? (apposed.at(-1)?.end ?? last.end) : last.end };
}
