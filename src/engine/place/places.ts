import type { Entity } from '../../report/reading.ts';
import { bySpan, type Span } from '../../report/span.ts';
import type { Document } from '../document.ts';
import type { Gazetteer, GazetteerPlace, PlaceKind, Sense } from './gazetteer.ts';

/** A place that a report names, with every mention of it. */
export interface PlaceFound {
  /** As the report first writes it. */
  readonly name: string;
  readonly kind: 'place' | 'state' | 'facility';
  /** In the order of the text. */
  readonly mentions: readonly Span[];
  /** Null where the report does not tell which place of that name it is. */
  readonly place: Entity['place'];
  /** Where `place` is null, what it may be: "Springfield, Illinois, United States"; else empty. */
  readonly candidates: readonly string[];
}

const precisions = {
  city: 'city',
  'part of a city': 'city',
  district: 'region',
  region: 'region',
  country: 'country',
  continent: 'region',
  area: 'region',
  water: 'region',
  facility: 'point',
} as const satisfies Record<PlaceKind, NonNullable<Entity['place']>['precision']>;

/** The places of a report, in the order of first mention. */
export function placesOf(document: Document): PlaceFound[] {
  const { text, tags, gazetteer } = document;
  const found = new Map<number, { name: string; mentions: Span[] }>();
  for (const { start, end, kind } of tags.names) {
    if (kind !== 'place') continue;
    const name = text.slice(start, end);
    const best = likeliest(gazetteer.find(name), gazetteer);
    if (best === null) continue;
    const met = found.get(best);
    if (met) met.mentions.push({ start, end });
    else found.set(best, { name, mentions: [{ start, end }] });
  }
  return [...found].map(([number, { name, mentions }]) =>
    placeFound(name, mentions.toSorted(bySpan), gazetteer.place(number)),
  );
}

function likeliest(senses: readonly Sense[], gazetteer: Gazetteer): number | null {
  let best: number | null = null;
  let most = -1;
  for (const { place, naming } of senses) {
    const { population } = gazetteer.place(place);
    if (naming === 'abbreviation' || population <= most) continue;
    best = place;
    most = population;
  }
  return best;
}

function placeFound(name: string, mentions: readonly Span[], place: GazetteerPlace): PlaceFound {
  const { kind, lat, lon, id } = place;
  return {
    name,
    kind: kind === 'country' ? 'state' : kind === 'facility' ? 'facility' : 'place',
    mentions,
    place: { lat, lon, precision: precisions[kind], gazetteer: id },
    candidates: [],
  };
}
