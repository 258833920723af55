import { getIssues } from '@placemarkio/check-geojson';
import { describe, expect, it } from 'vitest';
import { featuresOf, geojsonOf } from '../../src/exchange/geojson.ts';
import { baseReading } from '../cli/text/base.ts';
import { readingOf } from '../cli/text/readings.ts';

describe('places as GeoJSON', () => {
  it('is a collection by RFC 7946, of several readings and of none', () => {
    for (const readings of [[], [baseReading], [baseReading, baseReading]])
      expect(getIssues(JSON.stringify(geojsonOf(readings)))).toEqual([]);
    expect(geojsonOf([baseReading, baseReading]).features).toHaveLength(8);
  });

  it('puts longitude first, and says what the point stands for and who speaks of it', () => {
    const trapani = featuresOf(baseReading).find(({ properties }) => properties.name === 'Trapani');
    expect(trapani).toMatchObject({
      id: 'id#e4',
      geometry: { type: 'Point', coordinates: [12.5365, 38.01744] },
      properties: {
        kind: 'place',
        precision: 'city',
        gazetteer: 'geonames:2522876',
        statements: [{ id: 's1', origin: 'Rosa Chirco', stance: 'asserts' }],
        report: 'id',
        input: 'report.txt',
        outlet: 'Egadi Wire',
        published: '2026-03-09T07:30:00Z',
      },
    });
    expect(trapani?.properties.mentions.map(({ text }) => text)).toEqual(['Trapani, for', 'Trapani, signed']);
  });

  it('gives a place that cannot be told without geometry, with what it may be', () => {
    const places = featuresOf(baseReading).filter(({ geometry }) => geometry === null);
    expect(places.map(({ properties }) => [properties.name, properties.candidates.length])).toEqual([
      ['ferry pier', 0],
      ['San Pedro', 3],
    ]);
  });

  it('leaves out who is no place', () => {
    expect(featuresOf(baseReading).map(({ properties }) => properties.name)).not.toContain('Rosa Chirco');
  });

  it('bears ten thousand names in bounded time', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `Port ${i};`);
    const text = names.join(' ');
    const place = { lat: 1, lon: 2, precision: 'city', gazetteer: 'geonames:1' } as const;
    const reading = readingOf({
      text,
      said: [{ content: text, origin: { label: 'Nino Salis' } }],
      entities: names.map((name) => ({ name, kind: 'place', mentions: [name], place })),
    });
    const begun = performance.now();
    expect(featuresOf(reading)).toHaveLength(10_000);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
