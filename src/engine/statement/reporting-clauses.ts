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
  return sentences
    .filter((sentence) => !taken.some((span) => overlaps(span, sentence)))
    .flatMap((sentence) => closingClause(sentence, lexicon) ?? openingClause(sentence, lexicon) ?? []);
}

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
  const content = words.slice(verb + 1).filter((word, i, rest) => i < rest.length - 1 || word.pos !== 'PUNCT');
  const [first, saying, before] = [words[0], words[verb], words[verb - 1]];
  const [start, end] = [content[0], content.at(-1)];
  if (verb < 1 || !first || !saying || !before || !start || !end || !content.some(isFinite)) return null;
  if (!['PRON', 'DET', 'PROPN', 'NOUN', 'SCONJ'].includes(start.pos)) return null;
  return found([{ start: start.start, end: end.end }], saying, { start: first.start, end: before.end });
}

/** Place of a finite verb of saying that follows its subject, a noun phrase that begins the words; 0 where there is none. */
function says(words: readonly Word[], { lists }: Lexicon): number {
  const verb = words.findIndex((word) => word.pos === 'VERB' || word.pos === 'AUX' || word.text === ',' || word.pos === 'PUNCT');
  const saying = words[verb];
  if (verb < 1 || verb > 12 || !saying || saying.pos !== 'VERB' || saying.lower.endsWith('ing')) return 0;
  const subject = words.slice(0, verb);
  const noun = subject.at(-1);
  if (!noun || !['NOUN', 'PROPN', 'PRON'].includes(noun.pos) || subject[0]?.pos === 'ADP' || subject[0]?.pos === 'SCONJ') return 0;
  return inflects(lists.saying, saying.lower) ? verb : 0;
}

const isFinite = (word: Word): boolean => word.pos === 'VERB' || word.pos === 'AUX';

const found = (content: Span[], cue: Word, source: Span): Attribution => ({
  content,
  cue: { start: cue.start, end: cue.end },
  source,
  confidence: 0.5,
});
