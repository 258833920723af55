import type { Lexicon } from '../../lexicon.ts';
import type { Rule } from '../rule.ts';
import { kernels } from './kernels.ts';
import { type Index, indexOf } from '../starts.ts';
import { ago, earlier, periodOfYear, samePeriod, yearEarlier } from './ago.ts';
import { dayFirst, monthFirst } from './calendar-date.ts';
import { noon, twelveHours, twentyFourHours } from './clock.ts';
import { dayAlone, dayOfTheMonth } from './day-of-month.ts';
import { dayWord, partOfDay, tonight } from './day-word.ts';
import { bare, between, counted, halves, one, recentUnits, vague } from './duration.ts';
import { holiday } from './holiday.ts';
import { firstOfTwo, secondOfTwo } from './joined-days.ts';
import { monthOfYear } from './month.ts';
import { yearFirst, yearLast } from './numeric-date.ts';
import { namedHalf, namedQuarter, openingMonths, shortQuarter, twoQuarters } from './quarter.ts';
import { pointingBack, referencesOf } from './reference.ts';
import { season } from './season.ts';
import { adverb, every } from './set.ts';
import { fullYear, toldQuarter, yearEnd, yearEnded } from './told-quarter.ts';
import { fromPublished, fromTold, running, upToPublished } from './unit.ts';
import { weekday, weekdayThe } from './weekday.ts';
import { centuryNumber, decade, fiscalYear, yearInWords, yearNumber } from './year.ts';

const unlisted: readonly Rule[] = [
  yearFirst,
  yearLast,
  monthFirst,
  dayFirst,
  firstOfTwo,
  secondOfTwo,
  dayOfTheMonth,
  dayAlone,
  weekdayThe,
  monthOfYear,
  namedQuarter,
  namedHalf,
  shortQuarter,
  openingMonths,
  twoQuarters,
  fiscalYear,
  centuryNumber,
  decade,
  yearNumber,
  yearInWords,
  holiday,
  weekday,
  dayWord,
  partOfDay,
  tonight,
  twelveHours,
  twentyFourHours,
  noon,
  toldQuarter,
  fullYear,
  yearEnded,
  yearEnd,
  season,
  samePeriod,
  periodOfYear,
  ago,
  earlier,
  yearEarlier,
  fromPublished,
  upToPublished,
  fromTold,
  running,
  every,
  adverb,
  halves,
  between,
  vague,
  recentUnits,
  counted,
  one,
  bare,
  pointingBack,
];

/** All rules. The longest words that a rule holds for count; of two as long, those of the rule that stands first. */
const rulesWith = (lexicon: Lexicon): readonly Rule[] => [...referencesOf(lexicon), ...unlisted];

/** Words of which every expression holds one: the last of each phrase that is listed, and those of the rules. */
const kernelsOf = ({ lists }: Lexicon): ReadonlySet<string> =>
  new Set([
    ...kernels,
    ...[...lists['time-present'], ...lists['time-past'], ...lists['time-future']].map(
      (phrase) => phrase.split(' ').at(-1) ?? phrase,
    ),
  ]);

const made = new WeakMap<Lexicon, Index>();

/** All rules by the words they open with, made once for a lexicon. */
export function rulesOf(lexicon: Lexicon): Index {
  const known = made.get(lexicon);
  if (known) return known;
  const index = indexOf(rulesWith(lexicon), kernelsOf(lexicon));
  made.set(lexicon, index);
  return index;
}
