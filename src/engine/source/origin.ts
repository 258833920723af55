import type { Origin, OriginKind } from '../../report/reading.ts';
import type { Actor } from '../entity/actor.ts';

/** The origin where the report names none: "it is said", "reportedly". */
export const nobody: Origin = {
  label: 'unspecified',
  entity: null,
  kind: 'unknown',
  named: false,
  count: 'unknown',
  anonymity_reason: null,
};

/** The actor as the origin of a statement. `entityOf` gives the id of those that are entities of the report. */
export function originOf(who: Actor, entityOf: (who: Actor) => string | null): Origin {
  const reason = who.named ? null : (who.reason ?? who.parts[0]?.reason ?? null);
  return {
    label: labelOf(who),
    entity: entityOf(who),
    kind: kindOf(who),
    named: who.named,
    count: who.count,
    anonymity_reason: reason,
  };
}

/** The name without the article before it and the possessive after it. */
export const labelOf = (who: Actor): string =>
  who.name
    .replace(/^(?:the |The (?=\p{Ll}))/u, '')
    .replace(/['’]s?$/u, '')
    .trim();

function kindOf(who: Actor): OriginKind {
  if (who.kind === 'person') return who.journalist ? 'outlet' : 'person';
  if (who.kind === 'state' || who.kind === 'armed group' || who.kind === 'place' || who.kind === 'facility')
    return 'organisation';
  return who.kind;
}
