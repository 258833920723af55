import type { Time } from '../../report/reading.ts';
import { type Day, dateOf } from './calendar.ts';
import { boundsOf, day, isoDay, isWritable, type Period, periodAt, type Unit, valueOf } from './period.ts';

/** What an expression of time means, whatever its words are. */
export interface Meaning extends Pick<Time, 'value' | 'from' | 'to' | 'kind'> {
  /** What later words may point back to ("that day", "a year earlier"); null where they can't. */
  readonly period: Period | null;
}

/** A stretch of the calendar. Null outside of the years 1 to 9999. */
export function ofPeriod(period: Period): Meaning | null {
  if (!isWritable(period)) return null;
  return { value: valueOf(period), ...boundsOf(period), kind: kindOf(period.unit), period };
}

/** A day is a moment for news; anything longer has a beginning and an end. */
const kindOf = (unit: Unit): Time['kind'] => (unit === 'day' ? 'instant' : 'interval');

/** A stretch of the calendar that is only told roughly or counted otherwise (a fiscal year): no bounds. */
export function ofRough(period: Period): Meaning | null {
  const meaning = ofPeriod(period);
  return meaning && { ...meaning, from: null, to: null };
}

/** From one day to another, both included. `value` is the period that the words name. */
export function ofStretch(period: Period, first: Day, last: Day): Meaning | null {
  const meaning = ofPeriod(period);
  if (meaning === null || first > last) return meaning;
  return { ...meaning, from: isoDay(first), to: isoDay(last), kind: first === last ? 'instant' : 'interval' };
}

/** Parts of the day, as TIMEX3 names them. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

export function ofPart(at: Day, part: DayPart): Meaning | null {
  const meaning = ofPeriod(day(at));
  return meaning && { ...meaning, value: `${meaning.value}T${part}` };
}

/** A time of day, `10:35`; without a day where none is known. `zone` is `Z`, `+02:00` or empty. */
export function ofClock(at: Day | null, clock: string, zone: string): Meaning | null {
  const written = `T${clock}${zone}`;
  if (at === null)
    return { value: `XXXX-XX-XX${written}`, from: null, to: null, kind: 'instant', period: null };
  const meaning = ofPeriod(day(at));
  if (meaning === null) return null;
  const moment = `${meaning.value}${written}`;
  return { ...meaning, value: moment, from: moment, to: moment };
}

/** A length of time, `P2W`; with the days it takes up where the words say which. */
export function ofDuration(value: string, days?: { readonly first: Day; readonly last: Day }): Meaning {
  const isKnown = days !== undefined && isWritable(day(days.first)) && isWritable(day(days.last));
  return {
    value,
    from: isKnown ? isoDay(days.first) : null,
    to: isKnown ? isoDay(days.last) : null,
    kind: 'duration',
    period: null,
  };
}

/** Something that happens again and again: `P1W`, `XXXX-WXX-4`. */
export const ofSet = (value: string): Meaning => ({ value, from: null, to: null, kind: 'set', period: null });

export type Reference = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';

/** A time that is only told as past, present or future: it has no bounds. */
export const ofReference = (value: Reference): Meaning => ({
  value,
  from: null,
  to: null,
  kind: value === 'PRESENT_REF' ? 'instant' : 'interval',
  period: null,
});

/** What a report without a date leaves open: `XXXX-WXX-4` for a Thursday, `XXXX-03-05`, `XXXX-WXX`. */
export const ofUnknown = (value: string, kind: Time['kind'] = 'interval'): Meaning => ({
  value,
  from: null,
  to: null,
  kind,
  period: null,
});

const unknown: Readonly<Record<Unit, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  season: 'XXXX',
  half: 'XXXX-HX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};

/** The part of the row that stands `by` after the one that holds `at`; open where `at` is not known. */
export function ofShift(unit: Unit, at: Day | null, by: number): Meaning | null {
  if (at === null) return ofUnknown(unknown[unit], kindOf(unit));
  const { index } = periodAt(unit, at);
  return ofPeriod({ unit, index: index + by });
}

/** Year of a day. */
export const yearOf = (at: Day): number => dateOf(at).year;
