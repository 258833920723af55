import { ordinalOf } from '../../en/numbers.ts';
import { isYear } from '../calendar.ts';
import { ofPeriod, ofRough, ofStretch } from '../meaning.ts';
import {
  digits,
  gap,
  joint,
  opening,
  ordinal,
  ordinalOpens,
  sticky,
  within,
  withinOpens,
} from '../patterns.ts';
import { daysOf, type Period, year } from '../period.ts';
import type { Match, Rule } from '../rule.ts';
import { shortYear } from './month.ts';
import { spokenYear, yearOfWords } from './spoken-year.ts';

/** What is counted, weighed or paid is no year: "2000 people", "1,990 km". */
export const counted =
  /^\s*(?:people|persons?|men|women|children|troops|soldiers|dead|deaths|jobs|miles|kilomet|metres|meters|km\b|kg\b|tons|tonnes|feet|acres|hectares|barrels|shares|dollars|euros|pounds|rubles|roubles|yen|yuan|rupees|votes|homes|houses|employees|workers|volunteers|GMT|UTC|hours|hrs|per\s?cent|%|million|billion|trillion)/iu;
const priced =
  /[$€£¥#№]\s?$|\b(?:No|Nos|number|page|room|flight|route|highway|US|HK)\.?\s*$|(?:\d|\p{L})[/.,:]$|(?<!\b(?:post|pre|mid))(?:\d|\p{L})-$/iu;

/** "2011", "early 1990", "the end of 2019", "2014-16"; the words before it ("in", "since") stay outside. */
export const yearNumber: Rule = {
  opens: opening(withinOpens, digits, 'year'),
  pattern: sticky(
    String.raw`(?<within>${within})?(?<the>(?:the${gap})?year${gap})?(?<year>1[4-9]\d\d|20\d\d|21[0-4]\d)(?:\s*(?<mark>[-–/])(?<until>(?:1[4-9]|20|21)\d\d|\d\d))?(?![\d%°]|[.,:-]\d|['’]?s\b)`,
  ),
  read(match) {
    if (priced.test(match.before) && match.part('within') === '') return null;
    if (counted.test(match.after) && match.part('within') + match.part('the') === '') return null;
    const first = Number(match.part('year'));
    const until = match.part('until');
    if (until === '') return ofPeriod(year(first));
    return upTo(first, until.length === 2 ? Math.floor(first / 100) * 100 + Number(until) : Number(until));
  },
};

/** "2014-16" and the season "2014/15": the value is the first year, the bounds take in both. */
function upTo(first: number, last: number): ReturnType<typeof ofPeriod> {
  if (last <= first || !isYear(last)) return null;
  const meaning = ofStretch(year(first), daysOf(year(first)).first, daysOf(year(last)).last);
  return meaning && { ...meaning, from: String(first), to: String(last) };
}

/** "nineteen ninety-seven", "the year two thousand". A bare "two thousand" is an amount. */
export const yearInWords: Rule = {
  opens: opening(withinOpens, 'year', 'eighteen', 'nineteen', 'twenty', 'two'),
  pattern: sticky(String.raw`(?<within>${within})?(?<the>(?:the${gap})?year${gap})?(?<year>${spokenYear})`),
  read(match) {
    if (/^two\s/i.test(match.part('year')) && match.part('the') === '') return null;
    const told = yearOfWords(match.part('year'));
    return isYear(told) && told > 1700 ? ofPeriod(year(told)) : null;
  },
};

/** "fiscal 1989", "the 2019 fiscal year", "FY2024": when a fiscal year begins is not told, so it has no bounds. */
export const fiscalYear: Rule = {
  opens: opening('the', 'fiscal', 'financial', 'fy', digits),
  pattern: sticky(
    String.raw`(?:(?:the${gap})?(?:fiscal|financial)${gap}(?:year${gap})?(?<year>[12]\d{3})|FY\s?(?<short>\d{4}|\d\d)|(?:the${gap})?(?<before>[12]\d{3})${gap}(?:fiscal|financial)${gap}year)`,
  ),
  read(match, scene) {
    const written = match.part('year') + match.part('before') + match.part('short');
    const told = written.length === 2 ? shortYear(written, scene) : Number(written);
    return isYear(told) ? ofRough(year(told)) : null;
  },
};

export const decadeWords = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];

/** "the 1990s", "the late 1970s", "the '80s", "the nineties"; not a person's eighties. */
export const decade: Rule = {
  opens: opening(withinOpens, digits, "'", 'nineteen', 'eighteen', decadeWords),
  pattern: sticky(
    String.raw`(?:the${gap})?(?<within>(?:early|late|mid)${joint}(?:to${joint}late${joint})?|${within}(?:the${gap})?)?(?:(?<long>(?:1[5-9]|20)\d0)['’]?s|['’](?<short>\d0)['’]?s|(?:(?<century>nineteen|eighteen)${joint})?(?<words>${decadeWords.join('|')}))`,
  ),
  read(match, scene) {
    if (/\b(?:his|her|their|my|your|our)\s+(?:(?:early|late|mid)[-\s]+)?$/iu.test(match.before)) return null;
    const words = match.part('words');
    if (words !== '' && !/\bthe\b/iu.test(match.text) && !/\bthe\s+$/iu.test(match.before)) return null;
    const first = firstYear(match, scene.published === null ? 2020 : shortYear('0', scene));
    return first === null ? null : ofPeriod({ unit: 'decade', index: Math.floor(first / 10) });
  },
};

function firstYear(match: Match, century: number): number | null {
  if (match.part('long') !== '') return Number(match.part('long'));
  const tens =
    match.part('short') === ''
      ? (decadeWords.indexOf(match.part('words')) + 2) * 10
      : Number(match.part('short'));
  const base = match.part('century') === 'eighteen' ? 1800 : 1900;
  return match.part('century') === '' && base + tens > century + 100 ? null : base + tens;
}

/** "the 20th century", "19th-century": TIMEX3 writes the first two digits of its years. */
export const centuryNumber: Rule = {
  opens: opening(withinOpens, ordinalOpens),
  pattern: sticky(
    String.raw`(?:the${gap})?(?<within>(?:early|late|mid)${joint}|${within}(?:the${gap})?)?(?<ordinal>${ordinal})${joint}(?:century|centuries)(?!${gap}B\.?C)`,
  ),
  read(match) {
    const told = ordinalOf(match.part('ordinal'));
    const period: Period = { unit: 'century', index: told - 1 };
    return told >= 2 && told <= 25 ? ofPeriod(period) : null;
  },
};
