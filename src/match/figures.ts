import type { Figure } from '../claim/clause.ts';
import type { Word } from '../engine/en/words.ts';
import { overlaps, type Span } from '../report/span.ts';
import { bounds, currencies, labels, months, people, smallNumbers } from './en/number-words.ts';
import { numberAt, type NumberRead } from './number.ts';

/**
 * The figures of a sentence: numbers in digits or words with what they count. Ordinals, years, dates, hours and numbers that are
 * names ("Article 5", "Flight 370") are none; nor is anything inside `times`.
 */
export function figuresIn(words: readonly Word[], times: readonly Span[] = []): Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < words.length; at++) {
    const number = between(words, at) ?? numberAt(words, at);
    if (!number) continue;
    const figure = figureOf(words, at, number);
    if (figure && isFigure(words, at, number) && !times.some((time) => overlaps(time, figure)))
      figures.push(figure);
    at = number.end - 1;
  }
  return figures;
}

/** "between 30 and 40", "30 to 40", "30 – 40". */
function between(words: readonly Word[], at: number): NumberRead | null {
  const opens = words[at]?.lower === 'between' || words[at]?.lower === 'from';
  const low = numberAt(words, opens ? at + 1 : at);
  const link = low ? (words[low.end]?.lower ?? '') : '';
  if (
    !low ||
    !(
      link === 'to' ||
      link === '–' ||
      (link === '-' && !opens) ||
      (link === 'and' && words[at]?.lower === 'between')
    )
  )
    return null;
  const high = numberAt(words, low.end + 1);
  if (!high || high.value <= low.value) return null;
  // "two to three million": the scale belongs to both.
  const factor = low.value < 1000 && high.value >= 1000 ? scaleOf(high.value) : 1;
  return {
    value: (low.value * factor + high.value) / 2,
    low: low.low * factor,
    high: high.high,
    end: high.end,
  };
}

const scaleOf = (value: number): number => (value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3);

function isFigure(words: readonly Word[], at: number, number: NumberRead): boolean {
  const [before, after] = [words[at - 1], words[number.end]];
  const next = after?.lower ?? '';
  const previous = before?.lower ?? '';
  if (labels.has(previous) || months.has(next) || isYear(words, at, number)) return false;
  if (before?.pos === 'PROPN' && (after?.pos !== 'NOUN' || /^\p{Lu}+$/u.test(before.text))) return false;
  if (
    /^(?:-|–)$/.test(next) &&
    /^(?:thirds?|quarters?|fifths?|tenths?|half|halves|eighths?|sixths?)$/.test(
      words[number.end + 1]?.lower ?? '',
    )
  )
    return false;
  if (/^(?:a\.m\.|p\.m\.|am|pm|o'clock|gmt)$/.test(next)) return false;
  return words[at]?.lower !== 'one' || isCountedOne(before, after);
}

/** "one" counts where a noun follows it; "no one", "this one", "one of them", "one another" count nothing. */
const isCountedOne = (before: Word | undefined, after: Word | undefined): boolean =>
  after?.pos === 'NOUN' && !/^(?:no|any|every|this|that|which|the|each|day)$/.test(before?.lower ?? '');

/** A bare number from 1900 to 2099 that counts nothing said: "in 2016", "the 2017 lease". */
function isYear(words: readonly Word[], at: number, { value, end }: NumberRead): boolean {
  if (!/^(?:19|20)\d\d$/.test(words[at]?.text ?? '') || end !== at + 1 || value >= 2100) return false;
  const previous = words[at - 1]?.lower ?? '';
  return (
    !/^(?:people|persons|men|women|children|dead|killed|homes|tons|tonnes)$/.test(words[end]?.lower ?? '') ||
    previous === 'in'
  );
}

function figureOf(words: readonly Word[], at: number, number: NumberRead): Figure | null {
  const currency = currencies.get(words[at - 1]?.lower ?? '');
  const from = currency === undefined ? at : at - 1;
  const unit = unitAfter(words, number.end, currency ?? null);
  const [first, last] = [words[from], words[number.end - 1]];
  if (!first || !last) return null;
  return { start: first.start, end: last.end, value: number.value, ...bounded(words, from, number), unit };
}

function bounded(
  words: readonly Word[],
  from: number,
  { value, low, high }: NumberRead,
): { low: number | null; high: number | null } {
  const before = words
    .slice(Math.max(0, from - 3), from)
    .map((word) => word.lower)
    .join(' ');
  const has = (list: readonly string[]): boolean =>
    list.some((phrase) => before === phrase || before.endsWith(` ${phrase}`));
  if (has(bounds.least)) return { low, high: null };
  if (has(bounds.most)) return { low: null, high };
  if (low === high && has(bounds.about)) return { low: round(value * 0.9), high: round(value * 1.1) };
  return { low, high };
}

const round = (value: number): number => Number(value.toPrecision(6));

/** The noun counted: the last of the nouns that follow at once, adjectives before it passed over; "dead" and "injured" stand for people. */
function unitAfter(words: readonly Word[], at: number, currency: string | null): string | null {
  if (currency) return currency;
  const next = words[at];
  if (next?.text === '%') return 'percent';
  if (/^per$/.test(next?.lower ?? '') && words[at + 1]?.lower === 'cent') return 'percent';
  if (next?.lower === 'percent' || next?.lower === 'percentage') return 'percent';
  let i = next?.lower === '-' || next?.lower === 'of' ? at + 1 : at;
  const start = i;
  while (
    /^(?:ADJ|NUM|DET)$/.test(words[i]?.pos ?? '') &&
    i - start < 3 &&
    !smallNumbers.has(words[i]?.lower ?? '')
  )
    i++;
  // "200 Red Cross volunteers": a name before the noun says whose they are.
  const named = /^\p{Lu}/u;
  const noun = words.slice(i, i + 4).findIndex((word) => word.pos === 'NOUN' && !named.test(word.text));
  if (noun > 0 && words.slice(i, i + noun).every((word) => named.test(word.text))) i += noun;
  if (words[i]?.pos === 'NOUN' || words[i]?.pos === 'PROPN') return words[i]?.lower ?? null;
  const bare = words[start]?.lower ?? '';
  return people.has(bare) ? bare : null;
}
