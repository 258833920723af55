import type { Span } from '../../report/span.ts';
import { monthPattern } from '../en/calendar.ts';
import type { Lexicon } from '../lexicon.ts';

/** Where a report was filed, by which agency, and how far that note reaches. */
export interface Dateline {
  /** From the beginning of the paragraph to where its first sentence begins, without the blank between. */
  readonly whole: Span;
  readonly place: Span | null;
  readonly agency: Span | null;
}

const capitals = String.raw`\p{Lu}[\p{Lu}\p{M}'’.]+(?:[ /-](?:\p{Lu}[\p{Lu}\p{M}'’.]*|de|del|la|el|al|of|the|and|upon|sur)){0,6}`;
const named = String.raw`\p{Lu}[\p{L}\p{M}'’.]+(?:[ /-](?:\p{Lu}[\p{L}\p{M}'’.]*|de|del|la|al|of|upon|sur)){0,4}`;
const areas = String.raw`(?:,\s+\p{Lu}[\p{L}\p{M}'’.]*(?:[ -]\p{Lu}[\p{L}\p{M}'’.]*){0,3})`;
const day = String.raw`(?:(?:(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(?:day)?\.?,?\s+)?(?:${monthPattern}\s+\d{1,2}(?:,?\s+(?:19|20)\d\d)?|\d{1,2}(?:st|nd|rd|th)?\s+${monthPattern}(?:\s+(?:19|20)\d\d)?))`;
const credited = String.raw`(?:\(\s*(?<round>[\p{L}][\p{L}\p{N} .&'’/-]{1,40}?)\s*\)|\/\s*(?<slash>\p{Lu}[\p{L} .-]{1,30}?)\s*\/|\[\s*(?<square>\p{Lu}[\p{L} .-]{1,30}?)\s*\])`;
const dash = String.raw`(?:\s*(?:[-–—―]{1,2}|--)\s*)`;

/** The forms in which agencies and newspapers open a report, each to be tried at the beginning of a paragraph. */
const forms: readonly { readonly pattern: RegExp; readonly firstOnly: boolean }[] = [
  // PLACE, Region, date (AGENCY) - ; PLACE, date. /AGENCY/.
  form(
    String.raw`(?<place>${capitals}|${named})(?<region>${areas}{0,2})(?:[,.]?\s+${day})?[,.]?\s*${credited}(?:${dash}|\s*[.:]\s*|\s+(?![-–—―]))`,
    false,
  ),
  // date (AGENCY) -
  form(String.raw`${day},?\s*${credited}(?:${dash}|\s*[.:]\s*|\s+(?![-–—―]))`, false),
  // (AGENCY) -
  form(String.raw`${credited}(?:${dash}|\s*[.:]\s*)`, true),
  // PLACE, Region, date - ; PLACE -
  form(
    String.raw`(?<place>${capitals})(?<region>${areas}{0,2})(?:[,.]?\s+${day})?(?:\s*[–—―]{1,2}\s*|\s+-{1,2}\s+|\s*--\s*)`,
    true,
  ),
  // PLACE: and Place, date:
  form(String.raw`(?<place>${capitals})(?<region>${areas}?):\s+`, true),
  form(String.raw`(?<place>${named})(?<region>${areas}{0,2}),\s+${day}(?:${dash}|:\s+|\.\s+)`, true),
  // AGENCY -
  form(String.raw`(?<bare>\p{Lu}{2,6})\s*[–—]\s*`, true),
];

function form(source: string, firstOnly: boolean): { pattern: RegExp; firstOnly: boolean } {
  return { pattern: new RegExp(`^${source}(?=\\S)`, 'u'), firstOnly };
}

/**
 * The dateline at the beginning of `words`, which stand at `at` in the text; null where there is none. `first`:
 * whether it is the report's first paragraph, the only place where a dateline stands without an agency.
 */
export function datelineOf(words: string, at: number, first: boolean, lexicon: Lexicon): Dateline | null {
  const head = words.slice(0, 160);
  for (const { pattern, firstOnly } of forms) {
    if (firstOnly && !first) continue;
    const found =
      pattern.exec(head) ?? new RegExp(`${pattern.source.slice(0, -'(?=\\S)'.length)}$`, 'u').exec(head);
    if (found === null) continue;
    const line = datelineIn(found, at);
    if (isDateline(found, lexicon)) return line;
  }
  return null;
}

/** Labels that stand where a place would: no dateline. */
const slugs =
  /^(?:exclusive|breaking|update|updated|opinion|analysis|comment|editorial|explainer|factbox|live|watch|video|photos?|poll|interview|review|feature|column|correction|urgent|alert|new|note|summary|background|q|a|question|answer|moderator|host|reporter|read more|editor's note|letters?|sport|business|politics|world|us|uk|transcript|crosstalk|dear\b.*)$/i;

function isDateline(found: RegExpExecArray, { outlets }: Lexicon): boolean {
  const place = found.groups?.['place'];
  const bare = found.groups?.['bare'];
  if (bare !== undefined) return outlets.some(({ names }) => names.includes(bare));
  const agency = agencyIn(found);
  if (place === undefined) return agency !== undefined && isAgency(agency);
  if (slugs.test(place) || place.split(/\s+/).length > 5) return false;
  if (agency === undefined) return true;
  // "England (Group A) …": a name with something in brackets is a dateline by its dash, its date or its capitals.
  const isPlain = !/[-–—―/.:]\s*$/.test(found[0]) && !/\d/.test(found[0]) && place !== place.toUpperCase();
  if (isPlain) return false;
  return isAgency(agency) && !/^\p{Lu}\p{Ll}+ (?:said|says|is|was|has)\b/u.test(place);
}

/** Not a party or a state, "Smith (R-Ohio)", nor an age, a year or an aside. */
const isAgency = (name: string): boolean =>
  !/^(?:[RDI]|L|Ind|Dem|Rep|Lab|Con)[ .-]/.test(name) &&
  !/\d/.test(name) &&
  /^\p{Lu}|^dpa\b/u.test(name) &&
  name.split(/\s+/).length <= 5;

const agencyIn = (found: RegExpExecArray): string | undefined =>
  found.groups?.['round'] ?? found.groups?.['slash'] ?? found.groups?.['square'];

function datelineIn(found: RegExpExecArray, at: number): Dateline {
  const whole = found[0];
  const place = found.groups?.['place'];
  const label = agencyIn(found) ?? found.groups?.['bare'];
  const from = place === undefined ? 0 : place.length;
  const agencyAt = label === undefined ? -1 : whole.indexOf(label, from);
  const end = at + whole.trimEnd().length;
  const region = found.groups?.['region'] ?? '';
  return {
    whole: { start: at, end },
    place:
      place === undefined
        ? null
        : { start: at, end: at + place.length + (isRegion(region) ? region.length : 0) },
    agency:
      label === undefined || agencyAt < 0
        ? null
        : { start: at + agencyAt, end: at + agencyAt + label.length },
  };
}

/** "PARIS, December 16": the month is no region. */
const isRegion = (words: string): boolean =>
  words !== '' && !new RegExp(`^,\\s+${monthPattern}(?:\\s|$)`, 'i').test(words);
