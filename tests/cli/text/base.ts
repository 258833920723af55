import { readingOf } from './readings.ts';

const text = `Salvani keeps its pier at Trapani, for now

The lease of the ferry pier at Trapani, signed in 2017 by Italy and the shipping company Norvik Lines for 49 years, remains in force, Deputy Minister Rosa Chirco said on Monday. Chirco, who is in Rome, called Norvik reliable.

It is void, said Nino Salis of the Quay Guard, which Italy's interior ministry lists as “an armed band”. San Pedro, where the ships are laid up, is said to be ready from 3 March to 9 April 2026.`;

/** A reading with everything that the text form can show of entities, places, times and agreements. */
export const baseReading = readingOf({
  text,
  head: { outlet: { name: 'Egadi Wire', kind: 'wire', domain: null }, published: '2026-03-09T07:30:00Z' },
  said: [
    {
      content:
        'The lease of the ferry pier at Trapani, signed in 2017 by Italy and the shipping company Norvik Lines for 49 years, remains in force',
      cue: 'said',
      source: 'Deputy Minister Rosa Chirco',
      origin: { label: 'Rosa Chirco', entity: 'e3' },
    },
    {
      content: 'It is void',
      source: 'Nino Salis of the Quay Guard',
      origin: { label: 'Nino Salis', entity: 'e5' },
      stance: 'denies',
    },
    {
      content: 'an armed band',
      source: "Italy's interior ministry",
      origin: { label: 'interior ministry', kind: 'organisation' },
    },
  ],
  entities: [
    {
      name: 'Norvik Lines',
      kind: 'organisation',
      aliases: ['Norvik'],
      mentions: ['Norvik Lines', 'Norvik reliable'],
    },
    {
      name: 'Italy',
      kind: 'state',
      mentions: ['Italy and'],
      place: { lat: 42.83, lon: 12.83, precision: 'country', gazetteer: 'iso3166:IT' },
    },
    {
      name: 'Rosa Chirco',
      aliases: ['Chirco'],
      mentions: ['Rosa Chirco', 'Chirco, who'],
      roles: ['Deputy Minister'],
    },
    {
      name: 'Trapani',
      kind: 'place',
      mentions: ['Trapani, for', 'Trapani, signed'],
      place: { lat: 38.01744, lon: 12.5365, precision: 'city', gazetteer: 'geonames:2522876' },
    },
    { name: 'Nino Salis', mentions: ['Nino Salis'] },
    {
      name: 'Quay Guard',
      kind: 'armed group',
      mentions: ['Quay Guard'],
      designations: [['an armed band', 's3']],
    },
    { name: 'ferry pier', kind: 'facility', mentions: ['ferry pier'] },
    {
      name: 'San Pedro',
      kind: 'place',
      mentions: ['San Pedro'],
      candidates: ['San Pedro, Côte d’Ivoire', 'San Pedro, Belize', 'San Pedro, Paraguay'],
    },
  ],
  times: [
    { words: '2017', value: '2017', from: '2017', to: '2017' },
    { words: '49 years', value: 'P49Y', kind: 'duration' },
    { words: 'Monday', value: '2026-03-09', kind: 'instant' },
    {
      words: 'from 3 March to 9 April 2026',
      value: '2026-03-03/2026-04-09',
      from: '2026-03-03',
      to: '2026-04-09',
    },
  ],
  agreements: [
    {
      words: 'The lease of the ferry pier at Trapani',
      kind: 'lease',
      parties: ['e2', 'e1'],
      subject: 'the ferry pier at Trapani',
      signed: '2017',
      term: 'P49Y',
      ends: '2066',
      ends_basis: 'computed',
      status: 'disputed',
      statements: ['s1', 's2'],
    },
  ],
});
