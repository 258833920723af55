import { overlaps, type Span } from '../../report/span.ts';
import type { Document } from '../document.ts';
import { firstFrom, wordsIn, type Word } from '../en/words.ts';
import type { Attribution } from './attribution.ts';
import { speaks } from './cited.ts';
import { subjectAfter } from './reporting-clauses.ts';

/**
 * The source of an attribution whose saying words have none: the noun phrase right before an active verb ("Both
 * governments left questions unanswered"), or right after it where the verb stands before its subject ("said the
 * mayor"). A passive ("it was reported") has no source.
 */
export function withSubject(found: Attribution, document: Document, words: readonly Word[]): Attribution {
  const { cue, source } = found;
  if (!cue) return found;
  if (source && !isMistaken(source, cue, words)) return found;
  const first = firstFrom(words, cue.start);
  const circle = speakersOf(words, first, cue, document);
  if (circle) return { ...found, source: circle };
  if (source && isImpersonal(source, cue, words)) return { ...found, source: null };
  const own = wordsIn(words, cue);
  const by = words[first + own.length];
  if (by?.lower === 'by' && isPassive(own))
    return { ...found, source: subjectAfter(words, first + own.length) };
  const isActive = own[0]?.pos === 'VERB' || (own[0]?.pos === 'AUX' && !isPassive(own));
  const subject = isActive ? (itBefore(words, first, own) ?? phraseBefore(words, first)) : null;
  const isFree = subject !== null && !found.content.some((span) => overlaps(span, subject));
  return { ...found, source: isFree ? subject : null };
}

/** What the tagger takes for the sayer and is not: nobody ("it was reported"), a time, or the hearer right after "told". */
function isMistaken(source: Span, cue: Span, words: readonly Word[]): boolean {
  const own = wordsIn(words, source);
  if (isImpersonal(source, cue, words) || own[0]?.lower === 'there') return true;
  if (own.length <= 3 && own.every((word) => times.has(word.lower))) return true;
  const [saying, before] = [wordsIn(words, cue).at(-1), words[firstFrom(words, cue.start) - 1]];
  const told =
    !!saying &&
    /^(?:told|tells?)$/.test(saying.lower) &&
    source.start - cue.end <= 1 &&
    source.start >= cue.end;
  return told && !!before && /^(?:NOUN|PROPN|PRON)$/.test(before.pos);
}

/**
 * "From the ministry it was said that …", "In company circles it is called …": the phrase before the impersonal "it" names
 * those from whom it is heard. A place or a month there names nobody.
 */
function speakersOf(words: readonly Word[], cue: number, span: Span, document: Document): Span | null {
  if (!isPassive(wordsIn(words, span))) return null;
  let it = words[cue]?.lower === 'it' ? cue : cue - 1;
  while (words[it]?.pos === 'AUX') it--;
  if (words[it]?.lower !== 'it') return null;
  const from = Math.max(0, it - mostInPhrase);
  const open = from + words.slice(from, it).findLastIndex(({ lower }) => hearsay.test(lower));
  const [before, first, last] = [words[open - 1], words[open + 1], words[it - 1]];
  const opens = !before || before.pos === 'PUNCT' || (words[open]?.start ?? 0) - before.end > 1;
  if (open < from || !opens || !first || !last || last.start < first.start) return null;
  const phrase = { start: first.start, end: last.end };
  return speaks(wordsIn(words, phrase), document) ? phrase : null;
}

const hearsay = /^(?:from|in|among|within|inside)$/;

const times = new Set(
  'last next this earlier later on month week year day night morning evening today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** "It was reported": the pronoun names nobody. */
const isImpersonal = (source: Span, cue: Span | null, words: readonly Word[]): boolean => {
  const own = wordsIn(words, source);
  return own.length === 1 && own[0]?.lower === 'it' && cue !== null && isPassive(wordsIn(words, cue));
};

/** A form of "be" and a participle, or a participle alone. */
export const isPassive = (cue: readonly Word[]): boolean =>
  cue.some((word) => /^(?:is|are|was|were|been|be)$/.test(word.lower)) &&
  cue.some((word) => word.pos === 'VERB' && /(?:ed|en|wn|ld|id|nt|ght|ard|ood)$/.test(word.lower));

const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'PART', 'ADP']);

/** The words before `at` that make one noun phrase; null where no noun or pronoun stands right before it. */
function phraseBefore(words: readonly Word[], at: number): Span | null {
  let last = at - 1;
  while (words[last]?.pos === 'ADV') last--;
  const noun = words[last];
  if (!noun || !['NOUN', 'PROPN', 'PRON'].includes(noun.pos) || impersonal.has(noun.lower)) return null;
  let first = last;
  while (first > 0 && last - first < mostInPhrase && goesOn(words[first - 1], words[first])) first--;
  while (first < last && words[first]?.pos === 'ADP') first++;
  const start = words[first];
  return start ? { start: start.start, end: noun.end } : null;
}

const mostInPhrase = 12;

/** Whether a word belongs to the noun phrase that the next one is part of: of a nominal kind, and in the same block. */
const goesOn = (word: Word | undefined, next: Word | undefined): boolean =>
  !!word && !!next && nominal.has(word.pos) && next.start - word.end <= 1;

/** "It has not replied": before an active verb of speaking the pronoun is a body; before "seems" and its like it is nobody. */
function itBefore(words: readonly Word[], at: number, cue: readonly Word[]): Span | null {
  const it = words[at - 1];
  if (it?.lower !== 'it' || cue.some((word) => happens.test(word.lower))) return null;
  return { start: it.start, end: it.end };
}

const happens =
  /^(?:seem|appear|emerge|transpire|turn|follow|happen|become|became|sound|mean|show|go|goes|went)(?:s|ed|ing)?$/;

const impersonal = new Set(['it', 'there', 'that', 'this', 'what']);
