import type { BlockKind } from '../../report/reading.ts';
import type { MarkupHints } from '../../report/report.ts';
import { endsSentence } from '../en/furniture/verdict.ts';
import { opensWith } from '../en/phrases.ts';
import type { Lexicon } from '../lexicon.ts';
import { isByline } from './byline.ts';
import { datelineOf } from './dateline.ts';
import { isSummary } from './element.ts';
import type { Piece } from './piece.ts';

/** Labels every piece. `body` says which stand in the report; `headline` is the piece that carries it, or null. */
export function labelsOf(
  pieces: readonly Piece[],
  body: readonly boolean[],
  headline: number | null,
  lexicon: Lexicon,
): BlockKind[] {
  const first = body.indexOf(true);
  const kinds = pieces.map((piece, i): BlockKind => {
    if (i === headline) return 'headline';
    if (piece.hints === null || piece.hints.path.length === 0)
      return textKind(piece, i, pieces, headline, lexicon);
    if (body[i] === true) return bodyKind(piece, i, pieces);
    return isDeck(piece, i, headline, first) ? 'headline' : outsideKind(piece, lexicon);
  });
  return withEnds(pieces, withSections(pieces, kinds, lexicon));
}

/** A line between the headline and the body that sums the report up belongs to the headline. */
function isDeck(
  { hints, verdict, words, text }: Piece,
  i: number,
  headline: number | null,
  first: number,
): boolean {
  if (
    hints === null ||
    verdict !== null ||
    headline === null ||
    i < headline ||
    i > first ||
    i - headline > 6
  )
    return false;
  return (
    words >= 6 &&
    hints.linkShare < 0.3 &&
    endsSentence(text) &&
    (isSummary(hints.self) || isSummary(hints.path.at(-1) ?? ''))
  );
}

const captioned =
  /\bfigcaption\b|(?:^|[\W_])(?:caption|photo-?credit|image-?credit|wp-caption-text|media-?credit|image-?info)(?=$|[\W_])/i;
const signed =
  /(?:^|[\W_])(?:byline|by-line|author|authors|attribution|contributors?|writer|journalist)(?=$|[\W_])/i;
const timed =
  /(?:^|[\W_])(?:dateline|timestamp|time-?stamp|date|published|publish-?date|pub-?date|updated|post-?date)(?=$|[\W_])/i;

const apart = (label: string): string => label.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2');

/** Whether the markup makes it the line under a picture. */
const isCaptioned = ({ tag, path, self }: MarkupHints): boolean =>
  /^(?:figcaption|caption)$/.test(tag) || captioned.test(apart([...path, self].slice(-4).join(' ')));

/** A piece of a page that stands in the report. */
function bodyKind(piece: Piece, i: number, pieces: readonly Piece[]): BlockKind {
  const { hints, verdict, words, text } = piece;
  if (hints === null) return 'paragraph';
  if (isCaptioned(hints)) return verdict?.kind === 'notice' ? 'notice' : 'caption';
  if (verdict?.sure === 2) return verdict.kind;
  const own = apart([...hints.path, hints.self].slice(-2).join(' '));
  if (isByline(piece) && i < pieces.length / 2) return 'byline';
  if (words <= 25 && !endsSentence(text) && signed.test(own)) return 'byline';
  if (words <= 12 && !endsSentence(text) && timed.test(own)) return 'boilerplate';
  if (hints.linkShare > 0.75 && words < 25 && !endsSentence(text))
    return words > 3 ? 'related' : 'boilerplate';
  if (/^h[1-6]$/.test(hints.tag) || hints.tag === 'dt') return 'headline';
  return hints.strongShare > 0.9 && words <= 12 && !endsSentence(text) ? 'headline' : 'paragraph';
}

function outsideKind({ hints, words, verdict, text }: Piece, lexicon: Lexicon): BlockKind {
  if (hints !== null && isCaptioned(hints) && verdict?.kind !== 'notice') return 'caption';
  if (verdict !== null) return verdict.kind;
  if (isBylineText(text)) return 'byline';
  if (hints !== null && hints.linkShare > 0.5 && words >= 4) return 'related';
  if (opensWith(lexicon.lists['related-openers'], text) > 0) return 'related';
  return 'boilerplate';
}

const isBylineText = (text: string): boolean =>
  /^by\s+\p{Lu}/iu.test(text) && text.length < 100 && /^by\s/i.test(text) && /^\S+\s+\p{Lu}/u.test(text);

/** A line of a text without markup. */
function textKind(
  piece: Piece,
  i: number,
  pieces: readonly Piece[],
  headline: number | null,
  lexicon: Lexicon,
): BlockKind {
  const { verdict, hints, text, words } = piece;
  if (verdict?.sure === 2) return verdict.kind;
  if (hints !== null && /^h[1-6]$/.test(hints.tag)) return 'headline';
  const top = headline === null ? 0 : headline + 1;
  // What stands over the headline of a pasted page is its masthead.
  if (i < top - 1 && words <= 6 && !endsSentence(text)) return 'boilerplate';
  // A dateline on a line of its own is cut off as one later, with nothing left of its paragraph.
  if (i <= top + 2 && datelineOf(text, 0, true, lexicon)?.whole.end === text.length) return 'paragraph';
  if (i <= top + 2 && isByline(piece)) return 'byline';
  if (verdict !== null && !endsSentence(text) && words <= 30) return verdict.kind;
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

const moreOf =
  /^(?:more|other|latest|top|recent)\s+(?:\S+\s+){0,4}(?:stories|news|articles|coverage|headlines|reading|posts|videos|reports|features)\W*$/i;

/** Whether a line opens a list of other reports: "Related stories", "More from the region". */
function opensSection({ text, words, verdict }: Piece, lexicon: Lexicon): boolean {
  if (words > 8) return false;
  const bare = text.toLowerCase().replace(/[\s:.…»>]+$/, '');
  if (moreOf.test(text)) return true;
  return verdict?.sure === 2 && (verdict.kind === 'related' || lists(bare, lexicon));
}

/** Headings under which other reports are listed, unlike "Share" or "Advertisement". */
const lists = (bare: string, lexicon: Lexicon): boolean =>
  lexicon.lists['section-headings'].has(bare) &&
  /\b(?:related|stories|story|news|articles?|coverage|read|popular|trending|latest|recommended|picks|like|posts?|headlines?|see also|more)\b/.test(
    bare,
  );

/** What follows such a heading is its list, until prose goes on. */
function withSections(pieces: readonly Piece[], kinds: readonly BlockKind[], lexicon: Lexicon): BlockKind[] {
  let open = false;
  return pieces.map((piece, i) => {
    const kind = kinds[i] ?? 'paragraph';
    if (opensSection(piece, lexicon)) {
      open = true;
      return 'related';
    }
    if (!open || (kind !== 'paragraph' && kind !== 'headline')) return kind;
    open = isTeaser(piece);
    return open ? 'related' : kind;
  });
}

/** An item of such a list: short, linked or a list item, or without a stop. */
function isTeaser({ hints, words, text }: Piece): boolean {
  if (words > 30) return false;
  if (hints !== null && hints.path.length > 0)
    return hints.linkShare > 0.25 || (hints.tag === 'li' && words < 25);
  return words <= 20 && !endsSentence(text);
}

/**
 * At the foot of a text, where nothing of the report follows, likely furniture is furniture; so is, in a text
 * whose paragraphs end like sentences, a line that does not: a motto, a sign-off, an offer.
 */
function withEnds(pieces: readonly Piece[], kinds: readonly BlockKind[]): BlockKind[] {
  const result = [...kinds];
  const prose = pieces.filter((_, i) => kinds[i] === 'paragraph');
  const stopped = prose.filter(({ text }) => endsSentence(text)).length >= prose.length * 0.7;
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i];
    if (piece === undefined || (result[i] !== 'paragraph' && result[i] !== 'headline')) continue;
    const kind =
      piece.verdict?.kind ?? (stopped && prose.length > 2 && isLoose(piece) ? 'boilerplate' : null);
    if (kind === null || result[i] === 'headline') break;
    result[i] = kind;
  }
  return result;
}

/** A line of a text without markup that is no sentence and no quotation. */
const isLoose = ({ hints, text, words }: Piece): boolean =>
  (hints === null || hints.path.length === 0) && words <= 30 && !endsSentence(text) && !/[:"“”]$/.test(text);
