import { initialsOf } from '../engine/entity/bodies.ts';
import { seatOf } from '../engine/entity/seats.ts';
import { isOneName } from '../engine/entity/romanisation.ts';
import type { Lexicon } from '../engine/lexicon.ts';
import type { EntityProfile } from './entity-profile.ts';
import { other, same, type Verdict } from './verdict.ts';

/** Bodies, places without coordinates and documents are one by a name that is nobody else's, an acronym with its long form, or state and function. */
export function sameBody(a: EntityProfile, b: EntityProfile, lexicon: Lexicon): Verdict {
  if (a.body || b.body) {
    const verdict = sameFunction(a, b);
    if (verdict) return verdict;
  }
  const [one, two] = [
    a.names.filter((name) => isTelling(name, a, lexicon)),
    b.names.filter((name) => isTelling(name, b, lexicon)),
  ];
  const words = [a.name, b.name] as const;
  if (one.length === 0 || two.length === 0) return other('name too plain', ...words);
  const equal = one.find((x) => two.some((y) => x.join(' ') === y.join(' ')));
  if (equal && equal.length > 1) return same('full name', ...words);
  const spelt = one.some((x) => x.length > 0 && two.some((y) => isOneName(x, y)));
  if (spelt && !equal) return same('spelling of a foreign script', ...words);
  return byAcronym(a, b) ?? (equal ? same('short name', ...words) : other('nothing in common', ...words));
}

/** Bodies of states: one by state and function, never by function alone. Null where only one of the two is such a body. */
function sameFunction(a: EntityProfile, b: EntityProfile): Verdict | null {
  const [one, two] = [a.body, b.body];
  if (!one || !two)
    return one?.state === null || two?.state === null ? other('name too plain', a.name, b.name) : null;
  if (one.function !== two.function) return other('function', one.function, two.function);
  if (one.state === null || two.state === null) return other('name too plain', a.name, b.name);
  return one.state === two.state
    ? same('body of a state', a.name, b.name)
    : other('states', one.state, two.state);
}

/** Whether a name tells its bearer from others: not one plain noun, and for documents and facilities a name of two words with something of its own. */
function isTelling(name: readonly string[], { kind, name: whole }: EntityProfile, lexicon: Lexicon): boolean {
  const { bodies, documents, offices } = lexicon.lists;
  if (name.every((word) => bodies.has(word) || documents.has(word) || offices.has(word) || word.length < 2))
    return false;
  if (kind === 'document') return name.length > 1 && /^\p{Lu}/u.test(whole) && !/ by /.test(whole);
  if (seatOf(whole, lexicon)) return true;
  return name.length > 1 || /^\p{Lu}|\p{N}/u.test(whole);
}

/** "HTS" in one report and "Hayat Tahrir al-Sham (HTS)" in the other; two long forms of one acronym are two bodies. */
function byAcronym(a: EntityProfile, b: EntityProfile): Verdict | null {
  const acronym = [...a.acronyms].find((one) => b.acronyms.has(one));
  if (acronym === undefined) return null;
  const [one, two] = [longForms(a), longForms(b)];
  const words = [one[0] ?? a.name, two[0] ?? b.name] as const;
  if (one.length > 0 && two.length > 0) return other('full names', ...words);
  if (one.length === 0 && two.length === 0)
    return acronym.length > 2 ? same('short name', a.name, b.name) : null;
  const long = one.length > 0 ? a : b;
  return long.names.some((name) => initialsOf(name).some((initials) => initials.includes(acronym))) ||
    acronym.length > 2
    ? same('acronym and long form', ...words)
    : null;
}

const longForms = ({ names }: EntityProfile): string[] =>
  names.filter((name) => name.length > 1).map((name) => name.join(' '));
