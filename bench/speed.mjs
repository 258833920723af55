// Speed, bytes to findings, beside bare inference of the model on the same pieces in the same run.
//
//   node bench/speed.mjs [--jobs N] [--rounds N] [--json]
//
// 84 articles are rendered as pages and read by N threads (2 unless told). Bare inference runs the very windows that this reading
// runs, in as many threads, and nothing else. The two take turns, a few articles each, so that whatever else the machine does
// slows both. `processor` figures count processor time, not the clock, and hold on a busy machine too. Read from dist: `npm run build` first.
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { loadGazetteer } from '../dist/work/gazetteer.js';
import { loadLexicon } from '../dist/work/lexicon.js';
import { modelFolder } from '../dist/work/model.js';
import { createReaders } from '../dist/work/readers.js';
import { openSession, runtimeAsked } from '../dist/work/runtime.js';
import { pageOf } from './page.mjs';
import { corpora } from './paths.mjs';

const { values: asked } = parseArgs({
  options: {
    jobs: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
});
const [jobs, rounds] = [Number(asked.jobs), Number(asked.rounds)];
/** Articles after which the two change places. */
const turn = 21;

function pages() {
  const folder = path.join(corpora, 'polnear/dev/text');
  return fs.readdirSync(folder).map((name) => {
    const date = /\d{4}-\d\d-\d\d/u.exec(name)?.[0] ?? '2016-10-01';
    const page = pageOf(fs.readFileSync(path.join(folder, name), 'utf8'), date);
    return { kind: 'bytes', input: name.replace(/\.txt$/u, '.html'), bytes: Buffer.from(page) };
  });
}

/** The windows that reading runs, article by article. The engine is loaded here, after memory was taken: the command loads it in its threads alone. */
async function windowsOf(tasks) {
  const { readReport } = await import('../dist/engine/read.js');
  const { createTagger } = await import('../dist/engine/tagger/encoder.js');
  const { reportsOf } = await import('../dist/ingest/reports.js');
  const metadata = JSON.parse(fs.readFileSync(path.join(modelFolder, 'tagger.json'), 'utf8'));
  const session = await openSession(fs.readFileSync(path.join(modelFolder, 'tagger.onnx')), runtimeAsked());
  const vocabulary = fs.readFileSync(path.join(modelFolder, 'vocab.txt'), 'utf8');
  let open = [];
  const recording = {
    run(input) {
      open.push(input);
      return session.run(input);
    },
  };
  const means = {
    tagger: createTagger(recording, vocabulary, metadata),
    lexicon: await loadLexicon(),
    gazetteer: await loadGazetteer(),
  };
  const windows = [];
  for (const { bytes, input } of tasks) {
    open = [];
    for (const { report } of reportsOf(bytes, input)) if (report) await readReport(report, means);
    windows.push(open);
  }
  await session.close();
  return { windows, runtime: session.runtime };
}

/**
 * What places, times and agreements cost: the time of reading without them as a share of the time with them, in one thread. Each article
 * is read whole, and right after it the parts are taken again alone, so that whatever else the machine does slows both.
 */
async function shareWithoutParts(tasks) {
  const { prepare } = await import('../dist/engine/prepare.js');
  const { readReport } = await import('../dist/engine/read.js');
  const { agreementsOf } = await import('../dist/engine/agreement/agreements.js');
  const { placesOf } = await import('../dist/engine/place/places.js');
  const { timesOf } = await import('../dist/engine/time/times.js');
  const { reportsOf } = await import('../dist/ingest/reports.js');
  const { meansOf } = await import('../dist/work/means.js');
  const means = await meansOf({});
  let [whole, parts] = [0, 0];
  for (let round = 0; round <= rounds; round += 1)
    for (const { bytes, input } of tasks)
      for (const { report } of reportsOf(bytes, input)) {
        const begun = performance.now();
        const reading = await readReport(report, means);
        const read = performance.now();
        const { document } = await prepare(report, means);
        const prepared = performance.now();
        if (document) {
          placesOf(document);
          agreementsOf(document, { ...reading, times: timesOf(document) });
        }
        // The first round warms up.
        if (round === 0) continue;
        whole += read - begun;
        parts += performance.now() - prepared;
      }
  return (whole - parts) / whole;
}

async function bareReaders(windows) {
  const data = { workerData: { folder: modelFolder, windows } };
  const workers = Array.from(
    { length: jobs },
    () => new Worker(new URL('bare.worker.mjs', import.meta.url), data),
  );
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  const drain = async (worker, queue) => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      worker.postMessage(next);
      await once(worker, 'message');
    }
  };
  return {
    async run(articles) {
      const queue = [...articles];
      await Promise.all(workers.map((worker) => drain(worker, queue)));
    },
    close: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}

async function timed(clock, work) {
  const [wall, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  clock.seconds += (performance.now() - wall) / 1000;
  clock.processor += (user + system) / 1e6;
}

async function readAll(readers, tasks) {
  for await (const { failure } of readers.read(tasks)) if (failure) throw new Error(failure.message);
}

const tasks = pages();
const readers = createReaders({ jobs });
await readAll(readers, tasks);
// Taken before this program loads models of its own.
const memory = process.resourceUsage().maxRSS / 1024;
const { windows, runtime } = await windowsOf(tasks);
const bare = await bareReaders(windows);
await bare.run(tasks.keys());

const whole = { seconds: 0, processor: 0 };
const inference = { seconds: 0, processor: 0 };
for (let round = 0; round < rounds; round += 1)
  for (let from = 0; from < tasks.length; from += turn) {
    const articles = [...tasks.keys()].slice(from, from + turn);
    await timed(whole, () => readAll(readers, tasks.slice(from, from + turn)));
    await timed(inference, () => bare.run(articles));
  }
await Promise.all([readers.close(), bare.close()]);

const articles = tasks.length * rounds;
const pieces = windows.flat().reduce((sum, window) => sum + window.pieces.length, 0) * rounds;
const figures = {
  'reports a second': articles / whole.seconds,
  'bare inference, reports a second': articles / inference.seconds,
  'bare inference, pieces a second': pieces / inference.seconds,
  'share of bare inference': inference.seconds / whole.seconds,
  'share of bare inference, processor': inference.processor / whole.processor,
  'processor ms a report': (1000 * whole.processor) / articles,
  'processor ms a report, bare inference': (1000 * inference.processor) / articles,
  'pieces a report': pieces / articles,
  'peak memory, MB': memory,
  'share of reading without places, times and agreements': await shareWithoutParts(tasks),
};
const machine = `${os.cpus()[0]?.model.trim()}, ${os.availableParallelism()} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, load ${os.loadavg()[0]?.toFixed(1)}`;
console.error(`${tasks.length} pages, ${jobs} threads, ${rounds} rounds, ${runtime}; ${machine}`);
if (asked.json) console.log(JSON.stringify(figures, null, 2));
else
  for (const [name, value] of Object.entries(figures))
    console.log(`${name.padEnd(40)} ${value.toFixed(2).padStart(10)}`);
