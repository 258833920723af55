import type { Gazetteer, Sense } from './gazetteer.ts';
import { containersOf, sensesAround, sensesWithin } from './containment.ts';
import { Context, type Voter } from './context.ts';
import type { Mention } from './mention.ts';
import { priorOf } from './prior.ts';

/** How much each part of the evidence counts, on the scale of `priorOf`: powers of ten of inhabitants. */
export interface Weights {
  /** Other names inside the place itself, in its district, its region, its country, and near it. */
  readonly itself: number;
  readonly district: number;
  readonly region: number;
  readonly country: number;
  readonly near: number;
  /** Fame: what `priorOf` gives. */
  readonly fame: number;
  /** How sharply likelihoods follow the scores. */
  readonly sharpness: number;
  /** How much a dateline counts, in names. */
  readonly dateline: number;
  /** A home country of the outlet, in names. */
  readonly home: number;
  /** How many times likelier than the next place elsewhere a place must be to be told. */
  readonly told: number;
}

export const weights: Weights = {
  itself: 8,
  district: 2,
  region: 2,
  country: 0.8,
  near: 1.6,
  fame: 0.6,
  sharpness: 1,
  dateline: 3,
  home: 3,
  told: 1.1,
};

/** A name of the report with all its mentions and what it means. */
export interface Resolved {
  readonly mentions: readonly Mention[];
  /** Null where the report does not tell. */
  readonly place: number | null;
  /** What it may mean, the likeliest first; the place alone where it is told. */
  readonly likeliest: readonly number[];
}

interface Group {
  readonly mentions: Mention[];
  readonly senses: readonly Sense[];
  readonly priors: readonly number[];
}

const rounds = 4;

/**
 * What the names of a report mean: every name one place in the whole report, unless a container beside it tells another. The places of a
 * report lie together: the chances of every name's places are weighed by those of all other names, again and again until they settle.
 */
export function resolve(
  mentions: readonly Mention[],
  text: string,
  gazetteer: Gazetteer,
  home: number | null = null,
  by: Weights = weights,
): Resolved[] {
  const groups = groupsOf(mentions, text, gazetteer);
  let voters = groups.map((group) =>
    voterOf(
      group,
      group.priors.map((prior) => by.fame * prior),
      by,
    ),
  );
  const fixed: Voter[] = home === null ? [] : [{ places: [home], weight: by.home, chances: [1] }];
  for (let round = 0; round < rounds; round++) {
    const context = new Context(gazetteer, [...voters, ...fixed]);
    voters = groups.map((group, i) => {
      const met = voters[i];
      if (met && group.senses.length === 1) return met;
      const own = new Context(gazetteer, voters.slice(i, i + 1));
      const scores = group.senses.map(
        ({ place }, j) => by.fame * (group.priors[j] ?? 0) + supportOf(place, context, own, gazetteer, by),
      );
      return voterOf(group, scores, by);
    });
  }
  return groups.map((group, i) => resolved(group, voters[i]?.chances ?? [], gazetteer, by));
}

/** Mentions of the same name and the same container; a bare name joins the first of its name that has one. */
function groupsOf(mentions: readonly Mention[], text: string, gazetteer: Gazetteer): Group[] {
  const containers = containersOf(mentions, text, gazetteer);
  const contained = new Map<number, number>();
  containers.forEach((container, inner) => container !== null && contained.set(container, inner));
  const found = new Map<string, Mention[]>();
  const senses = new Map<string, readonly Sense[]>();
  const firstOf = new Map<string, string>();
  const put = (id: string, mention: Mention, of: readonly Sense[]): void => {
    const own = found.get(id);
    if (own) own.push(mention);
    else {
      found.set(id, [mention]);
      senses.set(id, of);
    }
  };
  const bareOnes: Mention[] = [];
  mentions.forEach((mention, i) => {
    const container = containers[i] ?? null;
    const outer = container === null ? undefined : mentions[container];
    const inner = mentions[contained.get(i) ?? -1];
    if (outer) {
      const id = `${mention.key} in ${outer.key}`;
      put(id, mention, sensesWithin(mention.senses, outer.senses, gazetteer));
      if (!firstOf.has(mention.key)) firstOf.set(mention.key, id);
    } else if (inner)
      put(`${mention.key} around`, mention, sensesAround(mention.senses, inner.senses, gazetteer));
    else bareOnes.push(mention);
  });
  for (const mention of bareOnes) {
    const free = text[mention.end - 1] === '.' ? mention.senses : freeOnes(mention.senses);
    if (free.length > 0) put(firstOf.get(mention.key) ?? mention.key, mention, free);
  }
  return [...found].map(([id, own]) => {
    const of = senses.get(id) ?? [];
    return { mentions: own, senses: of, priors: of.map((sense) => priorOf(sense, gazetteer)) };
  });
}

/** "OH" and "Nice" mean places only beside another name. */
const freeOnes = (senses: readonly Sense[]): readonly Sense[] =>
  senses.filter(({ naming }) => naming !== 'bound');

function voterOf(group: Group, scores: readonly number[], by: Weights): Voter {
  const most = Math.max(...scores);
  const raw = scores.map((score) => Math.exp(by.sharpness * (score - most)));
  const sum = raw.reduce((all, one) => all + one, 0);
  const heaviest = group.mentions.reduce((max, { weight }) => Math.max(max, weight), 0);
  const dateline = group.mentions.some(({ isDateline }) => isDateline) ? by.dateline : 1;
  const weight = heaviest * dateline * (1 + Math.log(group.mentions.length));
  return { places: group.senses.map(({ place }) => place), weight, chances: raw.map((one) => one / sum) };
}

function supportOf(place: number, context: Context, own: Context, gazetteer: Gazetteer, by: Weights): number {
  let support = by.near * Math.log1p(context.near(place, own));
  for (const { container, weight } of context.within(place, own)) {
    const kind = gazetteer.kindOf(container);
    const counts =
      container === place
        ? by.itself
        : kind === 'district'
          ? by.district
          : kind === 'region'
            ? by.region
            : kind === 'country'
              ? by.country
              : 0;
    support += counts * Math.log1p(weight);
  }
  return support;
}

/** Places that a report does not tell apart are told as candidates, no more than these. */
const mostCandidates = 8;

function resolved(group: Group, chances: readonly number[], gazetteer: Gazetteer, by: Weights): Resolved {
  const order = [...group.senses.keys()].toSorted((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0));
  const places = order.map((i) => group.senses[i]?.place ?? 0);
  const [place] = places;
  if (place === undefined) return { mentions: group.mentions, place: null, likeliest: [] };
  const rival = places.findIndex((other) => isElsewhere(place, other, gazetteer));
  const odds = (chances[order[0] ?? 0] ?? 0) / (chances[order[rival] ?? -1] ?? 0);
  if (rival < 0 || odds >= by.told) return { mentions: group.mentions, place, likeliest: [place] };
  return { mentions: group.mentions, place: null, likeliest: places.slice(0, mostCandidates) };
}

/** Whether the two are no city and its own district or region. */
function isElsewhere(place: number, other: number, gazetteer: Gazetteer): boolean {
  const [[lat, lon], [otherLat, otherLon]] = [gazetteer.pointOf(place), gazetteer.pointOf(other)];
  return Math.abs(lat - otherLat) > 1 || Math.abs(lon - otherLon) > 1;
}
