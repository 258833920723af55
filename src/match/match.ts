import type { Clause } from '../claim/clause.ts';
import { compareClauses, type Compared, type Comparison, type Words } from './comparison.ts';
import type { SentenceEncoder } from './encoder.ts';
import { cosine } from './encoder.ts';
import type { PairModel } from './model.ts';
import { partition, type Edge } from './partition.ts';
import { areRelated, byReport, signatureOf, type Signature } from './related.ts';
import { probability, sharesOf, sumOf } from './scorer.ts';
import { opposed, tieKindOf, type Reason, type Tie, type TieKind } from './ties.ts';
import { termsOf, type Terms } from './terms.ts';

/** Clauses that put forward the same thing. */
export interface Group {
  /** The smallest key of its clauses. */
  readonly key: string;
  /** In the order of their keys. */
  readonly clauses: readonly Clause[];
  /** In the order of the other groups' keys. */
  readonly ties: readonly Tie[];
}

/** Two clauses compared: an edge of the partition, with how they are tied where they are kept apart. `one` has the smaller key. */
export interface Link extends Edge {
  /** How likely they are to say the same but for a denial, 0 to 1. */
  readonly alike: number;
  readonly kind: TieKind | null;
  readonly why: readonly Reason[];
}

export interface MatchMeans {
  readonly encoder: SentenceEncoder;
  readonly words: Words;
  readonly model: PairModel;
}

export interface Matcher {
  /** What a report is looked up by, from all its clauses. */
  signature(clauses: readonly Clause[]): Signature;
  /**
   * The links among the clauses of `fresh` and between them and those of `known`, reports that are not related left out. The links of a set of
   * clauses are the same however it is parted into calls.
   */
  links(fresh: readonly Clause[], known: readonly Clause[]): Promise<Link[]>;
  /** All clauses into groups, from scratch. */
  match(clauses: readonly Clause[]): Promise<Group[]>;
}

/** Pairs less alike than this are not looked at: their words are compared only where their vectors are near. */
const leastCosine = 0.25;
/** Pairs that share no word are looked at from here on. */
const nearEnough = 0.45;
/** A report seldom says a thing twice: its statements are near each other for being about one matter, so nearness tells less. */
const withinReport = 0.3;
/** A denial belongs to the claim it upholds: it holds two groups apart as one that is sure to say the same would join them. */
const apart = -1;
/** Links less likely than this are not kept. */
const leastSame = 0.03;

/** Match over an encoder, word knowledge and a pair model, which are handed in. Keeps terms and vectors of texts it has met. */
export function createMatcher({ encoder, words, model }: MatchMeans): Matcher {
  const met = new Map<string, Met>();
  const metOf = (text: string): Met => {
    const known = met.get(text);
    if (known) return known;
    if (met.size >= mostMet) met.clear();
    const fresh: Met = { terms: termsOf(text, words.rarity), vector: null };
    met.set(text, fresh);
    return fresh;
  };
  const signature = (clauses: readonly Clause[]): Signature => ({
    report: clauses[0]?.report ?? '',
    published: clauses[0]?.published ?? null,
    keys: signatureOf(clauses.map((clause) => metOf(clause.text).terms)),
  });
  const ready = async (clauses: readonly Clause[]): Promise<Compared[]> => {
    const result: Compared[] = [];
    for (const clause of clauses) {
      const known = metOf(clause.text);
      known.vector ??= (await encoder.encode([clause.text]))[0] ?? null;
      if (!known.vector) throw new TypeError('The encoder gave no vector.');
      result.push({ clause, terms: known.terms, vector: known.vector });
    }
    return result;
  };
  const reportsOf = (clauses: readonly Clause[]): { own: readonly Clause[]; key: Signature }[] =>
    [...byReport(clauses).values()].map((own) => ({ own, key: signature(own) }));
  const links = async (fresh: readonly Clause[], known: readonly Clause[]): Promise<Link[]> => {
    const [reports, others] = [reportsOf(fresh), reportsOf(known)];
    const found: Link[] = [];
    for (const [at, one] of reports.entries())
      for (const other of [...reports.slice(at), ...others])
        if (areRelated(one.key, other.key))
          found.push(...linksBetween(await ready(one.own), await ready(other.own), words, model));
    return found.toSorted(byKeys);
  };
  return {
    signature,
    links,
    match: async (clauses) => groupsOf(clauses, await links(clauses, [])),
  };
}

/** What is kept of a text that was met. */
interface Met {
  readonly terms: Terms;
  vector: Float32Array | null;
}

/** Texts kept, about 100 MB; when there are more, all are let go. */
const mostMet = 20_000;

const byKeys = (a: Link, b: Link): number =>
  a.one < b.one || (a.one === b.one && a.other < b.other)
    ? -1
    : a.one === b.one && a.other === b.other
      ? 0
      : 1;

function linksBetween(
  ones: readonly Compared[],
  others: readonly Compared[],
  words: Words,
  model: PairModel,
): Link[] {
  return ones.flatMap((one) =>
    others.flatMap((other) => {
      if (
        one.clause.key === other.clause.key ||
        (one.clause.report === other.clause.report && one.clause.key > other.clause.key)
      )
        return [];
      const near = cosine(one.vector, other.vector);
      if (near < leastCosine || (near < nearEnough && !sharesStem(one, other))) return [];
      const [a, b] = one.clause.key < other.clause.key ? [one, other] : [other, one];
      return linkOf(a, b, words, model) ?? [];
    }),
  );
}

const sharesStem = (one: Compared, other: Compared): boolean =>
  one.terms.terms.some(({ stem }) => other.terms.stems.has(stem));

function linkOf(one: Compared, other: Compared, words: Words, model: PairModel): Link | null {
  const comparison = compareClauses(one, other, words);
  const given = { ...comparison.features, ...comparison.setting };
  const kind = tieKindOf(one.clause, other.clause, comparison);
  const isDenied = kind === 'opposite' && comparison.setting.denied === 1;
  const likely = probability(sumOf(model.claims, given)) * (comparison.setting.sameReport ? withinReport : 1);
  const same = isDenied ? apart : likely;
  if (same < leastSame && kind === null) return null;
  const why = sharesOf(model.claims, given).map((share) => ({
    ...share,
    words: wordsOf(share.facet, comparison),
  }));
  return { one: one.clause.key, other: other.clause.key, same, alike: likely, kind, why };
}

const kindsOf: Readonly<Partial<Record<Reason['facet'], readonly string[]>>> = {
  who: ['name'],
  what: ['verb', 'word'],
  number: ['number'],
  time: ['time'],
};

/** The words of each side that have no partner and speak to the facet. */
function wordsOf(facet: Reason['facet'], { alignment }: Comparison): Reason['words'] {
  const kinds = kindsOf[facet] ?? [];
  const [one, other] = alignment.loose.map((terms) =>
    terms
      .filter((term) => kinds.includes(term.kind))
      .map((term) => term.lower)
      .join(' '),
  );
  return { one: one ?? '', other: other ?? '' };
}

/** Groups of clauses by their links. One outlet's own voice alone makes no group. */
export function groupsOf(clauses: readonly Clause[], given: readonly Link[]): Group[] {
  const links = given.toSorted(byKeys);
  const byKey = new Map(clauses.map((clause) => [clause.key, clause]));
  const parts = partition([...byKey.keys()], links)
    .map((keys) => keys.flatMap((key) => byKey.get(key) ?? []))
    .filter(isClaim);
  const groupOf = new Map(parts.flatMap((part) => part.map(({ key }) => [key, part[0]?.key ?? ''] as const)));
  return parts.map((part) => {
    const key = part[0]?.key ?? '';
    return { key, clauses: part, ties: tiesOf(key, links, groupOf) };
  });
}

const isClaim = (clauses: readonly Clause[]): boolean =>
  clauses.some((clause) => clause.quotation !== 'own voice') ||
  new Set(clauses.map((clause) => clause.outlet?.name ?? clause.report)).size > 1;

/** The ties of a group to others, one of each kind to each: the pair most alike but for what ties it. */
function tiesOf(group: string, links: readonly Link[], groupOf: ReadonlyMap<string, string>): Tie[] {
  const ties = new Map<string, { tie: Tie; alike: number }>();
  for (const { one, other, kind, alike, why } of links) {
    const [from, to] = [groupOf.get(one), groupOf.get(other)];
    if (kind === null || from === undefined || to === undefined || from === to) continue;
    if (from !== group && to !== group) continue;
    const isOurs = from === group;
    const tie: Tie = {
      kind: isOurs ? kind : opposed(kind),
      group: isOurs ? to : from,
      clauses: isOurs ? [one, other] : [other, one],
      why: isOurs
        ? why
        : why.map((reason) => ({ ...reason, words: { one: reason.words.other, other: reason.words.one } })),
    };
    const name = `${tie.group} ${tie.kind}`;
    if (alike > (ties.get(name)?.alike ?? -1)) ties.set(name, { tie, alike });
  }
  return [...ties].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, { tie }]) => tie);
}
