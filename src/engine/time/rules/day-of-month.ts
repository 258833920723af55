import { ordinalOf } from '../../en/numbers.ts';
import { dateOf, dayOf, isDate } from '../calendar.ts';
import { type Meaning, ofPeriod, ofUnknown } from '../meaning.ts';
import { gap, opening, ordinal, sticky } from '../patterns.ts';
import { day } from '../period.ts';
import type { Rule } from '../rule.ts';

/** "the third of the month", "the 5th of this month", "the 20th of last month". */
export const dayOfTheMonth: Rule = {
  opens: opening('the'),
  pattern: sticky(
    String.raw`the${gap}(?<ordinal>\d{1,2}(?:st|nd|rd|th)|${ordinal})${gap}(?:day${gap})?of${gap}(?<which>the|this|last|next)${gap}month`,
  ),
  read(match, { published }) {
    const by = { last: -1, next: 1 }[match.part('which')] ?? 0;
    return published === null
      ? ofUnknown('XXXX-XX-XX', 'instant')
      : inMonth(published, by, ordinalOf(match.part('ordinal')));
  },
};

/** "the 4th" where no noun follows: of the running month if it has come, else of the one before. */
export const dayAlone: Rule = {
  opens: opening('the'),
  pattern: sticky(
    String.raw`the${gap}(?<ordinal>\d{1,2}(?:st|nd|rd|th))(?=\s*(?:[.,;:?!)"”’]|$)|\s+(?:and|when|but|at|in|as|he|she|it|they|we|the)\b)`,
  ),
  read(match, { published }) {
    if (
      !/\b(?:on|since|from|until|till|by|before|after|to|of)\s+$/iu.test(match.before) ||
      published === null
    )
      return null;
    const ofMonth = ordinalOf(match.part('ordinal'));
    return inMonth(published, ofMonth <= dateOf(published).day ? 0 : -1, ofMonth);
  },
};

function inMonth(published: number, by: number, ofMonth: number): Meaning | null {
  const { year, month } = dateOf(published);
  const first = dateOf(dayOf(year, month + by, 1));
  if (!isDate(first.year, first.month, ofMonth)) return null;
  return ofPeriod(day(dayOf(first.year, first.month, ofMonth)));
}
