import { describe, expect, it } from 'vitest';
import { agreementsOf, entitiesOf, geojsonOf, placesOf, read, timesOf } from '../../src/index.ts';

const text =
  'TRAPANI (Egadi Wire) - Italy signed a 25-year lease of the ferry pier at Trapani with Malta on Monday, Deputy Minister Rosa Chirco said.';
const options = { published: '2026-03-11' };

describe('each part alone', () => {
  it('gives what the whole reading gives', async () => {
    const reading = await read(text, options);
    expect(await timesOf(text, options)).toEqual(reading.times);
    expect(await entitiesOf(text, options)).toEqual(reading.entities);
    const { agreements, entities } = await agreementsOf(text, options);
    expect([agreements, entities]).toEqual([reading.agreements, reading.entities]);
    expect(agreements[0]).toMatchObject({
      kind: 'lease',
      signed: '2026-03-09',
      term: 'P25Y',
      ends: '2051-03-09',
    });
  });

  it('gives places with their coordinates', async () => {
    const places = await placesOf(text, options);
    const trapani = places.find(({ name }) => /trapani/iu.test(name));
    expect(trapani?.place).toMatchObject({ precision: 'city' });
    const names = geojsonOf([await read(text, options)]).features.map(({ properties }) =>
      properties.name.toLowerCase(),
    );
    expect(names).toContain('trapani');
  });

  it('resolves times without the model, by the date that the caller gives', async () => {
    const never = { tag: () => Promise.reject(new Error('no tagger is needed')) };
    await expect(timesOf(text, { ...options, tagger: never })).rejects.toThrow('no tagger is needed');
    expect((await timesOf('It will open on Friday.', { published: '2026-03-11' }))[0]?.value).toBe(
      '2026-03-13',
    );
    expect((await timesOf('It opened on Friday.', { published: '2026-03-11' }))[0]?.value).toBe('2026-03-06');
  });

  it('has nothing to say of another language, and throws for what is no report', async () => {
    const german =
      'Der Bürgermeister sagte am Montag, der Kai werde nicht verpachtet, solange der Rat nicht zugestimmt hat.';
    expect(await timesOf(german, options)).toEqual([]);
    expect(await placesOf(german, options)).toEqual([]);
    await expect(timesOf('')).rejects.toThrow('expected');
  });
});
