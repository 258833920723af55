import { monthPattern, months, zones } from '../en/calendar.ts';

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
}

/**
 * A date as pages write it, in ISO 8601: UTC with `Z` where a zone is given, date and time without `Z` where
 * none is, only the date where there is only a date. Null for what is no date. Independent of the machine's zone.
 */
export function momentOf(written: string): string | null {
  const value = written.trim();
  if (/^\d{10}(?:\d{3})?$/.test(value)) return fromEpoch(Number(value.slice(0, 10)));
  const parts = isoParts(value) ?? wordParts(value) ?? numberParts(value);
  if (parts === null || !isDay(parts)) return null;
  return withTime(parts);
}

const fromEpoch = (seconds: number): string => iso(new Date(seconds * 1000));
const iso = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

function isoParts(value: string): Parts | null {
  const found =
    /(?<!\d)((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)(?:[T _]?(.*))?$/.exec(value) ??
    /(?<!\d)((?:19|20)\d\d)\/(\d{1,2})\/(\d{1,2})(?!\d)(.*)$/.exec(value);
  return found === null ? null : partsOf(found[1], found[2], found[3], found[4]);
}

const dayFirst = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(${monthPattern})[\s,-]+((?:19|20)\d\d)(.*)$`,
  'i',
);
const monthFirst = new RegExp(
  String.raw`(${monthPattern})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(.*)$`,
  'i',
);

function wordParts(value: string): Parts | null {
  const dated = dayFirst.exec(value);
  if (dated !== null) return partsOf(dated[3], monthNumber(dated[2]), dated[1], dated[4]);
  const named = monthFirst.exec(value);
  return named === null ? null : partsOf(named[3], monthNumber(named[1]), named[2], named[4]);
}

const monthNumber = (name = ''): string =>
  String(
    months.get(name.toLowerCase().replace('.', '').slice(0, 4)) ??
      months.get(name.toLowerCase().slice(0, 3)) ??
      0,
  );

/** 19.11.2019 and 19/11/2019 where the day cannot be a month; 11/19/2019 where the month cannot be a day. */
function numberParts(value: string): Parts | null {
  const found = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)(.*)$/.exec(value);
  if (found === null) return null;
  const [, first = '', mark, second = '', year, rest] = found;
  if (mark === '.' || Number(first) > 12) return partsOf(year, second, first, rest);
  return Number(second) > 12 ? partsOf(year, first, second, rest) : null;
}

function partsOf(year = '', month = '', day = '', rest = ''): Parts {
  return { year: Number(year), month: Number(month), day: Number(day), rest };
}

function isDay({ year, month, day }: Parts): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && day >= 1;
}

const pad = (value: number): string => String(value).padStart(2, '0');

function withTime({ year, month, day, rest }: Parts): string {
  const date = `${year}-${pad(month)}-${pad(day)}`;
  const time = /(\d{1,2})[:.h](\d\d)(?:[:.](\d\d))?(?:[.,]\d+)?\s*(?:([ap])\.?m\.?)?\s*(.*)$/i.exec(rest);
  if (time === null) return date;
  const [, hours = '', minutes = '', seconds = '0', half, after = ''] = time;
  const hour = (Number(hours) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === 'p' ? 12 : 0);
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 59) return date;
  const offset = offsetOf(after);
  if (offset === null) return `${date}T${pad(hour)}:${minutes}:${pad(Number(seconds))}`;
  return iso(new Date(Date.UTC(year, month - 1, day, hour, Number(minutes) - offset, Number(seconds))));
}

/** Minutes from UTC; null where no zone is written. */
function offsetOf(after: string): number | null {
  const signed = /^\s*(?:UTC|GMT)?\s*([+-−])(\d{1,2}):?(\d\d)?/i.exec(after);
  if (signed !== null && /[+\-−]/.test(signed[1] ?? '')) {
    const minutes = Number(signed[2]) * 60 + Number(signed[3] ?? 0);
    return signed[1] === '+' ? minutes : -minutes;
  }
  const name = /^\s*\(?([A-Za-z]{1,4})\b/.exec(after)?.[1]?.toLowerCase();
  return name === undefined ? null : (zones.get(name) ?? null);
}
