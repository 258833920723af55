import type { Sentence, Word } from '../en/words.ts';
import { entryAt, placesOf } from './entries.ts';
import type { Ground } from './ground.ts';
import type { Mention } from './mention.ts';
import { spanOf } from './noun-phrase.ts';

/**
 * Where a sentence goes on about the agreement of one before it without its noun: "It would last fifteen years", "It is void",
 * "As to the duration, ten years had been proposed", "The term? Fifteen years." Nothing is opened by these.
 */
export function goingOnMention(
  sentence: Sentence,
  index: number,
  ground: Ground,
  near: boolean,
): Mention | null {
  const { words } = sentence;
  const pronoun = pronounAt(sentence, ground);
  const isMeant = pronoun !== null && (near || isProposedTerm(sentence, pronoun, ground));
  const at =
    (isMeant ? pronoun : null) ?? (near ? partAt(sentence) : null) ?? termAt(sentence, index, ground);
  if (at === null) return null;
  const head = spanOf(words, at, at + 1);
  return {
    ...head,
    by: 'going on',
    sentence,
    index,
    from: at,
    to: at + 1,
    noun: words[at]?.lower ?? '',
    kind: 'other',
    general: true,
    determiner: 'definite',
    other: false,
    matters: [],
    ...ground.clauseAt(sentence, index, head),
    opens: false,
  };
}

/** "It" with a verb after it that says how long an agreement lasts or how it stands, or "under it". */
function pronounAt({ words }: Sentence, ground: Ground): number | null {
  const { lists } = ground.document.lexicon;
  const fates = [
    lists['agreement-lasting'],
    lists['agreement-ending'],
    lists['agreement-suspending'],
    lists['agreement-expiring'],
    lists['agreement-holding'],
  ];
  for (let i = 0; i < words.length; i++) {
    if (!/^(?:it|this)$/u.test(words[i]?.lower ?? '') || isNounAfterThis(words, i)) continue;
    if (words[i - 1]?.lower === 'under' || words[i - 1]?.lower === 'sign') return i;
    for (let k = i + 1; k < Math.min(words.length, i + 5); k++)
      if (fates.some((list) => entryAt(list, words, k))) return i;
    if (
      entryAt(lists['agreement-ending'], words, i - 1) ??
      entryAt(lists['agreement-suspending'], words, i - 1)
    )
      return i;
  }
  return null;
}

/** "It would last fifteen years": only of what is proposed, so it may stand some sentences after it. */
const isProposedTerm = (sentence: Sentence, at: number, ground: Ground): boolean =>
  /^(?:would|could|is|was)$/u.test(sentence.words[at + 1]?.lower ?? '') &&
  entryAt(ground.document.lexicon.lists['agreement-lasting'], sentence.words, at + 2) !== null &&
  ground.timesIn(sentence).some(({ kind }) => kind === 'duration');

const isNounAfterThis = (words: readonly Word[], i: number): boolean =>
  words[i]?.lower === 'this' && ['NOUN', 'PROPN', 'ADJ'].includes(words[i + 1]?.pos ?? '');

/** "Article 16", "the annex", "point nine": a part of the agreement spoken of just before. */
const partAt = ({ words }: Sentence): number | null => {
  const at = words.findIndex(
    ({ lower }, i) =>
      /^(?:article|clause|annex|point|paragraph)$/u.test(lower) &&
      (words[i - 1]?.lower === 'the' || words[i + 1]?.pos === 'NUM'),
  );
  return at < 0 ? null : at;
};

/** "the duration", "the term": with a length of time in the sentence or the next words. */
function termAt(sentence: Sentence, index: number, ground: Ground): number | null {
  const { words } = sentence;
  const places = placesOf(ground.document.lexicon.lists['agreement-terms'], words, 1, words.length);
  const at = places.find(
    (i) => words[i - 1]?.lower === 'the' && !/^(?:of|in)$/u.test(words[i + 1]?.lower ?? ''),
  );
  if (at === undefined) return null;
  const next = ground.document.sentences[index + 1];
  const span = { start: sentence.start, end: words[at + 1]?.text === '?' && next ? next.end : sentence.end };
  const isNumber = /\b(?:ten|fifteen|twenty|thirty|forty|fifty|\d+)\b/iu.test(
    ground.document.text.slice(span.start, span.end),
  );
  return isNumber || ground.timesIn(span).some(({ kind }) => kind === 'duration') ? at : null;
}
