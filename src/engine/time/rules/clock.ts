import { zones } from '../../en/calendar.ts';
import { numberOf } from '../../en/numbers.ts';
import type { Day } from '../calendar.ts';
import { dateNear, weekdayNear, weekdayNumber } from '../direction.ts';
import { type Meaning, ofClock } from '../meaning.ts';
import { digits, gap, monthName, numberOpens, opening, sticky, weekdayName } from '../patterns.ts';
import type { Match, Rule } from '../rule.ts';
import { current, type Scene } from '../scene.ts';
import { monthNumber } from './calendar-date.ts';

const zone = String.raw`(?:${gap}(?<zone>GMT|UTC|Z|WET|BST|CET|CEST|EET|EEST|MSK|EST|EDT|ET|CDT|MST|MDT|PST|PDT|JST|KST|HKT|SGT|AEST|AEDT|NZST|NZDT|IST|CST|local${gap}time|${'(?:Eastern|Central|Pacific|Moscow|Beijing|London|Greenwich)'}(?:${gap}(?:Standard|Daylight|Mean))?${gap}time))?`;
/** "9 p.m. Tuesday" is one expression, "9 p.m. on Tuesday" two: TIMEX3 takes no preposition in. The day counts for both. */
const dayWords = (suffix: string): string =>
  String.raw`(?:(?<day${suffix}>today|yesterday|tomorrow|${weekdayName})|(?<month${suffix}>${monthName})${gap}(?<ofMonth${suffix}>\d{1,2})(?![\d:.]\d))`;
const onDay = String.raw`(?:,?${gap}${dayWords('')}|(?=,?${gap}on${gap}${dayWords('After')})|)`;
const clockOpens = ['around', 'about', 'shortly', 'just'];
const before = String.raw`(?:(?:around|about|shortly${gap}(?:before|after)|just${gap}(?:before|after))${gap})?`;

/** "10:35 a.m.", "9 p.m. EST Tuesday", "4 in the morning", "3 o'clock". */
export const twelveHours: Rule = {
  opens: opening(clockOpens, numberOpens),
  pattern: sticky(
    String.raw`${before}(?<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[:.](?<minute>\d\d))?\s*(?:(?<half>[ap])\.?\s?m\b\.?|(?:o['’]clock${gap})?in${gap}the${gap}(?<part>morning|afternoon|evening)|(?<clock>o['’]clock))${zone}${onDay}`,
  ),
  read(match, scene) {
    const hour = numberOf(match.part('hour'));
    if (!(hour >= 1 && hour <= 12)) return null;
    const isLate = match.part('half') === 'p' || /afternoon|evening/.test(match.part('part'));
    return clockOf((hour % 12) + (isLate ? 12 : 0), match, scene);
  },
};

/** "14:30", "0600 GMT", "14.02": without a zone only after a word that leads to a time. */
export const twentyFourHours: Rule = {
  opens: opening(digits),
  pattern: sticky(
    String.raw`(?<hour>[01]?\d|2[0-4])(?:[:.](?<minute>[0-5]\d)(?::[0-5]\d)?|(?<=\d\d)(?<minutes>[0-5]\d)(?=\s*(?:GMT|UTC|hours|hrs|local)))(?![.:]?\d|\s*(?:%|per${gap}?cent|million|billion|trillion|[ap]\.?m\b))(?:\s*(?:hours|hrs))?${zone}${onDay}`,
  ),
  read(match, scene) {
    const isMarked =
      match.part('zone') + match.part('day') + match.part('dayAfter') !== '' ||
      /(?:hours|hrs)/i.test(match.text);
    if (!isMarked && !/\b(?:at|by|until|till|from|around|about|since|before|after)\s+$/iu.test(match.before))
      return null;
    if (!isMarked && !match.text.includes(':') && !/\b(?:at|since|until)\s+$/iu.test(match.before))
      return null;
    return clockOf(Number(match.part('hour')), match, scene);
  },
};

/** "noon", "midnight Friday": midnight is the end of its day, which ISO 8601 writes 24:00. */
export const noon: Rule = {
  opens: opening(clockOpens, 'noon', 'midday', 'midnight'),
  pattern: sticky(String.raw`${before}(?<word>noon|midday|midnight)${zone}${onDay}`),
  read: (match, scene) => clockOf(match.part('word') === 'midnight' ? 24 : 12, match, scene),
};

function clockOf(hour: number, match: Match, scene: Scene): Meaning | null {
  const minute = Number(match.part('minute') || match.part('minutes') || '0');
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const meaning = ofClock(dayOfClock(match, scene), clock, '');
  const written = zoneOf(match.part('zone'));
  if (meaning === null || meaning.from === null) return meaning;
  return { ...meaning, from: meaning.from + written, to: meaning.from + written };
}

/** The day told with it, else the day told last, else the report's. */
function dayOfClock(match: Match, scene: Scene): Day | null {
  const { published } = scene;
  const word = match.part('day') || match.part('dayAfter');
  const number = monthNumber(match.written('month') || match.written('monthAfter'));
  const ofMonth = Number(match.part('ofMonth') || match.part('ofMonthAfter'));
  if (number > 0) return dateNear(scene, number, ofMonth, 0, match)?.index ?? null;
  if (weekdayNumber(word) > 0 && word.endsWith('day') && !/^(?:to|yester)/.test(word))
    return weekdayNear(scene, weekdayNumber(word), match)?.index ?? null;
  if (word !== '')
    return published === null ? null : published + (word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0);
  return (scene.told(['day']) ?? current(scene, 'day'))?.index ?? null;
}

/** `Z` or `+01:00`; empty for a zone that is not told or means several. */
function zoneOf(name: string): string {
  const minutes = zones.get(name);
  if (minutes === undefined) return '';
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
