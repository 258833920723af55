import { describe, expect, it } from 'vitest';
import { firstFrom, sentencesOf, wordsIn, type Sentence } from '../../../src/engine/en/words.ts';

const whole = (text: string): Sentence[] => sentencesOf(text, [{ start: 0, end: text.length }]);
const wordsOf = (text: string): string[] =>
  whole(text).flatMap(({ words }) => words.map((word) => word.text));

describe('words', () => {
  it.each([
    ['emoji, also joined ones', '😀 The mayor 👩‍👩‍👧 said 🇵🇹 yes.'],
    ['combining marks', 'Cafe\u0301 Ana a\u0308nderte nothing, said Jose\u0301.'],
    ['letters beyond Latin-1', 'Ilze Bērziņa of Radio Liepāja spoke in Łódź and Şanlıurfa.'],
    ['Windows line ends', 'The dam held.\r\nThe road did not.\r\n'],
    ['non-breaking blanks', 'The\u00a0dam\u00a0held,\u202fsaid\u2009Mr.\u00a0Olsen.'],
    ['right-to-left marks', 'The \u200fdam\u200e held, \u202bsaid\u202c the mayor.'],
    ['lone surrogates', 'The \ud83d dam \udc00 held.'],
    ['other scripts', 'Привет, мир. 東京で話した。 قال الوزير.'],
    ['zero-width blanks', 'The\u200bdam held\ufeff today.'],
    ['a word that stands twice', 'the the that that the'],
  ])('stand in the text where they say: %s', (_title, text) => {
    const sentences = whole(text);
    const words = sentences.flatMap((sentence) => sentence.words);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(words.map((word) => word.text));
    expect(words.every((word, i) => word.start >= (words[i - 1]?.end ?? 0))).toBe(true);
    for (const { start, end, words: own } of sentences)
      expect([start, end]).toEqual([own[0]?.start, own.at(-1)?.end]);
  });

  it('leave no letter out', () => {
    const text = 'Ilze Bērziņa (51) of “Kivu FM” didn’t say: 14 dead, 3.5 km away — 😀!';
    expect(wordsOf(text).join('')).toBe(text.replaceAll(/\s/gu, ''));
  });

  it('hold names together, whatever their letters', () => {
    const text = 'Ilze Bērziņa met Jose\u0301 Núñez in Łódź, Kırşehir and Đà Nẵng.';
    const names = [
      'Ilze',
      'Bērziņa',
      'met',
      'Jose\u0301',
      'Núñez',
      'in',
      'Łódź',
      ',',
      'Kırşehir',
      'and',
      'Đà',
      'Nẵng',
    ];
    expect(wordsOf(text)).toEqual([...names, '.']);
    expect(whole(text)[0]?.words.find((word) => word.text === 'Bērziņa')?.pos).toBe('PROPN');
  });

  it('part a verb from its negation', () => {
    expect(wordsOf("It didn't, it can’t.")).toEqual(['It', 'did', "n't", ',', 'it', 'ca', 'n’t', '.']);
  });

  it.each(['東', 'a', 'a.', '\ud83d\ude00'])(
    'are read in bounded time where a text is nothing but %s',
    (sign) => {
      const text = sign.repeat(200_000 / sign.length);
      const begun = performance.now();
      const words = whole(text).flatMap((sentence) => sentence.words);
      expect(performance.now() - begun).toBeLessThan(20_000);
      expect(words.every(({ start, end, text: word }) => text.slice(start, end) === word)).toBe(true);
    },
  );
});

describe('sentences', () => {
  it('follow each other within a block and never cross one', () => {
    const text = 'The dam held. The road did not.\n\nNobody was hurt';
    const blocks = [
      { start: 0, end: 31 },
      { start: 33, end: 48 },
    ];
    const found = sentencesOf(text, blocks);
    expect(found.map(({ block }) => block)).toEqual([0, 0, 1]);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The dam held.',
      'The road did not.',
      'Nobody was hurt',
    ]);
  });

  it('end not at titles and initials', () => {
    expect(whole('Mr. Olsen met Dr. Ana B. Reyes at 5 p.m. on Monday. They left.')).toHaveLength(2);
  });

  it('are none where there is nothing but blanks', () => {
    expect(whole(' \u00a0\r\n\t ')).toEqual([]);
    expect(whole('')).toEqual([]);
  });
});

describe('words in a span', () => {
  const words = whole('The dam held.')[0]?.words ?? [];

  it('lie wholly in it', () => {
    expect(wordsIn(words, { start: 4, end: 12 }).map((word) => word.text)).toEqual(['dam', 'held']);
    expect(wordsIn(words, { start: 5, end: 11 })).toEqual([]);
    expect(wordsIn(words, { start: 40, end: 50 })).toEqual([]);
  });

  it('are found from a place', () => {
    expect([0, 1, 4, 5, 12, 13].map((at) => firstFrom(words, at))).toEqual([0, 1, 1, 2, 3, 4]);
    expect(firstFrom([], 3)).toBe(0);
  });
});
