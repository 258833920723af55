const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const teens = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const cardinals: ReadonlyMap<string, number> = new Map<string, number>([
  ['a', 1],
  ['an', 1],
  ...ones.map((word, i): [string, number] => [word, i + 1]),
  ...teens.map((word, i): [string, number] => [word, i + 10]),
  ...tens.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ['dozen', 12],
]);

const ordinalOnes = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const ordinalTeens = [
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];

const ordinals: ReadonlyMap<string, number> = new Map<string, number>([
  ...ordinalOnes.map((word, i): [string, number] => [word, i + 1]),
  ...ordinalTeens.map((word, i): [string, number] => [word, i + 10]),
  ...tens.map((word, i): [string, number] => [word.replace(/y$/, 'ieth'), (i + 2) * 10]),
]);

const one = ones.join('|');
const ten = tens.join('|');
const below = String.raw`(?:${ten})(?:[-\s](?:${one}))?|${teens.join('|')}|${one}`;

/** A number in words or digits, in a pattern without regard to case: 12, 1,200, 2.5, twenty-one, two hundred, a dozen. */
export const numberPattern = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,2})?|(?:a|${one})\s+dozen|(?:(?:${below}|a)\s+(?:hundred|thousand))(?:\s+(?:and\s+)?(?:${below}))?|${below})`;

/** An ordinal number from first to thirty-first and beyond: 3rd, third, twenty-first. */
export const ordinalPattern = String.raw`(?:\d{1,2}(?:st|nd|rd|th)|(?:${ten})[-\s](?:${ordinalOnes.join('|')})|${tens.map((word) => word.replace(/y$/, 'ieth')).join('|')}|${ordinalTeens.join('|')}|${ordinalOnes.join('|')})`;

/** Every word that `numberPattern` and `ordinalPattern` may begin with, digits aside. */
export const numberWords: readonly string[] = [...cardinals.keys()];
export const ordinalWords: readonly string[] = [...ordinals.keys(), ...tens];

/** The number that words of `numberPattern` stand for; 1 for "a". NaN for other words. */
export function numberOf(words: string): number {
  const plain = words.toLowerCase().trim();
  if (/^\d/.test(plain)) return Number(plain.replaceAll(',', ''));
  let [sum, part] = [0, 0];
  for (const word of plain.split(/[-\s]+/)) {
    if (word === 'and') continue;
    if (word === 'hundred') part = Math.max(part, 1) * 100;
    else if (word === 'dozen') part *= 12;
    else if (word === 'thousand') [sum, part] = [sum + Math.max(part, 1) * 1000, 0];
    else part += cardinals.get(word) ?? Number.NaN;
  }
  return sum + part;
}

/** The number that words of `ordinalPattern` stand for; NaN for other words. */
export function ordinalOf(words: string): number {
  const plain = words.toLowerCase().trim();
  if (/^\d/.test(plain)) return Number.parseInt(plain, 10);
  const parts = plain.split(/[-\s]+/);
  const last = ordinals.get(parts.at(-1) ?? '') ?? Number.NaN;
  return parts.length > 1 ? (cardinals.get(parts[0] ?? '') ?? Number.NaN) + last : last;
}
