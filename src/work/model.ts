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
  readonly sha256: string;
}

/**
 * Loads `tagger.onnx`, `tagger.json` and `vocab.txt` of a folder. Throws an Error where a file is missing, the metadata are not as
 * expected, or the weights are not those that the metadata were written for (SHA-256).
 */
export async function loadModel(
  folder: string = modelFolder,
  runtime: RuntimeName | null = runtimeAsked(),
): Promise<Model> {
  const [weights, metadata, vocabulary] = await Promise.all([
    readFile(join(folder, 'tagger.onnx')),
    readMetadata(join(folder, 'tagger.json')),
    readFile(join(folder, 'vocab.txt'), 'utf8'),
  ]);
  const digest = createHash('sha256').update(weights).digest('hex');
  if (digest !== metadata.sha256)
    throw new Error(
      `${join(folder, 'tagger.onnx')} has the SHA-256 ${digest}; tagger.json beside it expects ${metadata.sha256}. Was the file cut off?`,
    );
  const session = await openSession(weights, runtime);
  return {
    tagger: createTagger(session, vocabulary, metadata),
    runtime: session.runtime,
    digest,
    close: () => session.close(),
  };
}

async function readMetadata(file: string): Promise<ModelMetadata> {
  const stated: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (typeof stated !== 'object' || stated === null || !('window' in stated) || !('sha256' in stated))
    throw new Error(`${file} must be an object with "window" and "sha256".`);
  const { window, sha256 } = stated;
  if (typeof window !== 'number' || typeof sha256 !== 'string')
    throw new Error(`${file}: "window" must be a number and "sha256" a string.`);
  return { window, sha256 };
}
