import type { Span } from '../../report/span.ts';
import type { Sentence, Word } from '../en/words.ts';
import type { Attribution } from './attribution.ts';
import { ownVoiceOf } from './own-voice.ts';

/**
 * What somebody speaks of by a noun phrase alone: "a doctor there speaks of exhaustion", "the note warned of gaps", and figures
 * that somebody sets: "the diplomat put the chances at even". The tagger, which looks for clauses, passes over them.
 */
export function spokenOfIn(
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
): Attribution[] {
  return ownVoiceOf(sentences, attributions).flatMap(({ words }) => {
    const at = words.findIndex((_, i) => speaksOf(words, i) || puts(words, i));
    const from = speaksOf(words, at) ? at + 2 : at + 1;
    const [verb, cueEnd] = [words[at], words[from - 1]];
    const source = at < 1 ? null : subjectOf(words, at);
    const content = phraseFrom(words, from);
    if (!verb || !cueEnd || !source || !content) return [];
    return [{ content: [content], cue: { start: verb.start, end: cueEnd.end }, source, confidence: 0.5 }];
  });
}

const speaking = /^(?:speaks?|spoke|talks?|talked|warns?|warned|complains?|complained|writes?|wrote)$/;

const speaksOf = (words: readonly Word[], at: number): boolean =>
  words[at]?.pos === 'VERB' && speaking.test(words[at]?.lower ?? '') && words[at + 1]?.lower === 'of';

/** "put the chances at “no better than even”", "puts the cost at 12 million": a figure or a quoted judgement behind "at". */
function puts(words: readonly Word[], at: number): boolean {
  if (words[at]?.pos !== 'VERB' || !/^puts?$/.test(words[at]?.lower ?? '')) return false;
  const to = words.findIndex((word, i) => i > at + 1 && i < at + 14 && word.lower === 'at');
  const between = words.slice(at + 1, to);
  if (to < 0 || between.some((word) => word.pos === 'PUNCT' || word.pos === 'VERB')) return false;
  return words
    .slice(to + 1, to + 4)
    .some((word) => word.pos === 'NUM' || /^[“"‘'€$£]/.test(word.text) || /\d/.test(word.text));
}

/** From the sentence's head, or the mark before, to the verb; a relative clause without a comma ("who knows the file") belongs to it. */
function subjectOf(words: readonly Word[], verb: number): Span | null {
  const mark = words.slice(0, verb).findLastIndex((word) => word.pos === 'PUNCT' && word.text !== '-');
  const own = words
    .slice(mark + 1, verb)
    .filter((word, i) => i > 0 || !/^(?:and|but|yet|so|then)$/.test(word.lower));
  const end = own.findLastIndex(
    (word) => /^(?:NOUN|PROPN|PRON|ADV|NUM)$/.test(word.pos) || word.lower === 'other',
  );
  const [first, last] = [own[0], own[end]];
  if (!first || !last || /^(?:ADP|SCONJ|VERB|AUX|ADV|PART)$/.test(first.pos) || impersonal.test(first.lower))
    return null;
  const isClause = own.some((word) => word.pos === 'VERB' || word.pos === 'AUX');
  return isClause && !own.some((word) => /^(?:who|which|that)$/.test(word.lower))
    ? null
    : { start: first.start, end: last.end };
}

const impersonal = /^(?:there|what|that|this|i|we|you|who|which)$/;

/** The words from `from` to the end of the clause. */
function phraseFrom(words: readonly Word[], from: number): Span | null {
  const stop = words.findIndex(
    (word, i) =>
      i >= from && (/^[.,;:!?—–]$/.test(word.text) || (word.lower === 'and' && words[i + 1]?.pos === 'VERB')),
  );
  const [first, last] = [words[from], words[(stop < 0 ? words.length : stop) - 1]];
  return first && last && last.start >= first.start && /[\p{L}\p{N}]/u.test(last.text + first.text)
    ? { start: first.start, end: last.end }
    : null;
}
