import type { Lexicon } from '../engine/lexicon.ts';
import type { EntityKind } from '../report/reading.ts';
import type { EntityProfile } from './entity-profile.ts';
import { other, same, type Verdict } from './verdict.ts';
import { samePerson } from './same-person.ts';
import { sameBody } from './same-body.ts';

/** Kinds that may be one: reports differ over what is an armed group, and a body may publish. */
const kin: readonly (readonly EntityKind[])[] = [
  ['person'],
  ['organisation', 'armed group', 'outlet'],
  ['state', 'place'],
  ['place', 'facility'],
  ['office'],
  ['document'],
];

const mayBeOneKind = (a: EntityKind, b: EntityKind): boolean =>
  a === b || kin.some((kinds) => kinds.includes(a) && kinds.includes(b));

/**
 * Whether two reports mean the same entity, by the rules that join names within one report, and why. Pure and symmetric. It refuses where
 * anything that the reports say disagrees (given names, states, kinds, places), and where nothing certain ties the two.
 */
export function sameEntity(a: EntityProfile, b: EntityProfile, lexicon: Lexicon): Verdict {
  if (!mayBeOneKind(a.kind, b.kind)) return other('kinds', a.kind, b.kind);
  if (a.kind === 'person') return samePerson(a, b, lexicon);
  if (a.gazetteer !== null && b.gazetteer !== null)
    return a.gazetteer === b.gazetteer
      ? same('place in the gazetteer', a.name, b.name)
      : other('places', a.gazetteer, b.gazetteer);
  if (a.kind === 'state' && b.kind === 'state') return sameState(a, b);
  if (a.kind === 'office') return sameOffice(a, b);
  return sameBody(a, b, lexicon);
}

function sameState(a: EntityProfile, b: EntityProfile): Verdict {
  const state = [...a.states].find((one) => b.states.has(one));
  if (state !== undefined) return same('state', a.name, b.name);
  return a.states.size > 0 && b.states.size > 0 ? other('states', a.name, b.name) : nameOnly(a, b);
}

const nameOnly = (a: EntityProfile, b: EntityProfile): Verdict =>
  a.names.some((one) => b.names.some((two) => one.join(' ') === two.join(' ')))
    ? same('full name', a.name, b.name)
    : other('nothing in common', a.name, b.name);

/** An office is one by its owner and its duty, or by the house the press calls it by. */
function sameOffice(a: EntityProfile, b: EntityProfile): Verdict {
  const [one, two] = [a.offices[0], b.offices[0]];
  if (!one && !two) return nameOnly(a, b);
  if (!one || !two) return other('nothing in common', a.name, b.name);
  if (one.duty !== two.duty) return other('function', one.duty, two.duty);
  return one.owner === two.owner ? same('office', a.name, b.name) : other('states', one.owner, two.owner);
}
