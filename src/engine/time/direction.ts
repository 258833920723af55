import type { Span } from '../../report/span.ts';
import { type Day, dateOf, dayOf, isDate, weekdayOf } from './calendar.ts';
import { day, daysOf, type Period, periodAt, shifted, type Unit } from './period.ts';
import { current, type Scene } from './scene.ts';

/**
 * Which of the many Thursdays or Marches is meant: news tells what has been, so it is the last one, today or this
 * month included, unless the verb is about the future.
 */

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** 1 to 7 for a weekday's name, shortened or not; 0 for other words. */
export const weekdayNumber = (name: string): number => weekdays.indexOf(name.toLowerCase().slice(0, 3)) + 1;

/** The last such weekday up to a day, that day included. */
export const weekdayUpTo = (weekday: number, at: Day): Day => at - ((weekdayOf(at) - weekday + 7) % 7);

/** The next such weekday from a day on, that day included. */
export const weekdayFrom = (weekday: number, at: Day): Day => at + ((weekday - weekdayOf(at) + 7) % 7);

/** Whether words at `span` are about what is to come. */
export function isAhead(scene: Scene, span: Span): boolean {
  const before = scene.text.slice(Math.max(0, span.start - 12), span.start);
  if (ahead.test(before)) return true;
  if (back.test(before)) return false;
  const tense = scene.tenseAt(span);
  if (tense !== 'past' && bounding.test(before)) return true;
  const isNamed = /^['’]s\s/u.test(scene.text.slice(span.end, span.end + 3));
  return tense === 'future' && (!isNamed || opens.test(before));
}

/** Words that open a stretch which has not ended; "Until Thursday nobody knew" looks back. */
const ahead = /\b(?:until|till|starting|effective)\s+(?:an?\s+)?$/u;
/** Words that open a stretch which lies behind. */
const back = /\bsince\s+(?:the\s+)?$/iu;
/** Words that set a bound for what is not yet past. */
const bounding = /\b(?:by|before)\s+(?:the\s+)?$/u;
/** Where a sentence begins: "Saturday's vote will …" is ahead, "… will appeal Saturday's ruling" is not. */
const opens = /(?:^|[.!?”"\n]\s*)$/u;

export function weekdayNear(scene: Scene, weekday: number, span: Span): Period | null {
  if (scene.published === null) return null;
  return day(
    isAhead(scene, span) ? weekdayFrom(weekday, scene.published) : weekdayUpTo(weekday, scene.published),
  );
}

/** The month of that name: the last one, this month included; the next one where the verb is about the future. `isPast` where that is sure. */
export function monthNear(scene: Scene, number: number, span: Span, isPast: boolean): Period | null {
  const now = current(scene, 'month');
  if (now === null) return null;
  const last = now.index - ((now.index - (number - 1) + 1200) % 12);
  return { unit: 'month', index: last < now.index && !isPast && isAhead(scene, span) ? last + 12 : last };
}

/** Days back within which a date is looked for even where the verb seems to be about the future. */
const justPast = 21;
/** The weekday that is told with a date tells its year, within two years or so: a wrong weekday is told as well. */
const clearlyNear = 800;
/** How many times nearer the next such date is, where it is meant though the verb does not say so ("a vote called for 6 March"). */
const nearer = 4;

/** The day of that date, in the year that fits the verb; null where no such date is. `weekday` is 0 where none is told. */
export function dateNear(
  scene: Scene,
  number: number,
  ofMonth: number,
  weekday: number,
  span: Span,
): Period | null {
  const { published } = scene;
  if (published === null) return null;
  const { year } = dateOf(published);
  const days = [-1, 0, 1, 2, -2, 3, -3, -4, 4]
    .map((by) => year + by)
    .filter((one) => isDate(one, number, ofMonth))
    .map((one) => dayOf(one, number, ofMonth));
  const fitting = days
    .filter((one) => weekdayOf(one) === weekday)
    .toSorted((a, b) => Math.abs(a - published) - Math.abs(b - published))[0];
  if (fitting !== undefined && Math.abs(fitting - published) < clearlyNear) return day(fitting);
  const past = days.filter((one) => one <= published).toSorted((a, b) => b - a)[0];
  const next = days.filter((one) => one > published).toSorted((a, b) => a - b)[0];
  if (past === undefined || next === undefined) return null;
  const isNext = isAhead(scene, span)
    ? published - past > justPast
    : (next - published) * nearer < published - past;
  return day(isNext ? next : past);
}

/**
 * A part of the running year ("the third quarter"): the last one that has begun. What companies expect is mostly of the
 * quarter that has just ended, so a verb about the future leads to the next one only where the last is half a year old.
 */
export function partNear(scene: Scene, unit: Unit, place: number, inYear: number, span: Span): Period | null {
  const now = current(scene, unit);
  if (now === null) return null;
  const last = now.index - ((((now.index - place) % inYear) + inYear) % inYear);
  const isOld = (now.index - last) * 2 >= inYear;
  return { unit, index: isOld && isAhead(scene, span) ? last + inYear : last };
}

/** The same day, month or quarter so many years on. 29 February becomes 28 February. */
export function yearsOn(period: Period, by: number): Period {
  const { unit, index } = period;
  const parts = inYear.get(unit);
  if (parts !== undefined) return shifted(period, by * parts);
  if (unit !== 'day') return shifted(periodAt('year', daysOf(period).first), by);
  const { year, month: number, day: ofMonth } = dateOf(index);
  return day(dayOf(year + by, number, isDate(year + by, number, ofMonth) ? ofMonth : ofMonth - 1));
}

/** How many of a unit make a year. */
const inYear: ReadonlyMap<Unit, number> = new Map([
  ['month', 12],
  ['quarter', 4],
  ['season', 4],
  ['half', 2],
  ['year', 1],
]);
