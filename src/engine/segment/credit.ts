import type { Span } from '../../report/span.ts';
import type { Lexicon } from '../lexicon.ts';

/** An agency named by a credit, and where. */
export interface Credit extends Span {
  readonly label: string;
}

const outer = String.raw`[\s([/*—–-]*`;
const mark = String.raw`(?:enditem\s*\/\s*)?`;

/** Forms of a closing credit that names an agency: "ke/rd/LPA", "SNS/RvE", "RAIA hm/jpc", "Enditem/ICNA", "Source: AFP", "(AFP)". */
const forms: readonly RegExp[] = [
  new RegExp(String.raw`^${outer}(?:\p{Ll}{2,4}[/-])+(\p{Lu}{2,8})[\s)\].*]*$`, 'u'),
  new RegExp(
    String.raw`^${outer}(\p{Lu}{2,8})(?:\/\p{L}{2,4}|\s+\p{Ll}{2,4}\/\p{Ll}{2,4})(?:\/\p{L}{2,4})*[\s)\].*]*$`,
    'u',
  ),
  new RegExp(String.raw`enditem\s*\/\s*(\p{Lu}[\p{L}]+)`, 'iu'),
  new RegExp(String.raw`^${outer}${mark}source:?\s+(\p{Lu}[\p{L}\p{N} .&'’-]{1,40}?)[\s)\].*]*$`, 'iu'),
  new RegExp(String.raw`^[\s*—–-]*[(\[/]\s*(\p{Lu}[\p{L}\p{N} .&'’-]{1,40}?)\s*[)\]/][\s.]*$`, 'u'),
];

/** The agency that a line at the foot of a report credits; null where it names none. `at` is where the line stands. */
export function creditIn(line: string, at: number, { outlets }: Lexicon): Credit | null {
  const bare = line.trim();
  const known = outlets.find(
    ({ kind, names }) =>
      (kind === 'wire' || kind === 'state media') && names.includes(bare.replace(/^[\s*—–-]+|[\s.]+$/g, '')),
  );
  if (known !== undefined)
    return { label: bare, start: at + line.indexOf(bare), end: at + line.indexOf(bare) + bare.length };
  for (const form of forms) {
    const label = form.exec(line)?.[1];
    if (label === undefined) continue;
    const start = at + line.lastIndexOf(label);
    return { label, start, end: start + label.length };
  }
  return null;
}

const opened =
  /\b(?:with|based on|compiled from|from)\s+(?:(?:additional|some|further|agency|wire)\s+)*(?:inputs?|reports?|information|material|contributions?|files?)\s+(?:from|by|of)\s+(?:the\s+)?(.+?)[\s.)\]]*$/i;
const helped = /^[\s([—–-]*(.{2,80}?)\s+contributed\s+(?:to|reporting)\b/i;
const agencyInputs =
  /\bwith\s+((?:news |wire )?agenc(?:y|ies)|wires?)['’]?\s+(?:inputs?|reports?|files?)[\s.)\]]*$/i;
const agencies = /^(?:(?:news |wire |various |several |other )*agenc(?:y|ies)|(?:news )?wires?)$/i;

/**
 * Agencies that a report says it drew on, without laying single statements to them: "With inputs from
 * agencies", "The Associated Press contributed to this report". They are relays, not credits of the whole report.
 */
export function inputsIn(line: string, at: number, { outlets }: Lexicon): Credit[] {
  const list = opened.exec(line)?.[1] ?? agencyInputs.exec(line)?.[1] ?? helped.exec(line)?.[1];
  if (list === undefined || list.length > 120) return [];
  const credits: Credit[] = [];
  let from = line.indexOf(list);
  for (const part of list.split(/\s*(?:,|;|\/|&|\band\b)\s*/)) {
    const label = part.replace(/^the\s+/i, '').trim();
    const found = line.indexOf(label, from);
    if (label === '' || found < 0) continue;
    from = found + label.length;
    const isOutlet =
      agencies.test(label) ||
      outlets.some(({ names }) => names.some((one) => one.toLowerCase() === label.toLowerCase())) ||
      /\b(?:press|news|agency|agence|reuters|wire|media|tv|radio)\b/i.test(label);
    if (isOutlet) credits.push({ label, start: at + found, end: at + found + label.length });
  }
  return credits;
}
