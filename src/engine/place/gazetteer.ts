import { nameKey } from './name-key.ts';

/** What a place is; the order is that of the file. */
export const placeKinds = [
  'city',
  'part of a city',
  'district',
  'region',
  'country',
  'continent',
  'area',
  'water',
  'facility',
] as const;

/**
 * `district`: second order (a county, a French department); `region`: first order (a state, a province, an oblast);
 * `area`: a known stretch without an administration of its own (Middle East, Donbas).
 */
export type PlaceKind = (typeof placeKinds)[number];

/**
 * How a name leads to a place: its own name; another it goes by; an adjective or its people's name; a bound name, which means the place only
 * beside another name ("Ga." in "Athens, Ga.").
 */
export const namings = ['name', 'alternate', 'adjective', 'bound'] as const;
export type Naming = (typeof namings)[number];

/** A place that a name may mean. */
export interface Sense {
  /** The place's number in this gazetteer. */
  readonly place: number;
  readonly naming: Naming;
}

export interface GazetteerPlace {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly lat: number;
  readonly lon: number;
  /** Inhabitants; 0 where it is not known. */
  readonly population: number;
  /** Number of the place that contains it: a city's district, a district's region, a region's country; null for none. */
  readonly parent: number | null;
  /** Whether it is the seat of a country, of a region, of neither. */
  readonly seat: 'country' | 'region' | null;
  /** Where it stands in which source: `geonames:2643743`, `geonames:US.TX`, `iso3166:SY`, `hearsay:khmeimim-air-base`. */
  readonly id: string;
}

/** Bytes that are no gazetteer, or not all of one. */
export class GazetteerError extends Error {
  override readonly name = 'GazetteerError';
}

const magic = 'HSGAZ002';
const headBytes = 40;

/**
 * Places of the world by name. It reads columns of numbers and bytes, no objects, so that it takes little more memory than its file.
 * Layout, all numbers little-endian: magic (8 bytes), then as u32 the length of the whole, the numbers of places, keys and senses, and the
 * lengths of the blobs of keys, names and ids; then, each from a multiple of 4, the columns in the order in which they are read here.
 */
export class Gazetteer {
  /** Number of places. */
  readonly size: number;
  readonly #lat: Int32Array;
  readonly #lon: Int32Array;
  readonly #population: Uint32Array;
  /** Number of the parent plus one; 0 for none. */
  readonly #parent: Uint32Array;
  /** GeoNames' number; 0 where the id stands in the blob of ids. */
  readonly #id: Uint32Array;
  readonly #nameAt: Uint32Array;
  readonly #idAt: Uint32Array;
  readonly #keyAt: Uint32Array;
  readonly #sensesAt: Uint32Array;
  /** Number of the place times four plus the naming. */
  readonly #senses: Uint32Array;
  /** Kind, plus 16 for a country's seat and 32 for a region's. */
  readonly #kind: Uint8Array;
  readonly #renown: Uint8Array;
  readonly #keys: Uint8Array;
  readonly #names: Uint8Array;
  readonly #ids: Uint8Array;
  readonly #countries: ReadonlyMap<string, number>;

  private constructor(bytes: Uint8Array) {
    const [places, keys, senses, keyBytes, nameBytes, idBytes] = headOf(bytes);
    let at = headBytes;
    const part = (length: number): Uint8Array => {
      const start = at;
      at = (start + length + 3) & ~3;
      if (start + length > bytes.length) throw cut(bytes.length, start + length);
      return bytes.subarray(start, start + length);
    };
    const words = (count: number): Uint32Array => new Uint32Array(aligned(part(4 * count)), 0, count);
    const signed = (count: number): Int32Array => new Int32Array(aligned(part(4 * count)), 0, count);
    this.size = places;
    this.#lat = signed(places);
    this.#lon = signed(places);
    this.#population = words(places);
    this.#parent = words(places);
    this.#id = words(places);
    this.#senses = words(senses);
    this.#kind = part(places);
    this.#renown = part(places);
    this.#nameAt = offsetsOf(part(places));
    this.#idAt = offsetsOf(part(places));
    this.#keyAt = offsetsOf(part(keys));
    this.#sensesAt = offsetsOf(part(keys));
    this.#keys = part(keyBytes);
    this.#names = part(nameBytes);
    this.#ids = part(idBytes);
    this.#countries = this.#countriesByCode();
  }

  /** Reads the bytes of a gazetteer, which must not change afterwards. Throws `GazetteerError` where they are none, or cut short. */
  static from(bytes: Uint8Array): Gazetteer {
    return new Gazetteer(bytes);
  }

  /** The places that a name may mean, in the order of the gazetteer; empty where it knows none. Case and marks of letters do not count. */
  find(name: string): Sense[] {
    return this.findKey(nameKey(name));
  }

  /** As `find`, for a name that is a key already (`nameKey`). */
  findKey(key: string): Sense[] {
    const at = this.#indexOf(key);
    if (at < 0) return [];
    const own = this.#senses.subarray(this.#sensesAt[at], this.#sensesAt[at + 1]);
    return Array.from(own, (sense) => ({ place: sense >>> 2, naming: namings[sense & 3] ?? 'name' }));
  }

  /** Throws a RangeError where `number` is no place's. */
  place(number: number): GazetteerPlace {
    if (this.#kind[number] === undefined)
      throw new RangeError(`met place ${number}; expected 0 to ${this.size - 1}`);
    const [lat, lon] = this.pointOf(number);
    return {
      name: textIn(this.#names, this.#nameAt, number),
      kind: this.kindOf(number),
      lat,
      lon,
      population: this.populationOf(number),
      parent: this.parentOf(number),
      seat: this.seatOf(number),
      id: this.#id[number] ? `geonames:${this.#id[number]}` : textIn(this.#ids, this.#idAt, number),
    };
  }

  /** Number of the country of this code (ISO 3166-1 alpha-2); null where there is none. */
  country(code: string): number | null {
    return this.#countries.get(code) ?? null;
  }

  /** The place's kind alone, without reading its name. So do the four that follow. */
  kindOf(number: number): PlaceKind {
    return placeKinds[(this.#kind[number] ?? 0) & 15] ?? 'city';
  }

  seatOf(number: number): GazetteerPlace['seat'] {
    const kind = this.#kind[number] ?? 0;
    if (kind & 16) return 'country';
    return kind & 32 ? 'region' : null;
  }

  populationOf(number: number): number {
    return this.#population[number] ?? 0;
  }

  /** Under how many names, in all languages and scripts, GeoNames has it: 255 for more; 0 for what is no city. */
  renownOf(number: number): number {
    return this.#renown[number] ?? 0;
  }

  /** Latitude and longitude in degrees. */
  pointOf(number: number): readonly [lat: number, lon: number] {
    return [(this.#lat[number] ?? 0) / 10_000, (this.#lon[number] ?? 0) / 10_000];
  }

  /** Number of the place that contains it; null for none. */
  parentOf(number: number): number | null {
    const parent = this.#parent[number] ?? 0;
    return parent === 0 ? null : parent - 1;
  }

  #countriesByCode(): ReadonlyMap<string, number> {
    const countries = new Map<string, number>();
    for (let number = 0; number < this.size; number++)
      if (this.kindOf(number) === 'country')
        countries.set(textIn(this.#ids, this.#idAt, number).replace('iso3166:', ''), number);
    return countries;
  }

  #indexOf(key: string): number {
    let [low, high] = [0, this.#keyAt.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.#compare(middle, key);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return -1;
  }

  /** Below 0 where the key at `index` stands before `key`, 0 where it is the same, above where it stands after. */
  #compare(index: number, key: string): number {
    const [start, end] = [this.#keyAt[index] ?? 0, this.#keyAt[index + 1] ?? 0];
    const common = Math.min(end - start, key.length);
    for (let i = 0; i < common; i++) {
      const difference = (this.#keys[start + i] ?? 0) - key.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return end - start - key.length;
  }
}

const decoder = new TextDecoder();

const textIn = (blob: Uint8Array, offsets: Uint32Array, index: number): string =>
  decoder.decode(blob.subarray(offsets[index], offsets[index + 1]));

/** Where each part begins, and the last ends, by their lengths. */
function offsetsOf(lengths: Uint8Array): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  let at = 0;
  for (let i = 0; i < lengths.length; i++) offsets[i + 1] = at += lengths[i] ?? 0;
  return offsets;
}

/** A copy that begins at a word's bound. */
const aligned = (bytes: Uint8Array): ArrayBuffer => {
  const copy = new Uint8Array(bytes.length);
  copy.set(bytes);
  return copy.buffer;
};

const cut = (met: number, expected: number): GazetteerError =>
  new GazetteerError(`met a gazetteer of ${met} bytes; expected ${expected}. Was the file cut short?`);

/** Numbers of places, keys, senses, and the lengths of the three blobs. */
function headOf(bytes: Uint8Array): [number, number, number, number, number, number] {
  if (bytes.length < headBytes) throw cut(bytes.length, headBytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const met = String.fromCharCode(...bytes.subarray(0, magic.length));
  if (met !== magic)
    throw new GazetteerError(
      `met bytes that begin with ${JSON.stringify(met)}; expected ${magic}, a gazetteer`,
    );
  const length = view.getUint32(8, true);
  if (length !== bytes.length) throw cut(bytes.length, length);
  const number = (index: number): number => view.getUint32(12 + 4 * index, true);
  return [number(0), number(1), number(2), number(3), number(4), number(5)];
}
