import { overlaps, type Span } from '../../report/span.ts';
import { firstFrom, sentenceOf, wordsIn, type Sentence, type Word } from '../en/words.ts';
import type { Attribution } from './attribution.ts';

/**
 * The subject that stands right before its verb. The tagger passes over it for an outlet named earlier in the sentence:
 * "Per the Gazette, the mayor reckons …" and "The Gazette has a clerk saying …" are the mayor's and the clerk's words.
 */
export function withAdjacent(found: Attribution, sentences: readonly Sentence[]): Attribution {
  const { cue, source } = found;
  const sentence = cue && source && sentenceOf(sentences, cue);
  if (!sentence || source.start < sentence.start || source.end > cue.start) return found;
  const { words } = sentence;
  const verb = firstFrom(words, cue.start);
  const saying = wordsIn(words, cue);
  if (saying.length === 0 || saying.some((word) => word.pos !== 'VERB' && word.pos !== 'ADV')) return found;
  const isParticiple = saying.at(-1)?.lower.endsWith('ing') ?? false;
  const subject = phraseBefore(words, verb, isParticiple ? hearers : commas);
  const isFree =
    subject && subject.start > source.end && !found.content.some((span) => overlaps(span, subject));
  return isFree ? { ...found, source: subject } : found;
}

const commas = new Set([',']);
const hearers = new Set([
  'has',
  'have',
  'had',
  'quotes',
  'quoted',
  'quoting',
  'with',
  'heard',
  'gets',
  'got',
  'finds',
  'hears',
  'found',
]);
const indefinite = /^(?:some|any|every|no)(?:body|one)$/;
const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM', 'PART', 'ADP', 'DET']);

/** The noun phrase before `at`, when one of `openers` stands right before it; it begins with an article, a name or a number. */
function phraseBefore(words: readonly Word[], at: number, openers: ReadonlySet<string>): Span | null {
  let last = at - 1;
  while (words[last]?.pos === 'ADV') last--;
  if (!/^(?:NOUN|PROPN|PRON)$/.test(words[last]?.pos ?? '')) return null;
  let first = last;
  while (first > 0 && nominal.has(words[first - 1]?.pos ?? '') && !openers.has(words[first - 1]?.lower ?? ''))
    first--;
  const [start, end] = [words[first], words[last]];
  if (!start || !end || !openers.has(words[first - 1]?.lower ?? '')) return null;
  const opens = /^(?:DET|PROPN|NUM|NOUN|ADJ)$/.test(start.pos) || indefinite.test(start.lower);
  return opens ? { start: start.start, end: end.end } : null;
}
