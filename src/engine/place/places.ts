import type { Entity } from '../../report/reading.ts';
import { bySpan, type Span } from '../../report/span.ts';
import type { Document } from '../document.ts';
import { lineOf } from './context.ts';
import type { Gazetteer, PlaceKind } from './gazetteer.ts';
import { homeOf } from './home.ts';
import { mentionsOf } from './mentions.ts';
import type { Mention } from './mention.ts';
import { resolve, type Resolved, type Weights } from './resolve.ts';

/** A place that a report names, with every mention of it. */
export interface PlaceFound {
  /** As the report first writes it. */
  readonly name: string;
  readonly kind: 'place' | 'state' | 'facility';
  /** In the order of the text; empty for a district or region that only bodies name, and that holds a place which the report names. */
  readonly mentions: readonly Span[];
  /** Names of bodies and facilities that bear this place's name and stand in it: "Gainesville Police Department". No mentions of the place. */
  readonly bearers: readonly Span[];
  /** Null where the report does not tell which place of that name it is. */
  readonly place: Entity['place'];
  /** Where `place` is null, what it may be, the likeliest first: "Springfield, Illinois, United States"; else empty. */
  readonly candidates: readonly string[];
}

/**
 * The places of a report, in the order of first mention. Names that mean the same place are one. An adjective ("Syrian") is a mention of a
 * state or region only where the report names that by a name which the adjective holds ("Syria").
 */
export function placesOf(document: Document, by?: Weights): PlaceFound[] {
  const { text, gazetteer } = document;
  const resolved = resolve(mentionsOf(document), text, gazetteer, homeOf(document), by);
  const together = togetherByPlace(resolved);
  const around = containersOfNamed(together, gazetteer);
  const found = together.flatMap((those) => placeFound(those, around, text, gazetteer) ?? []);
  return found.toSorted((a, b) => firstOf(a) - firstOf(b));
}

const firstOf = ({ mentions, bearers }: PlaceFound): number => (mentions[0] ?? bearers[0])?.start ?? 0;

/** What contains the places that the report names. */
function containersOfNamed(
  together: readonly (readonly Resolved[])[],
  gazetteer: Gazetteer,
): ReadonlySet<number> {
  const named = together.flatMap((those) => {
    const [one] = those;
    const isNamed = those.some(({ mentions }) => mentions.some(isName));
    return one && one.place !== null && isNamed ? lineOf(one.place, gazetteer).slice(1) : [];
  });
  return new Set(named);
}

const isName = ({ isShown, wording }: Mention): boolean => isShown && wording === 'name';

/** Names that mean the same place; those of which it is not told stay apart. */
function togetherByPlace(resolved: readonly Resolved[]): Resolved[][] {
  const byPlace = new Map<number, Resolved[]>();
  const untold: Resolved[][] = [];
  for (const one of resolved) {
    const met = one.place === null ? undefined : byPlace.get(one.place);
    if (one.place === null) untold.push([one]);
    else if (met) met.push(one);
    else byPlace.set(one.place, [one]);
  }
  return [...byPlace.values(), ...untold];
}

function placeFound(
  those: readonly Resolved[],
  around: ReadonlySet<number>,
  text: string,
  gazetteer: Gazetteer,
): PlaceFound | null {
  const mentions = those.flatMap((one) => one.mentions).toSorted(bySpan);
  const names = mentions.filter(isName);
  const [one] = those;
  const first = names[0] ?? mentions.find(({ bearer }) => bearer !== null);
  if (!one || !first || (names.length === 0 && (one.place === null || !around.has(one.place)))) return null;
  const keys = [...new Set(names.map(({ key }) => key))];
  const shown = mentions.filter((mention) => isName(mention) || isHeldIn(mention, keys));
  const told = { name: text.slice(first.start, first.end), mentions: shown.map(spanOf) };
  if (one.place === null)
    return {
      ...told,
      kind: 'place',
      bearers: [],
      place: null,
      candidates: one.likeliest.map((place) => fullName(place, gazetteer)),
    };
  const { kind, lat, lon, id } = gazetteer.place(one.place);
  return {
    ...told,
    kind: kind === 'country' ? 'state' : kind === 'facility' ? 'facility' : 'place',
    bearers: seats.has(kind) ? mentions.flatMap(({ bearer }) => bearer ?? []) : [],
    place: { lat, lon, precision: precisions[kind], gazetteer: id },
    candidates: [],
  };
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

/** What a body may have its seat in by its name alone: the Bank of America may sit anywhere. */
const seats: ReadonlySet<PlaceKind> = new Set(['city', 'part of a city', 'district', 'region']);

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** Whether the adjective holds one of the names: "Syrian" and "Syria", not "French" and "France". */
const isHeldIn = ({ isShown, wording, key }: Mention, names: readonly string[]): boolean =>
  isShown && wording === 'adjective' && names.some((name) => key.startsWith(name));

/** "Springfield, Illinois, United States": districts are left out. */
function fullName(place: number, gazetteer: Gazetteer): string {
  const line = lineOf(place, gazetteer).filter(
    (one) => one === place || gazetteer.kindOf(one) !== 'district',
  );
  return line.map((one) => gazetteer.place(one).name).join(', ');
}
