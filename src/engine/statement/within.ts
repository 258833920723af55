import { contains, type Span } from '../../report/span.ts';
import { wordsIn, type Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Attribution } from './attribution.ts';
import { innerOf } from './inner.ts';

/** Attributions with the sayings in which they stand: `outer` is set on those that stand in another's content. */
export function withOuter(
  attributions: readonly Attribution[],
  words: readonly Word[],
  lexicon: Lexicon,
): Attribution[] {
  const opened = attributions.flatMap((found): Attribution[] => {
    if (attributions.some((other) => standsIn(other, found))) return [found];
    const within = innerOf(found, words, lexicon);
    return within ? [{ ...within.inner, outer: within.outer }] : [found];
  });
  return opened.map((found) => {
    const outer = found.outer ?? opened.find((other) => standsIn(found, other));
    return outer ? { ...found, outer } : found;
  });
}

/** Whether the saying words of one stand in what the other says. */
export const standsIn = (inner: Attribution, outer: Attribution): boolean =>
  inner !== outer &&
  inner.cue !== null &&
  outer.cue !== null &&
  outer.source !== null &&
  outer.content.some((span) => inner.cue !== null && contains(span, inner.cue));

/** Words that the one who passes a statement on may add to it and still only pass it on. */
const mostAdded = 3;

/**
 * Whether all that `outer` says is that `inner` was said: it is a relay, no statement of its own. A verb that follows
 * the inner saying words and is not said in it is the outer one's word ("the toll given by Paris was too low").
 */
export function onlyPassesOn(outer: Attribution, inner: Attribution, words: readonly Word[]): boolean {
  const passed = [...inner.content, inner.cue, inner.source].filter((span): span is Span => span !== null);
  const added = outer.content
    .flatMap((span) => wordsIn(words, span))
    .filter(
      (word) => word.pos !== 'PUNCT' && word.lower !== 'that' && !passed.some((span) => contains(span, word)),
    );
  const judges = added.some((word) => isVerb(word) && word.start > (inner.cue?.end ?? Infinity));
  return added.length <= mostAdded && !judges;
}

const isVerb = (word: Word): boolean => word.pos === 'VERB' || word.pos === 'AUX';
