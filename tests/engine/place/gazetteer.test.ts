import { describe, expect, it } from 'vitest';
import { Gazetteer, GazetteerError } from '../../../src/engine/place/gazetteer.ts';
import { nameKey } from '../../../src/engine/place/name-key.ts';
import { gazetteer } from '../gazetteer.ts';

/** What a name may mean, as "kind name, container". */
const meanings = (name: string): string[] =>
  gazetteer.find(name).map(({ place, naming }) => {
    const { kind, name: own, parent } = gazetteer.place(place);
    return `${naming}: ${kind} ${own}${parent === null ? '' : `, ${gazetteer.place(parent).name}`}`;
  });

describe('the gazetteer', () => {
  it('knows cities, regions, countries, areas, waters and facilities', () => {
    expect(meanings('Wuppertal')).toContain('name: city Wuppertal, Düsseldorf District');
    expect(meanings('Rapides Parish')).toEqual(['name: district Rapides Parish, Louisiana']);
    expect(meanings('Saskatchewan')).toContain('name: region Saskatchewan, Canada');
    expect(meanings('Mongolia')).toContain('name: country Mongolia');
    expect(meanings('Middle East')).toContain('name: area Middle East');
    expect(meanings('Black Sea')).toContain('name: water Black Sea');
    expect(meanings('Suez Canal')).toEqual(['name: facility Suez Canal, Egypt']);
  });

  it.each([
    ['U.S.', 'name: country United States'],
    ['UK', 'name: country United Kingdom'],
    ['Brazilians', 'adjective: country Brazil'],
    ['Ga.', 'bound: region Georgia, United States'],
    ['SÃO PAULO', 'name: region São Paulo, Brazil'],
    ['Ft. Worth', 'name: city Fort Worth, Tarrant County'],
    ['Khmeimim', 'name: facility Hmeimim, Syria'],
  ])('finds %s', (name, meaning) => {
    expect(meanings(name)).toContain(meaning);
  });

  it('finds nothing by what is no name', () => {
    for (const name of ['', ' ', 'x', 'Qqqqq', '北', '\u0000', 'a'.repeat(100_000)])
      expect(gazetteer.find(name)).toEqual([]);
  });

  it('refuses a number that is no place', () => {
    expect(() => gazetteer.place(gazetteer.size)).toThrow(RangeError);
    expect(() => gazetteer.place(-1)).toThrow(RangeError);
  });

  it('refuses bytes that are no gazetteer', () => {
    expect(() => Gazetteer.from(new Uint8Array(0))).toThrow(GazetteerError);
    expect(() => Gazetteer.from(new Uint8Array(100))).toThrow(/expected HSGAZ002/);
  });
});

describe('a key', () => {
  it.each([
    ['St. Petersburg', 'st petersburg'],
    ['Saint-Étienne', 'st etienne'],
    ['Hawai‘i', 'hawaii'],
    ['Łódź', 'lodz'],
    ['Al-Lādhiqīyah', 'al ladhiqiyah'],
    ['  Fort   Worth ', 'ft worth'],
    ['...', ''],
  ])('of %j is %j', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});
