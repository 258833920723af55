import type { BlockKind, Stance } from '../../report/reading.ts';

/** How a stance reads beside the name of who takes it; null for a plain assertion, which needs no word. */
export const stanceWords: Readonly<Record<Stance, string | null>> = {
  asserts: null,
  denies: 'denies',
  hedges: 'hedges',
  expects: 'expects',
  asks: 'asks',
  declines: 'declines to comment',
};

/** One and many of each kind of block that is kept apart from what is read. */
export const blockWords: Readonly<Record<BlockKind, readonly [string, string]>> = {
  headline: ['headline', 'headlines'],
  byline: ['byline', 'bylines'],
  dateline: ['dateline', 'datelines'],
  paragraph: ['paragraph', 'paragraphs'],
  caption: ['caption', 'captions'],
  related: ['related link', 'related links'],
  notice: ['notice', 'notices'],
  boilerplate: ['piece of boilerplate', 'pieces of boilerplate'],
};

export const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${count} ${count === 1 ? one : many}`;

const units: Readonly<Record<string, readonly [string, string]>> = {
  Y: ['year', 'years'],
  M: ['month', 'months'],
  W: ['week', 'weeks'],
  D: ['day', 'days'],
  TH: ['hour', 'hours'],
  TM: ['minute', 'minutes'],
  TS: ['second', 'seconds'],
};

/** A TIMEX3 length of time of one unit in words (`P49Y` is `49 years`); one of another form comes back as it is. */
export function durationWords(value: string): string {
  const parts = /^P(T?)(\d+(?:\.\d+)?)([YMWDHS])$/.exec(value);
  const words = parts && units[`${parts[1] ?? ''}${parts[3] ?? ''}`];
  return parts && words ? `${parts[2]} ${words[parts[2] === '1' ? 0 : 1]}` : value;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * An ISO 8601 date as people write it, in the zone it came with: `15 December 2024, 16:20 UTC`. A date that has
 * another form comes back as it is.
 */
export function dateWords(iso: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(iso);
  if (!parts) return iso;
  const [, year, month, day, time, zone] = parts;
  const date = `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
  if (!time) return date;
  return `${date}, ${time}${zone ? ` ${zone === 'Z' ? 'UTC' : `UTC${zone}`}` : ', no zone given'}`;
}

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** The English name of a BCP 47 language; a tag of another form comes back as it is. */
export const languageWords = (tag: string): string =>
  /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i.test(tag) ? (languages.of(tag) ?? tag) : tag;
