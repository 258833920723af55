import { contains, overlaps, type Span } from '../../report/span.ts';
import { firstFrom, sentenceOf, wordsIn, type Sentence, type Word } from '../en/words.ts';
import type { Attribution } from './attribution.ts';
import { isPassive } from './subjects.ts';

/**
 * The subject across an insertion. In "The clerk, who signed nothing when she left in May, said …" and "Her letter, a copy
 * of which was seen by the paper, says …" the tagger lays the saying to the words nearest the verb, which stand in the
 * insertion; the subject is the noun phrase before it. An insertion that only tells how the subject is known ("Its
 * director, according to a clerk, told …") lays nothing more to anybody.
 */
export function acrossInsertions(
  attributions: readonly Attribution[],
  sentences: readonly Sentence[],
): Attribution[] {
  const heads: Head[] = [];
  const laid = attributions.map((given) => {
    const found = pastInsertion(given, sentences);
    const head = headOf(found, sentences);
    if (!head) return found;
    heads.push(head);
    const { source } = found;
    const isBeside = source !== null && source.start <= head.subject.end && source.end >= head.subject.start;
    const isFree = !found.content.some((span) => overlaps(span, head.subject));
    return isBeside || !isFree ? found : { ...found, source: head.subject };
  });
  return laid.filter((found) => !heads.some((head) => onlyNames(found, head)));
}

/**
 * "An e-mail, quoted in a report by the paper, says: …": the tagger lays what is said to the participle. It belongs to the
 * verb that follows the insertion.
 */
function pastInsertion(found: Attribution, sentences: readonly Sentence[]): Attribution {
  const { cue, content } = found;
  const sentence = cue && sentenceOf(sentences, cue);
  if (!sentence || !content.every((span) => span.start > cue.end)) return found;
  const { words } = sentence;
  const own = wordsIn(words, cue);
  const from = firstFrom(words, cue.start);
  if (own.length !== 1 || own[0]?.pos !== 'VERB' || words[from - 1]?.text !== ',') return found;
  const close = words.findIndex((word, i) => i > from && word.pos === 'PUNCT');
  const verb = words[close + 1];
  if (words[close]?.text !== ',' || verb?.pos !== 'VERB' || !content.every((span) => span.start >= verb.end))
    return found;
  const subject = isInsertion(words.slice(from, close)) ? subjectBefore(words, from - 1) : null;
  return subject ? { ...found, cue: { start: verb.start, end: verb.end }, source: subject } : found;
}

export interface Head {
  readonly subject: Span;
  /** Between the commas. */
  readonly insertion: Span;
}

/** Subject and insertion before an active saying verb that a comma parts from its subject. */
function headOf({ cue }: Attribution, sentences: readonly Sentence[]): Head | null {
  const sentence = cue && sentenceOf(sentences, cue);
  if (!sentence) return null;
  const { words } = sentence;
  const own = wordsIn(words, cue);
  const verb = own.find((word) => word.pos === 'VERB' || word.pos === 'AUX');
  if (!verb || verb.lower.endsWith('ing') || isPassive(own)) return null;
  let close = firstFrom(words, cue.start) - 1;
  while (words[close]?.pos === 'ADV' || words[close]?.pos === 'AUX') close--;
  return headBefore(words, close);
}

/** The subject that stands before the insertion which the comma at `close` ends. */
export function headBefore(words: readonly Word[], close: number): Head | null {
  if (words[close]?.text !== ',') return null;
  const open = words
    .slice(0, close - 1)
    .findLastIndex((word, i) => word.text === ',' && isInsertion(words.slice(i + 1, close)));
  const subject = open < 1 ? null : subjectBefore(words, open);
  const [first, last] = [words[open + 1], words[close - 1]];
  return subject && first && last ? { subject, insertion: { start: first.start, end: last.end } } : null;
}

/** A relative clause ("who …", "a copy of which …"), a participle ("asked about it by …") or a phrase that begins with a preposition or "according to". */
function isInsertion(words: readonly Word[]): boolean {
  const [first] = words;
  if (!first || words.some((word) => word.text === ';')) return false;
  if (words.slice(0, 5).some((word) => relative.has(word.lower))) return true;
  return first.pos === 'ADP' || (first.pos === 'VERB' && /(?:ed|ing|en|wn|ght)$/.test(first.lower));
}

const relative = new Set(['who', 'whom', 'whose', 'which']);
const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'PART', 'ADP', 'ADV']);

/** The noun phrase that ends before the comma at `open` and begins its clause; null where a preposition opens it. */
function subjectBefore(words: readonly Word[], open: number): Span | null {
  let first = open;
  while (first > 0 && isNominal(words, first - 1)) first--;
  const [start, end] = [words[first], words[open - 1]];
  if (!start || !end || first === open || start.pos === 'ADP') return null;
  if ((end.pos === 'ADP' && end.lower !== 'before') || relative.has(start.lower)) return null;
  return { start: start.start, end: end.end };
}

/** A participle between article and noun ("a pumping log") and the hyphen of "e-mail" belong to the phrase. */
const isNominal = (words: readonly Word[], at: number): boolean =>
  nominal.has(words[at]?.pos ?? '') ||
  words[at]?.text === '-' ||
  (words[at]?.pos === 'VERB' && words[at - 1]?.pos === 'DET');

/** Whether all that is laid to somebody within the insertion is the subject itself. */
const onlyNames = ({ content, cue }: Attribution, { subject, insertion }: Head): boolean =>
  cue !== null &&
  contains(insertion, cue) &&
  content.length > 0 &&
  content.every((span) => contains(subject, span));
