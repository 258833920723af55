import type { Likeness } from './align.ts';

/** Numbers a word has in `words.bin`. */
const width = 64;
const firstWord = 1996;

/**
 * Likeness of single words by the sentence encoder's own vectors of them, cut down to 64 numbers (principal components) of 8 bits.
 * `bytes` holds one row for each whole word of three and more plain letters of the vocabulary, in its order. Throws a RangeError where
 * the two do not belong together.
 */
export function wordLikeness(vocabulary: string, bytes: Int8Array): Likeness {
  const words = vocabulary
    .split(/\r?\n/u)
    .slice(firstWord)
    .filter((piece) => /^[a-z]{3,}$/.test(piece));
  if (bytes.length !== words.length * width)
    throw new RangeError(
      `${bytes.length} bytes of word vectors are given; ${words.length} words take ${words.length * width}.`,
    );
  const rows = new Map(words.map((word, at) => [word, bytes.subarray(at * width, (at + 1) * width)]));
  return (a, b) => {
    const [x, y] = [rows.get(a), rows.get(b)];
    return x && y ? likenessOf(x, y) : 0;
  };
}

function likenessOf(a: Int8Array, b: Int8Array): number {
  let [product, first, second] = [0, 0, 0];
  for (let i = 0; i < width; i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    product += x * y;
    first += x * x;
    second += y * y;
  }
  return product <= 0 ? 0 : product / Math.sqrt(first * second);
}
