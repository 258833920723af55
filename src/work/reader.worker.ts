import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { loadGazetteer } from './gazetteer.ts';
import { loadLexicon } from './lexicon.ts';
import { loadModel } from './model.ts';
import type { Request, Reply, ReaderData } from './protocol.ts';
import { readTask } from './read-task.ts';

// Entry of a reader's thread: it loads a model, word lists and a gazetteer of its own, and then reads one task after another.

if (!parentPort) throw new Error('reader.worker is the entry of a worker thread; it does nothing by itself.');
const port = parentPort;
const { modelFolder }: ReaderData = workerData;

const [model, lexicon, gazetteer] = await Promise.all([
  loadModel(modelFolder ?? undefined),
  loadLexicon(),
  loadGazetteer(),
]);
const means = { tagger: model.tagger, lexicon, gazetteer };
const reply = (message: Reply): void => port.postMessage(message);

reply({ kind: 'ready' });
for await (const [request] of on(port, 'message')) {
  const asked: Request = request;
  if (asked.kind === 'close') break;
  reply({ kind: 'outcomes', outcomes: await readTask(asked.task, means) });
}
port.close();
await model.close();
