import type { Lexicon } from '../../lexicon.ts';
import { bar } from './bar.ts';
import { call } from './call.ts';
import { caption } from './caption.ts';
import { credits } from './credit.ts';
import { notice } from './notice.ts';
import { related } from './related.ts';
import { stamps } from './stamp.ts';
import { standing } from './standing.ts';
import type { Rule, Verdict } from './verdict.ts';

/** The first that is sure decides, else the first that finds it likely: bars and credits have the plainest forms, calls to the reader the widest. */
const rules: readonly Rule[] = [bar, caption, credits, stamps, standing, related, notice, call];

/** Longest line that is looked at, in UTF-16 units: furniture is short, and patterns stay quick. */
const longest = 900;

/** Tells furniture by its language: null for what may well be the report. `words` as `wordsOf` counts them. */
export function furnitureOf(line: string, words: number, lexicon: Lexicon): Verdict | null {
  if (words === 0) return { kind: 'boilerplate', sure: 2 };
  if (words > 90 || line.length > longest) return null;
  let likely: Verdict | null = null;
  for (const rule of rules) {
    const verdict = rule(line, words, lexicon);
    if (verdict?.sure === 2) return verdict;
    likely ??= verdict;
  }
  return likely;
}
