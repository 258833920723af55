import { type EntityProfile, profileOf } from '../../src/match/entity-profile.ts';
import type { Lexicon } from '../../src/engine/lexicon.ts';
import type { Entity, EntityKind } from '../../src/report/reading.ts';

export interface EntityCase {
  readonly title: string;
  readonly lines: readonly [string, string];
  /** `same: full name`, `other: states`. */
  readonly expected: string;
}

/** Reads a file of cases: `# title`, two entities, `=> verdict`. */
export function entityCasesOf(file: string): EntityCase[] {
  return file
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [title = '', one = '', two = '', expected = ''] = part.trim().split('\n');
      return { title, lines: [one, two], expected: expected.replace(/^=> /, '') };
    });
}

const kinds: readonly EntityKind[] = [
  'person',
  'organisation',
  'state',
  'armed group',
  'office',
  'place',
  'facility',
  'document',
  'outlet',
];

/** `person: Name = alias | alias; role; role @gazetteer` as the profile of entity `id` of `report`. */
export function profileIn(line: string, report: string, id: string, lexicon: Lexicon): EntityProfile {
  const { kind, rest, gazetteer } =
    /^(?<kind>[a-z ]+): (?<rest>[^@]*?)(?: @(?<gazetteer>\S+))?$/.exec(line)?.groups ?? {};
  const known = kinds.find((one) => one === kind);
  if (known === undefined || rest === undefined) throw new Error(`"${line}" is no entity`);
  const [names = '', ...roles] = rest.split('; ');
  const [name = '', aliases] = names.split(' = ');
  return profileOf(
    report,
    entity(known, id, name, aliases?.split(' | ') ?? [], roles, gazetteer ?? null),
    lexicon,
  );
}

function entity(
  kind: EntityKind,
  id: string,
  name: string,
  aliases: readonly string[],
  roles: readonly string[],
  gazetteer: string | null,
): Entity {
  return {
    id,
    kind,
    name,
    aliases,
    roles: roles.map((text) => ({ text, start: 0, end: text.length, statement: null })),
    designations: [],
    mentions: [{ start: 0, end: name.length }],
    place: gazetteer === null ? null : { lat: 0, lon: 0, precision: 'city', gazetteer },
    candidates: [],
  };
}
