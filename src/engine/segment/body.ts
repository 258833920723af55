import { endsSentence } from '../en/furniture.ts';
import { elementsOf, isLikely, isUnlikely, type PageElement } from './element.ts';
import type { Piece } from './piece.ts';

/**
 * Finds the part of a page that is the report: which pieces stand in it. The element whose prose weighs most,
 * with the prose of its siblings, as in Arc90's Readability; elements that call themselves something else are left out.
 */
export function bodyOf(pieces: readonly Piece[]): boolean[] {
  const elements = elementsOf(pieces);
  const verdicts = new Map<number, boolean>();
  const outside = pieces.map((piece) => isOutside(piece, verdicts));
  const total = pieces.reduce((sum, piece, i) => sum + (outside[i] === true ? 0 : proseOf(piece)), 0);
  // A page whose names mislead throughout is read without them.
  const all = pieces.reduce((sum, piece) => sum + proseOf(piece), 0);
  const misled = total < all * 0.25;
  pieces.forEach((piece, i) => {
    if (misled || outside[i] !== true) spread(piece, elements);
  });
  const top = topOf(elements);
  if (top === null) return pieces.map(() => false);
  const chosen = withSiblings(top, elements);
  return pieces.map(
    (piece, i) => isIn(piece, chosen) && (misled || outside[i] !== true || !isOutsideWithin(piece, chosen)),
  );
}

/** Words of a piece where it reads like prose; 0 for menus, teasers and furniture. */
export function proseOf({ words, hints, verdict, text }: Piece): number {
  if (hints === null || verdict?.sure === 2 || hints.linkShare > 0.5) return 0;
  if (words < 6 || (words < 14 && !endsSentence(text))) return 0;
  return words * (1 - hints.linkShare);
}

function isOutside({ hints }: Piece, verdicts: Map<number, boolean>): boolean {
  if (hints === null) return false;
  return (
    hints.path.some((label, i) => {
      const number = hints.within[i] ?? -1;
      const known = verdicts.get(number) ?? isUnlikely(label);
      verdicts.set(number, known);
      return known;
    }) || isUnlikely(hints.self)
  );
}

/** Whether an element between the chosen one and the piece says that it is something else. */
function isOutsideWithin({ hints }: Piece, chosen: ReadonlySet<number>): boolean {
  if (hints === null) return false;
  const from = hints.within.findIndex((number) => chosen.has(number));
  return (
    hints.path.some((label, i) => i > from && isUnlikely(label)) ||
    (isUnlikely(hints.self) && !chosen.has(hints.element))
  );
}

/** Lays a piece's prose on the elements around it: the nearest has all, those further out less. */
function spread(piece: Piece, elements: Map<number, PageElement>): void {
  const prose = proseOf(piece);
  if (prose === 0 || piece.hints === null) return;
  // A long paragraph is worth more than its words in teasers, but not without end.
  const weight = 1 + Math.min(prose, 60) / 20;
  const { within, element, tag } = piece.hints;
  const holders =
    tag === 'div' || tag === 'section' || tag === 'article' || tag === 'td' ? [...within, element] : within;
  holders.toReversed().forEach((number, depth) => {
    const known = elements.get(number);
    if (known === undefined) return;
    known.prose += prose;
    if (depth < 5) known.score += depth === 0 ? weight : depth === 1 ? weight / 2 : weight / (depth * 3);
  });
}

function topOf(elements: ReadonlyMap<number, PageElement>): PageElement | null {
  let top: PageElement | null = null;
  let best = 0;
  for (const element of elements.values()) {
    const density = element.words === 0 ? 0 : element.linked / element.words;
    const named = isLikely(element.label) ? 1.25 : 1;
    const score = element.score * (1 - density) * named;
    if (score > best) [top, best] = [element, score];
  }
  return top;
}

/** The chosen element, or the one around it where that holds much more prose; then siblings that hold prose too. */
function withSiblings(top: PageElement, elements: ReadonlyMap<number, PageElement>): Set<number> {
  let chosen = top;
  for (let parent = parentOf(chosen, elements); parent !== null; parent = parentOf(parent, elements)) {
    if (/^(?:body|html)\b/.test(parent.label) && chosen.prose > 150) break;
    const density = parent.words === 0 ? 0 : parent.linked / parent.words;
    if (parent.prose > chosen.prose * 1.3 && density < 0.4 && parent.prose / Math.max(1, parent.words) > 0.5)
      chosen = parent;
  }
  const numbers = new Set([chosen.number]);
  const parent = parentOf(chosen, elements);
  if (parent === null) return numbers;
  for (const sibling of elements.values()) {
    if (sibling.parent !== parent.number || sibling.number === chosen.number || isUnlikely(sibling.label))
      continue;
    const density = sibling.words === 0 ? 1 : sibling.linked / sibling.words;
    const alike = sibling.label === chosen.label && sibling.prose > 20;
    if (density < 0.25 && (alike || sibling.score > chosen.score * 0.2)) numbers.add(sibling.number);
  }
  return numbers;
}

const parentOf = (element: PageElement, elements: ReadonlyMap<number, PageElement>): PageElement | null =>
  element.parent === null ? null : (elements.get(element.parent) ?? null);

const isIn = ({ hints }: Piece, chosen: ReadonlySet<number>): boolean =>
  hints !== null && (chosen.has(hints.element) || hints.within.some((number) => chosen.has(number)));
