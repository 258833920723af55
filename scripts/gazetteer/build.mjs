// Makes data/gazetteer.bin.br anew from the packages and lists that data/gazetteer/README.md names.
//
//   npx tsx scripts/gazetteer/build.mjs
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { placesOf } from './collect.mjs';
import { pack } from './pack.mjs';
import { withSources } from './sources.mjs';

const most = 8 * 1024 * 1024;
const file = path.resolve(import.meta.dirname, '../../data/gazetteer.bin.br');

const places = withSources(placesOf);
const bytes = pack(places);
const packed = zlib.brotliCompressSync(bytes, {
  params: {
    [zlib.constants.BROTLI_PARAM_LGWIN]: 24,
    [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  },
});
if (packed.length > most) throw new Error(`met ${packed.length} bytes; expected ${most} at most`);
fs.writeFileSync(file, packed);
console.log(`${places.length} places, ${bytes.length} bytes, ${packed.length} packed: ${file}`);
