import { isWordCharacter } from './characters.ts';

/** How a word is written, as the model's `cases` input has it. */
export const wordCase = {
  /** No letter that has a case; also everything outside words. */
  none: 0,
  small: 1,
  /** A capital first letter and none after it. */
  capital: 2,
  /** Two capitals or more and no small letter. */
  capitals: 3,
  mixed: 4,
} as const;

/** The case of a word (see `wordCase`). */
export function caseOf(word: string): number {
  let capitals = 0;
  let small = 0;
  let opensWithCapital = false;
  for (const character of word) {
    if (/[\p{Lu}\p{Lt}]/u.test(character)) {
      if (capitals + small === 0) opensWithCapital = true;
      capitals += 1;
    } else if (/\p{Ll}/u.test(character)) small += 1;
  }
  if (capitals === 0) return small === 0 ? wordCase.none : wordCase.small;
  if (capitals === 1 && opensWithCapital) return wordCase.capital;
  return small === 0 ? wordCase.capitals : wordCase.mixed;
}

/** `caseOf` for a word of ASCII letters and digits. */
export function asciiCaseOf(word: string): number {
  let capitals = 0;
  let small = 0;
  let opensWithCapital = false;
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    if (unit >= 97) small += 1;
    else if (unit >= 65) {
      if (capitals + small === 0) opensWithCapital = true;
      capitals += 1;
    }
  }
  if (capitals === 0) return small === 0 ? wordCase.none : wordCase.small;
  if (capitals === 1 && opensWithCapital) return wordCase.capital;
  return small === 0 ? wordCase.capitals : wordCase.mixed;
}

/** A word of a stretch of text: a run of letters, digits and marks, with its case. Places are UTF-16 units of the stretch. */
export interface CasedWord {
  readonly start: number;
  readonly end: number;
  readonly case: number;
}

/** The words of a stretch, in order. */
export function* wordsIn(stretch: string): Generator<CasedWord> {
  let at = 0;
  while (at < stretch.length) {
    const end = wordEnd(stretch, at);
    if (end > at) yield { start: at, end, case: caseOf(stretch.slice(at, end)) };
    at = end > at ? end : at + 1;
  }
}

function wordEnd(stretch: string, start: number): number {
  let end = start;
  while (end < stretch.length) {
    const character = String.fromCodePoint(stretch.codePointAt(end) ?? 0);
    if (!isWordCharacter(character)) return end;
    end += character.length;
  }
  return end;
}
