// Clauses into claims: BCubed F1 on the story cases, from the statements as they are marked and as Hearsay reads them.
//
//   node bench/claims.mjs [--json] [--stories 4,5,6,7] [--readings FOLDER]
//
// FOLDER may hold readings made before, `story-4.ndjson` and so on. Read from dist: `npm run build` first.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { clausesOf } from '../dist/match/clauses.js';
import { loadMatcher } from '../dist/work/matcher.js';
import { readingOf, storyOf } from './gold.mjs';
import { cases, inFolder, read, score } from './paths.mjs';

const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    stories: { type: 'string', default: '4,5,6,7,9,10,11' },
    readings: { type: 'string' },
  },
});

const linesOf = (file) =>
  fs
    .readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

function ownReadings(folder, number) {
  if (asked.readings !== undefined) return linesOf(path.join(asked.readings, `story-${number}.ndjson`));
  const texts = path.join(folder, number);
  score('stories.mjs', 'texts', path.join(cases, `story-${number}.json`), texts);
  return linesOf(read(folder, `story-${number}`, path.join(texts, 'reports.ndjson')));
}

const matcher = await loadMatcher();

/** BCubed F1 in per cent of the groups made of the clauses of these readings. */
async function scored(folder, number, readings) {
  const groups = await matcher.match(readings.flatMap((reading) => clausesOf(reading)));
  const claims = groups.map(({ key, clauses }) => ({
    id: key,
    statements: clauses.map(({ input, content }) => ({ input, content })),
    origins: [],
    contradicts: [],
    drift: [],
  }));
  const [readFile, claimsFile] = [path.join(folder, 'read.ndjson'), path.join(folder, 'claims.json')];
  fs.writeFileSync(readFile, readings.map((reading) => `${JSON.stringify(reading)}\n`).join(''));
  fs.writeFileSync(claimsFile, JSON.stringify({ claims }));
  const rows = score('stories.mjs', 'ledger', path.join(cases, `story-${number}.json`), readFile, claimsFile);
  return 100 * rows['claims, BCubed'].f1;
}

const rows = await inFolder(async (folder) => {
  const found = [];
  for (const number of asked.stories.split(',')) {
    const marked = await scored(folder, number, storyOf(number).reports.map(readingOf));
    const own = await scored(folder, number, ownReadings(folder, number));
    found.push({ number, marked, own });
    console.error(`story ${number}: marked ${marked.toFixed(1)}, as read ${own.toFixed(1)}`);
  }
  return found;
});
await matcher.close();

const mean = (chosen, name) => chosen.reduce((sum, row) => sum + row[name], 0) / chosen.length;
const [tuned, unseen] = [
  rows.filter(({ number }) => Number(number) <= 7),
  rows.filter(({ number }) => Number(number) > 7),
];
const figures = {};
for (const [name, chosen] of [
  ['tuned', tuned],
  ['unseen', unseen],
])
  if (chosen.length > 0) {
    figures[`claims BCubed, ${name}, as marked`] = mean(chosen, 'marked');
    figures[`claims BCubed, ${name}, as read`] = mean(chosen, 'own');
  }
if (asked.json) console.log(JSON.stringify(figures, null, 2));
else
  for (const [name, value] of Object.entries(figures))
    console.log(`${name.padEnd(40)} ${value.toFixed(1).padStart(8)}`);
