import { apart } from './en/words.ts';
import type { Sayer } from './sayer.ts';

/**
 * Whether two sayers are one origin, as the cases' rules count: a named person or body by its name; people who speak for one body by the
 * body; unnamed ones by the outlet that heard them and what it says of them; documents by what they are.
 */
export function isSameSource(a: Sayer, b: Sayer): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'unnamed') return a.heardBy === b.heardBy && isSameDescription(a, b);
  if (a.kind === 'named') return isSameName(a, b) || isSameOffice(a, b) || sharesBody(a, b);
  if (a.kind === 'document') return isSameDocument(a.words, b.words);
  return a.label === b.label;
}

/** Whether the later may be the earlier, told less plainly: by a name, by the office he holds, or as the body that he is of. */
export const isSamePerson = (later: Sayer, earlier: Sayer): boolean =>
  isSameName(later, earlier) || isSameOffice(later, earlier);

/** Whether two named sayers are one because they speak for one body, and not by name. */
export const isBySameBody = (a: Sayer, b: Sayer): boolean =>
  a.kind === 'named' && b.kind === 'named' && !isSameName(a, b) && sharesBody(a, b);

function isSameName(a: Sayer, b: Sayer): boolean {
  if (a.entity !== null && a.entity === b.entity) return true;
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  return (
    few.size > 0 &&
    [...few].every((word) => many.has(word)) &&
    (few.size > 1 || few.size === many.size || lastOf(few) === lastOf(many))
  );
}

/** An office in one report, who holds it in the other: "the prefect", "Armel Castaing, prefect of Mayotte". Two named persons are two. */
const isSameOffice = (a: Sayer, b: Sayer): boolean =>
  (a.isOffice || b.isOffice) &&
  a.roles.some((one) => b.roles.some((two) => isWithin(one, two) || isWithin(two, one)));

const isWithin = (few: ReadonlySet<string>, many: ReadonlySet<string>): boolean =>
  few.size > 0 && [...few].every((word) => many.has(word));

const lastOf = (words: ReadonlySet<string>): string | undefined => [...words].at(-1);

const sharesBody = (a: Sayer, b: Sayer): boolean =>
  a.bodies.some((one) => b.bodies.some((two) => isOneBody(one, two)));

/** The same telling words, or all words of one in the other: "halden" and "halden power". A state is itself alone. */
function isOneBody(one: string, two: string): boolean {
  if (one === two) return true;
  if (one === '?' || two === '?') return !one.startsWith('state ') && !two.startsWith('state ');
  // A ministry whose state its report does not name is taken for that of the other.
  if (one.startsWith('state ') && two.startsWith('state ')) return one === 'state ?' || two === 'state ?';
  if (one.startsWith('state ') || two.startsWith('state ')) return false;
  const [few, many] = [one.split(' '), two.split(' ')].toSorted((x, y) => x.length - y.length);
  return (few ?? []).every((word) => (many ?? []).includes(word));
}

/** Descriptions of which one says no more than the other; "a third banker" and "another" are set apart. */
function isSameDescription(a: Sayer, b: Sayer): boolean {
  const [one, two] = [a.words, b.words];
  if ([...one].some((word) => apart.has(word)) !== [...two].some((word) => apart.has(word))) return false;
  const [few, many] = one.size <= two.size ? [one, two] : [two, one];
  return [...few].filter((word) => !counts.has(word)).every((word) => many.has(word));
}

const counts = new Set([
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'both',
  'sever',
  'several',
  'them',
  'they',
]);

function isSameDocument(one: ReadonlySet<string>, two: ReadonlySet<string>): boolean {
  const plain = (words: ReadonlySet<string>): string[] =>
    [...words].filter((word) => !/^(?:own|later|internal|new|copy|first|e)$/.test(word));
  return plain(one).some((word) => plain(two).includes(word));
}
