import type { Span } from '../../report/span.ts';
import { firstFrom, type Word } from '../en/words.ts';
import type { Attribution } from './attribution.ts';

/**
 * A source that ends in an article, a preposition, an adjective or a possessive is cut short ("the", "The warden of",
 * "federal"): the tagger lost the rest of its noun phrase, which goes on with the nominal words that follow.
 */
export function withWholeSource(found: Attribution, words: readonly Word[]): Attribution {
  const { source, cue, content } = found;
  if (!source) return found;
  const after = firstFrom(words, source.end);
  if (!opens.has(words[after - 1]?.pos ?? '') || words[after - 1]?.end !== source.end) return found;
  const taken = [...content, ...(cue ? [cue] : [])];
  let end = after;
  while (isOpen(words, end) && !taken.some((span) => startsIn(span, words[end]))) end++;
  const last = words[end - 1];
  return last && end > after && closes.has(last.pos)
    ? { ...found, source: { start: source.start, end: last.end } }
    : found;
}

const opens = new Set(['DET', 'ADP', 'ADJ']);
const closes = new Set(['NOUN', 'PROPN']);
const nominal = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'PART']);

/** Whether the word at `at` belongs to the phrase before it, in the same block. */
function isOpen(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return !!before && !!word && nominal.has(word.pos) && word.start - before.end <= 1;
}

const startsIn = (span: Span, word: Word | undefined): boolean =>
  word !== undefined && span.start < word.end && span.end > word.start;
