import { WarcFolder } from '../../../src/ledger/capture/warc-folder.ts';
import { LedgerError } from '../../../src/ledger/failure.ts';

// Adds captures to the folder it is given, and writes the id of each that was acknowledged, or the code and the message of the error.

const captures = await WarcFolder.open(process.argv[2] ?? '');
const about = { input: '-', address: null, content_type: null, kind: 'page' } as const;

/** Bytes that cannot be packed, the same at each run. */
function bytes(n: number): Buffer {
  let state = n + 1;
  return Buffer.from(Array.from({ length: 4_000 }, () => (state = (state * 48_271) % 2_147_483_647) & 255));
}

for (let n = 0; n < 60; n++) {
  try {
    const { capture } = await captures.put(bytes(n), about);
    process.stdout.write(`${capture.id}\n`);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    process.stdout.write(`${error.code} ${error.message}\n`);
  }
}
await captures.close();
