// The command line with readings made by hand, so that it can be tested without model and files: each PATH says
// what comes of it: `good:WORD` a reading (of a place where WORD is Trapani), `bad:WORD` a failure, `many:N` N readings, `slow:WORD` one after a second.
import { setTimeout } from 'node:timers/promises';
import { endWell } from '../../src/cli/process.ts';
import { runProgram } from '../../src/cli/program.ts';
import type { Reading } from '../../src/report/reading.ts';
import type { Outcome } from '../../src/work/outcome.ts';
import { readingOf } from './text/readings.ts';

function reading(word: string): Reading {
  const text = `The quay is let, ${word} said.`;
  const said = { content: 'The quay is let', cue: 'said', source: word, origin: { label: word } };
  const place = { lat: 38.01744, lon: 12.5365, precision: 'city', gazetteer: 'geonames:2522876' } as const;
  const entities =
    word === 'Trapani' ? [{ name: word, kind: 'place', mentions: [word], place } as const] : [];
  return { ...readingOf({ text, said: [said], entities }), input: `good:${word}` };
}

async function* readPaths(paths: readonly string[]): AsyncGenerator<Outcome> {
  for (const path of paths) {
    const [kind, word = ''] = path.split(':');
    if (kind === 'slow') await setTimeout(1000);
    if (kind === 'bad')
      yield {
        reading: null,
        failure: { input: path, code: 'not-found', message: `${path}: met nothing there; expected a file` },
      };
    else if (kind === 'many')
      for (let i = 0; i < Number(word); i++) yield { reading: reading(`Salis ${i}`), failure: null };
    else yield { reading: reading(word), failure: null };
  }
}

endWell();
process.exitCode = await runProgram(process.argv, readPaths);
