// The report found on a page against what readers marked: 181 pages, scored by the benchmark's own evaluate.py.
//
//   node bench/article-body.mjs [--output DIR] [--json]
//
// Reads from dist: `npm run build` first. Writes the predictions to DIR/hearsay.json when asked; prints F1, precision and recall,
// each 0 to 1. The body of a report is its paragraphs and the headings between them; the headline and the lines under it are not.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import zlib from 'node:zlib';
import { segment } from '../dist/engine/segment/segment.js';
import { reportsOf } from '../dist/ingest/reports.js';
import { loadLexicon } from '../dist/work/lexicon.js';
import { corpora, inFolder } from './paths.mjs';

const { values: asked } = parseArgs({
  options: { output: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const benchmark = path.join(corpora, 'article-extraction');

/** Paragraphs with their datelines, and the headings after the first paragraph. */
export function bodyOf(text, blocks, head) {
  const first = blocks.find(({ kind }) => kind === 'paragraph')?.start ?? text.length;
  const isBody = ({ kind, start }, i) =>
    kind === 'paragraph' ||
    (kind === 'dateline' && blocks[i + 1]?.kind === 'paragraph' && blocks[i + 1].start - blocks[i].end < 2) ||
    (kind === 'headline' && start > first && start !== head.headline_in_text?.start);
  return blocks
    .filter(isBody)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n\n');
}

function predictions(lexicon) {
  const folder = path.join(benchmark, 'html');
  const entries = fs.readdirSync(folder).map((name) => {
    const bytes = zlib.gunzipSync(fs.readFileSync(path.join(folder, name)));
    const [{ report }] = reportsOf(bytes, name.replace(/\.gz$/u, ''));
    if (report === null) return [name.replace(/\.html\.gz$/u, ''), { articleBody: '' }];
    const { blocks, head } = segment(report, lexicon);
    return [name.replace(/\.html\.gz$/u, ''), { articleBody: bodyOf(report.text, blocks, head) }];
  });
  return Object.fromEntries(entries);
}

/** The benchmark's program reads its ground truth and the predictions from where it is run. */
function scored(folder, predicted) {
  fs.mkdirSync(path.join(folder, 'output'));
  fs.symlinkSync(path.join(benchmark, 'ground-truth.json'), path.join(folder, 'ground-truth.json'));
  fs.writeFileSync(path.join(folder, 'output/hearsay.json'), JSON.stringify(predicted));
  execFileSync(
    'python3',
    [path.join(benchmark, 'evaluate.py'), '--n-bootstrap', '100', '--output', 'scores.json'],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  return JSON.parse(fs.readFileSync(path.join(folder, 'scores.json'), 'utf8')).hearsay;
}

const predicted = predictions(await loadLexicon());
if (asked.output !== undefined) {
  fs.mkdirSync(asked.output, { recursive: true });
  fs.writeFileSync(path.join(asked.output, 'hearsay.json'), JSON.stringify(predicted));
}
const { f1, precision, recall } = await inFolder((folder) => scored(folder, predicted));
if (asked.json) console.log(JSON.stringify({ F1: f1, precision, recall }));
else console.log(`F1 ${f1.toFixed(4)}   precision ${precision.toFixed(4)}   recall ${recall.toFixed(4)}`);
