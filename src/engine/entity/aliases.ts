import type { Span } from '../../report/span.ts';
import type { Document } from '../document.ts';
import type { Actor } from './actor.ts';
import { initialsOf } from './bodies.ts';
import { keyWords } from './outlet-names.ts';

/** A name at one place, as far as aliases ask. */
interface NamedPlace extends Span {
  readonly actor: Actor;
}

/** That the text gives one more name for somebody: another actor of the report, or words in quotation marks. */
export interface Alias {
  readonly of: Actor;
  readonly is: Actor | string;
  /** What gives it: the words between the two names. */
  readonly evidence: Span;
  /** Where a name stands that is no mark yet: the words in quotation marks. */
  readonly at: Span | null;
}

const adverb =
  '(?:also|better|best|formerly|previously|originally|once|then|now|later|widely|commonly|sometimes|at the time|long|popularly|locally|more commonly)';
const known =
  '(?:known|called|nicknamed|dubbed|spelled|spelt|written|transliterated|rendered|referred to|renamed|rebranded)';
const kindOfName =
  '(?:(?:his|her|its|their|the|an?) (?:[\\p{L}-]+ )?(?:nom de guerre|acronyms?|initials|abbreviation|initialism|former name|old name|name|alias|pseudonym|birth name|nickname|code name|callsign|call sign))';
const opens = '(?:, |,? ?\\(|,? ?[–—-] ?)';
/** What stands between two names of one bearer. A participle needs a comma, a bracket or a form of "be", since "X called Y" is a telephone call. */
const between = new RegExp(
  `^(?:${[
    `(?:${opens}(?:(?:who|which) (?:is|was|are|were) )?| (?:who |which )?(?:is|was|are|were|has been|had been) )(?:(?:${adverb}) )?(?:also )?${known}(?: (?:simply|mostly|only))?(?: (?:as|by|in [\\p{L}]+ as))?(?: (?:${kindOfName}))?(?: (?:as|of))?`,
    `${opens}(?:formerly|previously|aka|a\\.k\\.a\\.|alias|n[ée]e|born|now|then|or simply)(?: (?:under|by) ${kindOfName}(?: of)?)?`,
    ` (?:aka|a\\.k\\.a\\.|alias)`,
    `${opens}whose (?:real|birth|former|original|full|given) name (?:is|was)`,
    `${opens}who (?:goes|went) by(?: ${kindOfName})?(?: of)?`,
    `,? which (?:has |had )?(?:since )?(?:changed its name to|renamed itself|rebranded (?:itself )?as|used to be called|was formerly)`,
  ].join('|')}):? (?:the )?$`,
  'iu',
);
const acronym = /^\p{Lu}[\p{Lu}\p{N}.&-]{1,9}s?$/u;
const longest = 90;

/** Whether the words between two names say that they are one's. */
export const isAliasPhrase = (words: string): boolean =>
  !words.includes('\n') && between.test(words.replaceAll(/["“‘']/g, '').replace(/(?<=\S)$/, ' '));

/** The aliases that the text gives, in order. `marks`: its names in the order of the text. Each pair of neighbours is looked at once. */
export function aliasesIn(marks: readonly NamedPlace[], { text }: Document): Alias[] {
  const found: Alias[] = [];
  for (const [i, mark] of marks.entries()) {
    const next = marks[i + 1];
    if (next && next.start - mark.end <= longest && next.start > mark.end) {
      const alias = aliasBetween(mark, next, text);
      if (alias) found.push(alias);
    }
    const nickname = quotedName(mark, text);
    if (nickname) found.push(nickname);
  }
  return found;
}

function aliasBetween(mark: NamedPlace, next: NamedPlace, text: string): Alias | null {
  const words = text.slice(mark.end, next.start);
  if (/\n/.test(words) || mark.actor === next.actor || !mayBeOne(mark.actor, next.actor)) return null;
  const evidence = { start: mark.end, end: next.start };
  const [one, two] = [text.slice(mark.start, mark.end), text.slice(next.start, next.end)];
  const isBracketed =
    /^ ?\((?:the )?["“‘']?$/i.test(words) && /^["”’']?\)/.test(text.slice(next.end, next.end + 2));
  const isOr = /^, or (?:the )?$/.test(words) && /^[,.) ]/.test(text.slice(next.end, next.end + 1));
  if ((isBracketed || isOr) && isShortened(one, two, isBracketed))
    return { of: mark.actor, is: next.actor, evidence, at: null };
  return isAliasPhrase(words) ? { of: mark.actor, is: next.actor, evidence, at: null } : null;
}

/** Whether one is the other's acronym. In brackets right after a body's name capitals are, even in another language's order: "Congolese army (FARDC)". */
function isShortened(one: string, two: string, isBracketed: boolean): boolean {
  const [short, long] = acronym.test(two) ? [two, one] : [one, two];
  if (!acronym.test(short) || acronym.test(long)) return false;
  if (short === two && isBracketed && !/[-.]/.test(short)) return true;
  const bare = short.toLowerCase().replaceAll(/[^\p{L}\p{N}]|s$/gu, '');
  return initialsOf(keyWords(long)).some((initials) => initials === bare || initials.startsWith(bare));
}

const bodies = new Set(['organisation', 'outlet', 'armed group', 'document']);

/** A person's alias is a person's; a state's or place's names are told by the gazetteer. */
const mayBeOne = (a: Actor, b: Actor): boolean =>
  (a.kind === 'person' && b.kind === 'person') || (bodies.has(a.kind) && bodies.has(b.kind));

const quoted = new RegExp(
  `^${opens}(?:(?:who|which) (?:is|was) )?(?:${adverb} )?(?:known|called|nicknamed|dubbed)(?: (?:as|by ${kindOfName}))? (?:the )?[“"‘](?:the )?(?<name>[^”"’\\n]{2,40})[”"’]`,
  'iu',
);

/** "X, nicknamed “the Fox”": a name that stands in quotation marks. */
function quotedName(mark: NamedPlace, text: string): Alias | null {
  if (mark.actor.kind !== 'person' && !bodies.has(mark.actor.kind)) return null;
  const after = text.slice(mark.end, mark.end + longest);
  if (!/^[ ,(–—-]/.test(after)) return null;
  const match = quoted.exec(after);
  const name = match?.groups?.['name'];
  if (!match || name === undefined) return null;
  const end = mark.end + match[0].length - 1;
  const at = { start: end - name.length, end };
  return { of: mark.actor, is: name, evidence: { start: mark.end, end: at.start }, at };
}
