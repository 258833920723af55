import { digits, monthOpens, seasonOpens, unitOpens, weekdayOpens } from '../patterns.ts';
import { holidayOpens } from './holiday.ts';
import { adverbOpens } from './set.ts';
import { decadeWords } from './year.ts';

const own = `
  fortnight fortnights century half period end
  morning lunchtime afternoon evening night noon midday midnight clock
  today yesterday tomorrow tonight overnight
  then time date moment earlier nineteen eighteen twenty thousand
  q h fy am pm p
`
  .trim()
  .split(/\s+/);

/** The words of time proper: an expression of any rule holds one of them or a number in digits. */
export const kernels: readonly string[] = [
  digits,
  "'",
  ...monthOpens,
  ...weekdayOpens,
  ...seasonOpens,
  ...unitOpens,
  ...unitOpens.map((unit) => unit.replace(/ies$/, 'ys').replace(/s$/, '')),
  ...decadeWords,
  ...adverbOpens,
  ...holidayOpens,
  ...own,
];
