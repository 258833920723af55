import { overlaps, type Span } from '../../report/span.ts';
import { firstFrom, type Word } from '../en/words.ts';
import type { Attribution } from './attribution.ts';

/**
 * The source with what is said of it between commas: "Ana Prva, a warden in Jajce, said", "said Ana Prva, head of the
 * guard." Both name the sayer; the tagger stops at the name at times.
 */
export function withApposition(found: Attribution, words: readonly Word[]): Attribution {
  const { source, cue, content } = found;
  if (!source || !cue) return found;
  const comma = firstFrom(words, source.end);
  const [before, mark, first] = [words[comma - 1], words[comma], words[comma + 1]];
  if (!before || before.end !== source.end || mark?.text !== ',' || !first || !opensApposition(first))
    return found;
  const close = closing(words, comma + 1);
  const last = words[close - 1];
  if (!last || close - comma > mostWords) return found;
  const added = { start: mark.start, end: last.end };
  if ([...content, cue].some((span) => overlaps(span, added)) || !leadsToCue(words, close, source, cue))
    return found;
  return { ...found, source: { start: source.start, end: last.end } };
}

/** Words an apposition has at most; beyond them commas part something else. */
const mostWords = 24;

/** An article, a possessive or an office: a noun phrase. A clause with "who" tells more than who it is. */
const opensApposition = (word: Word): boolean =>
  word.pos === 'DET' || (word.pos === 'NOUN' && /^\p{Ll}/u.test(word.text));

/** The mark that ends the apposition: the next comma or the end of the sentence. */
function closing(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && !/^[,.;:!?”"]$/.test(words[at]?.text ?? '')) at++;
  return at;
}

/** The saying words stand right after the closing comma, or stood right before the source. */
function leadsToCue(words: readonly Word[], close: number, source: Span, cue: Span): boolean {
  if (cue.end <= source.start) return source.start - cue.end <= 1;
  const next = words[close + 1];
  return (
    words[close]?.text === ',' &&
    !!next &&
    (next.start === cue.start || (next.pos === 'ADV' && words[close + 2]?.start === cue.start))
  );
}
