import { contains, overlaps, type Span } from '../../report/span.ts';
import { inflects } from '../en/inflection.ts';
import { firstFrom, wordsIn, type Sentence, type Word } from '../en/words.ts';
import type { Document } from '../document.ts';
import type { ListName } from '../lexicon.ts';
import { inOrder, spansOf, type Attribution } from './attribution.ts';

/**
 * Lays what a relay passes on to the words nearest the origin. "X reported, citing two officials": the saying word is
 * "citing", the source the officials. "X quoted Y as saying that": source Y, content what follows. The tagger, which
 * learnt from PolNeAR, marks the relay as the source and the one cited as content.
 */
export function nearestOrigin(attributions: readonly Attribution[], document: Document): Attribution[] {
  let result = [...attributions];
  for (const sentence of document.sentences) {
    const at = sentence.words.findIndex((_, i) => pointsToAnother(sentence.words, i, document));
    const verb = sentence.words[at];
    if (!verb) continue;
    const quoted = quotedAsSaying(sentence, at);
    if (quoted) {
      const inSentence = (found: Attribution): boolean =>
        spansOf(found).some((span) => overlaps(span, quoted.replaced));
      result = [...result.filter((found) => !inSentence(found)), quoted.found];
      continue;
    }
    // "quoted by the paper", "quoted in a report": the one cited is the object, and no adjunct.
    const isWith = isWithPreposition(sentence.words, at);
    if (!isWith && /^(?:by|in|on|at)$/.test(sentence.words[at + 1]?.lower ?? '')) continue;
    const cited = citedBy(sentence, isWith ? at + 1 : at, document);
    if (cited) result = relaid(result, sentence, verb, cited);
  }
  return result.toSorted(inOrder);
}

/** "citing", "quotes", and the phrases "refers to" and "with reference to". */
function pointsToAnother(words: readonly Word[], at: number, { lexicon }: Document): boolean {
  const word = words[at];
  if (!word) return false;
  if (isWithPreposition(words, at)) return true;
  return word.pos === 'VERB' && inflects(lexicon.lists.citing, word.lower);
}

/** "referring to", "relying on", "with reference to", "on the word of": the one relied on is named after a preposition. */
function isWithPreposition(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1]?.lower ?? '', words[at], words[at + 1]?.lower];
  if (!word) return false;
  if (next === 'to')
    return (
      (word.pos === 'VERB' && /^refer(?:s|red|ring)?$/.test(word.lower)) ||
      (word.lower === 'reference' && before === 'with')
    );
  if (next === 'on') return word.pos === 'VERB' && /^(?:relying|drawing)$/.test(word.lower);
  return next === 'of' && before === 'the' && words[at - 2]?.lower === 'on' && vouching.test(word.lower);
}

const vouching = /^(?:word|strength|authority|basis|testimony)$/;

/** A passive relay, and the stretch of the sentence that it explains. */
interface Quoted {
  readonly found: Attribution;
  readonly replaced: Span;
}

/** "Y was quoted by X as saying that …", "…, Y was quoted as saying": Y is the source, whoever quotes him. */
function quotedAsSaying({ words }: Sentence, at: number): Quoted | null {
  const be = words
    .slice(Math.max(0, at - 3), at)
    .findIndex((word) => word.pos === 'AUX' && /^(?:is|are|was|were|been|be)$/.test(word.lower));
  if (be < 0) return null;
  const verb = Math.max(0, at - 3) + be;
  const as = words.findIndex(
    (word, i) => i > at && i < at + 14 && word.lower === 'as' && (words[i + 1]?.lower ?? '').endsWith('ing'),
  );
  const saying = words[as + 1];
  const comma = words.slice(0, verb).findLastIndex((word) => word.text === ',' || /["”]/.test(word.text));
  if (as < 0 || !saying) return null;
  const after = words.slice(as + 2).filter((word, i) => i > 0 || !/^[,:]$/.test(word.text));
  const isAfter = after.some((word) => word.pos === 'VERB' || word.pos === 'AUX');
  const said = isAfter ? after : words.slice(0, words[comma]?.text === ',' ? comma : comma + 1);
  const opens = words
    .slice(0, verb)
    .findLastIndex(
      (word) => word.pos === 'PUNCT' || word.pos === 'SCONJ' || /^(?:which|who|that|where)$/.test(word.lower),
    );
  const subject = words.slice((isAfter ? opens : comma) + 1, verb);
  const end = said.findLast((word) => word.pos !== 'PUNCT' || /["”’]/.test(word.text));
  const [first, last, start] = [subject[0], subject.at(-1), said[0]];
  if (!first || !last || !start || !end || !/^(?:NOUN|PROPN|PRON)$/.test(last.pos)) return null;
  const cue =
    as - at <= 1
      ? { start: words[verb]?.start ?? saying.start, end: saying.end }
      : { start: saying.start, end: saying.end };
  const content = [{ start: start.start, end: end.end }];
  const source = { start: first.start, end: last.end };
  return {
    found: { content, cue, source, confidence: 0.5 },
    replaced: { start: Math.min(first.start, start.start), end: Math.max(saying.end, end.end) },
  };
}

interface Cited {
  /** The words that name the one cited. */
  readonly source: Span;
  /** What follows "as saying", null where the content stands elsewhere in the sentence. */
  readonly content: Span | null;
}

/** The noun phrase after the verb, if it names somebody or something that speaks. */
function citedBy(sentence: Sentence, at: number, document: Document): Cited | null {
  const rest = sentence.words.slice(at + 1);
  const as = rest.findIndex((word, i) => word.lower === 'as' && rest[i + 1]?.lower.endsWith('ing'));
  const stop = rest.findIndex((word) => /^[,.;:!?–—"”“]$/.test(word.text) || word.lower === 'as');
  const quotes = as > 0 && as < 25;
  const phrase = rest.slice(0, quotes ? as : stop < 0 ? rest.length : stop);
  const [first, last] = [phrase[0], phrase.at(-1)];
  if (!first || !last || !(quotes || speaks(phrase, document))) return null;
  const source = { start: first.start, end: last.end };
  if (!quotes) return { source, content: null };
  const before = sentence.words
    .slice(0, at)
    .findLastIndex((word) => word.text === ',' || /^["”]$/.test(word.text));
  if (!rest.slice(as + 2).some((word) => word.pos === 'VERB' || word.pos === 'AUX') && before > 0) {
    const [start, end] = [sentence.words[0], sentence.words[before - 1]];
    return start && end ? { source, content: { start: start.start, end: end.end } } : null;
  }
  const said = rest.slice(as + 2).filter((word, i) => i > 0 || (word.lower !== 'that' && word.text !== ','));
  const end = said.findLast((word) => word.pos !== 'PUNCT' || /["”’]/.test(word.text));
  return said[0] && end ? { source, content: { start: said[0].start, end: end.end } } : null;
}

const speakers = [
  'insiders',
  'offices',
  'bodies',
  'spokespeople',
  'documents',
  'groups',
  'outlet-nouns',
  'people',
] as const satisfies readonly ListName[];

/** Whether the head of the phrase, its last noun before any "of", "in", "who" or participle, can speak; a marked source can. */
export function speaks(phrase: readonly Word[], { tags, lexicon }: Document): boolean {
  const close = phrase.findIndex(
    (word, i) =>
      i > 0 &&
      (/^(?:ADP|PRON|SCONJ)$/.test(word.pos) || (word.pos === 'VERB' && phrase[i - 1]?.pos !== 'DET')),
  );
  const head = phrase
    .slice(0, close < 0 ? undefined : close)
    .findLast((word) => word.pos === 'NOUN' || word.pos === 'PROPN');
  // "the same two", "two of their leaders": people who were counted before.
  if (!head && phrase.slice(0, 3).some((word) => word.pos === 'NUM' && /^\p{L}+$/u.test(word.text)))
    return true;
  if (!head)
    return phrase.length === 1 && phrase[0]?.pos === 'PRON' && /^(?:him|her|them)$/.test(phrase[0].lower);
  const named = tags.names.some(
    (name) => (name.kind === 'person' || name.kind === 'organisation') && contains(name, head),
  );
  const marked = tags.sources.some((source) => contains(source, head));
  return marked || named || speakers.some((list) => inflects(lexicon.lists[list], head.lower));
}

/** The attributions with what is said in this sentence laid to the one cited. */
function relaid(
  all: readonly Attribution[],
  sentence: Sentence,
  verb: Word,
  { source, content }: Cited,
): Attribution[] {
  const isMark = (found: Attribution): boolean => found.cue !== null && overlaps(found.cue, verb);
  const own = all.find(isMark);
  const cue = own?.cue ?? { start: verb.start, end: verb.end };
  const others = all.filter(
    (found) => found !== own && !(content && found.content.some((span) => overlaps(span, content))),
  );
  if (content) return [...others, { content: [content], cue, source, confidence: own?.confidence ?? 0.5 }];
  const elsewhere = (own?.content ?? []).flatMap((span) =>
    overlaps(span, source) ? beyond(span, source, sentence) : [span],
  );
  if (elsewhere.length > 0)
    return [...others, { content: elsewhere, cue, source, confidence: own?.confidence ?? 0.5 }];
  const reported = others.find(
    (found) =>
      found.cue !== null &&
      contains(sentence, found.cue) &&
      found.content.length > 0 &&
      isRelay(found, verb, sentence),
  );
  if (!reported) return [...all];
  return [...others.filter((found) => found !== reported), { ...reported, cue, source }];
}

/**
 * What the tagger marked as one content with the one cited: "citing a clerk, that the quay sank" says that the quay
 * sank. A verb right after the comma belongs to the relay ("The note, citing a clerk, named the quay").
 */
function beyond(span: Span, source: Span, { words }: Sentence): Span[] {
  const rest = wordsIn(words, { start: source.end, end: span.end });
  const comma = rest.findIndex((word) => word.pos !== 'PUNCT');
  const said = comma < 1 ? [] : rest.slice(rest[comma]?.pos === 'VERB' ? comma + 1 : comma);
  const [first, last] = [said[0], said.at(-1)];
  return first && last && said.length > 2 ? [{ start: first.start, end: last.end }] : [];
}

/** What stands before "citing" is laid to the one cited; what follows is where "citing Y" opens the sentence or is put in between commas. */
function isRelay(found: Attribution, verb: Word, { words }: Sentence): boolean {
  if (!found.cue || spansOf(found).some((span) => overlaps(span, verb))) return false;
  if (found.cue.start < verb.start) {
    const between = wordsIn(words, { start: found.cue.start, end: verb.start });
    return between.length < mostBetween && between.every((word) => word.text !== ';');
  }
  const at = firstFrom(words, verb.start);
  let before = at - 1;
  while (words[before]?.pos === 'ADV') before--;
  if (/^(?:which|who|that)$/.test(words[before]?.lower ?? '')) before--;
  const opens = at === 0 || words[before]?.text === ',';
  return opens && words.slice(at).some((word) => word.text === ',' && word.end <= (found.cue?.start ?? 0));
}

/** Words between the saying and "citing", beyond which the two belong to different clauses. */
const mostBetween = 25;
