import { overlaps, type Span } from '../../report/span.ts';
import { basesOf, inflects } from '../en/inflection.ts';
import { sentenceFrom, sentenceOf, type Sentence, type Word } from '../en/words.ts';
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
  const taken = spansBySentence(sentences, attributions);
  return sentences.flatMap((sentence) => {
    const inside = taken.get(sentence) ?? [];
    const plain =
      closingClause(sentence, lexicon) ??
      invertedClause(sentence, lexicon) ??
      soClause(sentence, lexicon) ??
      (inside.length === 0 ? (openingClause(sentence, lexicon) ?? hearsayClause(sentence)) : null);
    return plain && !said(plain).some((span) => inside.some((other) => overlaps(other, span))) ? [plain] : [];
  });
}

/** What the attributions cover, by the sentences that it touches. */
function spansBySentence(
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
): ReadonlyMap<Sentence, readonly Span[]> {
  const touched = new Map<Sentence, Span[]>();
  for (const span of attributions.flatMap(spansOf)) {
    for (let i = sentenceFrom(sentences, span.start); (sentences[i]?.start ?? Infinity) < span.end; i++) {
      const sentence = sentences[i];
      if (sentence) touched.set(sentence, [...(touched.get(sentence) ?? []), span]);
    }
  }
  return touched;
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
  const sentence = cue && sentenceOf(sentences, cue);
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

/** "“…”, so the minister.": what German says with "so", put into English by a machine; a saying verb may stand between. */
function soClause({ words }: Sentence, { lists }: Lexicon): Attribution | null {
  const so = words.findLastIndex(
    (word, i) => i > 2 && word.lower === 'so' && /^[,"”’']$/.test(words[i - 1]?.text ?? ''),
  );
  const next = words[so + 1];
  if (so < 0 || !next || !words.slice(0, so).some(isFinite)) return null;
  const verb = next.pos === 'VERB' && inflects(lists.saying, next.lower) ? so + 1 : so;
  const source = subjectAfter(words, verb);
  const rest = words.filter((word) => word.start >= (source?.end ?? Infinity));
  const [start, end, cue, until] = [
    words[0],
    words[words[so - 1]?.text === ',' ? so - 2 : so - 1],
    words[so],
    words[verb],
  ];
  if (!source || !start || !end || !cue || !until || rest.some(isFinite) || words[verb + 1]?.pos === 'PRON')
    return null;
  if (verb === so && !/^(?:DET|PROPN|NOUN)$/.test(words[so + 1]?.pos ?? '')) return null;
  return {
    content: [{ start: start.start, end: end.end }],
    cue: { start: cue.start, end: until.end },
    source,
    confidence: 0.5,
  };
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
      i > 0 &&
      (word.pos === 'PUNCT' ||
        (isFinite(word) && /^\P{Lu}/u.test(word.text)) ||
        word.pos === 'SCONJ' ||
        adjuncts.has(word.lower)),
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
  const comma = words.findLastIndex(
    (word, i) => word.text === ',' && sayingIn(words.slice(i + 1), lexicon) !== null,
  );
  if (comma < 3 || !words.slice(0, comma).some(isFinite)) return null;
  const [start, end] = [words[0], words[comma - 1]];
  return start && end
    ? clauseOf(words.slice(comma + 1), lexicon, { start: start.start, end: end.end })
    : null;
}

/** "Subject verb that content.", "Subject verb content." with a verb of its own in the content. */
function openingClause({ words }: Sentence, lexicon: Lexicon): Attribution | null {
  const saying = sayingIn(words, lexicon);
  const content = saying
    ? words.slice(saying.last + 1).filter((word, i, rest) => i < rest.length - 1 || word.pos !== 'PUNCT')
    : [];
  const [start, end] = [content[0], content.at(-1)];
  if (!start || !end || !content.some(isFinite)) return null;
  if (!['PRON', 'DET', 'PROPN', 'NOUN', 'SCONJ'].includes(start.pos)) return null;
  return clauseOf(words, lexicon, { start: start.start, end: end.end });
}

/** The clause that begins with the subject of a saying verb, with what it says. */
function clauseOf(words: readonly Word[], lexicon: Lexicon, content: Span): Attribution | null {
  const saying = sayingIn(words, lexicon);
  const [first, before] = [
    words[0],
    words.slice(0, saying?.subject ?? 0).findLast((word) => word.text !== ','),
  ];
  const [from, to] = [words[saying?.first ?? -1], words[saying?.last ?? -1]];
  if (!first || !before || !from || !to) return null;
  const cue = { start: from.start, end: to.end };
  return { content: [content], cue, source: { start: first.start, end: before.end }, confidence: 0.5 };
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

/** Places of the first and the last word of a saying verb; `subject` is the place after its subject. */
interface Saying {
  readonly subject: number;
  readonly first: number;
  readonly last: number;
}

/** The finite verb of saying that follows its subject, a noun phrase that begins the words; null where there is none. */
function sayingIn(words: readonly Word[], lexicon: Lexicon): Saying | null {
  const stop = words.findIndex((word) => word.pos === 'VERB' || word.pos === 'AUX' || word.pos === 'PUNCT');
  const verb = words[stop]?.text === ',' ? afterInsertion(words, stop) : stop;
  const subject = words.slice(0, stop);
  const noun = subject.at(-1);
  if (verb < 1 || verb > 12 || !noun || /^(?:ADP|SCONJ)$/.test(subject[0]?.pos ?? '')) return null;
  if (!['NOUN', 'PROPN', 'PRON'].includes(noun.pos) && noun.lower !== 'same') return null;
  const perfect = /^(?:has|have|had)$/.test(words[verb]?.lower ?? '') && words[verb]?.pos === 'AUX';
  const main = perfect ? verb + 1 : verb;
  const length = sayingAt(words, main, lexicon);
  return length > 0 ? { subject: verb, first: verb, last: main + length - 1 } : null;
}

/** "X, one of the best, is convinced": place after the comma that closes what is said of the subject. */
function afterInsertion(words: readonly Word[], open: number): number {
  const close = words.findIndex((word, i) => i > open && word.pos === 'PUNCT' && word.text !== '-');
  const inside = words.slice(open + 1, close);
  const isApposition =
    words[close]?.text === ',' &&
    inside.length <= 12 &&
    inside.every((word) => !isFinite(word)) &&
    inside.length > 1;
  return isApposition ? close + 1 : open;
}

/** How many words the verb of saying at `at` has: "said" one, "let it be known" four; 0 where there is none. */
function sayingAt(words: readonly Word[], at: number, { lists }: Lexicon): number {
  const verb = words[at];
  if (!verb || (verb.pos !== 'VERB' && verb.pos !== 'AUX') || verb.lower.endsWith('ing')) return 0;
  const phrases = [...lists['saying-phrases']].map((phrase) => phrase.split(' '));
  const phrase = phrases.find(
    ([first = '', ...rest]) =>
      basesOf(verb.lower).includes(first) && rest.every((word, i) => words[at + 1 + i]?.lower === word),
  );
  if (phrase) return phrase.length;
  return verb.pos === 'VERB' && inflects(lists.saying, verb.lower) ? 1 : 0;
}

const isFinite = (word: Word): boolean => word.pos === 'VERB' || word.pos === 'AUX';

const found = (content: Span[], cue: Word, source: Span): Attribution => ({
  content,
  cue: { start: cue.start, end: cue.end },
  source,
  confidence: 0.5,
});
