import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/engine/document.ts';
import { mentionsOf } from '../../../src/engine/place/mentions.ts';
import { placesOf, type PlaceFound } from '../../../src/engine/place/places.ts';
import { gazetteer } from '../gazetteer.ts';
import { documentOf } from './marked.ts';

interface Case {
  readonly title: string;
  readonly text: string;
  readonly expected: readonly string[];
}

function casesIn(file: string): Case[] {
  const parts = fs
    .readFileSync(path.join(import.meta.dirname, file), 'utf8')
    .split(/^== /m)
    .slice(1);
  return parts.map((part) => {
    const [title = '', text = '', ...expected] = part.trim().split('\n');
    return { title, text, expected };
  });
}

const numbers = new Map<string, number>();
for (let number = 0; number < gazetteer.size; number++) numbers.set(gazetteer.place(number).id, number);

/** "Paris, Texas, United States": districts are left out. */
function fullName(id: string): string {
  const names: string[] = [];
  for (let at = numbers.get(id) ?? null; at !== null; at = gazetteer.parentOf(at))
    if (names.length === 0 || gazetteer.kindOf(at) !== 'district') names.push(gazetteer.place(at).name);
  return names.join(', ');
}

function lineOf({ mentions, bearers, place, candidates }: PlaceFound, { text }: Document): string {
  const words = (spans: PlaceFound['mentions']): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join(', ');
  const meant = place ? fullName(place.gazetteer) : `? ${candidates.length}`;
  return `${words(mentions)} -> ${meant}${bearers.length > 0 ? `; bears ${words(bearers)}` : ''}`;
}

describe('places', () => {
  it.each(casesIn('places.cases.txt'))('$title', ({ text, expected }) => {
    const document = documentOf(text);
    expect(placesOf(document).map((found) => lineOf(found, document))).toEqual(expected);
  });

  it('are the home country’s where nothing else tells', () => {
    const text = 'The fair in [Worcester] was quiet.';
    const [found] = placesOf(documentOf(text, 'The Guardian'));
    expect(fullName(found?.place?.gazetteer ?? '')).toMatch(/United Kingdom$/);
  });

  it('are told in a time that grows with the report, not faster', () => {
    const towns = ['Springfield', 'Paris', 'Richmond', 'San Antonio', 'Salem', 'Lyon', 'Leipzig', 'Porto'];
    const name = (i: number): string => (i % 2 === 0 ? `${towns[i % 8]}` : `Qaz${i.toString(36)}`);
    const text = Array.from({ length: 10_000 }, (_, i) => `[${name(i)}]`).join(', ');
    const document = documentOf(text);
    const begun = performance.now();
    expect(placesOf(document).length).toBeGreaterThan(3);
    expect(performance.now() - begun).toBeLessThan(20_000);
  }, 60_000);

  it('are told in bounded time where every name is another place', () => {
    const names = new Set<string>();
    for (let number = 0; names.size < 10_000; number += 17) names.add(gazetteer.place(number).name);
    const document = documentOf([...names].map((name) => `[${name}]`).join(' and '));
    const begun = performance.now();
    expect(mentionsOf(document).length).toBeGreaterThan(5000);
    expect(placesOf(document).length).toBeGreaterThan(3000);
    expect(performance.now() - begun).toBeLessThan(30_000);
  }, 60_000);

  it('have mentions that are spans of the text, apart and in order', () => {
    const document = documentOf('[Lyon], [Porto] and [Lyon] again, and [St. Louis], [Mo.], and (*D-Ohio*).');
    const spans = placesOf(document)
      .flatMap(({ mentions }) => mentions)
      .toSorted((a, b) => a.start - b.start);
    spans.forEach((span, i) => expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0));
  });
});
