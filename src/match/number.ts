import type { Word } from '../engine/en/words.ts';
import { openScales, scales, shortScales, smallNumbers, some } from './en/number-words.ts';

/** A number as words give it, from the word it starts at to the one after it. */
export interface NumberRead {
  readonly value: number;
  /** Bounds of a number left open ("several hundred": 200 to 1,000); else both are the value. */
  readonly low: number;
  readonly high: number;
  readonly end: number;
}

const digits = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/;
const range = /^(\d[\d,.]*)[-–](\d[\d,.]*)$/;

const exactly = (value: number, end: number): NumberRead => ({ value, low: value, high: value, end });

/** The number that starts at a word: "1,373", "2.3 million", "twenty-five", "several hundred", "tens of thousands"; null where none does. */
export function numberAt(words: readonly Word[], at: number): NumberRead | null {
  return openAt(words, at) ?? rangeAt(words[at], at) ?? digitsAt(words, at) ?? spelledAt(words, at);
}

function digitsAt(words: readonly Word[], at: number): NumberRead | null {
  const word = words[at];
  if (!word || !digits.test(word.text)) return null;
  let [value, end] = [Number(word.text.replaceAll(',', '')), at + 1];
  // "10 000" with a blank for a comma.
  while (
    /^\d{3}$/.test(words[end]?.text ?? '') &&
    Number.isInteger(value) &&
    value < 1000 ** (end - at) &&
    value > 0
  ) {
    value = value * 1000 + Number(words[end]?.text);
    end++;
  }
  return scaled(words, value, end, true);
}

function rangeAt(word: Word | undefined, at: number): NumberRead | null {
  const found = word === undefined ? null : range.exec(word.text);
  if (!found) return null;
  const [low, high] = [found[1], found[2]].map((part) => Number((part ?? '').replaceAll(',', '')));
  if (low === undefined || high === undefined || !(low < high)) return null;
  return { value: (low + high) / 2, low, high, end: at + 1 };
}

/** Times the scales that follow: "2.3 million", "21 bn". */
function scaled(words: readonly Word[], value: number, end: number, isShort: boolean): NumberRead {
  const rest = words.slice(end, end + 4).map((word) => word.lower);
  const stop = rest.findIndex((word) => !scales.has(word) || (!isShort && shortScales.has(word)));
  const taken = stop < 0 ? rest : rest.slice(0, stop);
  const product = taken.reduce((sum, word) => sum * (scales.get(word) ?? 1), value);
  return exactly(Number(product.toPrecision(12)), end + taken.length);
}

/** "eleven", "twenty-five", "a hundred and six", "half a million", "one and a half million". */
function spelledAt(words: readonly Word[], at: number): NumberRead | null {
  const first = words[at]?.lower ?? '';
  const second = words[at + 1]?.lower ?? '';
  if (first === 'half' && second === 'a' && isScale(words[at + 2])) return scaled(words, 0.5, at + 2, false);
  if ((first === 'a' || first === 'an') && isScale(words[at + 1])) return spelledFrom(words, 1, at + 1);
  const small = smallNumbers.get(first);
  return small === undefined ? null : spelledFrom(words, small, at + 1);
}

const isScale = (word: Word | undefined): boolean =>
  word !== undefined && scales.has(word.lower) && !shortScales.has(word.lower);

function spelledFrom(words: readonly Word[], first: number, from: number): NumberRead {
  let [sum, part, end] = [0, first, from];
  for (;;) {
    const here = words[end];
    const lower = here?.lower ?? '';
    const skip = lower === '-' || lower === 'and' ? 1 : 0;
    const small = smallNumbers.get(words[end + skip]?.lower ?? '');
    if (lower === 'and' && words[end + 1]?.lower === 'a' && words[end + 2]?.lower === 'half') {
      part += 0.5;
      end += 3;
    } else if (isScale(here)) {
      const scale = scales.get(lower) ?? 1;
      if (scale > 100) [sum, part] = [sum + (part || 1) * scale, 0];
      else part = (part || 1) * scale;
      end++;
    } else if (small !== undefined && small > 0 && fits(part, small, lower, end > from || sum > 0)) {
      part += small;
      end += skip + 1;
    } else return exactly(sum + part, end);
  }
}

/** "twenty-five" and "hundred (and) six" go on; "two, three" and "one and two" are two numbers. */
function fits(part: number, small: number, before: string, scaledBefore: boolean): boolean {
  if (before === '-') return part >= 20 && part % 10 === 0 && small < 10;
  return scaledBefore && (part === 0 || part % 100 === 0);
}

/** "hundreds", "tens of thousands", "several hundred", "a few thousand". */
function openAt(words: readonly Word[], at: number): NumberRead | null {
  const open = openScales.get(words[at]?.lower ?? '');
  if (open !== undefined && words[at]?.pos !== 'VERB') {
    const inner = words[at + 1]?.lower === 'of' ? openScales.get(words[at + 2]?.lower ?? '') : undefined;
    return vague(open * (inner ?? 1), inner === undefined ? at + 1 : at + 3);
  }
  const from = words[at]?.lower === 'a' ? at + 1 : at;
  const scale = scales.get(words[from + 1]?.lower ?? '');
  return some.has(words[from]?.lower ?? '') &&
    scale !== undefined &&
    !shortScales.has(words[from + 1]?.lower ?? '')
    ? vague(scale, from + 2)
    : null;
}

const vague = (scale: number, end: number): NumberRead => ({
  value: 2 * scale,
  low: 2 * scale,
  high: 10 * scale,
  end,
});
