import type { Gazetteer, PlaceKind, Sense } from './gazetteer.ts';

/** What English calls a large city is at times no more than one of its other names in the source. */
const largeCity = 100_000;

/** Kinds that are known by what they are, however many live there. */
const ranks: Readonly<Partial<Record<PlaceKind, number>>> = {
  country: 8.5,
  continent: 7.5,
  area: 7.5,
  water: 7,
  facility: 5.5,
};

/**
 * How likely a name means this place when the report tells nothing else, as the logarithm of something like its fame: powers of ten of
 * inhabitants and of names in other languages for cities, fixed ranks for what is known by more than its size.
 */
export function priorOf({ place, naming }: Sense, gazetteer: Gazetteer): number {
  const fame = ranks[gazetteer.kindOf(place)] ?? sizeOf(place, gazetteer);
  if (naming !== 'alternate') return fame;
  return gazetteer.populationOf(place) > largeCity ? fame - 1 : fame - 1.5;
}

/** A region is known as well as a town of a quarter of its people; nobody counts on knowing the smallest. */
function sizeOf(place: number, gazetteer: Gazetteer): number {
  const size = Math.log10(Math.max(300, gazetteer.populationOf(place)));
  const kind = gazetteer.kindOf(place);
  if (kind === 'part of a city') return size - 0.7;
  if (kind === 'district') return size - 1;
  if (kind === 'region') return Math.max(5.4, size - 0.6);
  return size + Math.log10(1 + gazetteer.renownOf(place)) + seatBonus(gazetteer.seatOf(place));
}

function seatBonus(seat: 'country' | 'region' | null): number {
  if (seat === 'country') return 1;
  return seat === 'region' ? 0.4 : 0;
}
