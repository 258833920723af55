import type { ClaimOrigin, OriginReason } from '../claim/claim.ts';
import type { ClauseAt } from '../claim/clause.ts';
import type { OriginKind } from '../report/reading.ts';
import { passesOn } from './stands-on/1-named-relay.ts';
import type { Standing, Way } from './stands-on/standing.ts';
import type { Pool } from './pool.ts';
import { isBySameBody, isSameSource } from './same-source.ts';
import type { Saying } from './saying.ts';
import type { Sayer } from './sayer.ts';

/** What a saying was followed back to. */
interface End {
  readonly saying: Saying;
  readonly end: Saying;
  readonly way: Way | null;
  readonly from: Saying | null;
}

interface Found {
  readonly sayers: Sayer[];
  readonly ends: End[];
}

/** So many origins that share a word or a body are compared with a new one: more share only what everybody has. */
const compared = 64;

/**
 * The independent origins of one claim: every saying is followed to the earliest that it stands on, and what is found there is counted by
 * the cases' rules. Sayings that are only what became of another claim, and an outlet's own voice but for what its staff saw, add none.
 */
export function originsOf(
  sayings: readonly Saying[],
  standing: ReadonlyMap<Saying, Standing>,
  pool: Pool,
): ClaimOrigin[] {
  const found: Found[] = [];
  const byTrait = new Map<string, Set<Found>>();
  for (const saying of sayings) {
    const end = followed(saying, standing);
    if (!end || !isOrigin(end.end, standing, pool)) continue;
    const { sayer } = end.end;
    const traits = [
      ...sayer.words,
      ...sayer.bodies.flatMap((body) => body.split(' ')),
      `by ${sayer.heardBy}`,
      // "the company" may be any of them.
      ...(sayer.bodies.length > 0 ? ['a body'] : []),
    ];
    // What few share tells most: the outlet that heard it before "official".
    const sharing = traits
      .map((trait) => byTrait.get(trait) ?? new Set<Found>())
      .toSorted((a, b) => a.size - b.size);
    const near = firstOf(sharing, compared);
    const one =
      near.find((other) => other.sayers.some((known) => isSameSource(known, sayer))) ?? newFound(found);
    one.ends.push(end);
    if (!one.sayers.some((known) => known.label === sayer.label && known.heardBy === sayer.heardBy))
      one.sayers.push(sayer);
    for (const trait of traits) byTrait.set(trait, (byTrait.get(trait) ?? new Set()).add(one));
  }
  return found.map(originOf);
}

function firstOf<T>(sets: readonly ReadonlySet<T>[], most: number): T[] {
  const first = new Set<T>();
  for (const set of sets)
    for (const one of set) {
      if (first.size >= most) return [...first];
      first.add(one);
    }
  return [...first];
}

function newFound(found: Found[]): Found {
  const one = { sayers: [], ends: [] };
  found.push(one);
  return one;
}

/** The end of the way back within the claim; null where the way leads out of it. Each step goes to an earlier report, so it ends. */
function followed(saying: Saying, standing: ReadonlyMap<Saying, Standing>): End | null {
  const first = standing.get(saying) ?? null;
  let end = saying;
  for (let step = first; step; step = standing.get(end) ?? null) {
    if (step.drifted) return null;
    end = step.from;
  }
  return { saying, end, way: first?.way ?? null, from: first?.from ?? null };
}

function isOrigin(end: Saying, standing: ReadonlyMap<Saying, Standing>, pool: Pool): boolean {
  const { kind } = end.sayer;
  if (kind === 'own voice' || kind === 'unknown' || end.clause.in_headline || standing.has(end)) return false;
  // An outlet at hand whose reports say no such thing is named for it wrongly.
  const { label } = end.clause.origin;
  const isWrongly =
    passesOn(end) &&
    (pool.outlets.nameOf(label) === end.report.outlet ||
      pool.outlets.reportsOf(label).some(({ rank }) => rank < end.report.rank));
  return !isWrongly;
}

const whys: Readonly<Record<Way, OriginReason['why']>> = {
  'named relay': 'named relay',
  'agency credit': 'agency credit',
  'copy without credit': 'copy without credit',
  'same source as before': 'same source as before',
  'without a source': 'same source as before',
};

function originOf({ sayers, ends }: Found): ClaimOrigin {
  const lead = sayers.toSorted(byWeight)[0];
  const first = ends[0]?.end;
  if (!lead || !first) throw new Error('an origin without a saying');
  const named = lead.kind !== 'unnamed';
  return {
    label: named ? lead.label : `${lead.heardBy}: ${lead.label}`,
    kind: lead.kind === 'staff' ? 'outlet' : kindOf(lead, ends),
    named,
    heard_by: named ? null : lead.heardBy,
    reasons: ends.map((end) => reasonOf(end, lead)),
  };
}

/** Persons before their bodies, the fuller name before the shorter; of equals the earlier, which stands first. */
const byWeight = (a: Sayer, b: Sayer): number =>
  Number(b.isPerson) - Number(a.isPerson) || b.words.size - a.words.size;

const kindOf = (lead: Sayer, ends: readonly End[]): OriginKind =>
  lead.kind === 'document'
    ? 'document'
    : (ends.find(({ end }) => end.sayer === lead)?.end.clause.origin.kind ?? 'unknown');

function reasonOf({ saying, end, way, from }: End, lead: Sayer): OriginReason {
  const at = (one: Saying): ClauseAt => atOf(one.clause);
  if (way !== null) return { statement: at(saying), why: whys[way], from: from && at(from) };
  if (end.sayer.kind === 'staff') return { statement: at(saying), why: 'staff saw it', from: null };
  if (isBySameBody(end.sayer, lead))
    return { statement: at(saying), why: 'speaks for the same body', from: null };
  return {
    statement: at(saying),
    why: saying.clause.chain.length > 0 ? 'named relay' : 'said to the outlet',
    from: null,
  };
}

export const atOf = ({ report, capture, statement, clause }: ClauseAt): ClauseAt => ({
  report,
  capture,
  statement,
  clause,
});
