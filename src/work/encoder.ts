import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSentenceEncoder, type SentenceEncoder } from '../match/encoder.ts';
import { modelFolder } from './model.ts';
import { openGraph, runtimeAsked, type RuntimeName } from './runtime.ts';

/** A sentence encoder with its weights loaded. */
export interface LoadedEncoder extends SentenceEncoder {
  readonly runtime: RuntimeName;
  /** SHA-256 of the weights, in hex. */
  readonly digest: string;
  /** Frees the weights; the encoder is of no use afterwards. */
  close(): Promise<void>;
}

interface EncoderMetadata {
  readonly sha256: string;
  readonly positions: number;
}

/** Loads `encoder.onnx`, `encoder.json` and `vocab.txt` of a folder. Throws an Error where a file is missing or not the one expected. */
export async function loadEncoder(
  folder: string = modelFolder,
  runtime: RuntimeName | null = runtimeAsked(),
): Promise<LoadedEncoder> {
  const metadata = await readMetadata(join(folder, 'encoder.json'));
  const weights = await readFile(join(folder, 'encoder.onnx'));
  const digest = createHash('sha256').update(weights).digest('hex');
  if (digest !== metadata.sha256)
    throw new Error(`encoder.onnx has the SHA-256 ${digest}; encoder.json expects ${metadata.sha256}.`);
  const vocabulary = await readFile(join(folder, 'vocab.txt'), 'utf8');
  const graph = await openGraph(weights, runtime);
  const session = {
    run: async (pieces: BigInt64Array) => (await graph.run({ pieces }))('vector'),
  };
  return {
    ...createSentenceEncoder(session, vocabulary, metadata.positions),
    runtime: graph.runtime,
    digest,
    close: () => graph.close(),
  };
}

async function readMetadata(file: string): Promise<EncoderMetadata> {
  const stated: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (isMetadata(stated)) return stated;
  throw new Error(`${file} must be an object with the digest "sha256" and the number "positions".`);
}

const isMetadata = (stated: unknown): stated is EncoderMetadata =>
  typeof stated === 'object' &&
  stated !== null &&
  'sha256' in stated &&
  typeof stated.sha256 === 'string' &&
  'positions' in stated &&
  typeof stated.positions === 'number';
