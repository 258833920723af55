import type { Entity, EntityKind } from '../../report/reading.ts';
import { bySpan } from '../../report/span.ts';
import type { Actor } from './actor.ts';
import type { Cast } from './cast.ts';

const kinds: Readonly<Partial<Record<Actor['kind'], EntityKind>>> = {
  person: 'person',
  organisation: 'organisation',
  state: 'state',
  'armed group': 'armed group',
  office: 'office',
  document: 'document',
  outlet: 'outlet',
};

/** The actors that are entities: those that bear a name and those that say or pass on something (people with no name but a description are none), in order of first mention, and the id of each. */
export function entitiesOf(
  cast: Cast,
  heard: ReadonlySet<Actor | null>,
): { entities: Entity[]; ids: ReadonlyMap<Actor, string> } {
  const ids = new Map<Actor, string>();
  const entities: Entity[] = [];
  const first = (who: Actor): number =>
    who.mentions.reduce((least, { start }) => Math.min(least, start), Infinity);
  const named = new Set(cast.marks.filter((mark) => mark.isName).map((mark) => mark.actor));
  const actors = cast.actors.filter(
    (who) =>
      (named.has(who) || heard.has(who)) &&
      // An outlet that writes "we" and is named nowhere is nobody that could be found again.
      who.name !== '' &&
      kinds[who.kind] !== undefined &&
      who.mentions.length > 0 &&
      who.parts.length < 2,
  );
  for (const who of actors.toSorted((a, b) => first(a) - first(b))) {
    const id = `e${entities.length + 1}`;
    ids.set(who, id);
    entities.push(entityOf(who, id, cast.document.text));
  }
  return { entities, ids };
}

function entityOf(who: Actor, id: string, text: string): Entity {
  return {
    id,
    kind: kinds[who.kind] ?? 'organisation',
    name: who.name,
    aliases: [...who.aliases].filter((alias) => alias !== who.name),
    roles: who.roles
      .toSorted(bySpan)
      .map(({ start, end }) => ({ text: text.slice(start, end), start, end, statement: null })),
    designations: [],
    mentions: who.mentions.toSorted(bySpan),
    place: null,
    candidates: [],
  };
}
