import type { Lexicon } from '../engine/lexicon.ts';
import type { Gazetteer } from '../engine/place/gazetteer.ts';
import type { Means } from '../engine/prepare.ts';
import type { Tagger } from '../engine/tagger/tagger.ts';
import { loadGazetteer } from './gazetteer.ts';
import { loadLexicon } from './lexicon.ts';
import { loadModel } from './model.ts';

let ownTagger: Promise<Tagger> | null = null;
let ownLexicon: Promise<Lexicon> | null = null;
let ownGazetteer: Promise<Gazetteer> | null = null;

const taggerOf = async (): Promise<Tagger> => (await loadModel()).tagger;

/** What the engine needs: what the caller hands in, else what comes with Hearsay, loaded at the first call that needs it and kept. */
export const meansOf = async (given: Partial<Means>): Promise<Means> => ({
  tagger: given.tagger ?? (await (ownTagger ??= taggerOf())),
  lexicon: given.lexicon ?? (await (ownLexicon ??= loadLexicon())),
  gazetteer: given.gazetteer ?? (await (ownGazetteer ??= loadGazetteer())),
});
