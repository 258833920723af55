import { contains, lengthOf, overlaps, type Span } from '../../report/span.ts';
import type { Sentence, Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Attribution } from './attribution.ts';
import { headBefore } from './insertions.ts';
import { subjectAfter } from './reporting-clauses.ts';
import { holds } from '../en/entries.ts';

/**
 * Refusals to speak, whose predicate is both how it is said and all that is said ("has not replied", "would not be
 * drawn on the toll"). The tagger passes over them or takes them apart: what it marked inside the predicate is put
 * together, with the whole predicate as content, unless it found most of the predicate as one content itself.
 */
export function withRefusals(
  attributions: readonly Attribution[],
  sentences: readonly Sentence[],
  lexicon: Lexicon,
): Attribution[] {
  let result = [...attributions];
  for (const sentence of sentences) {
    const refusal = refusalIn(sentence, lexicon);
    const [predicate] = refusal?.content ?? [];
    if (!refusal?.cue || !predicate) continue;
    const inside = result.filter((found) => isInside(found, predicate));
    if (inside.some((found) => found.content.some((span) => 2 * lengthOf(span) >= lengthOf(predicate))))
      continue;
    if (
      result.some(
        (found) => !inside.includes(found) && found.content.some((span) => overlaps(span, predicate)),
      )
    )
      continue;
    const source =
      inside.find((found) => found.source)?.source ?? markedIn(refusal.source, result) ?? refusal.source;
    result = [...result.filter((found) => !inside.includes(found)), { ...refusal, source }];
  }
  return result;
}

/** The source that was marked within the words before the verb ("On Monday the mayor"). */
const markedIn = (subject: Span | null, attributions: readonly Attribution[]): Span | null =>
  attributions.findLast(({ source }) => subject && source && contains(subject, source))?.source ?? null;

const isInside = ({ cue, content }: Attribution, predicate: Span): boolean =>
  (cue === null || overlaps(cue, predicate)) && content.every((span) => contains(predicate, span));

/** An attribution that has saying words only: a refusal gets its predicate as content, anything else says nothing. */
export function withPredicate(
  attribution: Attribution,
  sentence: Sentence,
  lexicon: Lexicon,
): Attribution | null {
  const { cue } = attribution;
  if (!cue) return null;
  const words = sentence.words.filter((word) => word.start >= cue.start);
  const own = words.filter((word) => word.end <= cue.end);
  const refuses = own.some(isNegation)
    ? holds(lexicon.lists.speaking, own)
    : holds(lexicon.lists.declining, own);
  if (!refuses && !holds(lexicon.lists.silence, words.slice(0, 4))) return null;
  return { ...attribution, content: [predicateFrom(words)] };
}

function refusalIn(sentence: Sentence, { lists }: Lexicon): Attribution | null {
  const { words } = sentence;
  const at = words.findIndex((word, i) => {
    const next = words.slice(i, i + 6);
    if (word.pos === 'AUX' && next.slice(1, 3).some(isNegation))
      return holds(lists.answering, next.slice(2)) || withholds(next);
    return (
      (holds(lists.declining, [word]) && holds(lists.speaking, next.slice(1, 3))) ||
      silent(next, lists.silence).length > 0
    );
  });
  const verb = words[at];
  if (at < 1 || !verb) return null;
  const rest = words.slice(at);
  const last =
    silent(rest, lists.silence).at(-1) ??
    rest.slice(0, 6).find((word) => holds(lists.speaking, [word])) ??
    rest.slice(0, 4).find(isNegation) ??
    verb;
  return {
    content: [predicateFrom(rest)],
    cue: { start: verb.start, end: last.end },
    source: subjectOf(words, at),
    confidence: 0.5,
  };
}

/** "would not confirm", "would neither confirm nor deny": will withheld, where "did not confirm" only tells that somebody had not. */
const withholds = (words: readonly Word[]): boolean =>
  /^(?:would|will|wo)$/.test(words[0]?.lower ?? '') &&
  words
    .slice(2, 4)
    .some(({ lower }) => /^(?:confirm|comment|discuss|elaborate|disclose|reveal|specify)$/.test(lower));

/** "remained silent", "went unanswered": a verb with the words that make it a silence; none where it is something else. */
function silent(words: readonly Word[], silence: ReadonlySet<string>): readonly Word[] {
  if (words[0]?.pos !== 'VERB' && words[0]?.pos !== 'AUX') return [];
  const length = [1, 2, 3, 4, 5].find((count) => holds(silence, words.slice(0, count))) ?? 0;
  return words.slice(0, length);
}

/** The words before the verb; "there was no comment from the ministry" names its subject after it. */
function subjectOf(words: readonly Word[], verb: number): Span | null {
  const past = headBefore(words, verb - 1);
  if (past) return past.subject;
  const start = subjectStart(words, verb);
  const before = words.slice(start, verb).findLast((word) => word.pos !== 'AUX' && word.pos !== 'ADV');
  const [first, last] = [words[start], before];
  if (first?.lower === 'there') {
    const from = words.findIndex((word, i) => i > verb && word.lower === 'from');
    return from < 0 ? null : subjectAfter(words, from);
  }
  if (start < verb && first && last) return { start: first.start, end: last.end };
  const [opening, end] = [
    words[0],
    words[words.findIndex((word) => word.pos === 'VERB' || word.pos === 'AUX') - 1],
  ];
  return opening && end ? { start: opening.start, end: end.end } : null;
}

/**
 * The subject reaches back to the sentence's start or to the mark or conjunction before it; `verb` itself where a
 * conjunction alone stands before it: then it shares the subject that opens the sentence.
 */
function subjectStart(words: readonly Word[], verb: number): number {
  let start = verb;
  while (words[start - 1]?.pos === 'ADV') start--;
  if (words[start - 1]?.pos === 'CCONJ') return verb;
  while (start > 0 && !/^(?:PUNCT|CCONJ|SCONJ)$/.test(words[start - 1]?.pos ?? '')) start--;
  return start;
}

/** From the first word to the end of its clause. */
function predicateFrom(words: readonly Word[]): Span {
  const [first] = words;
  const stop = words.findIndex((word, i) => i > 0 && /^[.;!?,—–]$/.test(word.text));
  const last = words[stop < 0 ? words.length - 1 : stop - 1];
  return { start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0 };
}

const negations = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither']);
const isNegation = (word: Word): boolean => negations.has(word.lower);
