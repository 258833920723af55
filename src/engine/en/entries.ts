import { basesOf } from './inflection.ts';
import type { Word } from './words.ts';

/** A word list with its entries of several words by their first: "brush off" under brush. */
interface Entries {
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** Each list is indexed once; it goes with the list. */
const indexed = new WeakMap<ReadonlySet<string>, Entries>();

/** How far the words of an entry may stand apart: "called again for", "left the agency's questions unanswered". */
const reach = 4;

/**
 * Whether a word in any inflection stands in the list, or an entry of several words: its first word in any
 * inflection, the next within four words of it, a third right after that.
 */
export function holds(list: ReadonlySet<string>, words: readonly Word[]): boolean {
  const { phrases } = entriesOf(list);
  return words.some((word, i) =>
    basesOf(word.lower).some(
      (base) => list.has(base) || phrases.get(base)?.some((rest) => follows(rest, words, i)),
    ),
  );
}

function follows([second, third]: readonly string[], words: readonly Word[], first: number): boolean {
  for (let at = first + 1; at <= first + reach && at < words.length; at++) {
    if (words[at]?.lower === second && (third === undefined || words[at + 1]?.lower === third)) return true;
  }
  return false;
}

function entriesOf(list: ReadonlySet<string>): Entries {
  const known = indexed.get(list);
  if (known) return known;
  const phrases = new Map<string, string[][]>();
  for (const entry of list) {
    const [first, ...rest] = entry.split(' ');
    if (first === undefined || rest.length === 0) continue;
    const others = phrases.get(first);
    if (others) others.push(rest);
    else phrases.set(first, [rest]);
  }
  const entries = { phrases };
  indexed.set(list, entries);
  return entries;
}
