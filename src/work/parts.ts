import { placesOf as placesIn, type PlaceFound } from '../engine/place/places.ts';
import { prepare, type Means } from '../engine/prepare.ts';
import type { Tagger } from '../engine/tagger/tagger.ts';
import { timesOf as timesIn } from '../engine/time/times.ts';
import type { Document } from '../engine/document.ts';
import type { Agreement, Entity, Time } from '../report/reading.ts';
import { meansOf } from './means.ts';
import { read, reportOf, type ReadOptions } from './read.ts';

type Source = Uint8Array | string;

/** Marks nothing: what is read by words alone needs no model. */
const noTagger: Tagger = { tag: async () => ({ sources: [], cues: [], contents: [], names: [] }) };

async function documentOf(
  source: Source,
  options: ReadOptions,
  given: Partial<Means>,
): Promise<Document | null> {
  const { document } = await prepare(reportOf(source, options), await meansOf(given));
  return document;
}

/**
 * The expressions of time of a report, as in `times` of its reading, resolved against `options.published` or what the report says of its
 * date. Loads no model; with `options.tagger` a name such as *April Jones* is no month for certain. Empty for another language than
 * English. Throws as `read` does, and so do the other parts.
 */
export async function timesOf(source: Source, options: ReadOptions = {}): Promise<Time[]> {
  const document = await documentOf(source, options, { tagger: noTagger, ...options });
  return document ? timesIn(document) : [];
}

/**
 * The places that a report names, with coordinates, or with candidates where it cannot be told which is meant. Runs the tagger for names
 * and nothing of who said what. In a whole reading the same places are entities, joined with the states and bodies that bear their names.
 */
export async function placesOf(source: Source, options: ReadOptions = {}): Promise<PlaceFound[]> {
  const document = await documentOf(source, options, options);
  return document ? placesIn(document) : [];
}

/** The actors, places, facilities and documents of a report, as in `entities` of its reading. What is said in it tells some of them, so all of it is read. */
export const entitiesOf = async (source: Source, options: ReadOptions = {}): Promise<readonly Entity[]> =>
  (await read(source, options)).entities;

/** The agreements that a report speaks of, and the entities that their `parties` are ids of. All of the report is read. */
export async function agreementsOf(
  source: Source,
  options: ReadOptions = {},
): Promise<{ readonly agreements: readonly Agreement[]; readonly entities: readonly Entity[] }> {
  const { agreements, entities } = await read(source, options);
  return { agreements, entities };
}
