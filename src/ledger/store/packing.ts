/* oxlint-disable typescript/no-unnecessary-type-parameters -- the caller says what it had written, and nothing else can */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Deflated, in a buffer of its own. */
export const pack = (bytes: Uint8Array | string): Uint8Array =>
  new Uint8Array(deflateRawSync(bytes, { level: 3 }));

/** What `pack` was given. */
export const unpack = (packed: Uint8Array): Buffer => inflateRawSync(packed);

/** JSON, deflated: a database's own compression works through PGlite at a fifth of this speed. */
export const packJson = (value: unknown): Uint8Array => pack(JSON.stringify(value));

/** Reads back what this program has written. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by packJson or JSON.stringify from a T
export const fromJson = <T>(text: string): T => JSON.parse(text) as T;

export const unpackJson = <T>(packed: Uint8Array): T => fromJson<T>(unpack(packed).toString('utf8'));

/** A text that PostgreSQL takes: it has no character 0, and UTF-8 no half of a surrogate pair. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');
