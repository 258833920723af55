import type { Metadata, Stated } from '../../report/report.ts';
import { endsSentence } from '../en/furniture/verdict.ts';
import type { Piece } from './piece.ts';

/** A report's headline, where it was found, and which piece carries it; null where it stands nowhere in the text. */
export interface Headline {
  readonly value: string | null;
  readonly evidence: string | null;
  readonly piece: number | null;
}

/** Letters and digits only, lower case: pages differ from their metadata in quotation marks, dashes and blanks. */
export const plain = (words: string): string =>
  words
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Finds the headline: what metadata states, checked against the page, else the page's own first heading, else
 * the first line of a text that looks like one. One that stands on the page is trusted before one that does not.
 */
export function headlineOf(pieces: readonly Piece[], metadata: Metadata): Headline {
  const start = firstProse(pieces);
  const plains = pieces.map((piece) => (piece.words <= 60 ? plain(piece.text) : ''));
  for (const stated of metadata.headline) {
    const piece = pieceOf(stated, pieces, plains, start);
    if (piece !== null) return { value: valueOf(stated, pieces[piece]), evidence: stated.evidence, piece };
  }
  const heading = headingOf(pieces, start);
  const stated = metadata.headline[0];
  const own = metadata.headline.find(({ evidence }) => evidence !== 'title');
  // A heading that says much the same is the headline as the page has it now.
  const agrees = own === undefined || shares(own.value, pieces[heading ?? -1]);
  if (own !== undefined && !agrees) return { value: own.value, evidence: own.evidence, piece: null };
  if (heading !== null)
    return {
      value: pieces[heading]?.text ?? null,
      evidence: pieces[heading]?.hints === null ? 'text' : 'heading',
      piece: heading,
    };
  return { value: stated?.value ?? null, evidence: stated?.evidence ?? null, piece: null };
}

/** Whether a page's heading has at least two longer words of the stated headline. */
function shares(stated: string, piece: Piece | undefined): boolean {
  if (piece?.hints?.tag !== 'h1') return false;
  const words = new Set(
    plain(stated)
      .split(' ')
      .filter((word) => word.length > 3),
  );
  return (
    plain(piece.text)
      .split(' ')
      .filter((word) => words.has(word)).length >= 2
  );
}

/** Where prose begins: the headline stands before it. */
const firstProse = (pieces: readonly Piece[]): number =>
  Math.max(
    0,
    pieces.findIndex(
      ({ words, hints, text }) => words > 25 && (hints?.linkShare ?? 0) < 0.3 && endsSentence(text),
    ),
  );

/** Titles carry the outlet's name as well; the page's own words are the headline then. */
function valueOf({ value, evidence }: Stated<string>, piece: Piece | undefined): string {
  if (piece === undefined || evidence === 'title') return piece?.text ?? value;
  const isSuffixed = plain(value).startsWith(`${plain(piece.text)} `) && /\s[|–—:-]\s[^|]{2,40}$/.test(value);
  return isSuffixed ? piece.text : value;
}

/** The piece that carries the stated words: the whole of them, or, of a title, most. The one nearest before the body, headings first. */
function pieceOf(
  { value, evidence }: Stated<string>,
  pieces: readonly Piece[],
  plains: readonly string[],
  start: number,
): number | null {
  const words = plain(value);
  if (words.length < 4) return null;
  let best: { piece: number; score: number } | null = null;
  plains.forEach((own, i) => {
    if (own === '') return;
    const whole = own === words;
    const part =
      !whole &&
      own.length > 12 &&
      (((words.startsWith(own) || (evidence === 'title' && words.endsWith(own))) &&
        own.length > words.length * 0.5) ||
        (own.startsWith(words) && words.length > own.length * 0.7));
    if (!whole && !part) return;
    const tag = pieces[i]?.hints?.tag ?? '';
    const near = i <= start ? 1 - (start - i) / (start + 1) : 0.3;
    const score =
      (whole ? 3 : evidence === 'title' ? 2.5 : 2) + (tag === 'h1' ? 3 : /^h[2-6]$/.test(tag) ? 1 : 0) + near;
    if (best === null || score > best.score) best = { piece: i, score };
  });
  return chosen(best);
}

const chosen = (best: { piece: number } | null): number | null => best?.piece ?? null;

/** The last h1 before the body, else the first on the page; of a plain text the first line that is a heading. */
function headingOf(pieces: readonly Piece[], start: number): number | null {
  const isTop = ({ hints, words }: Piece): boolean => hints?.tag === 'h1' && words >= 2;
  const before = pieces.slice(0, start + 1).findLastIndex(isTop);
  if (before >= 0) return before;
  const any = pieces.findIndex(isTop);
  if (any >= 0) return any;
  const first = pieces.findIndex(isPlain);
  const at = pastMasthead(pieces, first);
  const piece = pieces[at];
  return piece !== undefined && isHeadlineLike(piece, pieces.slice(at + 1)) ? at : null;
}

const isPlain = ({ verdict, hints }: Piece): boolean => verdict === null && hints === null;

/** A pasted page may begin with the outlet's name or its section, a word or three; the headline is the longer line soon after. */
function pastMasthead(pieces: readonly Piece[], first: number): number {
  if ((pieces[first]?.words ?? Infinity) > 3) return first;
  const soon = pieces.slice(first + 1, first + 5).findIndex((piece) => isPlain(piece) && piece.words >= 5);
  const later = pieces[first + 1 + soon];
  return soon >= 0 && later !== undefined && !endsSentence(later.text) && later.words <= 25
    ? first + 1 + soon
    : first;
}

/** A first line that stands over a text: short, and no sentence of a lead. */
export function isHeadlineLike(piece: Piece, after: readonly Piece[]): boolean {
  const { text, words } = piece;
  const rest = after.reduce((sum, one) => sum + one.words, 0);
  if (words < 2 || words > 30 || rest < Math.max(12, words)) return false;
  // A note in brackets, the hour of a live entry and a lead with its dateline stand first as well.
  if (/^[([]|^\d{1,2}[.:]\d\d\b/.test(text) || isDatelined(text)) return false;
  if (!endsSentence(text)) return true;
  if (
    /[.!?]["”’]?\s+\p{Lu}/u.test(
      text.replace(/\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|vs?|No|U\.S|U\.K)\.\s/gu, ' '),
    ) &&
    words > 16
  )
    return false;
  return titleShare(text) > 0.7 || (words <= 18 && !said.test(text) && (words <= 12 || !lead.test(text)));
}

/** "PLACE, date (AGENCY) -", as far as it takes to tell a lead from a headline. */
const isDatelined = (text: string): boolean =>
  /^\p{Lu}[^!?]{2,60}?(?:\(\p{Lu}[^()]{1,30}\)|\/\p{Lu}[^/]{1,20}\/)\s*[.–—-]/u.test(text);

/** Share of the longer words after the first that begin with a capital. */
function titleShare(text: string): number {
  const long = (text.match(/[\p{L}][\p{L}'’-]{3,}/gu) ?? []).slice(1);
  return long.length < 3 ? 0 : long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length;
}

/** What a lead has and a headline leaves out: the day, the saying at the end of a sentence. */
const said =
  /\b(?:on|since|until) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:said|told|announced|reported|learned|confirmed)\b[^,]{0,40}[.]$/iu;

/** And the articles and the past tense of an event. */
const lead = /,\s+(?:the|a|an)\s+\p{Ll}|\b(?:has|have|had|was|were)\s+\p{L}+(?:ed|en)\b/iu;
