import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Words } from '../match/comparison.ts';
import { createMatcher, type Matcher } from '../match/match.ts';
import { pairModelFrom, type PairModel } from '../match/model.ts';
import { rarityFrom } from '../match/rarity.ts';
import { wordLikeness } from '../match/word-likeness.ts';
import { loadEncoder, type LoadedEncoder } from './encoder.ts';
import { modelFolder } from './model.ts';

/** A matcher with its encoder and its pair model loaded. */
export interface LoadedMatcher extends Matcher {
  readonly encoder: LoadedEncoder;
  close(): Promise<void>;
}

/** Reads `vocab.txt` and `words.bin` of the model's folder. */
export async function loadWords(folder: string = modelFolder): Promise<Words> {
  const vocabulary = await readFile(join(folder, 'vocab.txt'), 'utf8');
  const bytes = await readFile(join(folder, 'words.bin'));
  return {
    rarity: rarityFrom(vocabulary),
    likeness: wordLikeness(vocabulary, new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)),
  };
}

/** Reads `pairs.json` of the model's folder. */
export async function loadPairModel(folder: string = modelFolder): Promise<PairModel> {
  return pairModelFrom(JSON.parse(await readFile(join(folder, 'pairs.json'), 'utf8')));
}

/** Loads encoder, word knowledge and pair model of a folder. Throws an Error where a file is missing or not as expected. */
export async function loadMatcher(folder: string = modelFolder): Promise<LoadedMatcher> {
  const [encoder, words, model] = await Promise.all([
    loadEncoder(folder),
    loadWords(folder),
    loadPairModel(folder),
  ]);
  return { ...createMatcher({ encoder, words, model }), encoder, close: () => encoder.close() };
}
