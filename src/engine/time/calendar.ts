/** A day of the Gregorian calendar, counted from 1 January 1970. Dates before 1582 are given as that calendar would have them. */
export type Day = number;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const milliseconds = 86_400_000;

/** The day of a date. Months and days beyond their bounds run on into the next: 31 February is 3 March. */
export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / milliseconds);
}

export function dateOf(day: Day): CalendarDate {
  const date = new Date(day * milliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Days of a month, 28 to 31. */
export const daysIn = (year: number, month: number): number =>
  dayOf(year, month + 1, 1) - dayOf(year, month, 1);

/** Whether there is such a day: no 31 February, no year 0. */
export const isDate = (year: number, month: number, day: number): boolean =>
  isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/** Years that ISO 8601 writes with four digits, without year 0, which the calendar of news does not have. */
export const isYear = (year: number): boolean => year >= 1 && year <= 9999;

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Easter Sunday of the western churches (Meeus, Jones and Butcher). */
export function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451);
  const sum = moon + week - 7 * late + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The date of an ISO 8601 moment as it is written there, in its own zone; null where it gives no whole date. */
export function dayIn(moment: string | null): Day | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(moment ?? '');
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return isDate(year, month, day) ? dayOf(year, month, day) : null;
}
