import { isBlank } from './characters.ts';
import type { Pieces } from './pieces.ts';

/** A run of pieces of one paragraph, from `first` up to `end`. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/**
 * What the model reads at once: runs one after another, `[CLS] run [SEP] run [SEP] … [SEP]`. Each piece of a text stands in
 * exactly one window.
 */
export interface Window {
  readonly runs: readonly Run[];
  /** Pieces with the special ones. */
  readonly length: number;
}

/**
 * Packs paragraphs in order into windows of at most `bound` pieces, special ones included. A paragraph that fits no window
 * is cut at the last sentence start in the second half of the window, failing that at the last word start, failing that at the bound.
 */
export function* windowsOf(text: string, pieces: Pieces, bound: number): Generator<Window> {
  let runs: Run[] = [];
  let length = 1;
  for (const [start, end] of pieces.paragraphs) {
    for (let first = start; first < end;) {
      const whole = end - first + 2 <= bound;
      const taken = whole ? end - first : cutPoint(text, pieces, first, bound - 2);
      if (runs.length > 0 && (!whole || length + taken + 1 > bound)) {
        yield { runs, length };
        runs = [];
        length = 1;
      }
      runs.push({ first, end: first + taken });
      length += taken + 1;
      first += taken;
    }
  }
  if (runs.length > 0) yield { runs, length };
}

/** How many pieces of a paragraph that is too long go into its window: 1 to `limit`. */
function cutPoint(text: string, pieces: Pieces, first: number, limit: number): number {
  let lastWord = 0;
  for (let taken = limit; taken > 0; taken -= 1) {
    const at = pieces.starts[first + taken] ?? 0;
    if (!opensWord(text, at)) continue;
    lastWord ||= taken;
    if (taken * 2 <= limit) break;
    if (opensSentence(text, at)) return taken;
  }
  return lastWord || limit;
}

const opensWord = (text: string, at: number): boolean => at === 0 || isBlank(text.charAt(at - 1));

/** Units before a word that are looked at for the end of a sentence. */
const lookBack = 12;

const opensSentence = (text: string, at: number): boolean =>
  /[.!?]["'”’)\]]*\p{White_Space}*$/u.test(text.slice(Math.max(0, at - lookBack), at));
