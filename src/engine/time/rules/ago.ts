import { numberOf } from '../../en/numbers.ts';
import { yearsOn } from '../direction.ts';
import { type Meaning, ofDuration, ofPeriod, ofReference, ofShift, ofUnknown } from '../meaning.ts';
import {
  about,
  aboutOpens,
  gap,
  joint,
  number,
  numberOpens,
  opening,
  sticky,
  unitOpens,
} from '../patterns.ts';
import { daysOf, type Period, periodAt, type Unit } from '../period.ts';
import type { Match, Rule } from '../rule.ts';
import { current, type Scene } from '../scene.ts';
import { singular, vagueLengthOf } from '../length.ts';
import { ofTold, unitOf } from './unit.ts';

const counted = String.raw`(?:${about}{0,3}(?:the${gap})?(?:(?<count>${number}|an?)(?:${gap}(?<half>and${gap}a${gap}half))?|(?<vague>several|many|a${gap}few|some|a${gap}number${gap}of)|(?<couple>a${gap}couple${gap}of|a${gap}couple)|(?<halves>half${gap}an?))${joint})`;
const units =
  '(?<unit>seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|decades?|centuries|century)';

/** "two months ago", "a year ago", "ten days from now", "in three weeks' time": counted from the report's day. */
export const ago: Rule = {
  opens: opening(aboutOpens, 'the', numberOpens, 'several', 'many', 'half', 'in', 'moments', unitOpens),
  pattern: sticky(
    String.raw`(?:${counted}${units}(?:${gap}or${gap}so)?${joint}(?<how>ago|from${gap}now|hence)|in${gap}${counted.replaceAll('?<', '?<in_')}(?<in_unit>days?|weeks?|months?|years?)['’]?s?['’]?${gap}time|(?<bare>moments|minutes|hours|days|weeks|months|years|decades|centuries)${gap}ago)`,
  ),
  read(match, scene) {
    if (match.part('bare') !== '') return ofReference('PAST_REF');
    const inTime = match.part('in_unit') !== '';
    const sign = inTime || /from|hence/.test(match.part('how')) ? 1 : -1;
    const prefix = inTime ? 'in_' : '';
    const count = countOf(match, prefix);
    if (count === null) return ofReference(sign < 0 ? 'PAST_REF' : 'FUTURE_REF');
    const name = singular(match.part(`${prefix}unit`));
    if (count === 1 && name === 'year' && sign < 0) return yearAgo(scene);
    return counting(name, sign * count, scene);
  },
};

/** "a year ago" beside a quarter's figures is the same quarter of the year before; else the year before. */
function yearAgo(scene: Scene): Meaning | null {
  const told = scene.told(compared);
  return yardstick(told === null ? ofShift('year', scene.published, -1) : ofPeriod(yearsOn(told, -1)));
}

/** What figures are compared over. */
const compared: readonly Unit[] = ['quarter', 'half'];

/** What figures are held against is no time that the text goes on from. */
const yardstick = (meaning: Meaning | null): Meaning | null => meaning && { ...meaning, period: null };

/** Null for a number that is not told. */
function countOf(match: Match, prefix = ''): number | null {
  if (match.part(`${prefix}couple`) !== '') return 2;
  if (match.part(`${prefix}halves`) !== '') return 0.5;
  const words = match.part(`${prefix}count`);
  return words === '' ? null : numberOf(words) + (match.part(`${prefix}half`) === '' ? 0 : 0.5);
}

/** Days are counted exactly, weeks to the week, months to the month, years to the year, as the words are. */
function counting(name: string, count: number, scene: Scene): Meaning | null {
  const { published } = scene;
  if (name === 'second' || name === 'minute' || name === 'hour')
    return ofShift('day', published, Math.round(count / 24) * (name === 'hour' ? 1 : 0));
  const { unit, by } = step(name, count);
  return ofShift(unit, published, by);
}

/** A step of a row: half a year is six months, a fortnight two weeks, a decade ten years. */
function step(name: string, count: number): { unit: Unit; by: number } {
  if (name === 'fortnight') return { unit: 'week', by: count * 2 };
  if (name === 'decade' && !Number.isInteger(count / 10)) return { unit: 'year', by: Math.round(count * 10) };
  if (name === 'century') return { unit: 'year', by: Math.round(count * 100) };
  if (name === 'year' && !Number.isInteger(count)) return { unit: 'month', by: Math.round(count * 12) };
  if (name === 'night') return { unit: 'day', by: Math.round(count) };
  return { unit: unitOf(name), by: Math.trunc(count) };
}

/** "two months earlier", "a day later", "the day before", "three weeks before": counted from what was told last. */
export const earlier: Rule = {
  opens: opening(aboutOpens, 'the', numberOpens, 'several', 'many', 'half'),
  pattern: sticky(
    String.raw`(?:${counted}${units}${joint}(?<how>earlier|later|previously|beforehand|afterwards?|before(?!${gap}(?:the|an?|his|her|its|their|that|he|she|it|they|we|you|I|\p{Lu}))|after(?!${gap}(?:the|an?|his|her|its|their|that|he|she|it|they|we|you|I|\p{Lu})))|the${gap}(?<one>day|night|week|month|year)${gap}(?<oneHow>before|after)(?!${gap}(?:last|next|yesterday|tomorrow|the|an?|his|her|its|their|that|he|she|it|they|we|you|I|\p{L}+ing)\b))`,
  ),
  read(match, scene) {
    const how = match.part('how') + match.part('oneHow');
    const sign = /later|after/.test(how) ? 1 : -1;
    const count = match.part('one') === '' ? countOf(match) : 1;
    if (count === null) return ofVague(match.part('unit'));
    const name = match.part('one') || singular(match.part('unit'));
    if (/second|minute|hour/.test(name)) return null;
    if (name === 'year' && Number.isInteger(count)) return yearsFrom(sign * count, scene);
    const { unit, by } = step(name, sign * count);
    const meaning = ofTold(unit, by, scene);
    return by < 0 ? yardstick(meaning) : meaning;
  },
};

/** "a few days later": how many is open. */
function ofVague(unit: string): Meaning | null {
  const value = vagueLengthOf(singular(unit));
  return value === null ? null : ofDuration(value);
}

function yearsFrom(by: number, scene: Scene): Meaning | null {
  const told = scene.told(compared);
  return yardstick(told === null ? ofTold('year', by, scene) : ofPeriod(yearsOn(told, by)));
}

/** "the year-ago quarter", "the year-earlier period", "year-earlier" before a figure: last year's of what is told. */
export const yearEarlier: Rule = {
  opens: opening('the', 'comparable', 'same', 'corresponding', 'year'),
  pattern: sticky(
    String.raw`(?:the${gap})?(?:comparable${gap}|same${gap}|corresponding${gap})?year${joint}(?:ago|earlier)(?:${gap}(?<what>period|quarter|month|week|half|level))?`,
  ),
  read(match, scene) {
    const what = match.part('what');
    const unit = what === 'quarter' || what === 'month' || what === 'week' ? unitOf(what) : null;
    const told =
      scene.told(unit === null ? compared : [unit]) ?? (unit === null ? null : current(scene, unit));
    return yardstick(
      told === null ? ofShift(unit ?? 'year', scene.published, -1) : ofPeriod(yearsOn(told, -1)),
    );
  },
};

/** "the same period last year", "the corresponding quarter of last year". */
export const samePeriod: Rule = {
  opens: opening('the'),
  pattern: sticky(
    String.raw`the${gap}(?:same|corresponding|comparable|like)${gap}(?:(?<count>${number})${gap})?(?<what>period|time|quarter|month|week|day|months|weeks)${gap}(?:of${gap}|in${gap}|a${gap})?(?:(?<which>last|the${gap}previous|the${gap}prior)${gap}year|year${gap}(?:ago|earlier)|(?<year>[12]\d{3}))`,
  ),
  read(match, scene) {
    const told: Period | null = scene.told(compared) ?? current(scene, 'year');
    if (told === null) return ofUnknown('XXXX');
    const year = match.part('year');
    const by = year === '' ? -1 : Number(year) - periodAt('year', daysOf(told).first).index;
    return yardstick(ofPeriod(yearsOn(told, by)));
  },
};

/** "the 1988 period", "the 2019 quarter": of that year what was told last. */
export const periodOfYear: Rule = {
  opens: opening('the'),
  pattern: sticky(String.raw`the${gap}(?<year>[12]\d{3})${gap}(?:period|quarter)`),
  read(match, scene) {
    const told = scene.told(compared);
    const own = Number(match.part('year'));
    if (told === null) return ofPeriod({ unit: 'year', index: own });
    return yardstick(ofPeriod(yearsOn(told, own - periodAt('year', daysOf(told).first).index)));
  },
};
