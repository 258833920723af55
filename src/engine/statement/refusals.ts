import { contains, lengthOf, overlaps, type Span } from '../../report/span.ts';
import type { Sentence, Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Attribution } from './attribution.ts';
import { holds } from './stance.ts';

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
    const source = inside.find((found) => found.source)?.source ?? refusal.source;
    result = [...result.filter((found) => !inside.includes(found)), { ...refusal, source }];
  }
  return result;
}

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
    if (word.pos === 'AUX' && next.slice(1, 3).some(isNegation)) return holds(lists.answering, next.slice(2));
    return (
      (holds(lists.declining, [word]) && holds(lists.speaking, next.slice(1, 3))) ||
      holds(lists.silence, next.slice(0, 3))
    );
  });
  const [first, verb] = [words[0], words[at]];
  if (at < 1 || !first || !verb) return null;
  const start = subjectStart(words, at);
  const subject = { start: words[start]?.start ?? first.start, end: words[at - 1]?.end ?? verb.start };
  const rest = words.slice(at);
  const last = rest.slice(0, 4).findLast((word) => holds(lists.speaking, [word]) || isNegation(word)) ?? verb;
  return {
    content: [predicateFrom(rest)],
    cue: { start: verb.start, end: last.end },
    source: subject,
    confidence: 0.5,
  };
}

/** The subject reaches back to the sentence's start or to the mark or conjunction before it. */
function subjectStart(words: readonly Word[], verb: number): number {
  for (let i = verb - 1; i > 0; i--) {
    const word = words[i - 1];
    if (word && (word.pos === 'PUNCT' || word.pos === 'CCONJ' || word.pos === 'SCONJ')) return i;
  }
  return 0;
}

/** From the first word to the end of its clause. */
function predicateFrom(words: readonly Word[]): Span {
  const [first] = words;
  const stop = words.findIndex((word, i) => i > 0 && /^[.;!?,—–]$/.test(word.text));
  const last = words[stop < 0 ? words.length - 1 : stop - 1];
  return { start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0 };
}

const negations = new Set(['not', "n't", 'n’t', 'never', 'no']);
const isNegation = (word: Word): boolean => negations.has(word.lower);
