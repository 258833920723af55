import { contains, type Span } from '../../report/span.ts';
import type { Sentence, Word } from '../en/words.ts';
import { sentenceFrom, wordsIn } from '../en/words.ts';

/**
 * Parts a content into clauses that can bear on different matters: at the end of a sentence, at a semicolon, and at
 * "and", "but" or "and that" when a subject and a verb of its own follow. A clause that the saying words break
 * ("We will," he said, "never leave") stays one, in several spans.
 */
export function clausesOf(
  content: readonly Span[],
  sentences: readonly Sentence[],
  words: readonly Word[],
): Span[][] {
  const clauses: Span[][] = [];
  for (const span of content) {
    const parts = partsOf(span, sentences, wordsIn(words, span));
    const [first, ...rest] = parts;
    const before = clauses.at(-1);
    if (first && before && goesOn(before, first, words)) before.push(first);
    else if (first) clauses.push([first]);
    for (const part of rest) clauses.push([part]);
  }
  return clauses;
}

/**
 * A broken quotation goes on when its first part ends in a comma and the next begins small, unless the next is joined
 * to it as a clause of its own ("the mill burnt down" and "that nobody was hurt").
 */
function goesOn(before: readonly Span[], next: Span, words: readonly Word[]): boolean {
  const last = before.at(-1);
  if (last && isJoined(last, next, words)) return false;
  const end = last && wordsIn(words, last).findLast((word) => !/^["'”’]+$/u.test(word.text));
  const start = wordsIn(words, next).find((word) => word.pos !== 'PUNCT');
  return !!end && !!start && !/[.!?]$/.test(end.text) && /^\p{Ll}/u.test(start.text);
}

function isJoined(last: Span, next: Span, words: readonly Word[]): boolean {
  const own = wordsIn(words, next);
  if (own[0]?.lower === 'that' && own[0].pos === 'SCONJ') return true;
  const [join, ...others] = wordsIn(words, { start: last.end, end: next.start }).filter(
    (word) => word.text !== ',',
  );
  return join?.pos === 'CCONJ' && others.length === 0 && hasSubjectAndVerb(own.slice(0, 8));
}

function partsOf(span: Span, sentences: readonly Sentence[], own: readonly Word[]): Span[] {
  const cuts = own.flatMap((word, i) => (i > 0 && opensPart(word, i, own, sentences) ? [word.start] : []));
  const starts = [span.start, ...cuts];
  return starts.map((start, i) => {
    const next = starts[i + 1];
    const last = own.findLast((word) => word.start >= start && (next === undefined || word.end <= next));
    return { start, end: next === undefined ? span.end : (last?.end ?? next) };
  });
}

function opensPart(word: Word, i: number, own: readonly Word[], sentences: readonly Sentence[]): boolean {
  const before = own[i - 1];
  if (!before || !hasVerb(own.slice(0, i))) return false;
  if (sentences[sentenceFrom(sentences, word.start)]?.start === word.start && !contains(word, before))
    return true;
  if (before.text === ';') return true;
  if (word.lower !== 'and' && word.lower !== 'but') return false;
  const rest = own.slice(i + 1, i + 9);
  return rest[0]?.lower === 'that' || (hasSubjectAndVerb(rest) && isClauseJoin(before, rest));
}

function hasSubjectAndVerb(words: readonly Word[]): boolean {
  const subject = words.findIndex(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON');
  const verb = words.findIndex(({ pos }) => pos === 'AUX' || pos === 'VERB');
  return subject >= 0 && verb > subject;
}

/** "ships and planes were hit" joins nouns, "the ships were hit and planes fled" joins clauses: a comma or an auxiliary tells. */
const isClauseJoin = (before: Word, rest: readonly Word[]): boolean =>
  before.text === ',' ||
  before.pos === 'VERB' ||
  before.pos === 'ADV' ||
  rest[0]?.pos === 'PRON' ||
  rest[0]?.pos === 'DET';

const hasVerb = (words: readonly Word[]): boolean =>
  words.some((word) => word.pos === 'VERB' || word.pos === 'AUX');
