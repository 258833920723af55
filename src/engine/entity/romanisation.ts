/**
 * Whether two spellings may be one name written with other letters first: Hmeimim, Khmeimim, Hmeymim; Yevgeny, Evgenii. A language that
 * leaves short vowels out is romanised with any of several; a letter that Latin lacks with one letter or two.
 *
 * The letters that may stand for one letter of the original are the equivalence classes of Freeman, Condon and Ackerman, "Cross linguistic
 * name matching in English and Arabic" (HLT-NAACL 2006), and, for Cyrillic, what ICAO Doc 9303, BGN/PCGN and the usual press spellings write
 * for one letter. Consonants must agree in that sense one by one, and so must the vowels between them, but for one short vowel inside the
 * word, which one spelling may leave out. So Hassan is not Hussein, and Petrov not Petrova.
 */
interface Sounds {
  readonly consonants: readonly string[];
  /** One more than there are consonants: what stands before each, and after the last. */
  readonly vowels: readonly string[];
}

/** Two letters that stand for one, the longer first; what they are called here is one character. */
const letters: readonly (readonly [RegExp, string])[] = [
  [/shch/g, 'щ'],
  [/dzh|dj/g, 'ĵ'],
  [/tch|ch/g, 'ч'],
  [/sh/g, 'ш'],
  [/kh/g, 'х'],
  [/gh/g, 'ғ'],
  [/dh/g, 'ð'],
  [/th/g, 'þ'],
  [/zh/g, 'ж'],
  [/ts|tz/g, 'ц'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/x/g, 'ks'],
];

/** What a consonant may be written for: two agree where they share one of these. */
const standsFor: Readonly<Record<string, string>> = {
  h: 'х',
  х: 'х',
  j: 'ж1',
  ĵ: 'ж',
  ж: 'ж',
  // Gamal and Jamal; Ghani and Gani; Gaddafi and Qaddafi.
  g: '1ғq',
  ғ: 'ғ',
  q: 'qk',
  k: 'k',
  d: 'd2',
  ð: '2zþ',
  z: 'z',
  þ: 'þ',
  v: 'v',
  w: 'v',
  n: 'n',
  m: 'm',
  c: 'ц',
  ц: 'ц',
};
/** The coarser classes by which spellings that may agree are found: those that share any reading share one of these. */
const blockOf: Readonly<Record<string, string>> = {
  h: 'H',
  х: 'H',
  j: 'G',
  ĵ: 'G',
  ж: 'G',
  g: 'G',
  ғ: 'G',
  q: 'G',
  k: 'G',
  d: 'D',
  ð: 'D',
  z: 'D',
  þ: 'D',
  w: 'v',
  ц: 'c',
};

const soundsMet = new Map<string, Sounds>();

/** Keeps the last few thousand, so that a report of many names reads each once. */
function soundsOf(word: string): Sounds {
  const met = soundsMet.get(word);
  if (met) return met;
  if (soundsMet.size > 20_000) soundsMet.clear();
  const sounds = read(plain(word));
  soundsMet.set(word, sounds);
  return sounds;
}

/** Lower case, without marks on letters and signs between them; two letters for one made one, doubled letters one. */
function plain(word: string): string {
  let text = word
    .toLowerCase()
    .replaceAll(/[čç]/g, 'ch')
    .replaceAll(/[šş]/g, 'sh')
    .replaceAll('ž', 'zh')
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '');
  for (const [from, to] of letters) text = text.replaceAll(from, to);
  // Romanoff is Romanov; Manbij is Membij; a final h after a vowel is no sound.
  return text
    .replaceAll(/([^aeiouyw])\1+/gu, '$1')
    .replace(/(?<=[oe])f$/, 'v')
    .replaceAll(/n(?=b)/g, 'm')
    .replace(/(?<=[aeiou])h$/, '');
}

function read(text: string): Sounds {
  const consonants: string[] = [];
  const vowels: string[] = [''];
  const characters = Array.from(text);
  for (const [i, letter] of characters.entries()) {
    const before = characters[i - 1] ?? '';
    const next = characters[i + 1] ?? '';
    const isVowel =
      'aeiouy'.includes(letter) || (letter === 'w' && isVowelSign(before) && !isVowelSign(next));
    if (isVowel) vowels[vowels.length - 1] += letter;
    else {
      consonants.push(letter);
      vowels.push('');
    }
  }
  return { consonants, vowels };
}

const isVowelSign = (letter: string): boolean => letter !== '' && 'aeiouy'.includes(letter);

/** Whether two words may be spellings of one. Words of fewer than two consonants are only if they are equal. */
export function isOneSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  if (/\p{N}/u.test(a + b)) return false;
  const [one, two] = [soundsOf(a), soundsOf(b)];
  if (one.consonants.length !== two.consonants.length || one.consonants.length < 2) return false;
  if (!one.consonants.every((letter, i) => agree(letter, two.consonants[i] ?? ''))) return false;
  let left = 0;
  return one.vowels.every((vowel, i) => {
    const other = two.vowels[i] ?? '';
    const inside = i > 0 && i < one.consonants.length;
    if (inside && vowel !== other && (vowel === '' || other === '') && isShort(vowel + other))
      return ++left === 1;
    return vowelsAgree(vowel, other, i === one.consonants.length);
  });
}

/** A key that spellings of one word share; others may share it too. */
export const spellingBlock = (word: string): string =>
  (/\p{N}/u.test(word) ? word : '') +
  soundsOf(word)
    .consonants.map((letter) => blockOf[letter] ?? letter)
    .join('');

const agree = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [one, two] = [standsFor[a] ?? a, standsFor[b] ?? b];
  return Array.from(one).some((letter) => two.includes(letter));
};

const isShort = (vowel: string): boolean => /^(?:[aeiou]|ou)$/.test(vowel);

/** What a run of vowels may be written for. A glide before a vowel is dropped (Yevgeny, Evgeny), and "yo" is written "e" too. */
function heard(run: string, isLast: boolean): string {
  if (run === '') return '-';
  if (/^[iy]+$|^ee$/.test(run)) return 'I';
  const core = run.replace(/^[iy]+(?=[aeou])/, '');
  const glided = core !== run;
  if (/^a+$/.test(core)) return 'A';
  if (core === 'e') return isLast ? 'AI' : 'AIE';
  if (core === 'o') return glided ? 'UOE' : 'UO';
  if (/^(?:u+|oo)$/.test(core)) return 'U';
  if (core === 'ou') return 'UO';
  if (/^[ae][iy]+$/.test(core)) return isLast ? 'Y' : 'YE';
  if (/^(?:aw|au|ow)$/.test(core)) return 'O';
  return core;
}

const vowelsAgree = (a: string, b: string, isLast: boolean): boolean =>
  a === b || Array.from(heard(a, isLast)).some((sound) => heard(b, isLast).includes(sound));

const articles = new Set('al el ul il as ash ad az an ar at ath edh ed er es et ez en'.split(' '));
const particles: Readonly<Record<string, string>> = {
  bin: 'bn',
  ibn: 'bn',
  ben: 'bn',
  abu: 'abu',
  abou: 'abu',
  abo: 'abu',
  abdul: 'abd',
  abdel: 'abd',
  abdal: 'abd',
  abd: 'abd',
};

/** The words of a name without Arabic articles, its particles in one spelling: "Abd al-Rahman", "Abdel Rahman". `words`: lower case. */
export function withoutArticles(words: readonly string[]): string[] {
  return words
    .flatMap((word) =>
      /^abd[aeu]l(?<rest>\p{L}{4,})$/u.exec(word)?.groups?.['rest'] ? ['abd', word.slice(5)] : [word],
    )
    .filter(
      (word, i, all) =>
        !(articles.has(word) && all[i + 1] !== undefined && isArticle(word, all[i + 1] ?? '')),
    )
    .map((word) => particles[word] ?? word);
}

/** "al" always; "ash" only before the letter to which the l was assimilated. */
const isArticle = (word: string, next: string): boolean =>
  /^(?:al|el|ul)$/.test(word) || next.startsWith(word.slice(1));

const signs =
  /^(?:kh|hm|mh|dzh)|kh|dh|shch|q(?!u)|ii$|iy|yy|(?:ov|ev|off|eff|ova|eva|sk[iy]|skiy|skii|skyi|enko|vich|chuk)$|^(?:m[ou]ha?m+[ae]d|ah?kh?med|h[ou]s+[aei]+n|y?evgen\w+|serg\w+|d[im]*itr\w+|al[ei]?[kx]s\w+|v?olod[iy]m\w+|vladimir)$/u;

/** Whether a name shows that it was written in Arabic or Cyrillic first: by an article or particle, or by a word's form. */
export const isRomanised = (words: readonly string[]): boolean =>
  words.some(
    (word, i) =>
      (words.length > 1 && (/^(?:al|el)$/.test(word) || (word in particles && i < words.length - 1))) ||
      (i > 0 && articles.has(word) && isArticle(word, words[i + 1] ?? '')) ||
      (word.length > 3 && signs.test(word)),
  );

/** Whether two names may be spellings of one, word by word. At least one of them must show a foreign script: Martin and Marten are two. */
export function isOneName(a: readonly string[], b: readonly string[]): boolean {
  const [one, two] = [withoutArticles(a), withoutArticles(b)];
  if (one.length === 0 || one.length !== two.length) return false;
  if (!one.every((word, i) => isOneSpelling(word, two[i] ?? ''))) return false;
  return one.join(' ') === two.join(' ') || isRomanised(a) || isRomanised(b);
}

/** A key that spellings of one name share. */
export const nameBlock = (words: readonly string[]): string =>
  withoutArticles(words).map(spellingBlock).join(' ');
