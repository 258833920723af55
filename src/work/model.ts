import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTagger } from '../engine/tagger/encoder.ts';
import type { TaggerMetadata } from '../engine/tagger/session.ts';
import type { Tagger } from '../engine/tagger/tagger.ts';
import { openSession, runtimeAsked, type RuntimeName } from './runtime.ts';

/** Folder of the model that comes with Hearsay; the same from `src/` and from `dist/`. */
export const modelFolder = fileURLToPath(new URL('../../model', import.meta.url));

/** A tagger with its weights loaded. */
export interface Model {
  readonly tagger: Tagger;
  readonly runtime: RuntimeName;
  /** SHA-256 of the weights, in hex. */
  readonly digest: string;
  /** Frees the weights; the tagger is of no use afterwards. */
  close(): Promise<void>;
}

interface ModelMetadata extends TaggerMetadata {
  /** SHA-256 of the weights and of the vocabulary, in hex. */
  readonly sha256: string;
  readonly vocabulary: string;
}

/**
 * Loads `tagger.onnx`, `tagger.json` and `vocab.txt` of a folder. Throws an Error where a file is missing, the metadata are not as
 * expected, or weights or vocabulary are not those that the metadata were written for (SHA-256).
 */
export async function loadModel(
  folder: string = modelFolder,
  runtime: RuntimeName | null = runtimeAsked(),
): Promise<Model> {
  const metadata = await readMetadata(join(folder, 'tagger.json'));
  const weights = await readFile(join(folder, 'tagger.onnx'));
  const vocabulary = await readFile(join(folder, 'vocab.txt'));
  checkDigest(join(folder, 'tagger.onnx'), weights, metadata.sha256);
  checkDigest(join(folder, 'vocab.txt'), vocabulary, metadata.vocabulary);
  const session = await openSession(weights, runtime);
  return {
    tagger: createTagger(session, vocabulary.toString('utf8'), metadata),
    runtime: session.runtime,
    digest: metadata.sha256,
    close: () => session.close(),
  };
}

function checkDigest(file: string, bytes: Uint8Array, expected: string): void {
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== expected)
    throw new Error(
      `${file} has the SHA-256 ${digest}; tagger.json beside it expects ${expected}. Was the file cut off?`,
    );
}

async function readMetadata(file: string): Promise<ModelMetadata> {
  const stated: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (isMetadata(stated)) return stated;
  throw new Error(
    `${file} must be an object with the number "window" and the digests "sha256" and "vocabulary".`,
  );
}

const isMetadata = (stated: unknown): stated is ModelMetadata =>
  typeof stated === 'object' &&
  stated !== null &&
  'window' in stated &&
  typeof stated.window === 'number' &&
  'sha256' in stated &&
  typeof stated.sha256 === 'string' &&
  'vocabulary' in stated &&
  typeof stated.vocabulary === 'string';
