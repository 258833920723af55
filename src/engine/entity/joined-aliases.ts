import type { Span } from '../../report/span.ts';
import { isAliasPhrase } from './aliases.ts';
import type { Cast } from './cast.ts';
import type { Findings, Found } from './found.ts';

interface Place extends Span {
  /** Null for a name of which nothing is known but that it is one. */
  readonly found: Found | null;
}

/**
 * Joins what the text says are two names of one, where the names alone did not show two of a kind: a place and its other spelling, a body
 * without capitals and its initials, a name taken for a person's. Neighbours in the text are looked at, each pair once.
 */
export function joinAliases(cast: Cast, findings: Findings): void {
  const { text } = cast.document;
  const places = placesOfNames(cast, findings);
  for (const [i, place] of places.entries()) {
    const next = places.slice(i + 1, i + 4).find((one) => one.start > place.end);
    if (!place.found || !next || next.start - place.end > 90) continue;
    if (!isAliasPhrase(text.slice(place.end, next.start))) continue;
    const one = findings.current(place.found);
    const two = next.found && findings.current(next.found);
    if (two && one !== two && mayBeOne(one, two)) findings.merge(one, two);
    if (two || one.kind === 'person') continue;
    one.aliases.add(text.slice(next.start, next.end));
    findings.mention(one, next);
  }
}

/** Every place where a name stands, in the order of the text; pronouns stand between names and bear none. */
function placesOfNames({ document: { text }, names }: Cast, findings: Findings): Place[] {
  const known = findings.all
    .flatMap((found) => [...found.mentions.values()].map((span) => ({ ...span, found })))
    .filter(({ start, end }) => /\p{Lu}/u.test(text.slice(start, end)));
  const unknown = names
    .filter(({ kind, start }) => kind === 'other' && findings.at(start).length === 0)
    .map(({ start, end }) => ({ start, end, found: null }));
  return [...known, ...unknown].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** One kind, or a second of whom nothing is known but the name: whatever the tagger took it for, the text says who it is. */
function mayBeOne(one: Found, two: Found): boolean {
  if (one.kind === 'person' || one.kind === 'document' || one.kind === 'office') return one.kind === two.kind;
  if (two.kind === 'state' || two.roles.length > 0 || two.place !== null) return false;
  return one.kind !== 'state' || two.kind !== 'person';
}
