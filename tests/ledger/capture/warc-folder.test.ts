import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { captureId } from '../../../src/ledger/capture/capture.ts';
import { WarcFolder } from '../../../src/ledger/capture/warc-folder.ts';
import { newFolder } from '../folder.ts';

const about = { input: 'a.html', address: null, content_type: null, kind: 'page' } as const;
const page = (n: number): Buffer => Buffer.from(`<p>The ferry ${n} to Bodø was held back.</p>`.repeat(20));
const firstFile = (folder: string): string => path.join(folder, 'hearsay-00000001.warc.gz');

const open: WarcFolder[] = [];

async function opened(folder: string, limit?: number): Promise<WarcFolder> {
  const captures = await WarcFolder.open(folder, limit);
  open.push(captures);
  return captures;
}

afterEach(async () => {
  for (const captures of open.splice(0)) await captures.close();
});

async function filled(folder: string, count: number, limit?: number): Promise<WarcFolder> {
  const captures = await opened(folder, limit);
  for (let n = 0; n < count; n++) await captures.put(page(n), about);
  return captures;
}

describe('captures in WARC files', () => {
  it('gives back the bytes and what was known of them, after it was opened anew', async () => {
    const folder = newFolder();
    const odd = {
      input: ' 100%\r\nWARC/1.1 déjà ',
      address: 'https://example.org/a%20b?c=d',
      content_type: 'text/html; charset=utf-8',
      kind: 'by hand',
    } as const;
    const first = await opened(folder);
    const { capture, added } = await first.put(Buffer.from('words'), odd);
    await first.close();
    const again = await opened(folder);
    expect([added, await again.get(capture.id)]).toEqual([true, { capture, bytes: Buffer.from('words') }]);
    expect(capture).toMatchObject({ ...odd, id: captureId(Buffer.from('words')), size: 5 });
  });

  it('keeps the same bytes once, also when they are handed in at the same time', async () => {
    const captures = await opened(newFolder());
    const results = await Promise.all([1, 1, 2, 1].map((n) => captures.put(page(n), about)));
    expect(results.map(({ added }) => added)).toEqual([true, false, true, false]);
    expect(await captures.size()).toBe(2);
  });

  it('keeps any bytes', async () => {
    const captures = await opened(newFolder());
    const seed = Date.now() % 2 ** 31;
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.string(), async (bytes, input) => {
        const { capture } = await captures.put(bytes, { ...about, input });
        const kept = await captures.get(capture.id);
        expect(Buffer.compare(kept?.bytes ?? Buffer.from('none'), bytes)).toBe(0);
      }),
      { numRuns: 60, seed },
    );
  });

  it('turns to a new file at its size, and opens all of them', async () => {
    const folder = newFolder();
    await (await filled(folder, 12, 1_000)).close();
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.gz')).length).toBeGreaterThan(2);
    const again = await opened(folder, 1_000);
    expect(await again.ids(null, 1_000)).toEqual(Array.from({ length: 12 }, (_, n) => captureId(page(n))));
  });

  it('writes files that another reader of WARC reads', async () => {
    const folder = newFolder();
    await (await filled(folder, 3)).close();
    const records = new WARCParser(fs.createReadStream(firstFile(folder)));
    const met: [string | undefined, string][] = [];
    for await (const record of records) met.push([record.warcType, await record.contentText()]);
    expect(met.map(([type]) => type)).toEqual(['warcinfo', 'resource', 'resource', 'resource']);
    expect(met.slice(1).map(([, text]) => text)).toEqual([0, 1, 2].map((n) => page(n).toString()));
  });

  it('rebuilds a lost, a false and a short index from the files', async () => {
    const folder = newFolder();
    await (await filled(folder, 4)).close();
    const index = path.join(folder, 'hearsay-00000001.cdx');
    const whole = fs.readFileSync(index, 'utf8');
    for (const content of ['', 'nonsense', whole.slice(0, -9), whole.replace(/sha256:./, 'sha256:x'), null]) {
      if (content === null) fs.rmSync(index);
      else fs.writeFileSync(index, content);
      const again = await opened(folder);
      expect(await again.ids(null, 1_000)).toEqual([0, 1, 2, 3].map((n) => captureId(page(n))));
    }
  });
});

describe('a file that was cut off', () => {
  it('is told at every length, and goes on clean after the last whole record', async () => {
    const folder = newFolder();
    await (await filled(folder, 3)).close();
    const whole = fs.readFileSync(firstFile(folder));
    const lengths = [];
    for (let length = 0; length < whole.length; length += 37) {
      const copy = newFolder();
      fs.writeFileSync(firstFile(copy), whole.subarray(0, length));
      const captures = await opened(copy);
      const before = await captures.size();
      const torn = captures.findings();
      await captures.put(Buffer.from('after the kill'), about);
      await captures.close();
      const again = await opened(copy);
      expect([await again.verify(), await again.size()]).toEqual([[], before + 1]);
      const aside = fs.existsSync(path.join(copy, 'aside')) ? fs.readdirSync(path.join(copy, 'aside')) : [];
      expect(aside.length).toBe(torn.length);
      lengths.push(torn.length);
    }
    // Only a cut between two records leaves nothing torn.
    expect(lengths.filter((count) => count === 0).length).toBeLessThan(5);
  });
});

describe('a corrupted record', () => {
  it('is named, the others stay, and the same bytes heal it', async () => {
    const folder = newFolder();
    await (await filled(folder, 3)).close();
    const bytes = fs.readFileSync(firstFile(folder));
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 0xff, bytes.length >> 1);
    fs.writeFileSync(firstFile(folder), bytes);
    const captures = await opened(folder);
    const found = await captures.verify();
    expect(found.map(({ code }) => code)).toEqual(['corrupted', 'missing']);
    expect(found[1]?.place).toContain(captureId(page(1)));
    await expect(captures.get(captureId(page(1)))).rejects.toMatchObject({ code: 'corrupted' });
    expect((await captures.get(captureId(page(2))))?.bytes).toEqual(page(2));
    expect((await captures.put(page(1), about)).added).toBe(true);
    expect((await captures.get(captureId(page(1))))?.bytes).toEqual(page(1));
    await captures.close();
    const again = await opened(folder);
    expect((await again.verify()).map(({ code }) => code)).toEqual(['corrupted']);
  });
});

describe('forgetting', () => {
  it('leaves none of the bytes in the folder, and all other captures', async () => {
    const folder = newFolder();
    const captures = await filled(folder, 3, 900);
    await captures.remove([captureId(page(1))]);
    await captures.put(page(3), about);
    await captures.close();
    const again = await opened(folder);
    expect((await again.ids(null, 1_000)).toSorted()).toEqual(
      [0, 2, 3].map((n) => captureId(page(n))).toSorted(),
    );
    expect(await again.verify()).toEqual([]);
    expect(await again.get(captureId(page(1)))).toBeNull();
    expect((await again.get(captureId(page(2))))?.bytes).toEqual(page(2));
  });

  it('disturbs nobody who reads or adds at the same time', async () => {
    const captures = await filled(newFolder(), 20, 1_500);
    const reads = Array.from({ length: 10 }, (_, n) => captures.get(captureId(page(n * 2))));
    const removal = captures.remove([captureId(page(1)), captureId(page(3))]);
    const puts = [30, 31, 32].map((n) => captures.put(page(n), about));
    await Promise.all([removal, ...puts]);
    expect((await Promise.all(reads)).map((one) => one?.bytes)).toEqual(
      Array.from({ length: 10 }, (_, n) => page(n * 2)),
    );
    expect(await captures.size()).toBe(21);
  });
});
