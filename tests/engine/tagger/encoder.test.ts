import { describe, expect, it } from 'vitest';
import { createTagger } from '../../../src/engine/tagger/encoder.ts';
import type { Session, WindowOutput } from '../../../src/engine/tagger/session.ts';
import { vocabulary, vocabularyText } from './vocabulary.ts';

/** Which label of which layer a word gets; a stand-in for the network that knows words and nothing else. */
const marks: Readonly<Record<string, { layer: 'source' | 'cue' | 'content'; label: number; name?: number }>> =
  {
    mayor: { layer: 'source', label: 1 },
    reyes: { layer: 'source', label: 2, name: 1 },
    said: { layer: 'cue', label: 1 },
    rain: { layer: 'content', label: 1 },
    fell: { layer: 'content', label: 2 },
  };

function outputOf(ids: readonly number[]): WindowOutput {
  const n = ids.length;
  const output = {
    source: new Float32Array(n * 3),
    cue: new Float32Array(n * 3),
    content: new Float32Array(n * 3),
    names: new Float32Array(n * 9),
    links: new Float32Array(n * 4 * 128),
  };
  for (const layer of [output.source, output.cue, output.content])
    for (let row = 0; row < n; row += 1) layer[row * 3] = 5;
  for (let row = 0; row < n; row += 1) output.names[row * 9] = 5;
  for (const [word, { layer, label, name }] of Object.entries(marks)) {
    const row = ids.indexOf(vocabulary.opening.get(word) ?? -1);
    if (row < 0) continue;
    output[layer][row * 3 + label] = 9;
    if (name !== undefined) output.names[row * 9 + name] = 9;
    // Whoever asks and whoever answers agree in every direction.
    for (let part = 0; part < 4; part += 1) output.links[(row * 4 + part) * 128] = 1;
  }
  return output;
}

const lengths: number[] = [];
const session: Session = {
  run: async ({ pieces, cases }) => {
    lengths.push(pieces.length);
    expect(cases.length).toBe(pieces.length);
    return outputOf([...pieces].map(Number));
  },
};

const lines = (text: string) =>
  [...text.matchAll(/[^\n]+/gu)].map((line) => ({ start: line.index, end: line.index + line[0].length }));
const words = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('the tagger', () => {
  const text = 'Rain fell, Mayor Reyes said.\nNothing else.\nRain fell.\nMayor\nReyes.';

  it('finds spans of the text and what belongs together', async () => {
    const tags = await createTagger(session, vocabularyText, { window: 12 }).tag(text, lines(text));
    expect(words(text, tags.contents)).toEqual(['Rain fell', 'Rain fell']);
    expect(tags.contents.map(({ links }) => links[0]?.to)).toEqual([0, null]);
    expect(words(text, tags.cues)).toEqual(['said']);
    expect(tags.cues.map(({ links }) => links[0]?.to)).toEqual([0]);
    expect(tags.names.map(({ kind }) => kind)).toEqual(['person', 'person']);
  });

  it('lets no span leave its paragraph', async () => {
    const tags = await createTagger(session, vocabularyText, { window: 64 }).tag(
      'Mayor\nReyes',
      lines('Mayor\nReyes'),
    );
    expect(words('Mayor\nReyes', tags.sources)).toEqual(['Mayor']);
  });

  it('reads windows of no more pieces than the model takes', async () => {
    lengths.length = 0;
    await createTagger(session, vocabularyText, { window: 9 }).tag(text, lines(text));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(9);
  });

  it('gives nothing for a text without pieces', async () => {
    const tags = await createTagger(session, vocabularyText, { window: 9 }).tag(' \u200b', [
      { start: 0, end: 2 },
    ]);
    expect(tags).toEqual({ sources: [], cues: [], contents: [], names: [] });
  });

  it('refuses a window that holds no text', () => {
    expect(() => createTagger(session, vocabularyText, { window: 2 })).toThrow(
      'A window of 2 pieces holds no text',
    );
  });
});
