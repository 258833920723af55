/** Letters that lose no mark under NFKD and have a usual spelling in plain letters. */
const plain: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ə: 'e',
  ħ: 'h',
};

/** Words that reports write long or short. */
const short: Readonly<Record<string, string>> = {
  saint: 'st',
  sainte: 'ste',
  fort: 'ft',
  mount: 'mt',
  and: '&',
};

/**
 * What a name is looked up by: lower case, plain letters, no signs, single blanks, "saint" and "mount" in their short form.
 * "São Paulo" gives "sao paulo", "U.S." gives "us", "Al-Lādhiqīyah" gives "al ladhiqiyah". Comes back with other letters where a
 * name has any that are not Latin; empty where it has no letter or digit.
 */
export function nameKey(name: string): string {
  const bare = /^[\x20-\x7e]*$/.test(name) ? name.toLowerCase() : folded(name);
  const words = bare
    .replace(/[.'’‘ʻʼ`´]/g, '')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== '');
  return words.map((word) => short[word] ?? word).join(' ');
}

const folded = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øđðłßæœıþəħ]/g, (letter) => plain[letter] ?? letter);
