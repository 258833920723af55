import type { Entity } from '../../report/reading.ts';
import { bySpan, type Span } from '../../report/span.ts';
import { placesOf } from '../place/places.ts';
import type { Actor } from './actor.ts';
import type { Cast } from './cast.ts';
import { findDesignations } from './designations.ts';
import { findDocuments } from './documents.ts';
import { Findings, type Found } from './found.ts';
import { joinGovernments, States } from './governments.ts';
import { joinAliases } from './joined-aliases.ts';
import { armedGroups, entityKindOf } from './kinds.ts';
import { findOffices } from './offices.ts';
import { joinPlaces } from './place-entities.ts';
import { seatBearers } from './seated.ts';
import { type Said, SaidIn } from './said-in.ts';
import { joinBodies } from './same-body.ts';
import { joinSpellings } from './same-place.ts';
import { addUnplaced } from './unplaced.ts';

export interface EntitiesFound {
  /** In the order of first mention. */
  readonly entities: Entity[];
  /** Of the actors that are entities. */
  readonly ids: ReadonlyMap<Actor, string>;
}

/**
 * Everything and everybody that the report mentions: those that bear a name, those that say or pass on something (people with no name but
 * a description are none), places, documents and offices. `said`: the statements that are laid to somebody, for who says a role.
 */
export function entitiesOf(
  cast: Cast,
  heard: ReadonlySet<Actor | null>,
  said: readonly Said[],
): EntitiesFound {
  const findings = new Findings();
  addActors(cast, heard, findings);
  const states = new States(findings, cast.document.lexicon);
  joinGovernments(cast, findings, states);
  joinBodies(cast, findings);
  const places = placesOf(cast.document);
  joinPlaces(places, heard, findings, states, cast);
  addUnplaced(cast, findings);
  for (const place of places) seatBearers(place, findings);
  joinSpellings(heard, findings);
  joinAliases(cast, findings);
  findDocuments(cast, findings);
  findOffices(cast, findings);
  findDesignations(cast, findings);
  return numbered(findings, cast.document.text, new SaidIn(said));
}

function addActors(cast: Cast, heard: ReadonlySet<Actor | null>, findings: Findings): void {
  const armed = armedGroups(cast);
  const sure = sureNames(cast);
  const named = new Set(
    cast.marks.filter((mark) => mark.isName && sure(mark.start)).map((mark) => mark.actor),
  );
  for (const who of cast.actors) {
    const kind = entityKindOf(who, armed, cast.document.lexicon);
    const isMeant = (named.has(who) || heard.has(who)) && who.mentions.length > 0 && who.parts.length < 2;
    // An outlet that writes "we" and is named nowhere is nobody that could be found again.
    if (!isMeant || kind === null || who.name === '') continue;
    findings.add(kind, who.name, who.mentions, {
      aliases: new Set(who.aliases),
      roles: [...who.roles],
      actors: new Set([who]),
    });
  }
}

/** Which names are told by more than one capital: what the tagger left, a lone word ("the Village"), is a name only of those who say something. */
function sureNames(cast: Cast): (start: number) => boolean {
  if (cast.document.tags.names.length === 0) return () => true;
  const lone = new Set(
    cast.names.filter(({ kind, words }) => kind === null && words.length === 1).map(({ start }) => start),
  );
  return (start) => !lone.has(start);
}

function numbered(findings: Findings, text: string, saidIn: SaidIn): EntitiesFound {
  const ids = new Map<Actor, string>();
  const order = findings.all
    .map((found) => ({ found, mentions: outermost([...found.mentions.values()].toSorted(bySpan)) }))
    .toSorted(
      (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0) || rank(a.found) - rank(b.found),
    );
  const entities = order.map(({ found, mentions }, i): Entity => {
    const id = `e${i + 1}`;
    for (const who of found.actors) ids.set(who, id);
    const said = ({ start, end }: Span): Entity['roles'][number] => ({
      text: text.slice(start, end).replaceAll(/\s+/g, ' '),
      start,
      end,
      statement: saidIn.idAt({ start, end }),
    });
    return {
      id,
      kind: found.kind,
      name: found.name,
      aliases: [...found.aliases].filter((alias) => alias !== found.name),
      roles: found.roles.toSorted(bySpan).map(said),
      designations: found.designations.toSorted(bySpan).map(said),
      mentions,
      place: found.place,
      candidates: found.candidates,
    };
  });
  return { entities, ids };
}

/** Without those that lie in another: "Foreign Ministry" in "Syrian Foreign Ministry". */
function outermost(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) if ((kept.at(-1)?.end ?? 0) < span.end) kept.push(span);
  return kept;
}

/** Of two that begin at one word the actor comes before the place: "Moscow said". */
const rank = ({ kind }: Found): number => (kind === 'place' ? 1 : 0);
