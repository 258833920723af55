import { numberOf } from '../../en/numbers.ts';
import type { Day } from '../calendar.ts';
import { lengthOf, singular, vagueLengthOf } from '../length.ts';
import { type Meaning, ofDuration } from '../meaning.ts';
import {
  about,
  aboutOpens,
  gap,
  joint,
  number,
  numberOpens,
  opening,
  sticky,
  towardsOpens,
  unitOpens,
} from '../patterns.ts';
import { daysOf, periodAt, shifted } from '../period.ts';
import type { Match, Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';
import { unitOf } from './unit.ts';

const units =
  'seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|centuries|century';
const kinds = String.raw`(?:(?:more|full|whole|straight|consecutive|successive|additional|extra|further|other|long|short|trading|business|working|calendar|long|solid|entire|difficult)${joint}){0,3}`;
const towards = String.raw`(?<which>(?:(?:the|these|those|its|his|her|their|our)${gap})?(?:past|last|next|coming|previous|preceding|following|first|final|recent|latest|initial|remaining|opening|closing))`;

/** "49 years", "nearly two weeks", "a 10-year", "two and a half hours", "the past five days". */
export const counted: Rule = {
  opens: opening(aboutOpens, towardsOpens, numberOpens),
  pattern: sticky(
    String.raw`${about}{0,3}(?:(?:${towards}|the)${gap}${about}{0,3})?(?<count>${number})(?:${gap}(?<half>(?:and${gap}a${gap}half|1/2)|½)|(?<half2>½|[-\s]and[-\s]a[-\s]half))?${joint}${kinds}(?<unit>${units})(?:${joint}(?<old>olds?)|${joint}long)?(?:${gap}and${gap}a${gap}(?<half3>half))?`,
  ),
  read(match, scene) {
    if (match.part('old') !== '') return null;
    const unit = singular(match.part('unit'));
    if (unit === 'second' && !match.part('unit').endsWith('s')) return null;
    if (unit === 'quarter' && /^\s+of\b/.test(match.after)) return null;
    const half = match.part('half') + match.part('half2') + match.part('half3');
    const count = numberOf(match.part('count')) + (half === '' ? 0 : 0.5);
    const value = lengthOf(count, unit);
    return value === null ? null : placed(value, count, unit, match, scene);
  },
};

/** "a few days", "several years", "the past few weeks", "a couple of months", "recent weeks", "the coming days". */
export const vague: Rule = {
  opens: opening(aboutOpens, towardsOpens, 'a', 'few', 'several', 'some', 'many', 'countless', 'couple'),
  pattern: sticky(
    String.raw`${about}{0,3}(?:(?:${towards}|the|a)${gap})?(?:(?<vague>few|several|some|many|countless)|(?<couple>couple(?:${gap}of)?))${gap}${kinds}(?<unit>seconds|minutes|hours|days|nights|weeks|weekends|months|quarters|years|decades|centuries)`,
  ),
  read(match, scene) {
    const unit = singular(match.part('unit'));
    const isTwo = match.part('couple') !== '';
    const value = isTwo ? lengthOf(2, unit) : vagueLengthOf(unit);
    if (value === null || /^some\s+(?:days|nights|years)$/i.test(match.text)) return null;
    return isTwo ? placed(value, 2, unit, match, scene) : ofDuration(value);
  },
};

export const recentUnits: Rule = {
  opens: opening(towardsOpens, 'future', 'ensuing'),
  pattern: sticky(
    String.raw`(?:(?:the|these)${gap})?(?<which>recent|coming|past|previous|future|last|next|following|ensuing|preceding)${gap}(?<unit>minutes|hours|days|nights|weeks|weekends|months|quarters|years|decades|centuries)(?:${gap}and${gap}(?:days|weeks|months|years))?`,
  ),
  read(match) {
    const value = vagueLengthOf(singular(match.part('unit')));
    return value === null ? null : ofDuration(value);
  },
};

/** "two to three weeks", "12 to 18 months", "a year or two": how many is left open. */
export const between: Rule = {
  opens: opening(aboutOpens, towardsOpens, numberOpens, 'between', 'a', 'an'),
  pattern: sticky(
    String.raw`${about}{0,3}(?:between${gap})?(?:${towards}${gap})?(?:${number}(?:${gap}(?:to|or|and)${gap}|\s*[-–]\s*)${number}${joint}(?<unit>${units})|an?${gap}(?<one>day|week|month|year|decade)${gap}or${gap}(?:two|more|so))`,
  ),
  read(match) {
    const value = vagueLengthOf(singular(match.part('unit') || match.part('one')));
    return value === null ? null : ofDuration(value);
  },
};

/** "half an hour", "half a century", "a quarter of a century", "a quarter-century", "an hour and a half", "a year and a half". */
export const halves: Rule = {
  opens: opening(aboutOpens, 'a', 'an', 'one', 'half', 'quarter'),
  pattern: sticky(
    String.raw`${about}{0,3}(?:(?:a${gap})?(?<part>half|quarter)(?:${joint}of)?(?:${gap}an?${gap}|${joint})(?<unit>hour|day|week|month|year|decade|century)|(?:an?|one)${gap}(?<one>minute|hour|day|week|month|year|decade|century)${gap}and${gap}a${gap}half)`,
  ),
  read(match) {
    const part = { half: 0.5, quarter: 0.25 }[match.part('part')];
    const value = part === undefined ? lengthOf(1.5, match.part('one')) : partOf(part, match.part('unit'));
    return value === null ? null : ofDuration(value);
  },
};

function partOf(part: number, unit: string): string | null {
  if (part === 0.25 && unit === 'hour') return 'PT15M';
  if (part === 0.25 && unit === 'year') return 'P3M';
  return lengthOf(part, unit);
}

/** "a year", "an hour", "a decade": one of it, or each of it after an amount ("$4 a year"). */
export const one: Rule = {
  opens: opening(aboutOpens, 'a', 'an', 'per'),
  pattern: sticky(
    String.raw`${about}{0,3}(?<article>an?|per)${gap}(?:(?:full|whole|further|entire)${gap})?(?<unit>second|minute|hour|day|week|fortnight|month|year|decade|century)`,
  ),
  read(match) {
    const unit = match.part('unit');
    if (unit === 'second') return null;
    const value = lengthOf(1, unit);
    if (value === null) return null;
    return match.part('article') === 'per' || rate.test(match.before)
      ? { ...ofDuration(value), kind: 'set' }
      : ofDuration(value);
  },
};

/** What stands before "a year" where it is each year: an amount, "times", "twice". */
const rate =
  /(?:\b(?:once|twice|times|million|billion|trillion|percent|cents?|dollars?|euros?|pounds?|barrels?|tons|tonnes|people|flights|hours|days)|[\d%])\s+$/iu;

/** "for weeks", "within hours", "for decades": so many that it isn't said. */
export const bare: Rule = {
  opens: opening(unitOpens),
  pattern: sticky(
    String.raw`(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)(?:${gap}or${gap}(?:days|weeks|months|years))?`,
  ),
  read(match) {
    if (
      !/\b(?:for|in|within|over|after|many|through|during|took|takes|take|last(?:ed)?)\s+(?:the\s+)?$/iu.test(
        match.before,
      )
    )
      return null;
    const value = vagueLengthOf(singular(match.part('unit')));
    return value === null ? null : ofDuration(value);
  },
};

/** A length that ends or begins with the report has its days; others float. */
function placed(value: string, count: number, unit: string, match: Match, scene: Scene): Meaning {
  const which = match.part('which').replace(/^(?:the|these|those)\s+/, '');
  const { published } = scene;
  const days = published === null ? null : stretch(which, count, unit, published);
  return days === null ? ofDuration(value) : ofDuration(value, days);
}

function stretch(
  which: string,
  count: number,
  unit: string,
  published: Day,
): { first: Day; last: Day } | null {
  const sign = { past: -1, last: -1, next: 1, coming: 1 }[which];
  if (sign === undefined || /second|minute|hour|quarter|weekend/.test(unit) || count > 2000) return null;
  const name =
    unit === 'century' || unit === 'decade' ? 'year' : unitOf(unit === 'fortnight' ? 'week' : unit);
  const factor = unit === 'century' ? 100 : unit === 'decade' ? 10 : unit === 'fortnight' ? 2 : 1;
  const offset = published - daysOf(periodAt(name, published)).first;
  const moved = daysOf(shifted(periodAt(name, published), sign * Math.round(count * factor)));
  const other = Math.min(moved.first + offset, moved.last);
  return sign < 0 ? { first: other, last: published } : { first: published, last: other };
}
