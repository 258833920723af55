import { bodyKeyOf, type BodyKey } from '../engine/entity/body-key.ts';
import { officeKeyOf, type OfficeKey } from '../engine/entity/office-key.ts';
import { keyWords } from '../engine/entity/outlet-names.ts';
import { stateOf, stateOfAdjective } from '../engine/entity/states.ts';
import type { Lexicon } from '../engine/lexicon.ts';
import type { Entity, EntityKind, Reading } from '../report/reading.ts';

/** What one report says of an entity, as far as it takes to find it in another report. */
export interface EntityProfile {
  /** Id of the report and of the entity in it. */
  readonly report: string;
  readonly entity: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Name and aliases as their telling words, lower case, the fullest first; titles are left out. */
  readonly names: readonly (readonly string[])[];
  /** Those of the names that are written in capitals, as their letters: "hts". */
  readonly acronyms: ReadonlySet<string>;
  /** Offices that the report says somebody holds, or the office itself. */
  readonly offices: readonly OfficeKey[];
  /** States whose bodies or holders of office these are; lower case. */
  readonly states: ReadonlySet<string>;
  /** State and function, where it is a state's body. */
  readonly body: BodyKey | null;
  /** Place in the gazetteer. */
  readonly gazetteer: string | null;
}

/** The entities of a reading as profiles, in its order. */
export function profilesOf({ report, entities }: Reading, lexicon: Lexicon): EntityProfile[] {
  return entities.map((entity) => profileOf(report.id, entity, lexicon));
}

export function profileOf(report: string, entity: Entity, lexicon: Lexicon): EntityProfile {
  const { kind, name, aliases } = entity;
  const all = [name, ...aliases];
  const offices = [...entity.roles.map((role) => role.text), ...(kind === 'office' ? all : [])]
    .filter((text) => !/^(?:former|ex|late)\b/i.test(text))
    .map((text) => officeKeyOf(text, lexicon))
    .filter((office) => office !== null);
  const body =
    kind === 'organisation' || kind === 'office'
      ? (all.map((one) => bodyKeyOf(keyWords(one), lexicon)).find((key) => key?.state) ??
        bodyKeyOf(keyWords(name), lexicon))
      : null;
  const states = new Set([
    ...offices.filter((office) => office.isOfState).map((office) => office.owner),
    ...(body?.state ? [body.state] : []),
    ...(kind === 'state' ? all.flatMap((one) => stateNamed(one, lexicon) ?? []) : []),
  ]);
  return {
    report,
    entity: entity.id,
    kind,
    name,
    names: namesOf(all, lexicon),
    acronyms: new Set(
      all
        .filter((one) => acronym.test(one))
        .map((one) => one.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')),
    ),
    offices,
    states,
    body,
    gazetteer: entity.place?.gazetteer ?? null,
  };
}

const acronym = /^\p{Lu}[\p{Lu}\p{N}.&-]{1,9}$/u;

/** "Russia", "Russian government". */
function stateNamed(name: string, lexicon: Lexicon): string | null {
  const bare = name.replace(/ government$/i, '');
  return (stateOf(bare, lexicon) ?? stateOfAdjective(bare, lexicon))?.name ?? null;
}

/** Each name once, the longest first; alphabetic order among names of one length, so that nothing depends on the order they came in. */
function namesOf(all: readonly string[], { lists }: Lexicon): string[][] {
  const byText = new Map<string, string[]>();
  for (const name of all) {
    const words = keyWords(name);
    while (words.length > 1 && lists.titles.has(words[0] ?? '')) words.shift();
    if (words.length > 0) byText.set(words.join(' '), words);
  }
  return [...byText]
    .toSorted(([a, one], [b, two]) => two.length - one.length || (a < b ? -1 : 1))
    .map(([, words]) => words);
}
