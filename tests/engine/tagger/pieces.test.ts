import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCutter } from '../../../src/engine/tagger/pieces.ts';
import { readVocabulary } from '../../../src/engine/tagger/vocabulary.ts';
import { spelled, vocabulary } from './vocabulary.ts';

const cutter = createCutter(vocabulary);
const whole = (text: string) => [{ start: 0, end: text.length }];
const cut = (text: string) => cutter.cut(text, whole(text));

/** Each piece as the vocabulary writes it, with the words of the text it was read from. */
function read(text: string): string {
  const { ids, starts, ends } = cut(text);
  return spelled(ids)
    .map((piece, at) => `${piece}=${text.slice(starts[at], ends[at])}`)
    .join(' ');
}

describe('word pieces', () => {
  // Right-hand sides are what Hugging Face's BertWordPieceTokenizer gives; marks it leaves out belong to the character before.
  it.each([
    ['plain words', 'The minister said', 'the=The minister=minister said=said'],
    ['a word that is cut', 'unaffableness', 'una=una ##ffa=ffa ##ble=ble ##ness=ness'],
    ['punctuation', 'U.S.-led', 'u=U .=. s=S .=. -=- led=led'],
    ['curly quotation marks', '“We don’t”', '“=“ we=We don=don ’=’ t=t ”=”'],
    ['an accent in one character', 'Café', 'cafe=Café'],
    ['an accent as a mark of its own', 'Cafe\u0301 is', 'cafe=Cafe\u0301 is=is'],
    ['a capital whose small form is two characters', 'İzmir', 'i=İ ##z=z ##mir=mir'],
    ['a sharp s', 'straße', 'st=st ##raße=raße'],
    ['a currency sign, part of the word', '€50', '€=€ ##50=50'],
    ['an emoji of several characters', 'ok 👨‍👩‍👧 ok', 'ok=ok [UNK]=👨‍👩‍👧 ok=ok'],
    ['a flag before a full stop', '🇺🇦.', '[UNK]=🇺🇦 .=.'],
    ['a no-break blank', 'five\u00a0men', 'five=five men=men'],
    ['a zero-width space inside a word', 'sa\u200bid', 'said=sa\u200bid'],
    ['Windows line ends', 'one\r\ntwo', 'one=one two=two'],
    ['Chinese characters', '東京news', '東=東 京=京 news=news'],
    ['Hangul, taken apart', '한', 'ᄒ=한 ##ᅡ=한 ##ᆫ=한'],
    ['a lone surrogate', 'a\ud83d b', 'a=a b=b'],
    ['a mark after punctuation', ')\u0301a', ')=)\u0301 a=a'],
  ])('reads %s', (_title, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('reads a word of a hundred characters and not one of a hundred and one', () => {
    const [hundred, more] = ['a'.repeat(100), 'é'.repeat(101)];
    expect(cut(hundred).ids).not.toContain(vocabulary.special.unknown);
    expect([...cut(more).ids]).toEqual([vocabulary.special.unknown]);
    expect(cut(more).ends[0]).toBe(101);
  });

  it('marks how each word is written', () => {
    const { cases } = cut('The US envoy, A. McKay of iPost (2016) said so; ÉTÉ');
    expect([...cases]).toEqual([2, 3, 1, 0, 2, 0, 4, 1, 4, 4, 0, 0, 0, 1, 1, 0, 3, 3]);
  });

  it('marks pieces that go on with a word, through an accent and not through an apostrophe', () => {
    expect([...cut('unaffableness isn’t naïvement').inside]).toEqual([0, 1, 1, 1, 0, 0, 0, 0, 1]);
  });

  it('reads nothing outside its paragraphs', () => {
    const text = 'alpha beta gamma';
    const { starts, paragraphs } = cutter.cut(text, [
      { start: 0, end: 5 },
      { start: 5, end: 6 },
      { start: 11, end: 16 },
    ]);
    expect([...starts]).toEqual([0, 11]);
    expect(paragraphs).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});

/** Texts of what goes wrong most easily. */
const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'said',
        'The',
        '“',
        '’s',
        'e\u0301',
        'İ',
        'ß',
        '👍🏽',
        '👨‍👩‍👧',
        '\u200b',
        '\u00a0',
        ' ',
        '\r\n',
        '東',
        '한',
        '\u0301',
      ),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\ud83d', '\ude00', '\ufeff', '\u202e', 'ﬁ', 'Σ', 'x'.repeat(120)),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

const isMiddleOfPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/u.test(text.charAt(at - 1)) &&
  /[\udc00-\udfff]/u.test(text.charAt(at)) &&
  text.codePointAt(at - 1) !== text.charCodeAt(at - 1);

describe('places of pieces', () => {
  it('lie in the text, in order, cut no character and hold no blank', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const { ids, starts, ends } = cut(text);
        let before = 0;
        for (let at = 0; at < ids.length; at += 1) {
          const [start, end] = [starts[at] ?? -1, ends[at] ?? -1];
          expect(end).toBeGreaterThan(start);
          // Parts of one character share its place.
          const shared = start === starts[at - 1] && end === ends[at - 1];
          expect(shared || start >= before).toBe(true);
          before = end;
          expect(end).toBeLessThanOrEqual(text.length);
          expect(isMiddleOfPair(text, start) || isMiddleOfPair(text, end)).toBe(false);
          expect(text.slice(start, end)).not.toMatch(/[^\P{White_Space}\p{Cc}]/u);
        }
      }),
    );
  });

  it('shift with what stands before', () => {
    fc.assert(
      fc.property(awkward, awkward, (head, tail) => {
        const alone = cut(tail);
        const behind = cut(`${head} ${tail}`);
        const skipped = behind.ids.length - alone.ids.length;
        const by = head.length + 1;
        // A mark that opens the tail belongs to nothing, with or without a head.
        expect([...behind.ids.subarray(skipped)]).toEqual([...alone.ids]);
        expect([...behind.starts.subarray(skipped)]).toEqual([...alone.starts].map((start) => start + by));
        expect([...behind.cases.subarray(skipped)]).toEqual([...alone.cases]);
      }),
    );
  });

  it('are the same from a cutter that has read other texts', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        expect(createCutter(vocabulary).cut(text, whole(text))).toEqual(cut(text));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a vocabulary', () => {
  it('must name the special pieces', () => {
    expect(() => readVocabulary('[UNK]\n[CLS]\nword\n')).toThrow('The vocabulary of 3 pieces lacks [SEP].');
  });
});
