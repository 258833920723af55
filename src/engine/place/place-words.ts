import { textOf, type Span } from '../../report/span.ts';

/** Roads are no places of a report: their names are mostly those of towns. */
const roads =
  /(?:^|[\s-])(?:street|st|road|rd|avenue|ave|drive|dr|boulevard|blvd|lane|ln|highway|hwy|parkway|pkwy|route|interstate|freeway|expressway|turnpike|pike|circle|terrace|alley|bypass|crescent|close)\.?$/i;

const numberedRoads = /^(?:i|us|u\.s|hwy|highway|route|interstate|state|county road|exit)[\s-]+\d/i;

/** Whether the words are a road's name: by their own last word or by the word that follows. */
export function isRoad(text: string, span: Span): boolean {
  const words = textOf(text, span);
  if ((/\s/.test(words) && roads.test(words)) || numberedRoads.test(words)) return true;
  const next = /^ (\p{Lu}[\p{L}]*\.?)/u.exec(text.slice(span.end, span.end + 16))?.[1];
  return next !== undefined && next !== 'St.' && roads.test(next);
}

/** Words before a name that tell a part of the place: "northwestern Khmeimim", "downtown Gainesville", "Greater Manchester". */
const parts =
  /^(?:(?:(?:far|deep) )?(?:north|south|east|west)(?:[- ]?(?:east|west|central))?(?:ern)?|central|upper|lower|inner|outer|mid|downtown|uptown|midtown|metro|metropolitan|greater|rural|suburban|old|historic|eastern|sub)[\s-]+(?=\p{Lu})/iu;

/** The span without words that tell only a part of it; itself where it begins with none. */
export function withoutPart(text: string, span: Span): Span {
  const found = parts.exec(textOf(text, span));
  return found ? { start: span.start + found[0].length, end: span.end } : span;
}

const seats =
  /^(?:the )?(?:city|town|village|township|borough|port|county|state|province|republic|island|district|municipality) of (?=\p{Lu})/iu;

/** "City of X", "Port of X": the span of X; null for anything else. */
export function seatIn(text: string, span: Span): Span | null {
  const found = seats.exec(textOf(text, span));
  return found ? { start: span.start + found[0].length, end: span.end } : null;
}

const ends =
  /(?:['’]s|['’]|[-–—,;:]|-(?:based|born|led|backed|controlled|held|occupied|administered|run|area|bound|made|style|only))+$/i;

/** The span without a possessive, a dash or "-based" at its end, nor an article or a quotation mark at its beginning. */
export function bare(text: string, span: Span): Span {
  const words = textOf(text, span);
  const end = span.end - (ends.exec(words)?.[0].length ?? 0);
  const start = span.start + (/^(?:the\s+|[“"‘'(]+)/i.exec(words)?.[0].length ?? 0);
  return start < end ? withPoint(text, { start, end }) : { start: span.start, end: span.start };
}

/** The span with a point that closes initials: "U.S" of "U.S.". */
function withPoint(text: string, span: Span): Span {
  const isOpen = /^(?:\p{Lu}\.\s?)+\p{Lu}$/u.test(textOf(text, span)) && text[span.end] === '.';
  return isOpen ? { start: span.start, end: span.end + 1 } : span;
}

/** Whether a tail says that the name before it is a place's: "Houston-based", "Gori-controlled". */
export const isBased = (text: string, span: Span): boolean => based.test(textOf(text, span));

const based = /-(?:based|born|led|backed|controlled|held|occupied|administered|run|area|bound|made)$/i;

/** The parts of a name joined by a hyphen or a slash: "Israeli-Egyptian", "Fargo-Moorhead"; a party before a home ("R-Ohio") is left out. */
export function joinedParts(text: string, span: Span): Span[] {
  const words = textOf(text, span);
  if (!/[-/–]/.test(words)) return [];
  const found: Span[] = [];
  for (const match of words.matchAll(/[^-/–]+/g))
    found.push({
      start: span.start + match.index,
      end: span.start + match.index + match[0].trimEnd().length,
    });
  return found.filter((part, i) => !(i === 0 && /^(?:[RDI]|DFL|Dem|Rep|Ind|GOP)$/.test(textOf(text, part))));
}
