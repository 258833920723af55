import { numberOf, ordinalOf } from '../../en/numbers.ts';
import { lengthOf, singular } from '../length.ts';
import { ofSet } from '../meaning.ts';
import { gap, number, opening, ordinal, sticky } from '../patterns.ts';
import type { Rule } from '../rule.ts';
import { dayParts } from './weekday.ts';

const adverbs: ReadonlyMap<string, string> = new Map([
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'P1D'],
  ['weekly', 'P1W'],
  ['fortnightly', 'P2W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P1Q'],
  ['annually', 'P1Y'],
  ['yearly', 'P1Y'],
]);

export const adverbOpens: readonly string[] = [...adverbs.keys()];

/** "daily", "weekly", "annually"; not a daily, which is a newspaper. */
export const adverb: Rule = {
  opens: opening(adverbOpens),
  pattern: sticky(String.raw`(?<word>${[...adverbs.keys()].join('|')})`),
  read(match) {
    if (/^\s+(?:newspapers?|papers?|magazines?|tabloid|broadsheet|bulletin)|^\s+\p{Lu}/u.test(match.after))
      return null;
    if (
      /^\p{Lu}/u.test(match.text) ||
      (/\b(?:the|a|another)\s+(?:\p{L}+\s+)?$/u.test(match.before) && /^[.,;)]/.test(match.after))
    )
      return null;
    if (/^quarterly$/i.test(match.text) && /^\s+\p{Ll}/u.test(match.after)) return null;
    const value = adverbs.get(match.part('word'));
    return value === undefined ? null : ofSet(value);
  },
};

/** "every day", "each month", "every two years", "every other week", "every morning". */
export const every: Rule = {
  opens: opening('every', 'each'),
  pattern: sticky(
    String.raw`(?:every|each)${gap}(?:(?<other>other|second)${gap}|(?<count>${number}|few)${gap}|(?<ordinal>${ordinal})${gap}|single${gap})?(?<unit>minutes?|hours?|days?|weeks?|weekends?|months?|quarters?|years?|decades?|morning|afternoon|evening|night)`,
  ),
  read(match) {
    const unit = singular(match.part('unit'));
    const part = dayParts.get(unit);
    if (part !== undefined) return ofSet(`XXXX-XX-XXT${part}`);
    if (match.part('count') === 'few') return null;
    const value = lengthOf(stepOf(match.part('other'), match.part('count'), match.part('ordinal')), unit);
    return value === null ? null : ofSet(value);
  },
};

function stepOf(other: string, count: string, ordinalWord: string): number {
  if (other !== '') return 2;
  if (count !== '') return numberOf(count);
  return ordinalWord === '' ? 1 : ordinalOf(ordinalWord);
}
