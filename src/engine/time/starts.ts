import type { Span } from '../../report/span.ts';
import type { Rule } from './rule.ts';

/** A place where a word or number begins, and the rules whose expressions may begin with it. */
export interface Start {
  readonly at: number;
  readonly rules: readonly Rule[];
}

/** Rules by the words that their expressions begin with. */
export type Index = ReadonlyMap<string, readonly Rule[]>;

export function indexOf(rules: readonly Rule[]): Index {
  const index = new Map<string, Rule[]>();
  for (const rule of rules)
    for (const word of rule.opens) {
      const known = index.get(word);
      if (known) known.push(rule);
      else index.set(word, [rule]);
    }
  return index;
}

const run = /[\p{L}\p{N}]+/gu;

/** The places of a block at which some rule is to be asked, in order. */
export function* startsIn(text: string, { start, end }: Span, index: Index): Generator<Start> {
  run.lastIndex = 0;
  const block = text.slice(start, end);
  for (const { 0: word, index: offset } of block.matchAll(run)) {
    const at = start + offset;
    const isShort = /^\d\ds?$/.test(word) && /['’]/.test(text[at - 1] ?? '');
    if (isShort) yield { at: at - 1, rules: index.get("'") ?? [] };
    const rules = index.get(openingOf(word));
    if (rules !== undefined) yield { at, rules };
  }
}

/** What the rules are indexed by: the letters that a word begins with, small; `#` for digits. */
function openingOf(word: string): string {
  const letters = /^[A-Za-z]+/.exec(word);
  if (letters !== null) return letters[0].toLowerCase();
  return /^\d/.test(word) ? '#' : '';
}
