import { numberOf, ordinalOf } from '../../en/numbers.ts';
import { partNear } from '../direction.ts';
import { type Meaning, ofDuration, ofPeriod, ofRough, ofUnknown, yearOf } from '../meaning.ts';
import { digits, gap, joint, number, opening, sticky } from '../patterns.ts';
import { daysOf, type Period, type Unit } from '../period.ts';
import type { Match, Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';

const yearBefore = String.raw`(?:(?<yearBefore>[12]\d{3}|last${gap}year|this${gap}year|next${gap}year)(?:['’]s)?${gap})?`;
const shift = String.raw`(?:(?:comparable${gap})?(?<ago>year${joint}(?:ago|earlier))${gap})?`;
const yearAfter = String.raw`(?:,?${gap}(?:of${gap}|in${gap})?(?:fiscal${gap})?(?<year>[12]\d{3}|the${gap}year|(?:last|this|next)${gap}year))?`;
/** A year as it stands behind a part of it. */
const years = String.raw`[12]\d{3}|the${gap}year|(?:last|this|next)${gap}year`;
/** What `place` may begin with, digits aside. */
const places = ['first', 'second', 'third', 'fourth', 'last', 'final'];
const place = String.raw`(?<place>first|second|third|fourth|1st|2nd|3rd|4th|last|final)`;

/** "the third quarter of 1990", "fourth-quarter", "last year's second quarter", "the year-ago third quarter". */
export const namedQuarter: Rule = {
  opens: opening(
    'the',
    'its',
    'their',
    'our',
    'this',
    'early',
    'last',
    'next',
    'comparable',
    'year',
    'fiscal',
    places,
    digits,
  ),
  pattern: sticky(
    String.raw`(?:(?:the|its|their|our|this)${gap})?(?:early${gap}in${gap})?${yearBefore}${shift}(?:(?<fiscal>fiscal)${joint})?(?:fiscal${joint})?${place}${joint}(?:fiscal${joint})?quarters?${yearAfter}`,
  ),
  read: (match, scene) => partOf(match, scene, 'quarter', 4),
};

/** "the first half of 2024", "this year's second half": without a year it may be half of anything. */
export const namedHalf: Rule = {
  opens: opening('the', 'its', 'their', 'this', 'last', 'next', 'fiscal', places, digits),
  pattern: sticky(
    String.raw`(?:(?:the|its|their|this)${gap})?${yearBefore}(?:fiscal${joint})?${place}${joint}half${yearAfter}`,
  ),
  read: (match, scene) =>
    match.part('yearBefore') + match.part('year') === '' ? null : partOf(match, scene, 'half', 2),
};

/** "Q3", "Q3 2024", "2024 Q3", "H1 2024", "3Q". */
export const shortQuarter: Rule = {
  opens: opening('q', 'h', 'last', 'next', 'this', digits),
  pattern: sticky(
    String.raw`${yearBefore}(?:(?<letter>[QH])(?<place>[1-4])|(?<place2>[1-4])(?<letter2>[QH]))(?:,?\s*(?:of${gap})?(?<year>[12]\d{3}|last${gap}year|this${gap}year|next${gap}year))?`,
  ),
  read(match, scene) {
    const isHalf = /h/.test(match.part('letter') + match.part('letter2'));
    if (isHalf && match.part('yearBefore') + match.part('year') === '') return null;
    return partOf(match, scene, isHalf ? 'half' : 'quarter', isHalf ? 2 : 4);
  },
};

function partOf(match: Match, scene: Scene, unit: Unit, inYear: number): Meaning | null {
  const position = placeOf(match.part('place') + match.part('place2'), inYear);
  if (position === null) return null;
  const year = toldYear(match.part('yearBefore') || match.part('year'), scene);
  const period =
    year === null
      ? partNear(scene, unit, position, inYear, match)
      : { unit, index: year * inYear + position };
  if (period === null) return ofUnknown(`XXXX-${unit === 'half' ? 'H' : 'Q'}${position + 1}`);
  const meant: Period = match.part('ago') === '' ? period : { unit, index: period.index - inYear };
  return /fiscal/i.test(match.text) ? ofRough(meant) : ofPeriod(meant);
}

function placeOf(word: string, inYear: number): number | null {
  if (word === 'last' || word === 'final') return inYear - 1;
  const told = ordinalOf(word);
  return told >= 1 && told <= inYear ? told - 1 : null;
}

/** The year of "1989", "last year's", "of the year"; null where none is told or the report has no date. */
function toldYear(words: string, { published }: Scene): number | null {
  if (/^\d/.test(words)) return Number(words);
  if (words === '' || published === null) return null;
  const by = words.startsWith('last') ? -1 : words.startsWith('next') ? 1 : 0;
  return yearOf(published) + by;
}

/** "the first nine months of 2024": a length whose days the year behind it tells; the year is an expression of its own. */
export const openingMonths: Rule = {
  opens: opening('the', 'first'),
  pattern: sticky(
    String.raw`(?:the${gap})?first${gap}(?<count>${number})${gap}months(?=${gap}of${gap}(?<year>${years})|)`,
  ),
  read(match, scene) {
    const count = numberOf(match.part('count'));
    if (!(count >= 1 && count <= 12)) return null;
    const year = toldYear(match.part('year'), scene);
    return year === null ? ofDuration(`P${count}M`) : ofDuration(`P${count}M`, daysOfMonths(year, count));
  },
};

const daysOfMonths = (year: number, count: number): { first: number; last: number } => ({
  first: daysOf({ unit: 'month', index: year * 12 }).first,
  last: daysOf({ unit: 'month', index: year * 12 + count - 1 }).last,
});

/** "the first two quarters of 1990", "the last two quarters of the year": a half. */
export const twoQuarters: Rule = {
  opens: opening('the', 'first', 'last'),
  pattern: sticky(
    String.raw`(?:the${gap})?(?<which>first|last)${gap}two${gap}quarters${gap}of${gap}(?<year>${years})`,
  ),
  read(match, scene) {
    const year = toldYear(match.part('year'), scene);
    return year === null
      ? null
      : ofPeriod({ unit: 'half', index: year * 2 + (match.part('which') === 'last' ? 1 : 0) });
  },
};
