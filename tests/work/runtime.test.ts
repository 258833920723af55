import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { modelFolder } from '../../src/work/model.ts';
import { openSession } from '../../src/work/runtime.ts';

const weights = fs.readFileSync(path.join(modelFolder, 'tagger.onnx'));

afterEach(() => vi.doUnmock('onnxruntime-node'));

describe('a runtime', () => {
  it('is native where the library loads', async () => {
    const session = await openSession(weights, null);
    expect(session.runtime).toBe('native');
    await session.close();
  });

  it('is WebAssembly where it does not', async () => {
    vi.doMock('onnxruntime-node', () => {
      throw new Error('no library for this system');
    });
    const session = await openSession(weights, null);
    expect(session.runtime).toBe('wasm');
    await session.close();
    await expect(openSession(weights, 'native')).rejects.toThrow(/mocking a module/u);
  });

  it('refuses what is no model', async () => {
    await expect(openSession(new Uint8Array([1, 2, 3]), 'native')).rejects.toThrow(/protobuf|model/iu);
  });
});
