import { isYear } from '../calendar.ts';
import { monthNear } from '../direction.ts';
import { ofPeriod, ofSet, ofUnknown, yearOf } from '../meaning.ts';
import { gap, monthName, monthOpens, opening, sticky, within, withinOpens } from '../patterns.ts';
import { day, daysOf, type Period, month } from '../period.ts';
import type { Match, Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';
import { monthNumber } from './calendar-date.ts';
import { spokenYear, yearOfWords } from './spoken-year.ts';

/** "March 2019", "mid-November", "last March", "June last year", "each July", and a month by itself. */
export const monthOfYear: Rule = {
  opens: opening(withinOpens, monthOpens, 'the', 'last', 'next', 'this', 'each', 'every'),
  pattern: sticky(
    String.raw`(?<within>${within})?(?:the${gap}month${gap}of${gap})?(?:(?<which>last|next|this${gap}(?:past|coming)|this|each|every|the${gap}following|the${gap}previous)${gap})?(?<month>${monthName})(?:(?:,?${gap}(?:of${gap})?)(?<year>[12]\d{3}(?![\d,.:]\d|-\d\d\b)|(?<yearWord>last|this|next)${gap}year|${spokenYear})|${gap}(?<short>['’]\d\d))?`,
  ),
  read(match, scene) {
    const number = monthNumber(match.written('month'));
    if (number === 0 || isName(match)) return null;
    if (/^(?:each|every)$/.test(match.part('which'))) return ofSet(`XXXX-${String(number).padStart(2, '0')}`);
    const period = periodOf(match, scene, number);
    if (period !== null) return ofPeriod(isEnd(match) ? day(daysOf(period).last) : period);
    return scene.published === null ? ofUnknown(`XXXX-${String(number).padStart(2, '0')}`) : null;
  },
};

/** "the end of June" is a date in news, its last day: what ends a lease or a delay. */
const isEnd = (match: Match): boolean => /\b(?:end|close) of$/.test(match.part('within'));

/** Months that are also names or other words stand for the month where the words before them make it one. */
const leads =
  /(?:^|[\s(“"—–])(?:in|since|last|next|this|of|until|till|by|from|to|through|during|before|after|for|between|and|or|early|late|mid|on|every|each|as|than|around|about|past|end|through)\s+(?:the\s+)?$|,\s*$/iu;
const ambiguous = new Set([
  'may',
  'march',
  'april',
  'june',
  'august',
  'january',
  'jan',
  'mar',
  'dec',
  'jun',
  'oct',
  'sep',
  'sept',
  'apr',
  'aug',
  'nov',
  'feb',
  'jul',
]);

function isName(match: Match): boolean {
  const written = match.written('month');
  const name = written.toLowerCase().replace('.', '');
  if (match.part('within') + match.part('which') + match.part('year') + match.part('short') !== '')
    return false;
  if (name.length < 5 && !written.endsWith('.') && !/^(?:june|july|may)$/.test(name)) return true;
  if (!ambiguous.has(name)) return false;
  const isLed = leads.test(match.before) || isAdjective(match);
  return !isLed || (given.has(name) && /^\s+\p{Lu}\p{Ll}/u.test(match.after));
}

/** "under a June agreement". */
const isAdjective = ({ before, after }: Match): boolean =>
  /\b(?:an?|the|its|his|her|their|our)\s+$/iu.test(before) && /^\s+(?!on\b|of\b)\p{Ll}/u.test(after);

/** Months that are given names too: a name that goes on is a person's. */
const given = new Set(['april', 'may', 'june', 'august', 'jan']);

function periodOf(match: Match, scene: Scene, number: number): Period | null {
  const year = match.part('year') || yearBehind(match.after);
  if (match.part('yearWord') !== '') return inYearWord(match.part('yearWord'), scene, number);
  if (match.part('short') !== '') return month(shortYear(match.part('short'), scene), number);
  if (year !== '') {
    const told = yearOfWords(year);
    return isYear(told) ? month(told, number) : null;
  }
  const which = match.part('which');
  const now = scene.published === null ? null : month(yearOf(scene.published), number);
  if (now === null) return null;
  return chosen(which, match, scene, number);
}

/** "between March and May 2019": the year stands behind the last. */
const yearBehind = (after: string): string => joinedMonth.exec(after)?.[1] ?? '';
const joinedMonth = new RegExp(
  String.raw`^\s+(?:and|or|to|through|until)\s+${monthName}\s+([12]\d{3})(?!\d)`,
  'u',
);

function chosen(which: string, match: Match, scene: Scene, number: number): Period | null {
  const near = monthNear(scene, number, match, isAdjective(match));
  const { published } = scene;
  if (near === null || published === null) return near;
  const now = month(yearOf(published), number);
  const running = published === null ? 0 : currentMonth(published);
  if (which === 'last' || which === 'this past') return now.index < running ? now : earlier(now);
  if (which === 'next') return now.index > running ? now : later(now);
  if (which === 'this coming') return now.index >= running ? now : later(now);
  return which === 'this' ? now : near;
}

const currentMonth = (published: number): number => {
  const date = new Date(published * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
const earlier = ({ unit, index }: Period): Period => ({ unit, index: index - 12 });
const later = ({ unit, index }: Period): Period => ({ unit, index: index + 12 });

function inYearWord(word: string, { published }: Scene, number: number): Period | null {
  if (published === null) return null;
  const by = word === 'last' ? -1 : word === 'next' ? 1 : 0;
  return month(yearOf(published) + by, number);
}

/** '98: the year with these digits that is nearest to the report. */
export function shortYear(written: string, { published }: Scene): number {
  const digits = Number(written.replace(/\D/g, ''));
  const around = published === null ? 2020 : yearOf(published);
  const century = Math.floor(around / 100) * 100;
  return [century - 100, century, century + 100]
    .map((base) => base + digits)
    .reduce((best, one) => (Math.abs(one - around) < Math.abs(best - around) ? one : best));
}
