import fs from 'node:fs';
import path from 'node:path';
import { readVocabulary } from '../../../src/engine/tagger/vocabulary.ts';

const file = path.resolve(import.meta.dirname, '../../../model/vocab.txt');

/** The text of the vocabulary that the model comes with. */
export const vocabularyText = fs.readFileSync(file, 'utf8');
export const vocabulary = readVocabulary(vocabularyText);

const spelling = new Map([
  ...[...vocabulary.following].map(([piece, id]): [number, string] => [id, `##${piece}`]),
  ...[...vocabulary.opening].map(([piece, id]): [number, string] => [id, piece]),
]);

/** The pieces as the vocabulary writes them. */
export const spelled = (ids: Iterable<number>): string[] => Array.from(ids, (id) => spelling.get(id) ?? '?');
