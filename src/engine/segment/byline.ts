import type { Lexicon } from '../lexicon.ts';
import { knownOutlet } from './outlet.ts';
import type { Piece } from './piece.ts';

const name = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;
const person = String.raw`${name}(?:\s+(?:${name}|de|da|do|di|del|della|van|von|der|den|bin|ibn|al|el|la|le|y|e))*`;
const opener =
  /^\s*(?:(?:words|text|story|written|reported|reporting|posted|published|analysis|opinion)\s+)?by[:\s]\s*/i;
const role =
  /\b(?:[Cc]orrespondents?|[Rr]eporters?|[Ee]ditors?|[Ss]taff|[Ww]riters?|[Cc]olumnists?|[Cc]ontributors?|[Bb]ureau|in \p{Lu}\p{Ll}+|for \p{Lu}\p{L}+|Press|News|Agency|[Dd]esk|[Tt]eam)\b/u;
const named = new RegExp(
  String.raw`^${person}(?:\s*(?:,|and|&|\||with|in)\s*${person}){0,6}(?:\s*[,|–—-]\s*.{0,60})?$`,
  'u',
);

/** Whether a piece at the head of a report names who wrote it. */
export function isByline({ text, words }: Piece): boolean {
  if (words > 30 || /[!?]|\p{Ll}{3}[.]$/u.test(text)) return false;
  if (opener.test(text))
    return /^\s*\S+(?:\s+by)?[:\s]+\p{Lu}/iu.test(text) && !/[.]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text);
  return words <= 12 && role.test(text) && named.test(text) && /[,|–—]/.test(text);
}

/** Names of people, and of agencies apart, in a byline as it stands on the page or in metadata. */
export function namesIn(byline: string, lexicon: Lexicon): { people: string[]; agencies: string[] } {
  const bare = byline
    .replace(opener, '')
    .replace(/^(?:from|the)\s+/i, '')
    .replace(
      /\s*(?:\(?(?:updated?|published|posted)\b|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2}[:.]\d\d\b|•|\bEmail\b).*$/i,
      '',
    )
    .replace(/\b(?:staff writers?|correspondents?|reporters?)\b/gi, '');
  const parts = bare
    .split(/\s*(?:,|;|\||\/| and | & | with | – | — )\s*/i)
    .map((part) => part.trim().replace(/[.,;:]+$/, ''));
  const people: string[] = [];
  const agencies: string[] = [];
  for (const part of parts) {
    if (part === '' || part.length > 60 || /^\d|@|https?:/i.test(part)) continue;
    if (
      /\b(?:press|agency|agence|reuters|news|staff|newsroom|times|post|tv)\b/i.test(part) ||
      knownOutlet(lexicon.outlets, part, null) !== null
    )
      agencies.push(part);
    else if (/^\p{Lu}|^\p{Lo}/u.test(part) && part.split(/\s+/).length <= 6) people.push(part);
  }
  return { people, agencies };
}

/** Whether one name holds the other, as "CNN" and "CNN Business" do. */
export function isSameName(one: string, other: string): boolean {
  const plainly = (words: string): string =>
    words
      .toLowerCase()
      .replace(/^the\s+/, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const [a, b] = [plainly(one), plainly(other)];
  return a !== '' && b !== '' && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `));
}
