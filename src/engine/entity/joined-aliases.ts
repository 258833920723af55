import type { Span } from '../../report/span.ts';
import { isAliasPhrase } from './aliases.ts';
import type { Cast } from './cast.ts';
import type { Findings, Found } from './found.ts';

interface Place extends Span {
  readonly found: Found;
}

/**
 * Joins what the text says are two names of one, where the names alone did not show two of a kind: a place and its other spelling, a body
 * without capitals and its initials, a name taken for a person's. Neighbours in the text are looked at, each pair once.
 */
export function joinAliases({ document: { text } }: Cast, findings: Findings): void {
  const places: Place[] = findings.all
    .flatMap((found) => [...found.mentions.values()].map((span) => ({ ...span, found })))
    // Pronouns stand between names and bear none.
    .filter(({ start, end }) => /\p{Lu}/u.test(text.slice(start, end)))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const [i, place] of places.entries()) {
    const next = places.slice(i + 1, i + 4).find((one) => one.start > place.end);
    if (!next || next.start - place.end > 90) continue;
    const [one, two] = [findings.current(place.found), findings.current(next.found)];
    if (one === two || !isAliasPhrase(text.slice(place.end, next.start)) || !mayBeOne(one, two)) continue;
    findings.merge(one, two);
  }
}

/** One kind, or a second of whom nothing is known but the name: whatever the tagger took it for, the text says who it is. */
function mayBeOne(one: Found, two: Found): boolean {
  if (one.kind === 'person' || one.kind === 'document' || one.kind === 'office') return one.kind === two.kind;
  if (two.kind === 'state' || two.roles.length > 0 || two.place !== null) return false;
  return one.kind !== 'state' || two.kind !== 'person';
}
