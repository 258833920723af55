import type { Entity, Reading, Statement } from '../report/reading.ts';
import { textOf, type Span } from '../report/span.ts';

/** A place of a report as a feature of GeoJSON (RFC 7946). A place that cannot be told has no geometry, and candidates. */
export interface PlaceFeature {
  readonly type: 'Feature';
  /** The report's id and the entity's. */
  readonly id: string;
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [number, number] } | null;
  readonly properties: PlaceProperties;
}

export interface PlaceProperties {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: Entity['kind'];
  /** How exactly the point stands for the place: of a country it is the middle. Null where it cannot be told. */
  readonly precision: NonNullable<Entity['place']>['precision'] | null;
  readonly gazetteer: string | null;
  readonly candidates: readonly string[];
  /** Where the report names it, in UTF-16 units of its text, and the words. */
  readonly mentions: readonly (Span & { readonly text: string })[];
  /** The statements in which it is named, and on whose word each is known. */
  readonly statements: readonly {
    readonly id: string;
    readonly origin: string;
    readonly stance: Statement['stance'];
  }[];
  readonly report: string;
  readonly address: string | null;
  readonly input: string;
  readonly outlet: string | null;
  readonly published: string | null;
}

export interface PlaceCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly PlaceFeature[];
}

/** The places of readings as one collection; entities in their order, report by report. */
export const geojsonOf = (readings: Iterable<Reading>): PlaceCollection => ({
  type: 'FeatureCollection',
  features: [...readings].flatMap(featuresOf),
});

/** The places, facilities and states of a reading. A collection that is written piece by piece is made of these. */
export function featuresOf(reading: Reading): PlaceFeature[] {
  const places = reading.entities.filter(
    ({ kind, place }) => place !== null || kind === 'place' || kind === 'facility',
  );
  const bearing = bearingOf(places, reading.statements);
  return places.map((entity) => featureOf(entity, bearing.get(entity.id) ?? [], reading));
}

/** The statements in whose content an entity is named, by its id. */
function bearingOf(entities: readonly Entity[], statements: readonly Statement[]): Map<string, Statement[]> {
  const mentions = entities
    .flatMap(({ id, mentions: spans }) => spans.map((span) => ({ id, span })))
    .toSorted((a, b) => a.span.start - b.span.start);
  const bearing = new Map<string, Statement[]>();
  for (const statement of statements)
    for (const part of statement.content)
      for (let i = firstFrom(mentions, part.start); i < mentions.length; i++) {
        const mention = mentions[i];
        if (!mention || mention.span.start >= part.end) break;
        const own = bearing.get(mention.id);
        if (!own) bearing.set(mention.id, [statement]);
        else if (own.at(-1) !== statement) own.push(statement);
      }
  return bearing;
}

/** Index of the first mention that starts at or after `at`. */
function firstFrom(mentions: readonly { readonly span: Span }[], at: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.span.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function featureOf(entity: Entity, bearing: readonly Statement[], reading: Reading): PlaceFeature {
  const { place } = entity;
  return {
    type: 'Feature',
    id: `${reading.report.id}#${entity.id}`,
    // Longitude first; seven decimals are a centimetre, and all that RFC 7946 asks for.
    geometry: place && { type: 'Point', coordinates: [rounded(place.lon), rounded(place.lat)] },
    properties: propertiesOf(entity, bearing, reading),
  };
}

const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

function propertiesOf(
  entity: Entity,
  bearing: readonly Statement[],
  { report, text, input }: Reading,
): PlaceProperties {
  const { name, aliases, kind, place, candidates, mentions } = entity;
  return {
    name,
    aliases,
    kind,
    precision: place?.precision ?? null,
    gazetteer: place?.gazetteer ?? null,
    candidates,
    mentions: mentions.map(({ start, end }) => ({ start, end, text: textOf(text, { start, end }) })),
    statements: bearing.map(({ id, origin, stance }) => ({ id, origin: origin.label, stance })),
    report: report.id,
    address: report.address,
    input,
    outlet: report.outlet?.name ?? null,
    published: report.published,
  };
}
