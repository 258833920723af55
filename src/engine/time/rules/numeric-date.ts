import { dayOf, isDate } from '../calendar.ts';
import { type Meaning, ofPeriod } from '../meaning.ts';
import { digits, opening, sticky } from '../patterns.ts';
import { day } from '../period.ts';
import type { Rule } from '../rule.ts';

/** 2026-03-05, 2026/03/05. */
export const yearFirst: Rule = {
  opens: opening(digits),
  pattern: sticky(String.raw`(?<year>[12]\d{3})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?![-/.:]?\d)`),
  read: (match) => dated(Number(match.part('year')), Number(match.part('month')), Number(match.part('day'))),
};

/**
 * 05.03.2026, 25/3/2026, 3/25/98. With strokes the order is told only where one number is above 12; 5/3/2026 is left
 * unread, since half of the world means May by it.
 */
export const yearLast: Rule = {
  opens: opening(digits),
  pattern: sticky(
    String.raw`(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>[12]\d{3}|\d\d)(?![-/.:]?\d)`,
  ),
  read(match) {
    const [first, second, mark] = [
      Number(match.part('first')),
      Number(match.part('second')),
      match.part('mark'),
    ];
    const written = match.part('year');
    if (written.length === 2 && mark !== '/') return null;
    const year = written.length === 2 ? inCentury(Number(written)) : Number(written);
    if (mark === '.' || first > 12) return dated(year, second, first);
    return second > 12 || first === second ? dated(year, first, second) : null;
  },
};

/** Two digits stand for the years 1970 to 2069, as in POSIX. */
const inCentury = (year: number): number => (year < 70 ? 2000 : 1900) + year;

const dated = (year: number, month: number, ofMonth: number): Meaning | null =>
  isDate(year, month, ofMonth) ? ofPeriod(day(dayOf(year, month, ofMonth))) : null;
