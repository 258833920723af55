import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { Gazetteer, GazetteerError } from '../engine/place/gazetteer.ts';

/** The gazetteer that comes with Hearsay; the same from `src/` and from `dist/`. */
export const gazetteerFile = fileURLToPath(new URL('../../data/gazetteer.bin.br', import.meta.url));

/** Loads a gazetteer, packed with Brotli. Throws `GazetteerError`, with the file's name, where it is missing, cut short or none. */
export async function loadGazetteer(file: string = gazetteerFile): Promise<Gazetteer> {
  const packed = await readFile(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error)
      throw new GazetteerError(`${file}: met ${String(error.code)}; expected a file that may be read`);
    throw error;
  });
  return fromPacked(packed, file);
}

function fromPacked(packed: Uint8Array, file: string): Gazetteer {
  try {
    return Gazetteer.from(brotliDecompressSync(packed));
  } catch (error) {
    if (error instanceof GazetteerError) throw new GazetteerError(`${file}: ${error.message}`);
    if (error instanceof Error && 'code' in error)
      throw new GazetteerError(
        `${file}: met ${packed.length} bytes that do not unpack (${String(error.code)}); expected a gazetteer. Was the file cut short?`,
      );
    throw error;
  }
}
