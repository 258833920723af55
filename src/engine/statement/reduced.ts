import { overlaps, type Span } from '../../report/span.ts';
import { firstFrom, sentenceOf, wordsIn, type Sentence, type Word } from '../en/words.ts';
import type { Attribution } from './attribution.ts';

/**
 * "The note the Gazette wrote about last week says …": a relative clause without "that" stands between the subject and its verb,
 * and the tagger takes the name in it for the sayer. When a verb of its own stands between that name and the saying
 * words, the subject is the noun phrase before the name.
 */
export function withReduced(found: Attribution, sentences: readonly Sentence[]): Attribution {
  const { cue, source } = found;
  const sentence = cue && source && sentenceOf(sentences, cue);
  if (!sentence || source.start < sentence.start || source.end > cue.start) return found;
  const { words } = sentence;
  const between = wordsIn(words, { start: source.end, end: cue.start });
  const [verb] = between.filter((word) => word.pos !== 'AUX' && word.pos !== 'ADV');
  if (verb?.pos !== 'VERB' || between.some(breaks)) return found;
  const subject = phraseBefore(words, firstFrom(words, source.start));
  const isFree = subject && !found.content.some((span) => overlaps(span, subject));
  return isFree ? { ...found, source: subject } : found;
}

/** A mark or a conjunction begins something else. */
const breaks = (word: Word): boolean =>
  word.pos === 'PUNCT' || word.pos === 'CCONJ' || word.pos === 'SCONJ' || word.lower === 'to';

const nominal = new Set(['NOUN', 'PROPN', 'DET', 'ADJ', 'NUM', 'PART']);

/** The noun phrase right before `at`, which begins with an article or its like. */
function phraseBefore(words: readonly Word[], at: number): Span | null {
  const end = words[at - 1];
  if (end?.pos !== 'NOUN') return null;
  let first = at - 1;
  while (first > 0 && words[first]?.pos !== 'DET' && nominal.has(words[first - 1]?.pos ?? '')) first--;
  const start = words[first];
  return start?.pos === 'DET' ? { start: start.start, end: end.end } : null;
}
