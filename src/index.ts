// What a program that embeds Hearsay imports, in the order in which one should read it.

export { read, ReadError, type ReadOptions } from './work/read.ts';
export { agreementsOf, entitiesOf, placesOf, timesOf } from './work/parts.ts';
export type { PlaceFound } from './engine/place/places.ts';
export { readPaths } from './work/paths.ts';
export { createReaders, type Readers, type ReadersOptions } from './work/readers.ts';
export type { Outcome, ReadFailure, Task } from './work/outcome.ts';

export type * from './report/reading.ts';
export type { Metadata, Notice, Outlet, OutletKind, RawBlock, Report, Stated } from './report/report.ts';
export { textOf, type Span } from './report/span.ts';

export {
  geojsonOf,
  type PlaceCollection,
  type PlaceFeature,
  type PlaceProperties,
} from './exchange/geojson.ts';

export type * from './engine/tagger/tagger.ts';
export type { KnownOutlet, Lexicon } from './engine/lexicon.ts';
export { loadModel, type Model } from './work/model.ts';
export { loadLexicon, LexiconError } from './work/lexicon.ts';
export {
  Gazetteer,
  GazetteerError,
  type GazetteerPlace,
  type Naming,
  type PlaceKind,
  type Sense,
} from './engine/place/gazetteer.ts';
export { loadGazetteer } from './work/gazetteer.ts';
