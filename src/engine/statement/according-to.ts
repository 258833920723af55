import { inflects } from '../en/inflection.ts';
import type { Sentence, Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Attribution } from './attribution.ts';
import { ownVoiceOf } from './own-voice.ts';

/**
 * Sentences laid to somebody by a phrase that opens them, where the tagger laid them to nobody: "According to a person
 * close to the company, who …, the bid was withdrawn.", "As a source told the agency, the bid was withdrawn."
 */
export function accordingIn(
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  lexicon: Lexicon,
): Attribution[] {
  return ownVoiceOf(sentences, attributions).flatMap(
    (sentence) => accordingTo(sentence) ?? asSaid(sentence, lexicon) ?? [],
  );
}

/** "According to B, X." The clause "who …" that may follow B belongs to B. */
function accordingTo({ words }: Sentence): Attribution | null {
  const [first, to] = words;
  if (first?.lower !== 'according' || to?.lower !== 'to') return null;
  const comma = nextComma(words, 2);
  const [from, until] = [words[2], words[comma - 1]];
  const start = /^(?:who|which)$/.test(words[comma + 1]?.lower ?? '') ? nextComma(words, comma + 1) : comma;
  if (comma < 0 || start < 0 || !from || !until) return null;
  return said(words, start, { start: first.start, end: to.end }, { start: from.start, end: until.end });
}

/** "As B told A, X." */
function asSaid({ words }: Sentence, { lists }: Lexicon): Attribution | null {
  if (words[0]?.lower !== 'as') return null;
  const passive = asReported(words, lists);
  if (passive) return passive;
  const verb = words.findIndex((word) => word.pos === 'VERB' || word.pos === 'AUX' || word.pos === 'PUNCT');
  const saying = words[verb];
  const [from, until] = [words[1], words[verb - 1]];
  if (verb < 2 || saying?.pos !== 'VERB' || !inflects(lists.saying, saying.lower) || !from || !until)
    return null;
  const main = mainAfter(words, verb);
  return main < 0
    ? null
    : said(words, main, { start: saying.start, end: saying.end }, { start: from.start, end: until.end });
}

/** "As was reported to A by B, X." The one after "by" is the source. */
function asReported(words: readonly Word[], lists: Lexicon['lists']): Attribution | null {
  const [, be, saying] = words;
  const by = words.findIndex((word, i) => i > 2 && i < 12 && word.lower === 'by');
  if (!be || !saying || by < 0 || be.pos !== 'AUX' || !inflects(lists.saying, saying.lower)) return null;
  const stop = words.findIndex((word, i) => i > by && word.pos === 'PUNCT');
  const [from, until] = [words[by + 1], words[stop - 1]];
  const main = mainAfter(words, by);
  if (!from || !until || stop < by + 2 || main < 0) return null;
  return said(words, main, { start: be.start, end: saying.end }, { start: from.start, end: until.end });
}

/** The comma after which the main clause begins: not one before "since", "who" and the like, whose clause is passed over. */
function mainAfter(words: readonly Word[], from: number): number {
  let comma = nextComma(words, from);
  while (comma > 0 && /^(?:since|because|who|which|as|while)$/.test(words[comma + 1]?.lower ?? ''))
    comma = nextComma(words, comma + 1);
  return comma;
}

const nextComma = (words: readonly Word[], from: number): number =>
  words.findIndex((word, i) => i >= from && word.text === ',');

/** What follows the comma, if it is a clause. */
function said(
  words: readonly Word[],
  comma: number,
  cue: Attribution['cue'],
  source: Attribution['source'],
): Attribution | null {
  const rest = words.slice(comma + 1);
  const [start, end] = [rest[0], rest.findLast((word) => word.pos !== 'PUNCT' || /["”’]/.test(word.text))];
  if (!start || !end || !rest.some((word) => word.pos === 'VERB' || word.pos === 'AUX')) return null;
  return { content: [{ start: start.start, end: end.end }], cue, source, confidence: 0.5 };
}
