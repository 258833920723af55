/**
 * The stem of a lower-case English word by Porter's algorithm (Porter 1980), steps 1 to 5: "relations" and "relational" give
 * "relat". Forms that the rules do not bring together (said, say) keep stems of their own.
 */
export function stemOf(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const stem =
    word.length < 3 || !/^[a-z]+$/.test(word) ? word : steps.reduce((form, step) => step(form), word);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(word, stem);
  return stem;
}

const remembered = new Map<string, string>();
const mostRemembered = 50_000;

const consonant = '(?:[^aeiouy]|(?<![^aeiou])y|^y)';
const vowel = '(?:[aeiou]|(?<=[^aeiou])y)';
const opening = `^(?:${consonant})*`;
const measured = (times: string): RegExp =>
  new RegExp(`${opening}(?:(?:${vowel})+(?:${consonant})+)${times}`);

const hasMeasure = measured('{1,}');
const overOne = measured('{2,}');
const justOne = new RegExp(`${opening}(?:${vowel})+(?:${consonant})+(?:${vowel})*$`);
const hasVowel = new RegExp(vowel);
const doubled = /([^aeiouylsz])\1$/;
const shortEnd = new RegExp(`^(?:${consonant})*${vowel}[^aeiouwxy]$`);

type Step = (word: string) => string;

const plural: Step = (word) => {
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
};

const past: Step = (word) => {
  if (word.endsWith('eed')) return hasMeasure.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const found = /^(.*?)(?:ed|ing)$/.exec(word)?.[1];
  if (found === undefined || !hasVowel.test(found)) return word;
  if (/(?:at|bl|iz)$/.test(found)) return `${found}e`;
  if (doubled.test(found)) return found.slice(0, -1);
  return shortEnd.test(found) ? `${found}e` : found;
};

const finalY: Step = (word) =>
  word.endsWith('y') && hasVowel.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;

/** The first ending that fits is replaced where what stands before it passes the test. */
const replaced =
  (endings: readonly (readonly [string, string])[], test: RegExp): Step =>
  (word) => {
    const found = endings.find(([ending]) => word.endsWith(ending));
    if (!found) return word;
    const before = word.slice(0, -found[0].length);
    return test.test(before) ? before + found[1] : word;
  };

const double = replaced(
  [
    ['ational', 'ate'],
    ['tional', 'tion'],
    ['enci', 'ence'],
    ['anci', 'ance'],
    ['izer', 'ize'],
    ['abli', 'able'],
    ['alli', 'al'],
    ['entli', 'ent'],
    ['eli', 'e'],
    ['ousli', 'ous'],
    ['ization', 'ize'],
    ['ation', 'ate'],
    ['ator', 'ate'],
    ['alism', 'al'],
    ['iveness', 'ive'],
    ['fulness', 'ful'],
    ['ousness', 'ous'],
    ['aliti', 'al'],
    ['iviti', 'ive'],
    ['biliti', 'ble'],
  ],
  hasMeasure,
);

const long = replaced(
  [
    ['icate', 'ic'],
    ['ative', ''],
    ['alize', 'al'],
    ['iciti', 'ic'],
    ['ical', 'ic'],
    ['ful', ''],
    ['ness', ''],
  ],
  hasMeasure,
);

const suffix = replaced(
  'ement ance ence able ible ment ant ent ism ate iti ous ive ize al er ic ou'
    .split(' ')
    .map((ending) => [ending, ''] as const),
  overOne,
);

const ion: Step = (word) =>
  /[st]ion$/.test(word) && overOne.test(word.slice(0, -3)) ? word.slice(0, -3) : suffix(word);

const finalE: Step = (word) => {
  if (!word.endsWith('e')) return word;
  const before = word.slice(0, -1);
  return overOne.test(before) || (justOne.test(before) && !shortEnd.test(before)) ? before : word;
};

const finalL: Step = (word) => (word.endsWith('ll') && overOne.test(word) ? word.slice(0, -1) : word);

const steps: readonly Step[] = [plural, past, finalY, double, long, ion, finalE, finalL];
