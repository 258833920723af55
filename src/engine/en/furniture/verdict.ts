import type { BlockKind } from '../../../report/reading.ts';
import type { Lexicon } from '../../lexicon.ts';

/** What a line of text is taken for by its words alone, and how surely: 1 where only its place can decide, 2 wherever it stands. */
export interface Verdict {
  readonly kind: BlockKind;
  readonly sure: 1 | 2;
}

/** One kind of furniture: its verdict on a line of so many words, null where it knows nothing. */
export type Rule = (line: string, words: number, lexicon: Lexicon) => Verdict | null;

export const sure = (kind: BlockKind): Verdict => ({ kind, sure: 2 });
export const likely = (kind: BlockKind): Verdict => ({ kind, sure: 1 });

/** Words of a line; where a script has no blanks between words, two characters count as one. */
export function wordsOf(line: string): number {
  const unspaced =
    line.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]/gu)
      ?.length ?? 0;
  const spaced = line.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return unspaced === 0 ? spaced : spaced + Math.round(unspaced / 2);
}

/** A line that is a whole sentence of prose ends like one. */
export const endsSentence = (line: string): boolean => /[.!?…。！？।؟][\s"'”’»)\]」』]*$/.test(line);

/** Saying words: a line that reports what somebody said is no furniture. */
export const speaks =
  /\b(?:said|says|told|according to|announced|ruled|argued|wrote|added|warned|denied|claimed|insisted|asked|replied|explained)\b/i;
