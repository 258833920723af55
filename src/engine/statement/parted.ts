import { contains, overlaps, type Span } from '../../report/span.ts';
import { wordsIn, type Word } from '../en/words.ts';
import type { Attribution } from './attribution.ts';

/**
 * "An envoy says the general told him that …": the tagger takes the general for what the envoy says, and what follows
 * for the words of nobody or of the envoy. What one says is then only the subject of the next saying: the second
 * stands in the first, and the subject is its source.
 */
export function withParted(attributions: readonly Attribution[], words: readonly Word[]): Attribution[] {
  const passing = new Set<Attribution>();
  const joined = attributions.map((inner) => {
    const outer = attributions.find((other) => other !== inner && leadsTo(other, inner, words));
    const [subject] = outer?.content ?? [];
    if (!outer || !subject) return inner;
    passing.add(outer);
    const end = Math.max(inner.cue?.end ?? 0, ...inner.content.map((span) => span.end));
    return { ...inner, source: subject, outer: { ...outer, content: [{ start: subject.start, end }] } };
  });
  return joined.filter((found) => !passing.has(found));
}

/** Whether all that `outer` says is the noun phrase right before the saying words of `inner`. */
function leadsTo(outer: Attribution, inner: Attribution, words: readonly Word[]): boolean {
  const [subject, ...others] = outer.content;
  if (!subject || others.length > 0 || !outer.cue || !outer.source || !inner.cue) return false;
  if (outer.cue.end > subject.start || inner.cue.start < subject.end || inner.content.length === 0)
    return false;
  if (inner.source && !overlaps(inner.source, subject) && !isSame(inner.source, outer.source)) return false;
  const own = wordsIn(words, subject);
  const between = wordsIn(words, { start: subject.end, end: inner.cue.start });
  const last = own.at(-1);
  return (
    !!last &&
    /^(?:NOUN|PROPN|PRON)$/.test(last.pos) &&
    own.every((word) => word.pos !== 'VERB' && word.pos !== 'AUX') &&
    between.every((word) => word.pos === 'AUX' || word.pos === 'ADV')
  );
}

const isSame = (a: Span, b: Span): boolean => contains(a, b) || contains(b, a);
