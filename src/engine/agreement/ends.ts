/**
 * The day, month or year at which a term that began at `start` ends, to the precision of the start: 2017 and P49Y give 2066, 2024-11-27 and
 * P60D give 2025-01-26. Both are TIMEX3 values. Null where they do not add up: a start or a term of another form, a year beyond 9999.
 */
export function endOf(start: string, term: string): string | null {
  const from = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(start);
  const length = /^P(\d{1,4})([YMWD])$/u.exec(term);
  if (!from || !length) return null;
  const [, year = '', month, day] = from;
  const [, number = '', unit = ''] = length;
  const count = Number(number);
  if (month === undefined) return unit === 'Y' ? yearOf(Number(year) + count) : null;
  if (day === undefined) return unit === 'Y' || unit === 'M' ? monthAfter(year, month, count, unit) : null;
  return dayAfter(Number(year), Number(month), Number(day), count, unit);
}

const yearOf = (year: number): string | null => (year <= 9999 ? String(year).padStart(4, '0') : null);

function monthAfter(year: string, month: string, count: number, unit: string): string | null {
  const months = Number(year) * 12 + Number(month) - 1 + (unit === 'Y' ? 12 * count : count);
  const last = yearOf(Math.floor(months / 12));
  return last === null ? null : `${last}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function dayAfter(year: number, month: number, day: number, count: number, unit: string): string | null {
  const days = unit === 'D' ? count : unit === 'W' ? 7 * count : 0;
  const [years, months] = [unit === 'Y' ? count : 0, unit === 'M' ? count : 0];
  // The last day of a month stays within it: a month from 31 January is 28 February.
  const firstOfMonth = new Date(Date.UTC(year + years, month - 1 + months, 1));
  const longest = new Date(
    Date.UTC(firstOfMonth.getUTCFullYear(), firstOfMonth.getUTCMonth() + 1, 0),
  ).getUTCDate();
  const end = new Date(firstOfMonth.getTime() + (Math.min(day, longest) - 1 + days) * 86_400_000);
  return end.getUTCFullYear() > 9999 ? null : end.toISOString().slice(0, 10);
}

/** Whether an agreement that ends at `ends` is over at `now`; both to whatever precision they have, the end's period belongs to it. */
export function isOver(ends: string, now: string): boolean {
  const length = Math.min(ends.length, now.length, 10);
  return /^\d{4}(?:-\d\d){0,2}$/u.test(ends) && ends.slice(0, length) < now.slice(0, length);
}
