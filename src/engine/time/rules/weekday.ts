import { weekdayFrom, weekdayNear, weekdayNumber, weekdayUpTo } from '../direction.ts';
import { type DayPart, type Meaning, ofPart, ofPeriod, ofSet, ofUnknown } from '../meaning.ts';
import { gap, opening, sticky, weekdayName, weekdayOpens, within, withinOpens } from '../patterns.ts';
import { day, daysOf, type Period, periodAt } from '../period.ts';
import { ordinalOf } from '../../en/numbers.ts';
import { dateOf } from '../calendar.ts';
import type { Match, Rule } from '../rule.ts';
import { current, type Scene } from '../scene.ts';

export const dayParts: ReadonlyMap<string, DayPart> = new Map([
  ['morning', 'MO'],
  ['lunchtime', 'MI'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['night', 'NI'],
]);

/** "Thursday", "last Friday", "late on Monday night", "the previous Sunday", "Tuesdays", "every Thursday". */
export const weekday: Rule = {
  opens: opening(withinOpens, weekdayOpens, 'this', 'last', 'next', 'every', 'each', 'that'),
  pattern: sticky(
    String.raw`(?:(?:the${gap})?(?<within>${within})(?:on${gap})?)?(?:(?<which>this${gap}(?:past|coming)|this|last|next|the${gap}(?:previous|following|next|same|preceding)|the${gap}coming|every|each|that)${gap})?(?<day>${weekdayName})(?<many>s(?!\p{L}))?(?:${gap}(?:at${gap})?(?:(?:early|late|mid)[-\s])?(?<part>morning|lunchtime|afternoon|evening|night)(?<parts>s)?)?(?:${gap}(?<last>last)(?!${gap}(?:week|month|year)))?`,
  ),
  read(match, scene) {
    if (!/^\p{Lu}/u.test(match.written('day'))) return null;
    const number = weekdayNumber(match.part('day'));
    const part = dayParts.get(match.part('part'));
    const which = match.part('which') || match.part('last');
    const suffix = part === undefined ? '' : `T${part}`;
    const isSet = /^(?:every|each)$/.test(which) || match.part('many') + match.part('parts') !== '';
    if (isSet) return ofSet(`XXXX-WXX-${number}${suffix}`);
    const period = periodOf(which, number, match, scene);
    if (period === null) return ofUnknown(`XXXX-WXX-${number}${suffix}`, 'instant');
    return part === undefined ? ofPeriod(period) : ofPart(period.index, part);
  },
};

function periodOf(which: string, number: number, match: Match, scene: Scene): Period | null {
  const { published } = scene;
  if (/previous|preceding|following|^the next|same/.test(which)) return fromTold(which, number, scene);
  if (published === null) return null;
  if (which === 'last' || which === 'this past') return day(weekdayUpTo(number, published - 1));
  if (which === 'next') return day(daysOf(periodAt('week', published + 7)).first + number - 1);
  if (which === 'this coming' || which === 'the coming') return day(weekdayFrom(number, published));
  if (which === 'this') return day(daysOf(periodAt('week', published)).first + number - 1);
  return weekdayNear(scene, number, match);
}

function fromTold(which: string, number: number, scene: Scene): Period | null {
  const told = scene.told(['day', 'week']) ?? current(scene, 'day');
  if (told === null) return null;
  const { first, last } = daysOf(told);
  if (which.includes('same')) return day(weekdayUpTo(number, last));
  return day(/following|next/.test(which) ? weekdayFrom(number, last + 1) : weekdayUpTo(number, first - 1));
}

/** "Thursday the 5th": the last such weekday on such a day of a month. */
export const weekdayThe: Rule = {
  opens: opening(weekdayOpens),
  pattern: sticky(String.raw`(?<day>${weekdayName}),?${gap}the${gap}(?<ordinal>\d{1,2}(?:st|nd|rd|th))`),
  read(match, scene): Meaning | null {
    const [number, ofMonth] = [weekdayNumber(match.part('day')), ordinalOf(match.part('ordinal'))];
    if (scene.published === null || !(ofMonth >= 1 && ofMonth <= 31)) return null;
    const latest = weekdayNear(scene, number, match)?.index ?? scene.published;
    const weeks = Array.from({ length: 60 }, (_, i) => latest - 7 * i);
    const found = weeks.find((one) => dateOf(one).day === ofMonth);
    return found === undefined ? null : ofPeriod(day(found));
  },
};
