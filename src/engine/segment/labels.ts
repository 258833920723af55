import type { BlockKind } from '../../report/reading.ts';
import { endsSentence, furnitureOf } from '../en/furniture.ts';
import { opensWith } from '../en/phrases.ts';
import type { Lexicon } from '../lexicon.ts';
import { isByline } from './byline.ts';
import type { Piece } from './piece.ts';

/** Labels every piece. `body` says which stand in the report; `headline` is the piece that carries it, or null. */
export function labelsOf(
  pieces: readonly Piece[],
  body: readonly boolean[],
  headline: number | null,
  lexicon: Lexicon,
): BlockKind[] {
  const kinds = pieces.map((piece, i): BlockKind => {
    if (i === headline) return 'headline';
    return piece.hints === null || piece.hints.path.length === 0
      ? textKind(piece, i, pieces, headline)
      : pageKind(piece, body[i] === true, i, pieces, lexicon);
  });
  return withEnds(pieces, kinds);
}

/** A piece of a page. */
function pageKind(
  piece: Piece,
  inBody: boolean,
  i: number,
  pieces: readonly Piece[],
  lexicon: Lexicon,
): BlockKind {
  const { hints, verdict, words, text } = piece;
  if (hints === null) return 'paragraph';
  if (verdict?.sure === 2) return verdict.kind;
  const labels = [...hints.path, hints.self].slice(-4).join(' ');
  if (
    /^(?:figcaption|caption)$/.test(hints.tag) ||
    /\bfigcaption\b|(?:^|[\W_])(?:caption|photo-?credit|image-?credit|wp-caption-text)(?=$|[\W_])/i.test(
      labels.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2'),
    )
  )
    return 'caption';
  if (!inBody) return outsideKind(piece, lexicon);
  if (isByline(piece) && i < pieces.length / 2) return 'byline';
  if (hints.linkShare > 0.75 && words < 25 && !endsSentence(text))
    return hints.tag === 'p' || hints.tag.startsWith('h')
      ? words > 3
        ? 'related'
        : 'boilerplate'
      : 'related';
  if (/^h[1-6]$/.test(hints.tag) || hints.tag === 'dt') return 'headline';
  if (hints.strongShare > 0.9 && words <= 12 && !endsSentence(text)) return 'headline';
  return 'paragraph';
}

function outsideKind({ hints, words, verdict, text }: Piece, lexicon: Lexicon): BlockKind {
  if (verdict !== null) return verdict.kind;
  if (isBylineText(text)) return 'byline';
  if (hints !== null && hints.linkShare > 0.5 && words >= 4) return 'related';
  if (opensWith(lexicon.lists['related-openers'], text) > 0) return 'related';
  return furnitureOf(text, lexicon)?.kind ?? 'boilerplate';
}

const isBylineText = (text: string): boolean =>
  /^by\s+\p{Lu}/iu.test(text) && text.length < 100 && /^by\s/i.test(text) && /^\S+\s+\p{Lu}/u.test(text);

/** A line of a text without markup. */
function textKind(piece: Piece, i: number, pieces: readonly Piece[], headline: number | null): BlockKind {
  const { verdict, hints } = piece;
  if (verdict?.sure === 2) return verdict.kind;
  if (hints !== null && /^h[1-6]$/.test(hints.tag)) return 'headline';
  const top = headline === null ? 0 : headline + 1;
  if (i <= top + 2 && isByline(piece)) return 'byline';
  return isHeading(piece, pieces[i + 1]) ? 'headline' : 'paragraph';
}

/** A short line without a stop that stands over a longer one. */
function isHeading({ text, words, verdict }: Piece, next: Piece | undefined): boolean {
  if (
    words > 10 ||
    words === 0 ||
    verdict !== null ||
    next === undefined ||
    next.words < words * 1.5 ||
    next.words < 8
  )
    return false;
  return !/[.!?…:;,"”»)]$/.test(text) && !/["“]/.test(text) && /^[\p{Lu}\p{N}'‘]/u.test(text);
}

/** Likely furniture is furniture where nothing of the report stands beyond it, at the foot or at the head. */
function withEnds(pieces: readonly Piece[], kinds: readonly BlockKind[]): BlockKind[] {
  const result = [...kinds];
  const settle = (order: readonly number[]): void => {
    for (const i of order) {
      const verdict = pieces[i]?.verdict;
      if (result[i] !== 'paragraph') continue;
      if (verdict === null || verdict === undefined) return;
      result[i] = verdict.kind;
    }
  };
  const order = pieces.map((_, i) => i);
  settle(order.toReversed());
  return result;
}
