import { type Day, dayOf, easterOf, weekdayOf } from '../calendar.ts';
import { ofPeriod, ofUnknown, yearOf } from '../meaning.ts';
import { gap, opening, sticky, within, withinOpens } from '../patterns.ts';
import { day, periodAt } from '../period.ts';
import type { Match, Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';

type OfYear = (year: number) => Day;

const fixed =
  (month: number, ofMonth: number): OfYear =>
  (year) =>
    dayOf(year, month, ofMonth);
const fromEaster =
  (days: number): OfYear =>
  (year) =>
    easterOf(year) + days;
/** The so-many-th weekday of a month; counted from its end where `place` is 0. */
const nth =
  (month: number, weekday: number, place: number): OfYear =>
  (year) => {
    const first = dayOf(year, place === 0 ? month + 1 : month, 1);
    const lead = (weekday - weekdayOf(first) + 7) % 7;
    return first + lead + (place - 1) * 7;
  };

/** The Tuesday after the first Monday of November, in the United States. */
const electionDay: OfYear = (year) => nth(11, 1, 1)(year) + 1;

/** Days that the western calendar, or the law of the one country that has them, fixes. Moon-sighted feasts are left out: their day is told by sight. */
const days: ReadonlyMap<string, OfYear> = new Map([
  ["new year's eve", fixed(12, 31)],
  ["new year's day", fixed(1, 1)],
  ["new year's", fixed(1, 1)],
  ['epiphany', fixed(1, 6)],
  ["valentine's day", fixed(2, 14)],
  ["st. patrick's day", fixed(3, 17)],
  ["international women's day", fixed(3, 8)],
  ['ash wednesday', fromEaster(-46)],
  ['palm sunday', fromEaster(-7)],
  ['good friday', fromEaster(-2)],
  ['easter sunday', fromEaster(0)],
  ['easter monday', fromEaster(1)],
  ['easter', fromEaster(0)],
  ['ascension day', fromEaster(39)],
  ['whit monday', fromEaster(50)],
  ['pentecost', fromEaster(49)],
  ['may day', fixed(5, 1)],
  ['memorial day', nth(5, 1, 0)],
  ['juneteenth', fixed(6, 19)],
  ['bastille day', fixed(7, 14)],
  ['labor day', nth(9, 1, 1)],
  ['columbus day', nth(10, 1, 2)],
  ['election day', electionDay],
  ['halloween', fixed(10, 31)],
  ['all saints day', fixed(11, 1)],
  ["all saints' day", fixed(11, 1)],
  ['armistice day', fixed(11, 11)],
  ['veterans day', fixed(11, 11)],
  ['thanksgiving day', nth(11, 4, 4)],
  ['thanksgiving', nth(11, 4, 4)],
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
]);

const names = [...days.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((name) =>
    name
      .replace('.', String.raw`\.`)
      .replace("'", "['’]")
      .replaceAll(' ', gap),
  );

const firstWord = (name: string): string => /^[a-z]+/.exec(name)?.[0] ?? name;
export const holidayOpens: readonly string[] = [...days.keys()].map(firstWord);

/** "Christmas", "Easter week", "last Thanksgiving", "Christmas 2024". */
export const holiday: Rule = {
  opens: opening(withinOpens, holidayOpens, 'last', 'next', 'this'),
  pattern: sticky(
    String.raw`(?<within>${within})?(?:(?<which>last|next|this)${gap}(?:year['’]s${gap})?)?(?<name>${names.join('|')})(?:${gap}(?<week>week|weekend))?(?:,?${gap}(?<year>[12]\d{3}))?`,
  ),
  read(match, scene) {
    const ofYear = days.get(match.part('name').replaceAll('’', "'"));
    if (ofYear === undefined || !/^\p{Lu}/u.test(match.written('name'))) return null;
    const year = match.part('year') === '' ? yearNear(match, scene, ofYear) : Number(match.part('year'));
    if (year === null) return ofUnknown('XXXX-XX-XX', 'instant');
    const week = match.part('week');
    return ofPeriod(week === 'week' || week === 'weekend' ? periodAt(week, ofYear(year)) : day(ofYear(year)));
  },
};

/** The nearest one, on the side that words and verb say. */
function yearNear(match: Match, scene: Scene, ofYear: OfYear): number | null {
  const { published } = scene;
  if (published === null) return null;
  const own = yearOf(published);
  const which = match.part('which');
  const past = ofYear(own) <= published ? own : own - 1;
  if (which === 'last') return past;
  if (which === 'next') return past + 1;
  if (which === 'this') return own;
  const tense = scene.tenseAt(match);
  if (tense !== null) return tense === 'past' ? past : past + 1;
  return published - ofYear(past) <= ofYear(past + 1) - published ? past : past + 1;
}
