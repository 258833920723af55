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
  const holding = new Set(outersOf(attributions).values());
  const opened = attributions.flatMap((found): Attribution[] => {
    if (holding.has(found)) return [found];
    const within = innerOf(found, words, lexicon);
    return within ? [{ ...within.inner, outer: within.outer }] : [found];
  });
  const outers = outersOf(opened);
  return opened.map((found) => {
    const outer = found.outer ?? outers.get(found);
    return outer ? { ...found, outer } : found;
  });
}

/** The attribution, the first in their order, in what it says another's saying words stand. Cues are searched by place. */
function outersOf(attributions: readonly Attribution[]): ReadonlyMap<Attribution, Attribution> {
  const byCue = attributions
    .flatMap((found) => (found.cue ? [{ found, ...found.cue }] : []))
    .toSorted((a, b) => a.start - b.start);
  const outers = new Map<Attribution, Attribution>();
  for (const outer of attributions) {
    for (const span of outer.content) {
      for (let i = firstStarting(byCue, span.start); (byCue[i]?.start ?? Infinity) < span.end; i++) {
        const inner = byCue[i]?.found;
        if (inner && !outers.has(inner) && standsIn(inner, outer)) outers.set(inner, outer);
      }
    }
  }
  return outers;
}

/** Index of the first span that starts at or after `at`. */
function firstStarting(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
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
