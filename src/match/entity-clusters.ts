import { givenForms } from '../engine/entity/given-names.ts';
import { isRomanised, nameBlock } from '../engine/entity/romanisation.ts';
import { Table } from '../engine/entity/table.ts';
import type { Lexicon } from '../engine/lexicon.ts';
import type { EntityProfile } from './entity-profile.ts';
import { sameEntity } from './same-entity.ts';
import type { SameBy, Verdict } from './verdict.ts';

/** An entity of one report. */
export interface Member {
  readonly report: string;
  readonly entity: string;
}

/** Why a member is held to be the one that another report calls by `words[1]`. */
export interface Join extends Member {
  readonly with: Member;
  readonly by: SameBy;
  readonly words: readonly [string, string];
}

/** What several reports call by one name or another and hold to be one; one member where no other report has it. */
export interface EntityCluster {
  /** In the order of reports, then of entities. */
  readonly members: readonly Member[];
  readonly joins: readonly Join[];
}

/**
 * The entities of many reports, each with all its members and a reason for every one but the first. The same set of profiles gives the
 * same clusters in whatever order it comes: the fullest names are laid first, and what is weak ("HTS", "Petrov", "J. Smith") joins only
 * where one cluster alone fits. Two that disagree are never in one. Takes n log n for n profiles: names are looked up, never compared all with all.
 */
export function entityClusters(profiles: readonly EntityProfile[], lexicon: Lexicon): EntityCluster[] {
  const groups = new Groups(lexicon);
  for (const unit of unitsOf(profiles, lexicon)) groups.lay(unit);
  return groups.all
    .map(({ members, joins }) => ({ members: members.toSorted(byPlace), joins: joins.toSorted(byPlace) }))
    .toSorted((a, b) => byPlace(a.members[0], b.members[0]));
}

/** Profiles that say the very same: one question answers for all of them. */
interface Unit {
  readonly profile: EntityProfile;
  readonly members: readonly Member[];
  readonly joins: readonly Join[];
}

interface Group {
  readonly profiles: EntityProfile[];
  readonly members: Member[];
  readonly joins: Join[];
}

/** So many profiles of one group are compared with a new one; a name shared by so many groups tells none of them. */
const compared = 24;
const tooMany = 48;

class Groups {
  readonly #lexicon: Lexicon;
  readonly #groups = new Set<Group>();
  readonly #byKey = new Table<Group>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  get all(): readonly Group[] {
    return [...this.#groups];
  }

  lay(unit: Unit): void {
    const keys = keysOf(unit.profile, this.#lexicon);
    const fitting = this.#fitting(unit.profile, keys);
    const strong = fitting.filter(({ verdict }) => !verdict.isWeak);
    const chosen = strong.length > 0 ? strong : fitting;
    const [first, ...rest] = chosen;
    const isOne = chosen.length === 1 || (strong.length > 1 && this.#agree(chosen.map(({ group }) => group)));
    const group: Group = first && isOne ? first.group : { profiles: [], members: [], joins: [] };
    this.#groups.add(group);
    if (first && isOne) {
      group.joins.push(joinOf(unit.profile, first.profile, first.verdict));
      for (const one of rest) this.#merge(group, one.group, joinOf(one.profile, unit.profile, one.verdict));
    }
    if (group.profiles.length < compared) group.profiles.push(unit.profile);
    group.members.push(...unit.members);
    group.joins.push(...unit.joins);
    for (const key of keys) this.#byKey.add(key, group);
  }

  /** The groups that hold somebody who is the same and nobody who disagrees. */
  #fitting(profile: EntityProfile, keys: readonly string[]): Fitting[] {
    const near = new Set<Group>();
    for (const key of keys) {
      const groups = this.#byKey.get(key);
      if (groups.length > tooMany) continue;
      for (const group of groups) if (this.#groups.has(group)) near.add(group);
    }
    return [...near].flatMap((group) => {
      const fitting = fittingOf(profile, group, this.#lexicon);
      return fitting ? [fitting] : [];
    });
  }

  #agree(groups: readonly Group[]): boolean {
    return groups.every((one, i) =>
      groups
        .slice(i + 1)
        .every((two) =>
          one.profiles.every((a) => two.profiles.every((b) => !disagree(sameEntity(a, b, this.#lexicon)))),
        ),
    );
  }

  #merge(into: Group, from: Group, join: Join): void {
    this.#groups.delete(from);
    into.profiles.push(...from.profiles.slice(0, Math.max(0, compared - into.profiles.length)));
    into.members.push(...from.members);
    into.joins.push(...from.joins, join);
    for (const profile of from.profiles)
      for (const key of keysOf(profile, this.#lexicon)) this.#byKey.add(key, into);
  }
}

interface Fitting {
  readonly group: Group;
  readonly profile: EntityProfile;
  readonly verdict: Extract<Verdict, { same: true }>;
}

function fittingOf(profile: EntityProfile, group: Group, lexicon: Lexicon): Fitting | null {
  let best: Fitting | null = null;
  for (const one of group.profiles) {
    const verdict = sameEntity(profile, one, lexicon);
    if (disagree(verdict)) return null;
    if (verdict.same && (best === null || (best.verdict.isWeak && !verdict.isWeak)))
      best = { group, profile: one, verdict };
  }
  return best;
}

/** What two reports say cannot be said of one; to have nothing in common is no disagreement. */
const disagree = (verdict: Verdict): boolean =>
  !verdict.same && verdict.by !== 'nothing in common' && verdict.by !== 'name too plain';

const joinOf = (one: EntityProfile, two: EntityProfile, verdict: Extract<Verdict, { same: true }>): Join => ({
  report: one.report,
  entity: one.entity,
  with: { report: two.report, entity: two.entity },
  by: verdict.by,
  words: verdict.words,
});

/** Profiles of one wording together where that wording is enough, the fullest names first, then in the order of their words. */
function unitsOf(profiles: readonly EntityProfile[], lexicon: Lexicon): Unit[] {
  const byWords = new Map<string, EntityProfile[]>();
  for (const profile of profiles) {
    const words = wordsOf(profile);
    const alike = byWords.get(words);
    if (alike) alike.push(profile);
    else byWords.set(words, [profile]);
  }
  const units = [...byWords].flatMap(([words, alike]) =>
    unitsOfWords(alike.toSorted(byPlace), lexicon).map((unit) => ({ words, unit })),
  );
  return units
    .toSorted(
      (a, b) =>
        fullness(b.unit.profile) - fullness(a.unit.profile) ||
        compare(a.words, b.words) ||
        byPlace(a.unit.profile, b.unit.profile),
    )
    .map(({ unit }) => unit);
}

function unitsOfWords(alike: readonly EntityProfile[], lexicon: Lexicon): Unit[] {
  const [first, second] = alike;
  if (!first) return [];
  const verdict = second ? sameEntity(first, second, lexicon) : null;
  const member = ({ report, entity }: EntityProfile): Member => ({ report, entity });
  if (!verdict?.same) return alike.map((profile) => ({ profile, members: [member(profile)], joins: [] }));
  const joins = alike.slice(1).map((profile) => joinOf(profile, first, verdict));
  return [{ profile: first, members: alike.map(member), joins }];
}

/** Everything that is asked about a profile, as one string. */
const wordsOf = ({ kind, names, acronyms, offices, states, gazetteer }: EntityProfile): string =>
  [
    kind,
    names.map((words) => words.join(' ')).join('; '),
    [...acronyms].toSorted().join(' '),
    offices
      .map(({ owner, duty }) => `${owner}: ${duty}`)
      .toSorted()
      .join('; '),
    [...states].toSorted().join('; '),
    gazetteer ?? '',
  ].join(' | ');

/** How much a profile tells: what is placed or placed under a state first, then by the words of its longest name. */
const fullness = ({ gazetteer, names, offices, body }: EntityProfile): number =>
  (gazetteer === null ? 0 : 100) +
  (body?.state ? 50 : 0) +
  10 * Math.min(9, names[0]?.filter((word) => word.length > 1).length ?? 0) +
  (offices.length > 0 ? 1 : 0);

/** Keys such that two profiles that are one share a key. */
function keysOf(profile: EntityProfile, lexicon: Lexicon): string[] {
  const { kind, names, acronyms, offices, states, body, gazetteer } = profile;
  const keys = [
    ...(gazetteer === null ? [] : [`place ${gazetteer}`]),
    ...(kind === 'state' ? [...states].map((state) => `state ${state}`) : []),
    ...(body?.state ? [`body ${body.whole}`] : []),
    ...[...acronyms].map((letters) => `acronym ${letters}`),
    ...names.map((words) => `name ${words.join(' ')}`),
    ...names.filter(isRomanised).map((words) => `spelling ${nameBlock(words)}`),
  ];
  const family = names[0]?.at(-1) ?? '';
  for (const { owner, duty } of offices)
    keys.push(kind === 'office' ? `office ${owner}: ${duty}` : `holder ${owner}: ${duty}: ${family}`);
  if (kind === 'person')
    for (const words of names)
      if (words.length > 1) {
        for (const form of givenForms(words[0] ?? '', lexicon))
          keys.push(`person ${form} ${words.at(-1) ?? ''}`);
        if (words.length > 2) keys.push(`begins ${words.slice(0, 3).join(' ')}`);
      }
  return [...new Set(keys)];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const numberOf = (entity: string): number => Number(/\d+/.exec(entity)?.[0] ?? 0);

const byPlace = (a: Member | undefined, b: Member | undefined): number =>
  compare(a?.report ?? '', b?.report ?? '') ||
  numberOf(a?.entity ?? '') - numberOf(b?.entity ?? '') ||
  compare(a?.entity ?? '', b?.entity ?? '');
