import { type Day, dateOf, dayOf, weekdayOf } from './calendar.ts';

/** The stretches of the calendar that news speaks of, each a row of equal parts without a gap. */
export type Unit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** One part of such a row, by its number in it: the year 2024, the month 2024 * 12 + 5 (June 2024), the day 20072. */
export interface Period {
  readonly unit: Unit;
  readonly index: number;
}

/** Months a part holds, of the units that are made of months. */
const monthsIn = { month: 1, quarter: 3, season: 3, half: 6, year: 12, decade: 120, century: 1200 } as const;

/** Seasons as TIMEX3 names them, by the year in which each begins: winter goes on into the next. */
export const seasons = ['SP', 'SU', 'FA', 'WI'] as const;

/** Spring begins in March; months are those of the northern half of the world. */
const seasonsBegin = 2;

export const year = (number: number): Period => ({ unit: 'year', index: number });
export const month = (ofYear: number, number: number): Period => ({
  unit: 'month',
  index: ofYear * 12 + number - 1,
});
export const day = (number: Day): Period => ({ unit: 'day', index: number });

/** The part of the row that holds the day. A weekend is that of the day's week, the five days before it included. */
export function periodAt(unit: Unit, at: Day): Period {
  if (unit === 'day') return day(at);
  if (unit === 'week' || unit === 'weekend') return { unit, index: Math.floor((at + 3) / 7) };
  const { year: ofYear, month: number } = dateOf(at);
  const months = ofYear * 12 + number - 1 - (unit === 'season' ? seasonsBegin : 0);
  return { unit, index: Math.floor(months / monthsIn[unit]) };
}

/** First and last day. */
export function daysOf({ unit, index }: Period): { readonly first: Day; readonly last: Day } {
  if (unit === 'day') return { first: index, last: index };
  if (unit === 'week') return { first: index * 7 - 3, last: index * 7 + 3 };
  if (unit === 'weekend') return { first: index * 7 + 2, last: index * 7 + 3 };
  const size = monthsIn[unit];
  const first = index * size + (unit === 'season' ? seasonsBegin : 0);
  return { first: dayOf(0, first + 1, 1), last: dayOf(0, first + size + 1, 1) - 1 };
}

export const shifted = ({ unit, index }: Period, by: number): Period => ({ unit, index: index + by });

/** Whether every day lies in the years 1 to 9999, which have a value. */
export function isWritable(period: Period): boolean {
  const { first, last } = daysOf(period);
  return Number.isFinite(first) && first >= firstDay && last <= lastDay;
}
const firstDay = dayOf(1, 1, 1);
const lastDay = dayOf(9999, 12, 31);

/** The period as TIMEX3 writes it: 2024-06-03, 2024-W23, 2024-W23-WE, 2024-06, 2024-Q2, 2024-SU, 2024-H1, 2024, 202, 20. */
export const valueOf = ({ unit, index }: Period): string => writers[unit](index);

const inYear = (index: number, parts: number): readonly [year: string, part: number] => [
  digits(Math.floor(index / parts), 4),
  ((index % parts) + parts) % parts,
];

const writers: Readonly<Record<Unit, (index: number) => string>> = {
  day: (index) => isoDay(index),
  week: (index) => isoWeek(index),
  weekend: (index) => `${isoWeek(index)}-WE`,
  month(index) {
    const [ofYear, part] = inYear(index, 12);
    return `${ofYear}-${digits(part + 1, 2)}`;
  },
  quarter(index) {
    const [ofYear, part] = inYear(index, 4);
    return `${ofYear}-Q${part + 1}`;
  },
  season(index) {
    const [ofYear, part] = inYear(index, 4);
    return `${ofYear}-${seasons[part] ?? ''}`;
  },
  half(index) {
    const [ofYear, part] = inYear(index, 2);
    return `${ofYear}-H${part + 1}`;
  },
  year: (index) => digits(index, 4),
  decade: (index) => digits(index, 3),
  century: (index) => digits(index, 2),
};

/** First and last part, both included, in the coarsest of days, months and years that bounds it exactly. */
export function boundsOf(period: Period): { readonly from: string; readonly to: string } {
  const { first, last } = daysOf(period);
  const unit = boundUnit(period.unit);
  return { from: valueOf(periodAt(unit, first)), to: valueOf(periodAt(unit, last)) };
}

function boundUnit(unit: Unit): Unit {
  if (unit === 'day' || unit === 'week' || unit === 'weekend') return 'day';
  return unit === 'year' || unit === 'decade' || unit === 'century' ? 'year' : 'month';
}

export function isoDay(at: Day): string {
  const { year: ofYear, month: number, day: ofMonth } = dateOf(at);
  return `${digits(ofYear, 4)}-${digits(number, 2)}-${digits(ofMonth, 2)}`;
}

/** ISO 8601: the week belongs to the year of its Thursday. */
function isoWeek(index: number): string {
  const thursday = index * 7;
  const { year: ofYear } = dateOf(thursday);
  const first = dayOf(ofYear, 1, 4);
  const monday = first - weekdayOf(first) + 1;
  return `${digits(ofYear, 4)}-W${digits(Math.floor((thursday - monday) / 7) + 1, 2)}`;
}

const digits = (number: number, width: number): string => String(number).padStart(width, '0');
