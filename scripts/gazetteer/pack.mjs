// Writes places and their names in the layout that src/engine/place/gazetteer.ts reads.
import { nameKey } from '../../src/engine/place/name-key.ts';
import { namings, placeKinds } from '../../src/engine/place/gazetteer.ts';

const magic = 'HSGAZ002';

/** Keys in the order of their bytes, each with its senses. Names that are not of Latin letters are left out. */
function keysOf(places) {
  const senses = new Map();
  places.forEach((place, number) => {
    const own = new Map();
    for (const naming of namings)
      for (const name of place.called[naming] ?? []) {
        const key = nameKey(name);
        if (/^[a-z0-9& ]+$/.test(key) && !own.has(key)) own.set(key, number * 4 + namings.indexOf(naming));
      }
    for (const [key, sense] of own) {
      const all = senses.get(key);
      if (all) all.push(sense);
      else senses.set(key, [sense]);
    }
  });
  return [...senses].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Lengths as bytes: every one must be below 256. */
function lengthsOf(lengths) {
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (longest > 255) throw new Error(`met a length of ${longest}; expected 255 at most`);
  return Buffer.from(lengths);
}

const bytesOf = (array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength);

/** `places`: {name, kind, lat, lon, population, parent (a number or null), seat, renown, id, called: {name, alternate, adjective, bound}}. */
export function pack(places) {
  const keys = keysOf(places);
  const column = (type, of) => bytesOf(type.from(places, of));
  const own = /^geonames:(\d+)$/;
  const texts = (of) => places.map((place) => Buffer.from(of(place)));
  const names = texts((place) => place.name);
  const ids = texts((place) => (own.test(place.id) ? '' : place.id));
  const keyBlobs = keys.map(([key]) => Buffer.from(key));
  const lengths = (blobs) => blobs.map((blob) => blob.length);
  const senses = keys.flatMap(([, of]) => of);
  const seats = { country: 16, region: 32 };
  const blobs = [Buffer.concat(keyBlobs), Buffer.concat(names), Buffer.concat(ids)];
  const parts = [
    column(Int32Array, ({ lat }) => Math.round(lat * 10_000)),
    column(Int32Array, ({ lon }) => Math.round(lon * 10_000)),
    column(Uint32Array, ({ population }) => population),
    column(Uint32Array, ({ parent }) => (parent === null ? 0 : parent + 1)),
    column(Uint32Array, ({ id }) => Number(own.exec(id)?.[1] ?? 0)),
    bytesOf(Uint32Array.from(senses)),
    column(Uint8Array, ({ kind, seat }) => placeKinds.indexOf(kind) + (seats[seat] ?? 0)),
    column(Uint8Array, ({ renown }) => renown),
    lengthsOf(lengths(names)),
    lengthsOf(lengths(ids)),
    lengthsOf(lengths(keyBlobs)),
    lengthsOf(keys.map(([, of]) => of.length)),
    ...blobs,
  ].map(padded);
  const head = Buffer.alloc(40);
  head.write(magic, 'latin1');
  const total = 40 + parts.reduce((sum, part) => sum + part.length, 0);
  const numbers = [total, places.length, keys.length, senses.length, ...lengths(blobs)];
  numbers.forEach((number, i) => head.writeUInt32LE(number, 8 + 4 * i));
  return Buffer.concat([head, ...parts]);
}

const padded = (part) => Buffer.concat([part, Buffer.alloc((4 - (part.length % 4)) % 4)]);
