import { afterAll, describe, expect, it } from 'vitest';
import { cosine } from '../../src/match/encoder.ts';
import { loadEncoder } from '../../src/work/encoder.ts';

const [native, wasm] = [await loadEncoder(undefined, 'native'), await loadEncoder(undefined, 'wasm')];
afterAll(async () => {
  await native.close();
  await wasm.close();
});

const texts = [
  'The ferry sank off Sulina on Monday.',
  'A ferry went down near Sulina.',
  'Cows like grass.',
  '',
];

describe('the sentence encoder', () => {
  it('gives vectors of unit length that lie near for what says the same', async () => {
    const [a, b, c] = await native.encode(texts);
    if (!a || !b || !c) throw new Error('three vectors are expected');
    expect(a.length).toBe(384);
    expect(cosine(a, a)).toBeCloseTo(1, 5);
    expect(cosine(a, b)).toBeGreaterThan(0.6);
    expect(cosine(a, c)).toBeLessThan(0.2);
  });

  it('gives the same vector alone and among others', async () => {
    const among = await native.encode(texts);
    const alone = [];
    for (const text of texts) alone.push(...(await native.encode([text])));
    expect(alone).toEqual(among);
  });

  it('agrees natively and in WebAssembly', async () => {
    const [one, other] = [await native.encode(texts), await wasm.encode(texts)];
    for (const [at, vector] of one.entries())
      expect(cosine(vector, other[at] ?? vector)).toBeGreaterThan(0.999);
  });

  it('reads the first 256 pieces of a long text', async () => {
    const [long, longer] = await native.encode(['boat '.repeat(400), 'boat '.repeat(900)]);
    expect(longer).toEqual(long);
  });
});
