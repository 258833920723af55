import type { Span } from '../../report/span.ts';
import { firstFrom, wordsIn, type Word } from '../en/words.ts';
import type { Attribution } from './attribution.ts';

/**
 * The source of an attribution whose saying words have none: the noun phrase right before an active verb ("Both
 * governments left questions unanswered"), or right after it where the verb stands before its subject ("said the
 * mayor"). A passive ("it was reported") has no source.
 */
export function withSubject(found: Attribution, words: readonly Word[]): Attribution {
  const { cue } = found;
  const source = found.source && isImpersonal(found.source, cue, words) ? null : found.source;
  if (!cue || source) return found;
  if (found.source) return { ...found, source };
  const first = firstFrom(words, cue.start);
  const own = words.slice(first).filter((word) => word.end <= cue.end);
  const head = own.find((word) => word.pos === 'VERB' || word.pos === 'AUX');
  if (!head || own[0] !== head || isPassive(own)) return found;
  const subject = phraseBefore(words, first);
  return subject && !found.content.some((span) => span.end > subject.start && span.start < subject.end) ? { ...found, source: subject } : found;
}

/** "It was reported": the pronoun names nobody. */
const isImpersonal = (source: Span, cue: Span | null, words: readonly Word[]): boolean => {
  const own = wordsIn(words, source);
  return own.length === 1 && own[0]?.lower === 'it' && cue !== null && isPassive(wordsIn(words, cue));
};

const isPassive = (cue: readonly Word[]): boolean => {
  const [auxiliary, ...rest] = cue;
  if (auxiliary?.lower.endsWith('ing')) return true;
  return auxiliary?.pos === 'AUX' && /^(?:is|are|was|were|been|be|has|have|had)$/.test(auxiliary.lower) && rest.some((word) => word.pos === 'VERB' && /(?:ed|en|wn|ld)$/.test(word.lower)) && /^(?:is|are|was|were)$/.test(auxiliary.lower);
};

const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'PART', 'ADP']);

/** The words before `at` that make one noun phrase; null where no noun or pronoun stands right before it. */
function phraseBefore(words: readonly Word[], at: number): Span | null {
  let last = at - 1;
  while (words[last]?.pos === 'ADV') last--;
  const noun = words[last];
  if (!noun || !['NOUN', 'PROPN', 'PRON'].includes(noun.pos) || impersonal.has(noun.lower)) return null;
  let first = last;
  for (let i = last - 1; i >= 0 && last - i < 12; i--) {
    const word = words[i];
    if (!word || !nominal.has(word.pos) || words[i + 1]?.start !== undefined && gapHasBreak(word, words[i + 1])) break;
    first = i;
  }
  while (first < last && words[first]?.pos === 'ADP') first++;
  const start = words[first];
  return start ? { start: start.start, end: noun.end } : null;
}

const gapHasBreak = (word: Word, next: Word | undefined): boolean => !next || next.start - word.end > 2;

const impersonal = new Set(['it', 'there', 'that', 'this', 'what']);
