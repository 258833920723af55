// Places from the packages and from our own lists, each with all it is called and what contains it.
import { nameKey } from '../../src/engine/place/name-key.ts';
import * as lists from './lists.mjs';

const latin = /^[\p{Script=Latin}\p{M}\p{N}\s.,'’‘ʻʼ`´&/()-]+$/u;

/** Whether an alternate name is worth keeping: of Latin letters, no code ("MOW"), no postal number, no note in brackets. */
const isName = (name) =>
  latin.test(name) && /\p{L}{2}/u.test(name) && !/^[A-Z]{3}$/.test(name) && !/[()/\d]/.test(name);

/** Alternates of hamlets are seldom written and often wrong. */
const worthAlternates = 2000;

/** Common words are taken for a city's name, without another name beside it, from this many inhabitants on. */
const wellKnown = 200_000;
const common = lists.words();

/** A name without what says which order it is: "Tartus Governorate", "Province of Turin" as reports write them. */
const orders =
  /\s+(?:Governorate|Province|Region|Oblast|Prefecture|Department|District|State|Municipality|County|Voivodeship|Raion|Krai|Republic|Division|Canton|Parish|Borough)$/u;

const middle = (points) => ({
  lat: points.reduce((sum, { lat }) => sum + lat, 0) / points.length,
  lon: points.reduce((sum, { lon }) => sum + lon, 0) / points.length,
});

const slug = (name) =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

export function placesOf(sources) {
  const places = [];
  const byCode = new Map();
  const add = (place, code) => {
    if (code !== undefined) byCode.set(code, places.length);
    places.push({ population: 0, parent: null, seat: null, renown: 0, called: {}, ...place });
  };
  const own = {
    regions: new Map(lists.regions().map((one) => [one.code, one])),
    cities: new Map(lists.cities().map((one) => [one.id, one])),
  };
  const members = membersOf(sources.cities);
  addAreas(
    add,
    lists.areas().filter(({ container }) => container === null),
    byCode,
  );
  for (const country of lists.countries()) addCountry(add, country, members);
  for (const region of sources.regions) addRegion(add, region, own.regions.get(region.code), members, byCode);
  for (const district of sources.districts) addDistrict(add, district, members, byCode);
  for (const city of sources.cities) addCity(add, city, own.cities, byCode);
  addAreas(
    add,
    lists.areas().filter(({ container }) => container !== null),
    byCode,
  );
  const known = new Set(lists.facilities().flatMap(({ names }) => names.map(nameKey)));
  for (const facility of lists.facilities()) addFacility(add, facility, byCode);
  for (const airport of sources.airports) addAirport(add, airport, known, byCode);
  return places;
}

/** Points and population of every country, region and district by its code. */
function membersOf(cities) {
  const members = new Map();
  for (const city of cities) {
    const one = { lat: Number(city[4]), lon: Number(city[5]), population: Number(city[14]) };
    const [country, region, district] = [city[8], city[10], city[11]];
    const codes = [country, `${country}.${region}`, `${country}.${region}.${district}`];
    for (const code of codes) {
      const all = members.get(code);
      if (all) all.push(one);
      else members.set(code, [one]);
    }
  }
  return members;
}

const populationOf = (members) => members.reduce((sum, { population }) => sum + population, 0);

function addCountry(add, { code, names, adjectives, point }, members) {
  add(
    {
      name: names[0],
      kind: 'country',
      ...point,
      population: populationOf(members.get(code) ?? []),
      id: `iso3166:${code}`,
      called: { name: names, adjective: adjectives.flatMap((word) => [word, ...pluralOf(word)]) },
    },
    code,
  );
}

/** "Russians", "Iraqis": adjectives in -ish, -ese, -ch have none. */
const pluralOf = (word) => (/(?:n|i|o|k|t|ll|lc|pe|ot)$/.test(word) ? [`${word}s`] : []);

function addRegion(add, { code, name }, own, members, byCode) {
  const inside = members.get(code);
  if (!inside && !own?.point) return;
  add(
    {
      name: own?.names[0] ?? name,
      kind: 'region',
      ...(own?.point ?? middle(inside)),
      population: populationOf(inside ?? []),
      parent: byCode.get(code.slice(0, 2)) ?? null,
      id: `geonames:${code}`,
      called: {
        name: [
          ...(own?.names ?? []),
          ...[name, name.replace(orders, '')].filter((one) => !common.has(nameKey(one))),
        ],
        adjective: (own?.adjectives ?? []).flatMap((word) => [word, ...pluralOf(word)]),
        bound: [...(own?.abbreviations ?? []), name],
      },
    },
    code,
  );
}

function addDistrict(add, { code, name }, members, byCode) {
  const inside = members.get(code);
  if (!inside) return;
  const region = code.split('.').slice(0, 2).join('.');
  add(
    {
      name,
      kind: 'district',
      ...middle(inside),
      population: populationOf(inside),
      parent: byCode.get(region) ?? byCode.get(code.slice(0, 2)) ?? null,
      id: `geonames:${code}`,
      called: {
        name: [name],
        alternate: [name.replace(orders, '')].filter((one) => !common.has(nameKey(one))),
      },
    },
    code,
  );
}

function addCity(add, city, own, byCode) {
  const [id, name, ascii, alternates, lat, lon, , code, country, , region, district] = city;
  const population = Number(city[14]);
  const codes = [`${country}.${region}.${district}`, `${country}.${region}`, country];
  const container = codes.find((one) => byCode.has(one));
  const named = own.get(Number(id))?.names ?? [];
  const isCommon = (one) => population < wellKnown && common.has(nameKey(one));
  const others = population >= worthAlternates || code === 'PPLC' ? alternates.split(',').filter(isName) : [];
  add({
    name: named[0] ?? name,
    kind: code === 'PPLX' ? 'part of a city' : 'city',
    lat: Number(lat),
    lon: Number(lon),
    population,
    parent: container === undefined ? null : byCode.get(container),
    renown: Math.min(255, alternates === '' ? 0 : alternates.split(',').length),
    seat: code === 'PPLC' ? 'country' : code === 'PPLA' ? 'region' : null,
    id: `geonames:${id}`,
    called: {
      name: [...named, name, ascii].filter((one) => !isCommon(one)),
      alternate: others.filter((one) => !common.has(nameKey(one))),
      bound: [...named, name, ascii].filter(isCommon),
    },
  });
}

function addAreas(add, areas, byCode) {
  for (const { names, kind, adjectives, point, container } of areas) {
    const id = slug(names[0]);
    add(
      {
        name: names[0],
        kind,
        ...point,
        parent: container === null ? null : (byCode.get(container) ?? missing(names[0], container)),
        id: `hearsay:${id}`,
        called: { name: names, adjective: adjectives.flatMap((word) => [word, ...pluralOf(word)]) },
      },
      id,
    );
  }
}

function addFacility(add, { names, point, container }, byCode) {
  add({
    name: names[0],
    kind: 'facility',
    ...point,
    parent: container === null ? null : (byCode.get(container) ?? missing(names[0], container)),
    id: `hearsay:${slug(names[0])}`,
    called: { name: names },
  });
}

/** Names that say what they are; others would be taken for the town's. */
const flown =
  /\b(?:Airport|Air ?base|Air Base|Airfield|Air Station|Air Force Base|Naval Air Station|Army Airfield|Aerodrome)\b/;

/** An airport or air base that our list lacks: "Ciudad Real Central Airport", and without "International". */
function addAirport(
  add,
  { ident, name, latitude_deg: lat, longitude_deg: lon, iso_country: country },
  known,
  byCode,
) {
  const names = [...new Set([name, name.replace(' International', '')])];
  if (!flown.test(name) || /[/()]/.test(name) || names.some((one) => known.has(nameKey(one)))) return;
  add({
    name,
    kind: 'facility',
    lat: Number(lat),
    lon: Number(lon),
    parent: byCode.get(country) ?? null,
    id: `ourairports:${ident}`,
    called: { name: names },
  });
}

function missing(name, container) {
  throw new Error(`${name}: met the container "${container}"; expected a code of ISO 3166 or GeoNames`);
}
