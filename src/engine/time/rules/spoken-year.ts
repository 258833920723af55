import { numberOf } from '../../en/numbers.ts';

const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const ones = 'one|two|three|four|five|six|seven|eight|nine';
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';

/** A year as broadcasts write it out: "nineteen ninety-seven", "two thousand", "two thousand and four". */
export const spokenYear = String.raw`(?:(?:eighteen|nineteen)[\s-]+(?:hundred|(?:${tens})(?:[\s-](?:${ones}))?|${teens})|twenty[\s-]+(?:${tens})(?:[\s-](?:${ones}))?|twenty[\s-]+(?:${teens})|two\s+thousand(?:\s+(?:and\s+)?(?:${teens}|${ones}))?)`;

/** The year that digits or words stand for; NaN for other words. */
export function yearOfWords(words: string): number {
  const plain = words.toLowerCase().trim();
  if (/^\d+$/.test(plain)) return Number(plain);
  const parted = /^(eighteen|nineteen|twenty)[\s-]+(.+)$/.exec(plain);
  if (parted === null || parted[1] === undefined || parted[2] === undefined) return numberOf(plain);
  return parted[2] === 'hundred' ? numberOf(plain) : numberOf(parted[1]) * 100 + numberOf(parted[2]);
}
