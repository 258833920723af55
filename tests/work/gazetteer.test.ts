import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { GazetteerError } from '../../src/engine/place/gazetteer.ts';
import { gazetteerFile, loadGazetteer } from '../../src/work/gazetteer.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-gazetteer-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const whole = fs.readFileSync(gazetteerFile);

/** A file of the folder with these bytes. */
function fileOf(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes);
  return file;
}

describe('the file of the gazetteer', () => {
  it('is 8 MB at most', () => {
    expect(whole.length).toBeLessThanOrEqual(8 * 1024 * 1024);
  });

  it.each([0, 1, 40, 1000, whole.length - 1])('is refused when it is cut after %i bytes', async (length) => {
    const file = fileOf(`cut-${length}`, whole.subarray(0, length));
    await expect(loadGazetteer(file)).rejects.toThrow(GazetteerError);
    await expect(loadGazetteer(file)).rejects.toThrow(`${file}: met ${length} bytes`);
    await expect(loadGazetteer(file)).rejects.toThrow('cut short');
  });

  it('is refused when it is something else', async () => {
    const file = fileOf('else', Buffer.from('This is no gazetteer.'));
    await expect(loadGazetteer(file)).rejects.toThrow(GazetteerError);
  });

  it('is refused when it is missing', async () => {
    const file = path.join(folder, 'none');
    await expect(loadGazetteer(file)).rejects.toThrow(
      `${file}: met ENOENT; expected a file that may be read`,
    );
  });
});
