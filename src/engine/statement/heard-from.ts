import type { Span } from '../../report/span.ts';
import { firstFrom, wordsIn, type Word } from '../en/words.ts';
import type { Attribution } from './attribution.ts';

/**
 * "The Courier has it from a clerk that …", "The paper has learned from two engineers that …": who told it stands behind
 * "from", nearer to the origin than the outlet that heard it, which the tagger marks.
 */
export function heardFrom(marked: Attribution, words: readonly Word[]): Attribution {
  const found = withPronoun(marked, words);
  const { cue, source, content } = found;
  const last = cue ? wordsIn(words, cue).at(-1) : undefined;
  if (!cue || !last || !isHearing(cue, last, words)) return found;
  const from = firstFrom(words, last.end);
  if (words[from]?.lower !== 'from') return found;
  const next = content.find((span) => span.start > last.end)?.start ?? Infinity;
  const end = words.findIndex(
    (word, i) => i > from && (word.pos === 'PUNCT' || word.lower === 'that' || word.start >= next),
  );
  const [first, until] = [words[from + 1], words[(end < 0 ? words.length : end) - 1]];
  if (!first || !until || until.start < first.start || until.end - first.start > longest) return found;
  const told = { start: first.start, end: until.end };
  return source && source.start >= told.start ? found : { ...found, source: told };
}

/** The tagger marks "has" alone: the pronoun that makes it hearing belongs to it. */
function withPronoun(found: Attribution, words: readonly Word[]): Attribution {
  const { cue } = found;
  const after = cue ? firstFrom(words, cue.end) : -1;
  const it = words[after];
  return cue && having.test(words[after - 1]?.lower ?? '') && it?.lower === 'it'
    ? { ...found, cue: { start: cue.start, end: it.end } }
    : found;
}

const having = /^(?:has|have|had|got)$/;

/** Units of the longest phrase that is still taken for one who told. */
const longest = 160;

/** "has learned", "heard", and "has it" with the verb before the pronoun. */
function isHearing(cue: Span, last: Word, words: readonly Word[]): boolean {
  if (/^(?:learned|learnt|heard|hears|hear|understands|understood)$/.test(last.lower)) return true;
  const before = words[firstFrom(words, last.start) - 1];
  return last.lower === 'it' && having.test(before?.lower ?? '') && cue.start <= last.start;
}
