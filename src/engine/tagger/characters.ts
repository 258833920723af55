/**
 * Characters as BERT's uncased tokenizer sees them (Devlin et al. 2019, `tokenization.py`): what it drops, what parts
 * words, what a character becomes.
 */

const dropped = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/u;
const blank = /\p{White_Space}/u;
const punctuation = /[!-/:-@[-`{-~\p{P}]/u;
const mark = /\p{Mn}/u;
const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Chinese characters in BERT's sense: each is a word. First and last code points of the blocks. */
const chinese: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b73f],
  [0x2b740, 0x2b81f],
  [0x2b920, 0x2ceaf],
  [0x2f800, 0x2fa1f],
];

/** Control characters, format characters such as zero-width marks, private use, lone surrogates. Tab and line ends are blanks. */
export const isDropped = (character: string): boolean =>
  dropped.test(character) && character !== '\t' && character !== '\n' && character !== '\r';

export const isBlank = (character: string): boolean => blank.test(character);
export const isPunctuation = (character: string): boolean => punctuation.test(character);
/** A combining mark that takes no room; BERT strips it. */
export const isMark = (character: string): boolean => mark.test(character);
/** Letters, digits and marks: what words are made of. */
export const isWordCharacter = (character: string): boolean => wordCharacter.test(character);

export const isChinese = (codePoint: number): boolean =>
  codePoint >= 0x3400 && chinese.some(([first, last]) => first <= codePoint && codePoint <= last);

/** The characters that BERT reads for one: decomposed, without marks, lower case. May be none, one or several. */
export function folded(character: string): string[] {
  return Array.from(character.normalize('NFD'))
    .filter((part) => !isMark(part))
    .flatMap((part) => Array.from(part.toLowerCase()));
}

/** What a UTF-16 unit does to the words around it. */
export const unitClass = {
  /** An ASCII letter or digit: reads as itself, or as its lower case. */
  plain: 0,
  /** White space: parts words. */
  blank: 1,
  /** A punctuation mark that reads as itself: parts words, and is a piece. */
  punctuation: 2,
  /** Anything else: the stretch around it must be read character by character. */
  other: 3,
} as const;

/** Units from here on are `other` without being looked up. The table reaches past the curly quotation marks and dashes. */
const tableEnd = 0x2100;

const classes = Uint8Array.from({ length: tableEnd }, (_, unit) => classify(String.fromCharCode(unit)));

function classify(character: string): number {
  if (/[a-z0-9]/iu.test(character) && character < '\u0080') return unitClass.plain;
  if (isDropped(character)) return unitClass.other;
  if (isBlank(character)) return unitClass.blank;
  return isPunctuation(character) && character.normalize('NFD') === character
    ? unitClass.punctuation
    : unitClass.other;
}

/** The class (see `unitClass`) of a UTF-16 unit. */
export const classOf = (unit: number): number => (unit < tableEnd ? (classes[unit] ?? 0) : unitClass.other);
