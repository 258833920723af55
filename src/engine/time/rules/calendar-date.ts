import { months } from '../../en/calendar.ts';
import { ordinalOf } from '../../en/numbers.ts';
import { type Day, dayOf, isDate, isYear } from '../calendar.ts';
import { dateNear, weekdayNumber } from '../direction.ts';
import { type Meaning, ofPeriod, ofStretch, ofUnknown } from '../meaning.ts';
import {
  gap,
  monthName,
  monthOpens,
  opening,
  ordinal,
  ordinalOpens,
  sticky,
  weekdayName,
  weekdayOpens,
  weekdayShort,
  weekdayShortOpens,
  within,
  withinOpens,
} from '../patterns.ts';
import { day, periodAt } from '../period.ts';
import type { Match, Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';

const weekday = String.raw`(?:${within})?(?:(?:last|this|next)${gap})?(?:(?<weekday>${weekdayName}|${weekdayShort})(?:${gap}(?:morning|afternoon|evening|night))?,?${gap}(?:the${gap})?)?`;
const yearAfter = String.raw`(?:(?:,${gap}?|${gap})(?:of${gap})?(?<year>[12]\d{3})(?!\d|[.,]\d|-\d))?`;
const upToDay = String.raw`(?:\s*[-–—]\s*(?<until>\d{1,2})(?:st|nd|rd|th)?)?`;
const noAmount = String.raw`(?![.,:]?\d|\s*(?:%|per${gap}?cent|million|billion|o['’]clock|[ap]\.?m\b))`;

/** "Thursday, March 5, 2026", "Oct. 3", "March eighth", "5-7 March": the pattern with the month first. */
export const monthFirst: Rule = {
  opens: opening(withinOpens, weekdayOpens, weekdayShortOpens, monthOpens, 'last', 'this', 'next'),
  pattern: sticky(
    String.raw`${weekday}(?<month>${monthName})${gap}?(?:the${gap})?(?<day>\d{1,2}(?:st|nd|rd|th)?|${ordinal})${upToDay}${noAmount}${yearAfter}`,
  ),
  read: (match, scene) => readDate(match, scene),
};

/** "5 March", "Thursday, 5 March 2026", "the 5th of March", "5-7 March". */
export const dayFirst: Rule = {
  opens: opening(withinOpens, weekdayOpens, weekdayShortOpens, 'the', 'last', 'this', 'next', ordinalOpens),
  pattern: sticky(
    String.raw`${weekday}(?:the${gap}(?!\d{1,2}${gap}))?(?<day>\d{1,2}(?:st|nd|rd|th)?|${ordinal}(?=${gap}of))${upToDay}${gap}(?:of${gap})?(?<month>${monthName})${yearAfter}`,
  ),
  read: (match, scene) => readDate(match, scene),
};

function readDate(match: Match, scene: Scene): Meaning | null {
  const number = monthNumber(match.written('month'));
  const ofMonth = ordinalOf(match.part('day'));
  if (number === 0 || !(ofMonth >= 1 && ofMonth <= 31)) return null;
  const year = match.part('year') || yearBehind(match.after);
  const first = year === '' ? near(match, scene, number, ofMonth) : inYear(Number(year), number, ofMonth);
  if (first === null) return year === '' && scene.published === null ? undated(number, ofMonth) : null;
  const until = match.part('until');
  return until === '' ? ofPeriod(day(first)) : upTo(first, Number(until) - ofMonth);
}

/** "March 5 and 6, 2024": the year stands behind the last. */
const yearBehind = (after: string): string =>
  /^\s*(?:and|or|to|through|[-–])\s*\d{1,2},?\s+([12]\d{3})(?!\d)/u.exec(after)?.[1] ?? '';

/** Number of a month's name as it stands in the text; 0 for what is written small ("may", "march") or is no month. */
export function monthNumber(written: string): number {
  if (!/^\p{Lu}/u.test(written)) return 0;
  const name = written.toLowerCase().replace('.', '');
  return months.get(name) ?? months.get(name.slice(0, 3)) ?? 0;
}

const near = (match: Match, scene: Scene, number: number, ofMonth: number): Day | null =>
  dateNear(scene, number, ofMonth, weekdayNumber(match.part('weekday')), match)?.index ?? null;

const inYear = (year: number, number: number, ofMonth: number): Day | null =>
  isYear(year) && isDate(year, number, ofMonth) ? dayOf(year, number, ofMonth) : null;

/** 2000 had a 29 February: what no year has is no date. */
function undated(number: number, ofMonth: number): Meaning | null {
  if (!isDate(2000, number, ofMonth)) return null;
  return ofUnknown(`XXXX-${String(number).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`, 'instant');
}

/** "5-7 March": both days and what lies between, by the value of its first day. */
const upTo = (first: Day, more: number): Meaning | null =>
  more > 0 && periodAt('month', first).index === periodAt('month', first + more).index
    ? ofStretch(day(first), first, first + more)
    : ofPeriod(day(first));
