import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tagged, Tags } from '../../src/engine/tagger/tagger.ts';
import { createCutter } from '../../src/engine/tagger/pieces.ts';
import { windowsOf } from '../../src/engine/tagger/windows.ts';
import { loadModel, modelFolder, type Model } from '../../src/work/model.ts';
import { runtimeAsked } from '../../src/work/runtime.ts';
import { vocabulary } from '../engine/tagger/vocabulary.ts';

type Place = [first: number, end: number];

/** What the training program found with the same weights; places of `reads` are rows of a window. */
interface Vector {
  readonly text: string;
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly cases: readonly number[];
  readonly windows: readonly (readonly number[])[];
  readonly reads: readonly {
    readonly source: readonly Place[];
    readonly cue: readonly Place[];
    readonly content: readonly Place[];
    readonly names: readonly [...Place, string][];
  }[];
}

const { window: bound, vectors }: { window: number; vectors: readonly Vector[] } = JSON.parse(
  fs.readFileSync(path.join(modelFolder, 'vectors.json'), 'utf8'),
);

let native: Model;
let wasm: Model;
beforeAll(async () => {
  native = await loadModel(modelFolder, 'native');
  wasm = await loadModel(modelFolder, 'wasm');
});
afterAll(() => Promise.all([native.close(), wasm.close()]));

const lines = (text: string) =>
  [...text.matchAll(/[^\n\r\u2028\u2029]+/gu)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }));
const tag = (model: Model, text: string): Promise<Tags> => model.tagger.tag(text, lines(text));
const places = (spans: readonly Tagged[]) => spans.map(({ start, end }) => [start, end]);

/** Rows of the vector's windows as places in its text. */
function expected({ starts, ends, windows, reads }: Vector, layer: 'source' | 'cue' | 'content' | 'names') {
  return reads.flatMap((read, at) =>
    read[layer].map(([first, end]) => [
      starts[windows[at]?.[first] ?? -1],
      ends[windows[at]?.[end - 1] ?? -1],
    ]),
  );
}

describe('the model, beside the program that trained it', () => {
  it.each(vectors.map((vector): [string, Vector] => [vector.text.slice(0, 40), vector]))(
    'cuts and reads %j the same',
    async (_title, vector) => {
      const pieces = createCutter(vocabulary).cut(vector.text, lines(vector.text));
      expect([...pieces.ids]).toEqual(vector.ids);
      expect([...pieces.starts]).toEqual(vector.starts);
      expect([...pieces.ends]).toEqual(vector.ends);
      expect([...pieces.cases]).toEqual(vector.cases);
      const runs = [...windowsOf(vector.text, pieces, bound)].map((window) =>
        window.runs.flatMap(({ first, end }) => [...Array.from(pieces.ids.keys()).slice(first, end), -2]),
      );
      expect(runs).toEqual(vector.windows.map((window) => window.slice(1)));
      const tags = await tag(native, vector.text);
      expect(places(tags.sources)).toEqual(expected(vector, 'source'));
      expect(places(tags.cues)).toEqual(expected(vector, 'cue'));
      expect(places(tags.contents)).toEqual(expected(vector, 'content'));
      expect(places(tags.names)).toEqual(expected(vector, 'names'));
    },
  );
});

const reports = [
  'The harbour master, Ann-Marie O’Dell, said on Tuesday that two ferries would not sail before the storm passes.',
  '“We have no water,” the mayor of Ghent, Pieter Maes, told reporters.',
  'According to two officials who asked not to be named, the talks in Geneva failed.',
  'The ministry denied that it had sold the land.',
  'Fishermen returned to the port in the evening.',
];

const spans = (tags: Tags): string[] => [
  ...places(tags.sources).map((place) => `source ${place.join('-')}`),
  ...places(tags.cues).map((place) => `cue ${place.join('-')}`),
  ...places(tags.contents).map((place) => `content ${place.join('-')}`),
  ...tags.names.map(({ kind, start, end }) => `${kind} ${start}-${end}`),
];
const firstLinks = (tags: Tags) =>
  [tags.contents, tags.cues].map((layer) => layer.map(({ links }) => links[0]?.to));

describe('native and WebAssembly', () => {
  it.each(reports)('find the same in “%s”', async (text) => {
    const [a, b] = [await tag(native, text), await tag(wasm, text)];
    expect(spans(b)).toEqual(spans(a));
    expect(firstLinks(b)).toEqual(firstLinks(a));
  });

  it('find nearly the same in whole reports: int8 rounds a few values otherwise', async () => {
    const folder = path.resolve(import.meta.dirname, '../../samples/river-flood');
    const texts = fs.readdirSync(folder).filter((name) => name.endsWith('.txt'));
    const [both, all] = [new Set<string>(), new Set<string>()];
    for (const name of texts.slice(0, 3)) {
      const text = fs.readFileSync(path.join(folder, name), 'utf8');
      const [a, b] = [spans(await tag(native, text)), spans(await tag(wasm, text))];
      for (const span of a) if (b.includes(span)) both.add(`${name} ${span}`);
      for (const span of [...a, ...b]) all.add(`${name} ${span}`);
    }
    expect(both.size / all.size).toBeGreaterThan(0.98);
  });
});

describe('a text', () => {
  it('reads the same alone and among others, once and again', async () => {
    const alone = await Promise.all(reports.map((text) => tag(native, text)));
    const [first = ''] = reports;
    const crowd = await Promise.all(
      [...reports.toReversed(), first, ...reports].map((text) => tag(native, text)),
    );
    expect(crowd.slice(-reports.length)).toEqual(alone);
    expect(crowd[reports.length]).toEqual(alone[0]);
  });
});

describe('a model', () => {
  const copy = (change: (folder: string) => void): string => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-model-'));
    for (const name of ['tagger.json', 'vocab.txt'])
      fs.copyFileSync(path.join(modelFolder, name), path.join(folder, name));
    fs.writeFileSync(path.join(folder, 'tagger.onnx'), 'not the weights');
    change(folder);
    return folder;
  };

  it('is refused where the weights are not those of its metadata', async () => {
    const folder = copy(() => undefined);
    await expect(loadModel(folder, 'native')).rejects.toThrow(
      /tagger\.onnx has the SHA-256 .*; tagger\.json .* expects/u,
    );
    fs.rmSync(folder, { recursive: true });
  });

  it('is refused where the metadata say nothing of use', async () => {
    const folder = copy((at) => fs.writeFileSync(path.join(at, 'tagger.json'), '{"window": "128"}'));
    await expect(loadModel(folder, 'native')).rejects.toThrow(/must be an object with the number "window"/u);
    fs.rmSync(folder, { recursive: true });
  });

  it('runs where HEARSAY_RUNTIME says', () => {
    expect(runtimeAsked('wasm')).toBe('wasm');
    expect(runtimeAsked('')).toBeNull();
    expect(() => runtimeAsked('gpu')).toThrow('HEARSAY_RUNTIME is "gpu"; it may be "native" or "wasm".');
  });
});
