import type { Day } from '../calendar.ts';
import { lengthOf } from '../length.ts';
import {
  type DayPart,
  type Meaning,
  ofDuration,
  ofPart,
  ofPeriod,
  ofShift,
  ofStretch,
  ofUnknown,
} from '../meaning.ts';
import { gap, opening, sticky, within, withinOpens } from '../patterns.ts';
import { daysOf, periodAt, shifted, type Unit } from '../period.ts';
import type { Match, Rule } from '../rule.ts';
import { current, type Scene } from '../scene.ts';

const unit = '(?<unit>day|week|weekend|month|quarter|season|year|decade|century)';
const kinds = String.raw`(?:(?:very|same|calendar|fiscal|financial|full|trading|business|school|academic|holiday)${gap})?`;

/** How many parts of the row lie between the report's own and the one that is meant. */
const steps: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['the current', 0],
  ['last', -1],
  ['this past', -1],
  ['next', 1],
  ['this coming', 1],
  ['the coming', 1],
  ['this next', 1],
]);

/** "last year", "this week", "later this month", "early next week", "the current quarter": counted from the report's day. */
export const fromPublished: Rule = {
  opens: opening(withinOpens, 'this', 'last', 'next', 'current'),
  pattern: sticky(
    String.raw`(?<within>${within})?(?<which>this${gap}past|this${gap}coming|this${gap}next|this|last|next|(?:the${gap})?current|the${gap}coming)${gap}(?<fiscal>fiscal${gap}|financial${gap})?${kinds}${unit}`,
  ),
  read(match, scene) {
    const which = match.part('which').replace(/^current/, 'the current');
    const name = match.part('unit');
    if (name === 'day' || name === 'season') return null;
    const meaning = ofShift(unitOf(name), scene.published, steps.get(which) ?? 0);
    return match.part('fiscal') === '' ? meaning : meaning && { ...meaning, from: null, to: null };
  },
};

/** "the past year", "the last week": the stretch of that length that ends with the report. */
export const upToPublished: Rule = {
  opens: opening('the'),
  pattern: sticky(
    String.raw`(?:over${gap})?the${gap}(?<which>past|last|next|coming)${gap}(?<unit>week|month|quarter|year|decade|century)`,
  ),
  read(match, scene) {
    const name = unitOf(match.part('unit'));
    const value = lengthOf(1, match.part('unit'));
    const { published } = scene;
    if (value === null || published === null) return value === null ? null : ofDuration(value);
    return ofDuration(value, stretch(published, name, /past|last/.test(match.part('which'))));
  },
};

const lengths: Readonly<Partial<Record<Unit, number>>> = {
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
  decade: 3652,
  century: 36524,
};

const stretch = (published: Day, name: Unit, isPast: boolean): { first: Day; last: Day } => {
  const days = lengths[name] ?? 1;
  return isPast ? { first: published - days, last: published } : { first: published, last: published + days };
};

/** "the following week", "the next day", "the previous month", "that year", "the same day": counted from what was told last. */
export const fromTold: Rule = {
  opens: opening(withinOpens, 'that', 'following', 'previous'),
  pattern: sticky(
    String.raw`(?<within>${within})?(?<which>the${gap}(?:very${gap})?(?:next|following|previous|preceding|same)|that(?:${gap}same)?|(?:the${gap})?following|(?:the${gap})?previous)${gap}${kinds}(?<unit>day|week|weekend|month|quarter|year|decade|century|morning|afternoon|evening|night)`,
  ),
  read(match, scene) {
    const which = match.part('which');
    const by = /next|following/.test(which) ? 1 : /previous|preceding/.test(which) ? -1 : 0;
    const part = dayParts.get(match.part('unit'));
    if (part !== undefined) return partOfDay(part, by, scene);
    const name = unitOf(match.part('unit'));
    if (name === 'day' && by === 0 && /^that\s+day$/i.test(match.text) && scene.told(['day']) === null)
      return null;
    const meaning = ofTold(name, by, scene);
    return by < 0 && meaning !== null ? { ...meaning, period: null } : meaning;
  },
};

const dayParts: ReadonlyMap<string, DayPart> = new Map([
  ['morning', 'MO'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['night', 'NI'],
]);

function partOfDay(part: DayPart, by: number, scene: Scene): Meaning | null {
  const told = scene.told(['day']) ?? current(scene, 'day');
  return told === null ? ofUnknown(`XXXX-XX-XXT${part}`, 'instant') : ofPart(told.index + by, part);
}

/** What stands `by` units after the period told last, seen in that unit; from the report's day where none was told. */
export function ofTold(name: Unit, by: number, scene: Scene): Meaning | null {
  const told = scene.told(finer[name]) ?? current(scene, 'day');
  if (told === null) return ofShift(name, null, by);
  return ofPeriod(shifted(periodAt(name, daysOf(told).first), by));
}

const rows: readonly Unit[] = [
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'decade',
  'century',
];
/** A day can't be counted from a year, a year can from a day. */
const finer: Readonly<Record<Unit, readonly Unit[]>> = {
  day: ['day'],
  weekend: ['day', 'week', 'weekend'],
  week: ['day', 'week', 'weekend'],
  month: ['day', 'week', 'weekend', 'month'],
  quarter: ['day', 'week', 'month', 'quarter'],
  season: rows,
  half: rows,
  year: rows,
  decade: rows,
  century: rows,
};

/** "the weekend", "earlier in the week", "the end of the month", "the rest of the year": the running one. */
export const running: Rule = {
  opens: opening(
    'early',
    'earlier',
    'late',
    'later',
    'the',
    'beginning',
    'start',
    'middle',
    'end',
    'close',
    'first',
    'second',
    'remainder',
    'rest',
    'before',
  ),
  pattern: sticky(
    String.raw`(?:(?<edge>(?:earl(?:y|ier)|late|later)${gap}(?:in|on)${gap}|(?:the${gap})?(?:beginning|start|middle|end|close|first${gap}half|second${gap}half|remainder|rest)${gap}of${gap})the${gap}${kinds}${unit}|the${gap}(?<weekend>weekend)|(?<before>before${gap})?(?:the${gap})?(?<end>end)${gap}of${gap}the${gap}(?<ending>week|month|year))`,
  ),
  read(match, scene) {
    const name = unitOf(match.part('unit') || match.part('weekend') || match.part('ending'));
    if (name === 'season' || name === 'day') return null;
    if (name === 'weekend') return weekend(match, scene);
    const meaning = ofShift(name, scene.published, 0);
    return meaning === null || scene.published === null ? meaning : narrowed(match, meaning, scene.published);
  },
};

/** The last weekend, or the one that comes where the verb is about the future. */
export function weekend(match: Match, scene: Scene): Meaning | null {
  const now = current(scene, 'weekend');
  if (now === null || scene.published === null) return ofShift('weekend', null, 0);
  const begun = daysOf(now).first <= scene.published;
  const isNext = scene.tenseAt(match) === 'future';
  return ofPeriod(begun || isNext ? now : shifted(now, -1));
}

/** "before the end of the month": from the report's day to its last; "the end of the month": that last day; "earlier in the week": up to the report's day. */
function narrowed(match: Match, meaning: Meaning, published: Day): Meaning | null {
  const { period } = meaning;
  if (period === null) return meaning;
  const { first, last } = daysOf(period);
  if (match.part('before') !== '') return ofStretch(period, published, last);
  if (/^earlier/i.test(match.text)) return ofStretch(period, first, Math.max(first, published - 1));
  if (/^later|^(?:the\s+)?(?:rest|remainder)/i.test(match.text)) return ofStretch(period, published, last);
  const isEnd = /^(?:the\s+)?(?:end|close)\s/i.test(match.text);
  return isEnd && period.unit === 'month' ? ofPeriod({ unit: 'day', index: last }) : meaning;
}

export const unitOf = (name: string): Unit => rows.find((one) => one === name) ?? 'day';
