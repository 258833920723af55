import type { Lexicon, ListName } from '../../lexicon.ts';
import { type Meaning, ofPeriod, ofReference, type Reference } from '../meaning.ts';
import { gap, opening, sticky } from '../patterns.ts';
import type { Rule } from '../rule.ts';

/** "since then", "by that time", "on that date": what was told last. */
export const pointingBack: Rule = {
  opens: opening('then', 'that'),
  pattern: sticky(
    String.raw`(?:(?<=\b(?:since|by|until|till|from|before)\s+)then|(?<=\b(?:at|by|since|until|before|from)\s+)that${gap}time|that${gap}(?:date|moment))`,
  ),
  read(_, scene): Meaning | null {
    const told = scene.told();
    return told === null ? ofReference('PAST_REF') : ofPeriod(told);
  },
};

const lists: readonly (readonly [ListName, Reference])[] = [
  ['time-present', 'PRESENT_REF'],
  ['time-past', 'PAST_REF'],
  ['time-future', 'FUTURE_REF'],
];

/** "now", "recently", "the near future": words that place a time in past, present or future and say no more. */
export const referencesOf = (lexicon: Lexicon): Rule[] =>
  lists.map(([name, reference]) => ({
    opens: opening([...lexicon.lists[name]].map((phrase) => phrase.split(' ')[0] ?? phrase)),
    pattern: sticky(anyOf(lexicon.lists[name])),
    read(match, scene) {
      if (isTaken(match.before, match.after, match.text)) return null;
      const isOpen = !/^one\s/i.test(match.text) || scene.tenseAt(match) === 'future';
      return isOpen ? ofReference(reference) : null;
    },
  }));

const anyOf = (phrases: ReadonlySet<string>): string =>
  `(?:${[...phrases]
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((phrase) => phrase.replaceAll(' ', gap))
    .join('|')})`;

/** Part of a name ("Future Group"), or of a turn that names no time ("in the past tense"). */
const isTaken = (before: string, after: string, text: string): boolean =>
  (/^\p{Lu}/u.test(text) && /^\s+\p{Lu}/u.test(after)) ||
  /[-’']$|\bas\s+$/iu.test(before) ||
  /^-|^\s+(?:of|after|enough|as)\b/u.test(after);
