import type { Gazetteer, PlaceKind, Sense } from './gazetteer.ts';
import { lineOf } from './context.ts';
import type { Mention } from './mention.ts';

const containers: ReadonlySet<PlaceKind> = new Set(['district', 'region', 'country', 'area']);

/** Which mention tells in what a mention lies: "Athens" in "Athens, Ga.". Indices of mentions; null for none. */
export function containersOf(
  mentions: readonly Mention[],
  text: string,
  gazetteer: Gazetteer,
): (number | null)[] {
  return mentions.map((mention, i) => {
    const next = mentions[i + 1];
    if (next && isJoined(text.slice(mention.end, next.start)) && mayContain(next, mention, gazetteer))
      return i + 1;
    const before = mentions[i - 1];
    if (
      before &&
      isPossessive(text.slice(before.end, mention.start)) &&
      mayContain(before, mention, gazetteer)
    )
      return i - 1;
    return null;
  });
}

/** "Athens, Georgia", "Athens (Georgia)", "Athens in Georgia". */
const isJoined = (between: string): boolean =>
  /^(?:\s?,\s*| \(|,? in (?:the )?(?:\p{Ll}+ of )?)$/u.test(between);

/** "Syria's Tartus", "Syria's port city of Tartus". */
const isPossessive = (between: string): boolean =>
  /^(?:['’]s?)? (?:(?:\p{Ll}[\p{L}-]* ){0,3}of )?$/u.test(between) ||
  /^['’]s? (?:\p{Ll}[\p{L}-]* ){0,3}$/u.test(between);

function mayContain(outer: Mention, inner: Mention, gazetteer: Gazetteer): boolean {
  return outer.key !== inner.key && sensesWithin(inner.senses, outer.senses, gazetteer).length > 0;
}

/** The senses that lie in a place that the outer name may mean as a container. */
export function sensesWithin(
  inner: readonly Sense[],
  outer: readonly Sense[],
  gazetteer: Gazetteer,
): readonly Sense[] {
  const around = new Set(
    outer.filter(({ place }) => containers.has(gazetteer.kindOf(place))).map(({ place }) => place),
  );
  return inner.filter(
    ({ place }) =>
      !around.has(place) && lineOf(place, gazetteer).some((one) => one !== place && around.has(one)),
  );
}

/** The senses that contain one of the inner name's. */
export function sensesAround(
  outer: readonly Sense[],
  inner: readonly Sense[],
  gazetteer: Gazetteer,
): readonly Sense[] {
  const lines = new Set(inner.flatMap(({ place }) => lineOf(place, gazetteer).slice(1)));
  return outer.filter(({ place }) => containers.has(gazetteer.kindOf(place)) && lines.has(place));
}
