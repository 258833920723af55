import { ordinalOf } from '../../en/numbers.ts';
import { dayOf, isDate } from '../calendar.ts';
import { dateNear } from '../direction.ts';
import { type Meaning, ofPeriod } from '../meaning.ts';
import { digits, gap, monthName, opening, sticky } from '../patterns.ts';
import { day } from '../period.ts';
import type { Match, Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';
import { monthNumber } from './calendar-date.ts';
import { counted } from './year.ts';

const ofMonth = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;

/** The first of "5 and 6 March 2024", "between 14 and 16 May". */
export const firstOfTwo: Rule = {
  opens: opening(digits),
  pattern: sticky(
    String.raw`${ofMonth}(?=${gap}(?:and|or|to)${gap}\d{1,2}(?:st|nd|rd|th)?${gap}(?:of${gap})?(?<month>${monthName})(?:,?${gap}(?<year>[12]\d{3})(?!\d))?)`,
  ),
  read: (match, scene) => dated(match, match.written('month'), match.part('year'), scene),
};

/** The second of "March 5 and 6, 2024". */
export const secondOfTwo: Rule = {
  opens: opening(digits),
  pattern: sticky(String.raw`${ofMonth}(?:,${gap}(?<year>[12]\d{3})(?!\d))?`),
  read(match, scene) {
    const month = monthBefore.exec(match.before)?.[1];
    return month === undefined || counted.test(match.after)
      ? null
      : dated(match, month, match.part('year'), scene);
  },
};

const monthBefore = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${monthName})\s+\d{1,2}(?:st|nd|rd|th)?(?:,\s+\d{1,2})*,?\s+(?:and|or|to|through)\s+$`,
  'u',
);

function dated(match: Match, monthWords: string, year: string, scene: Scene): Meaning | null {
  const [month, number] = [monthNumber(monthWords), ordinalOf(match.part('day'))];
  if (month === 0) return null;
  if (year !== '')
    return isDate(Number(year), month, number) ? ofPeriod(day(dayOf(Number(year), month, number))) : null;
  const found = dateNear(scene, month, number, 0, match);
  return found === null ? null : ofPeriod(found);
}
