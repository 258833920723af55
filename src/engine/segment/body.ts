import { endsSentence } from '../en/furniture/verdict.ts';
import { elementsOf, type PageElement } from './element.ts';
import type { Piece } from './piece.ts';

/**
 * Finds the part of a page that is the report: which pieces stand in it. The element whose prose weighs most, as in
 * Arc90's Readability, with what is built like it around; elements that call themselves something else are left
 * out, and what lies between the headline and a candidate counts against it. `headline` is its piece, or null.
 */
export function bodyOf(pieces: readonly Piece[], headline: number | null): boolean[] {
  const elements = elementsOf(pieces);
  layProse(pieces, elements);
  const shut = shutElements(elements);
  const counts = pieces.map((piece) => !numbersOf(piece).some((number) => shut.has(number)));
  pieces.forEach((piece, i) => {
    if (counts[i] === true) spread(piece, i, elements);
  });
  const top = topOf(elements, before(pieces, headline, counts), headline);
  if (top === null) return pieces.map(() => false);
  const chosen = withLike(climbed(top, elements), elements, pieces, counts);
  return pieces.map(
    (piece, i) => counts[i] === true && numbersOf(piece).some((number) => chosen.has(number)),
  );
}

/** Words of a piece where it reads like prose; 0 for menus, teasers and furniture. */
export function proseOf({ words, hints, verdict, text }: Piece): number {
  if (hints === null || verdict?.sure === 2 || hints.linkShare > 0.5) return 0;
  if (words < 6 || (words < 14 && !endsSentence(text))) return 0;
  return words * (1 - hints.linkShare);
}

const numbersOf = ({ hints }: Piece): number[] => (hints === null ? [] : [...hints.within, hints.element]);

function layProse(pieces: readonly Piece[], elements: ReadonlyMap<number, PageElement>): void {
  for (const piece of pieces) {
    const prose = proseOf(piece);
    if (prose > 0) for (const number of numbersOf(piece)) add(elements.get(number), prose);
  }
}

function add(element: PageElement | undefined, prose: number): void {
  if (element !== undefined) element.prose += prose;
}

/**
 * Elements whose names say that they are no part of a report. A name that most of the page's prose stands under is
 * that of a layout ("has-sidebar"), not of a part; comments, menus and feet are shut whatever they hold.
 */
function shutElements(elements: ReadonlyMap<number, PageElement>): Set<number> {
  const shut = new Set<number>();
  let never = 0;
  for (const element of elements.values())
    if (element.never) {
      shut.add(element.number);
      if (!isUnder(element, shut, elements)) never += element.prose;
    }
  const all = [...elements.values()].reduce((most, { prose }) => Math.max(most, prose), 0) - never;
  for (const element of elements.values())
    if (element.prose < all * 0.6 && element.unlikely) shut.add(element.number);
  return shut;
}

function isUnder(
  element: PageElement,
  shut: ReadonlySet<number>,
  elements: ReadonlyMap<number, PageElement>,
): boolean {
  for (let at = parentOf(element, elements); at !== null; at = parentOf(at, elements))
    if (shut.has(at.number)) return true;
  return false;
}

/** Prose between the headline and each piece that follows it; nothing where no headline is known. */
function before(pieces: readonly Piece[], headline: number | null, counts: readonly boolean[]): number[] {
  let sum = 0;
  return pieces.map((piece, i) => {
    const here = sum;
    if (headline !== null && i > headline && counts[i] === true) sum += proseOf(piece);
    return here;
  });
}

/** Lays a piece's prose on the elements around it: the nearest has all, those further out less. */
function spread(piece: Piece, index: number, elements: ReadonlyMap<number, PageElement>): void {
  const prose = proseOf(piece);
  if (prose === 0) return;
  // A long paragraph is worth more than its words in teasers, but not without end.
  const weight = 1 + Math.min(prose, 60) / 20;
  holdersOf(piece).forEach((number, depth) => {
    const known = elements.get(number);
    if (known === undefined) return;
    known.firstProse = Math.min(known.firstProse, index);
    known.lastProse = index;
    known.own += prose;
    if (depth < 5) known.score += depth === 0 ? weight : depth === 1 ? weight / 2 : weight / (depth * 3);
  });
}

/** Elements that hold a piece, from the inside: a paragraph does not hold itself, a div does. */
function holdersOf(piece: Piece): number[] {
  const { hints } = piece;
  if (hints === null) return [];
  const holdsItself = /^(?:div|section|article|td|main|body|center)$/.test(hints.tag);
  return (holdsItself ? numbersOf(piece) : [...hints.within]).toReversed();
}

function topOf(
  elements: ReadonlyMap<number, PageElement>,
  skipped: readonly number[],
  headline: number | null,
): PageElement | null {
  let top: PageElement | null = null;
  let best = 0;
  const articles = articlesIn(elements);
  for (const element of elements.values()) {
    const density = element.words === 0 ? 0 : element.linked / element.words;
    const named = element.body ? 1.5 : element.likely ? 1.2 : 1;
    const several = (articles.get(element.number) ?? 0) > 1 ? 0.4 : 1;
    const score = element.score * (1 - density) * named * several * nearness(element, skipped, headline);
    if (score > best) [top, best] = [element, score];
  }
  return top;
}

/** How many articles stand directly in each element: one that holds several is a list of them. */
function articlesIn(elements: ReadonlyMap<number, PageElement>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const element of elements.values()) {
    if (!element.label.startsWith('article') || element.own < 30) continue;
    for (
      let at = parentOf(element, elements);
      at !== null && !at.label.startsWith('article');
      at = parentOf(at, elements)
    )
      counts.set(at.number, (counts.get(at.number) ?? 0) + 1);
  }
  return counts;
}

/** A report begins at its headline: prose in between, or standing before it, speaks against an element. */
function nearness(element: PageElement, skipped: readonly number[], headline: number | null): number {
  if (headline === null) return 1;
  if (element.lastProse < headline) return 0.4;
  return 1 / (1 + (skipped[element.firstProse] ?? 0) / 150);
}

/** The element around the chosen one where that holds more prose of its own: a report cut into parts. */
function climbed(top: PageElement, elements: ReadonlyMap<number, PageElement>): PageElement {
  let chosen = top;
  for (let parent = parentOf(chosen, elements); parent !== null; parent = parentOf(parent, elements)) {
    if (/^(?:body|html)\b/.test(parent.label) && chosen.own > 150) break;
    if (chosen.own > 150 && (chosen.body || chosen.label.startsWith('article'))) break;
    const density = parent.words === 0 ? 0 : parent.linked / parent.words;
    if (parent.own > chosen.own * 1.3 && density < 0.4 && parent.own / Math.max(1, parent.words) > 0.5)
      chosen = parent;
  }
  return chosen;
}

/** The chosen element with its siblings that hold prose, and with elements elsewhere that bear the same name. */
function withLike(
  chosen: PageElement,
  elements: ReadonlyMap<number, PageElement>,
  pieces: readonly Piece[],
  counts: readonly boolean[],
): Set<number> {
  const numbers = new Set([chosen.number]);
  const home = articleAround(chosen, elements);
  for (const element of elements.values()) {
    if (
      element.own === 0 ||
      element.number === chosen.number ||
      element.label.startsWith('article') ||
      element.unlikely
    )
      continue;
    const density = element.words === 0 ? 1 : element.linked / element.words;
    const isSibling = element.parent === chosen.parent;
    const alike = element.label === chosen.label && element.label.length > 6;
    const worth = alike ? element.own > 20 : isSibling && element.score > chosen.score * 0.2;
    if (worth && density < 0.25 && articleAround(element, elements) === home && !/^li\b/.test(element.label))
      numbers.add(element.number);
  }
  return withOwn(numbers, chosen, pieces, counts);
}

/** Paragraphs that stand beside the chosen parts in the element around them. */
function withOwn(
  numbers: Set<number>,
  chosen: PageElement,
  pieces: readonly Piece[],
  counts: readonly boolean[],
): Set<number> {
  if (chosen.parent === null) return numbers;
  pieces.forEach((piece, i) => {
    const { hints } = piece;
    if (
      hints !== null &&
      counts[i] === true &&
      hints.tag === 'p' &&
      hints.within.at(-1) === chosen.parent &&
      proseOf(piece) > 12 &&
      chosen.own < 2000
    )
      numbers.add(hints.element);
  });
  return numbers;
}

/** The nearest article element around, by number; -1 where there is none. */
function articleAround(element: PageElement, elements: ReadonlyMap<number, PageElement>): number {
  for (let at: PageElement | null = element; at !== null; at = parentOf(at, elements))
    if (/^article\b/.test(at.label)) return at.number;
  return -1;
}

const parentOf = (element: PageElement, elements: ReadonlyMap<number, PageElement>): PageElement | null =>
  element.parent === null ? null : (elements.get(element.parent) ?? null);
