import { createCutter } from '../engine/tagger/pieces.ts';
import { readVocabulary } from '../engine/tagger/vocabulary.ts';

/** Sentences to vectors whose dot product is their cosine. */
export interface SentenceEncoder {
  /** One vector of 384 numbers and unit length for each text, in order. The same text gives the same vector, alone or among others. */
  encode(texts: readonly string[]): Promise<Float32Array[]>;
}

/** The encoder's graph, handed in by whoever has a runtime. One text at a time, so that no text changes another's numbers. */
export interface EncoderSession {
  /** Ids of the pieces of one text, special ones included, to its vector. */
  run(pieces: BigInt64Array): Promise<Float32Array>;
}

/**
 * all-MiniLM-L6-v2 over the tagger's word pieces. `vocabulary` is the text of the model's `vocab.txt`, `positions` the most pieces
 * a text may have, special ones included: what is longer is cut off, as its authors do.
 */
export function createSentenceEncoder(
  session: EncoderSession,
  vocabulary: string,
  positions: number,
): SentenceEncoder {
  const words = readVocabulary(vocabulary);
  const cutter = createCutter(words);
  const input = (text: string): BigInt64Array => {
    const { ids } = cutter.cut(text, [{ start: 0, end: text.length }]);
    const kept = Array.from(ids.subarray(0, positions - 2));
    return BigInt64Array.from([words.special.start, ...kept, words.special.separator], BigInt);
  };
  return {
    async encode(texts: readonly string[]): Promise<Float32Array[]> {
      const vectors: Float32Array[] = [];
      for (const text of texts) vectors.push(await session.run(input(text)));
      return vectors;
    },
  };
}

/** Cosine of two vectors of unit length. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
