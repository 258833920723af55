import type { Gazetteer, Sense } from './gazetteer.ts';

/**
 * How likely a name means this place when the report tells nothing else, as the logarithm of something like its fame: powers of ten of
 * inhabitants and of names in other languages for cities, fixed ranks for what is known by more than its size.
 */
export function priorOf({ place, naming }: Sense, gazetteer: Gazetteer): number {
  const fame = fameOf(place, gazetteer);
  if (naming !== 'alternate') return fame;
  return gazetteer.populationOf(place) > largeCity ? fame - 1 : fame - 1.5;
}

/** What English calls a large city is often no more than one of its other names in the source: Geneva, Munich. */
const largeCity = 100_000;

function fameOf(place: number, gazetteer: Gazetteer): number {
  const size = Math.log10(Math.max(300, gazetteer.populationOf(place)));
  const seat = gazetteer.seatOf(place);
  switch (gazetteer.kindOf(place)) {
    case 'city':
      return (
        size +
        Math.log10(1 + gazetteer.renownOf(place)) +
        (seat === 'country' ? 1 : seat === 'region' ? 0.4 : 0)
      );
    case 'part of a city':
      return size - 0.7;
    case 'district':
      return size - 1;
    case 'region':
      return Math.max(5.4, size - 0.6);
    case 'country':
      return 8.5;
    case 'continent':
    case 'area':
      return 7.5;
    case 'water':
      return 7;
    case 'facility':
      return 5.5;
  }
}
