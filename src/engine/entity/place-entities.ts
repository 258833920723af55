import type { PlaceFound } from '../place/places.ts';
import type { Span } from '../../report/span.ts';
import type { Actor } from './actor.ts';
import type { Cast } from './cast.ts';
import type { Findings, Found } from './found.ts';
import type { States } from './governments.ts';
import { seatOf } from './seats.ts';

/**
 * Joins what the gazetteer finds to the actors: a state and its country are one, with the country's place; a facility that a body's name
 * names is that body or, where nobody there says anything, a facility; every other place is an entity of its own, also where its name
 * stands for a government.
 */
export function joinPlaces(
  places: readonly PlaceFound[],
  heard: ReadonlySet<Actor | null>,
  findings: Findings,
  states: States,
  cast: Cast,
): void {
  for (const given of places) {
    const place = outsideNames(given, cast);
    if (place.mentions.length === 0 || seatOf(place.name, cast.document.lexicon)) continue;
    const state = place.kind === 'state' ? states.stateOf(place.name) : null;
    const here = state ? states.get(state) : metAt(place, findings);
    // A town that bears an armed group's name is not what the report means.
    if (here?.kind === 'armed group') continue;
    if (here && (state || here.kind !== 'person')) join(here, place, heard, findings);
    else if (here && isCertainPerson(here, heard)) continue;
    else {
      if (here) drop(here, place, findings);
      const found = findings.add(place.kind, place.name, place.mentions, {
        place: place.place,
        candidates: place.candidates,
        aliases: otherNames(place, cast.document.text),
      });
      if (state) states.add(state, found);
    }
  }
  placeStates(findings, states, cast);
}

/** A state that only its government or capital shows ("Ankara said") has its country's place too. */
function placeStates(findings: Findings, states: States, { document: { gazetteer } }: Cast): void {
  for (const found of findings.all) {
    const state = found.kind === 'state' && found.place === null ? states.stateOf(found.name) : null;
    const countries = gazetteer
      .find(state?.name ?? '')
      .map((sense) => gazetteer.place(sense.place))
      .filter(({ kind }) => kind === 'country');
    const [country] = countries;
    if (!state || !country || countries.length > 1) continue;
    const { lat, lon, id } = country;
    found.place = { lat, lon, precision: 'country', gazetteer: id };
  }
}

/** The place without the mentions that lie inside longer names ("Bank of America"), by its usual spelling where a headline shouts. */
function outsideNames(place: PlaceFound, cast: Cast): PlaceFound {
  const { text } = cast.document;
  const mentions = place.mentions.filter((span) => !isInName(span, cast));
  const written = mentions.map(({ start, end }) => text.slice(start, end));
  const quiet = written.find((name) => name !== name.toUpperCase());
  const shouts = place.name.length > 3 && place.name === place.name.toUpperCase();
  return { ...place, mentions, name: shouts && quiet ? quiet : place.name };
}

function isInName({ start, end }: Span, cast: Cast): boolean {
  for (const mark of cast.marksBefore(start + 1, start - 120)) {
    if (!mark.isName || mark.end < end) continue;
    const isLonger = mark.end - mark.start > end - start;
    const own = cast.document.text.slice(mark.start, start);
    return isLonger && !/^(?:the |(?:[RDI]|DFL|GOP)-)$/i.test(own) && mark.actor.kind !== 'state';
  }
  return false;
}

/** The actor whose mentions are the place's: a body, state or person that bears the name at these very words. */
function metAt({ mentions, kind }: PlaceFound, findings: Findings): Found | null {
  for (const { start, end } of mentions)
    for (const found of findings.at(start)) {
      if (found.mentions.get(start)?.end !== end) continue;
      // A capital that stands for its government is the town as well.
      if (found.kind === 'state' && kind === 'place') continue;
      return found;
    }
  return null;
}

function join(found: Found, place: PlaceFound, heard: ReadonlySet<Actor | null>, findings: Findings): void {
  for (const span of place.mentions) findings.mention(found, span);
  if (found.name !== place.name) found.aliases.add(place.name);
  if (place.kind === 'state') {
    if (found.kind === 'state' && found.name.endsWith(' government')) found.name = place.name;
    found.kind = found.kind === 'organisation' ? found.kind : 'state';
  } else if (found.kind === 'organisation' && ![...found.actors].some((who) => heard.has(who)))
    found.kind = place.kind;
  found.place = place.place;
  found.candidates = place.candidates;
}

/** Somebody with a role, of several names, or who says something is no place, whatever the map has. */
const isCertainPerson = (found: Found, heard: ReadonlySet<Actor | null>): boolean =>
  found.roles.length > 0 || found.name.includes(' ') || [...found.actors].some((who) => heard.has(who));

/** A name taken for a person's that is the place's. */
function drop(found: Found, { mentions }: PlaceFound, findings: Findings): void {
  for (const { start } of mentions) found.mentions.delete(start);
  if (found.mentions.size === 0) findings.remove(found);
}

function otherNames({ name, mentions }: PlaceFound, text: string): Set<string> {
  return new Set(mentions.map(({ start, end }) => text.slice(start, end)).filter((one) => one !== name));
}
