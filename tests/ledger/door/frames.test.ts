import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf, Frames } from '../../../src/ledger/door/frames.ts';

const read = (bytes: Buffer, sizes: readonly number[]): unknown[] => {
  const frames = new Frames();
  const messages: unknown[] = [];
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    messages.push(...frames.add(bytes.subarray(at, at + size)));
    at += size;
  }
  return messages;
};

describe('a frame', () => {
  it('gives back the message with its bytes, however it is cut on its way', () => {
    const seed = Date.now() % 2 ** 31;
    const leaf = fc.oneof(
      fc.jsonValue(),
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
      fc.int8Array(),
    );
    const message = fc.record({
      id: fc.nat(),
      call: fc.string(),
      args: fc.array(fc.oneof(leaf, fc.record({ deep: fc.array(leaf) }))),
    });
    fc.assert(
      fc.property(
        fc.array(message, { maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }),
        (messages, sizes) => {
          const met = read(Buffer.concat(messages.map((one) => frameOf(one))), sizes);
          expect(JSON.stringify(met)).toBe(JSON.stringify(messages));
        },
      ),
      { seed, numRuns: 200 },
    );
  });

  it('keeps the kind of bytes', () => {
    const sent = {
      bytes: Buffer.from([0, 255]),
      vector: Int8Array.from([-128, 127]),
      plain: new Uint8Array([1]),
    };
    const [met] = read(frameOf(sent), [3]);
    expect(met).toEqual({
      bytes: Buffer.from([0, 255]),
      vector: Int8Array.from([-128, 127]),
      plain: Buffer.from([1]),
    });
  });

  it('that is none is refused before it is waited for', () => {
    const frames = new Frames();
    expect(() => [...frames.add(Buffer.from('GET / HTTP/1.1\r\n\r\n'))]).toThrow(RangeError);
  });
});
