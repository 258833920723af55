import { overlaps, type Span } from '../../report/span.ts';
import { inflects } from '../en/inflection.ts';
import type { Sentence, Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import { spansOf, type Attribution } from './attribution.ts';

/**
 * Plain reporting clauses in sentences that the tagger laid to nobody: "…, the reference laboratories said in a note.",
 * "The ministry said that …". Only the two commonest shapes of news English, where subject and verb stand side by side.
 */
export function reportingClausesIn(
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  lexicon: Lexicon,
): Attribution[] {
  const taken = attributions.flatMap(spansOf);
  return sentences.flatMap((sentence) => {
    const inside = taken.filter((span) => overlaps(span, sentence));
    const plain =
      closingClause(sentence, lexicon) ??
      invertedClause(sentence, lexicon) ??
      (inside.length === 0 ? (openingClause(sentence, lexicon) ?? hearsayClause(sentence)) : null);
    return plain && !said(plain).some((span) => inside.some((other) => overlaps(other, span))) ? [plain] : [];
  });
}

/** What is said and the saying words; the sayer may also be that of a clause that follows ("…, supposes the prefect, who says …"). */
const said = ({ content, cue }: Attribution): readonly Span[] => [...content, ...(cue ? [cue] : [])];

/**
 * The tagger takes the subject of a verb that stands before it ("…, announced the prefecture.") for what is said at
 * times; then the content is what the comma closes, and the subject is the source.
 */
export function withInversion(
  attribution: Attribution,
  sentences: readonly Sentence[],
  lexicon: Lexicon,
): Attribution {
  const { cue, content } = attribution;
  const sentence = cue && sentences.find((own) => overlaps(own, cue));
  if (!sentence) return attribution;
  const at = sentence.words.findIndex((word) => word.end === cue.end);
  if (!isInverted(sentence.words, at, lexicon)) return attribution;
  const turned = invertedClause(sentence, lexicon);
  if (!turned || turned.cue?.start !== cue.start) return attribution;
  const before = content.filter((span) => span.start < cue.start && span.end > sentence.start);
  const source =
    attribution.source && attribution.source.start > cue.start ? attribution.source : turned.source;
  return { ...attribution, content: before.length > 0 ? before : turned.content, source };
}

/** Saying words that close a sentence in which others speak ("Nazer reiterated …, the agency said."): all before them is said. */
export function closingRelay(
  attribution: Attribution,
  sentence: Sentence,
  lexicon: Lexicon,
): Attribution | null {
  const clause = closingClause(sentence, lexicon) ?? invertedClause(sentence, lexicon);
  if (!clause?.cue || !attribution.cue || !overlaps(clause.cue, attribution.cue)) return null;
  return { ...attribution, content: clause.content, source: attribution.source ?? clause.source };
}

/** "Content, verb subject." */
function invertedClause({ words }: Sentence, lexicon: Lexicon): Attribution | null {
  const at = words.findLastIndex((_, i) => isInverted(words, i, lexicon));
  const isComma = words[at - 1]?.text === ',';
  const [start, end, saying] = [words[0], words[isComma ? at - 2 : at - 1], words[at]];
  const subject = at < 0 ? null : subjectAfter(words, at);
  if (!start || !end || !saying || !subject) return null;
  // "…, said the quay was sinking": what follows the verb is a clause, and nobody's name.
  const next = words.find((word) => word.start >= subject.end);
  if (next?.pos === 'AUX' || next?.pos === 'VERB' || next?.lower === 'that') return null;
  return found([{ start: start.start, end: end.end }], saying, subject);
}

/** Whether a verb of saying follows a comma that closes a clause, and its subject follows it. */
export function isInverted(words: readonly Word[], at: number, { lists }: Lexicon): boolean {
  const [verb, before, next] = [words[at], words[at - 1], words[at + 1]];
  if (!verb || !before || !next || at < 4 || verb.lower.endsWith('ing')) return false;
  // After a comma a noun takes no article behind it: the part of speech is a slip ("…, guarantee the same sources").
  if (verb.pos !== 'VERB' && next.pos !== 'DET') return false;
  if (!/^[,"”’']$/.test(before.text) || !inflects(lists.saying, verb.lower)) return false;
  // "told" has a hearer behind it, not its subject.
  if (/^(?:told|tells?)$/.test(verb.lower)) return false;
  return (
    ['DET', 'PROPN', 'NOUN', 'PRON', 'ADJ'].includes(next.pos) &&
    words.slice(0, at - 1).some((word) => isFinite(word) && !word.lower.endsWith('ing'))
  );
}

/** The noun phrase that follows the verb, up to a mark, a conjunction or an adjunct of place, time or hearer. */
export function subjectAfter(words: readonly Word[], verb: number): Span | null {
  const rest = words.slice(verb + 1);
  const stop = rest.findIndex(
    (word, i) =>
      i > 0 && (word.pos === 'PUNCT' || isFinite(word) || word.pos === 'SCONJ' || adjuncts.has(word.lower)),
  );
  const phrase = stop < 0 ? rest : rest.slice(0, stop);
  const [first, last] = [phrase[0], phrase.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

const adjuncts = new Set([
  'on',
  'in',
  'at',
  'to',
  'by',
  'during',
  'after',
  'before',
  'with',
  'for',
  'from',
  'as',
]);

/** "Content, subject verb adjunct." */
function closingClause({ words }: Sentence, lexicon: Lexicon): Attribution | null {
  const comma = words.findLastIndex((word, i) => word.text === ',' && says(words.slice(i + 1), lexicon) > 0);
  if (comma < 3 || !words.slice(0, comma).some(isFinite)) return null;
  const clause = words.slice(comma + 1);
  const verb = says(clause, lexicon);
  const [first, saying, before] = [clause[0], clause[verb], clause[verb - 1]];
  const [start, end] = [words[0], words[comma - 1]];
  if (!first || !saying || !before || !start || !end) return null;
  return found([{ start: start.start, end: end.end }], saying, { start: first.start, end: before.end });
}

/** "Subject verb that content.", "Subject verb content." with a verb of its own in the content. */
function openingClause({ words }: Sentence, lexicon: Lexicon): Attribution | null {
  const verb = says(words, lexicon);
  const content = words
    .slice(verb + 1)
    .filter((word, i, rest) => i < rest.length - 1 || word.pos !== 'PUNCT');
  const [first, saying, before] = [words[0], words[verb], words[verb - 1]];
  const [start, end] = [content[0], content.at(-1)];
  if (verb < 1 || !first || !saying || !before || !start || !end || !content.some(isFinite)) return null;
  if (!['PRON', 'DET', 'PROPN', 'NOUN', 'SCONJ'].includes(start.pos)) return null;
  return found([{ start: start.start, end: end.end }], saying, { start: first.start, end: before.end });
}

/** "I have it from a clerk that content." */
function hearsayClause({ words }: Sentence): Attribution | null {
  const at = words.findIndex(
    (word, i) =>
      /^(?:have|has|had)$/.test(word.lower) && words[i + 1]?.lower === 'it' && words[i + 2]?.lower === 'from',
  );
  const that = words.findIndex((word, i) => i > at + 3 && word.lower === 'that');
  const [cue, from, first, last, start] = [
    words[at],
    words[at + 2],
    words[at + 3],
    words[that - 1],
    words[that + 1],
  ];
  const end = words.findLast((word) => word.pos !== 'PUNCT');
  if (at < 0 || that < 0 || !cue || !from || !first || !last || !start || !end) return null;
  return {
    content: [{ start: start.start, end: end.end }],
    cue: { start: cue.start, end: from.end },
    source: { start: first.start, end: last.end },
    confidence: 0.5,
  };
}

/** Place of a finite verb of saying that follows its subject, a noun phrase that begins the words; 0 where there is none. */
function says(words: readonly Word[], { lists }: Lexicon): number {
  const verb = words.findIndex(
    (word) => word.pos === 'VERB' || word.pos === 'AUX' || word.text === ',' || word.pos === 'PUNCT',
  );
  const saying = words[verb];
  if (verb < 1 || verb > 12 || !saying || saying.pos !== 'VERB' || saying.lower.endsWith('ing')) return 0;
  const subject = words.slice(0, verb);
  const noun = subject.at(-1);
  if (
    !noun ||
    !(['NOUN', 'PROPN', 'PRON'].includes(noun.pos) || noun.lower === 'same') ||
    subject[0]?.pos === 'ADP' ||
    subject[0]?.pos === 'SCONJ'
  )
    return 0;
  return inflects(lists.saying, saying.lower) ? verb : 0;
}

const isFinite = (word: Word): boolean => word.pos === 'VERB' || word.pos === 'AUX';

const found = (content: Span[], cue: Word, source: Span): Attribution => ({
  content,
  cue: { start: cue.start, end: cue.end },
  source,
  confidence: 0.5,
});
