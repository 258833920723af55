import type { Span } from '../../report/span.ts';
import type { Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import { entryAt } from './entries.ts';
import type { Determiner } from './mention.ts';

/** A noun with what stands before and after it, as indices among the words of its sentence; `to` is not included. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly determiner: Determiner;
}

/** Words before a head, and words after it, that a phrase may take in. */
const mostBefore = 12;
const mostAfter = 28;

const determiners: ReadonlyMap<string, Determiner> = new Map([
  ['a', 'indefinite'],
  ['an', 'indefinite'],
  ['another', 'indefinite'],
  ['one', 'indefinite'],
  ['some', 'indefinite'],
  ['the', 'definite'],
  ['this', 'definite'],
  ['that', 'definite'],
  ['these', 'definite'],
  ['those', 'definite'],
  ['both', 'definite'],
  ['no', 'no'],
  ['any', 'any'],
  ['every', 'any'],
  ['each', 'any'],
  ['such', 'any'],
  ['his', 'possessive'],
  ['her', 'possessive'],
  ['my', 'possessive'],
  ['your', 'possessive'],
  ['its', 'definite'],
  ['their', 'definite'],
  ['our', 'definite'],
  ['whose', 'definite'],
]);

/** The phrase round the head that stands from `from` up to `to`. */
export function phraseAround(words: readonly Word[], from: number, to: number, lexicon: Lexicon): NounPhrase {
  const start = startOf(words, from, lexicon);
  return { from: start, to: endOf(words, to), determiner: determinerOf(words, start, from) };
}

function startOf(words: readonly Word[], from: number, { lists }: Lexicon): number {
  let start = from;
  for (let i = from - 1; i >= 0 && i >= from - mostBefore; i--) {
    const word = words[i];
    if (
      !word ||
      !mayStandBefore(words, i, lists['agreement-matters']) ||
      isSigning(words, i, lists['agreement-making'])
    )
      break;
    start = i;
    const isLast = determiners.has(word.lower) && word.lower !== 'one' && word.lower !== 'such';
    if (isLast && words[i - 1]?.lower !== 'such') break;
  }
  return start;
}

function mayStandBefore(words: readonly Word[], i: number, matters: ReadonlySet<string>): boolean {
  const word = words[i];
  if (!word) return false;
  const { pos, lower, text } = word;
  if (determiners.has(lower)) return true;
  if (/^['’]s?$/u.test(text) || text === '-' || text === '&') return pos !== 'PUNCT' || isTight(words, i);
  if (['ADJ', 'NOUN', 'PROPN', 'NUM'].includes(pos) || matters.has(lower)) return true;
  // "an earlier agreement", "the newly signed pact".
  if (pos === 'ADV' && determiners.has(words[i - 1]?.lower ?? '')) return true;
  // "the proposed deal", "an expired lease": a participle between determiner and noun.
  return pos === 'VERB' && /(?:ed|ing|en)$/u.test(lower) && determiners.has(words[i - 1]?.lower ?? '');
}

/** "A and B sign memorandum": in a headline the tokenizer takes the verb for a noun. */
const isSigning = (words: readonly Word[], i: number, making: ReadonlySet<string>): boolean =>
  words[i]?.pos !== 'ADJ' && !(words[i]?.lower ?? '').endsWith('ed') && entryAt(making, words, i) !== null;

const isTight = (words: readonly Word[], i: number): boolean =>
  words[i - 1]?.end === words[i]?.start || words[i]?.end === words[i + 1]?.start;

/** The first word determines; before a possessor's "'s" it is the possessor that does. */
function determinerOf(words: readonly Word[], start: number, from: number): Determiner {
  for (let i = start; i < from; i++) if (/^['’]s?$/u.test(words[i]?.text ?? '')) return 'definite';
  return determiners.get(words[start]?.lower ?? '') ?? 'none';
}

const closes = new Set([
  'who',
  'which',
  'that',
  'whose',
  'where',
  'when',
  'while',
  'because',
  'as',
  'if',
  'but',
  'under',
  'after',
  'before',
  'until',
  'despite',
  'since',
  'although',
  'unless',
  'without',
]);

const participles =
  /^(?:signed|reached|struck|concluded|agreed|negotiated|brokered|worth|governing|covering|allowing|giving|dated|involving|regulating|banning|awarded|initialled|granting|giving|letting|ending)$/u;

function endOf(words: readonly Word[], to: number): number {
  let end = to;
  for (let i = to; i < words.length && i < to + mostAfter; i++) {
    const word = words[i];
    if (!word || stopsAt(words, i)) break;
    end = i + 1;
  }
  while (
    end > to &&
    ['ADP', 'DET', 'CCONJ', 'PART', 'SCONJ', 'ADV', 'AUX'].includes(words[end - 1]?.pos ?? '')
  )
    end--;
  return end;
}

function stopsAt(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (!word) return true;
  const { pos, lower, text } = word;
  if (closes.has(lower)) return true;
  if (pos === 'PUNCT' || /^[^\p{L}\p{N}$€£%&'’]+$/u.test(text)) return text !== '-' || !isTight(words, i);
  if (pos === 'AUX') return true;
  if (pos === 'PRON' && !determiners.has(lower)) return true;
  const isInfinitive = words[i - 1]?.lower === 'to';
  return pos === 'VERB' && !participles.test(lower) && !isInfinitive && !lower.endsWith('ing');
}

/** The span of the words from `from` up to `to`; `to` is after `from`. */
export function spanOf(words: readonly Word[], from: number, to: number): Span {
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last) throw new RangeError(`words ${from} to ${to} of ${words.length}`);
  return { start: first.start, end: last.end };
}
