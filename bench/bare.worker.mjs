// One thread of bare inference: it is handed the windows of all articles once and then runs those of one article at a time.
import fs from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openSession, runtimeAsked } from '../dist/work/runtime.js';

const { folder, windows } = workerData;
const session = await openSession(fs.readFileSync(path.join(folder, 'tagger.onnx')), runtimeAsked());

/** Runs the windows of an article, and says which it was. */
async function run(article) {
  for (const window of windows[article]) await session.run(window);
  parentPort.postMessage(article);
}

parentPort.on('message', (article) => {
  void run(article);
});
parentPort.postMessage('ready');
