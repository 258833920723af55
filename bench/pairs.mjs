// The same said or not: the pair scorer on MRPC's test part, on STS headlines 2015 and, to measure only, on SICK.
//
//   node bench/pairs.mjs [--json] [--features FILE]
//
// --features writes the features of the pairs that model/pairs.py trains on, one pair a line, and measures nothing: MRPC train, STS headlines,
// and the clauses of stories 4 to 7 and of our own two, two by two. Read from dist: `npm run build` first.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { clausesOf } from '../dist/match/clauses.js';
import { compare, compareClauses, compared } from '../dist/match/comparison.js';
import { probability, sumOf } from '../dist/match/scorer.js';
import { termsOf } from '../dist/match/terms.js';
import { loadEncoder } from '../dist/work/encoder.js';
import { loadPairModel, loadWords } from '../dist/work/matcher.js';
import { readingOf, storyOf } from './gold.mjs';
import { corpora } from './paths.mjs';

const { values: asked } = parseArgs({
  options: { json: { type: 'boolean', default: false }, features: { type: 'string' } },
});

const tableOf = (name) =>
  fs
    .readFileSync(path.join(corpora, 'pairs', name), 'utf8')
    .replace(/^\ufeff/u, '')
    .trim()
    .split(/\r?\n/u)
    .slice(1)
    .map((line) => line.split('\t'));

const mrpc = (part) =>
  tableOf(`mrpc-${part}.tsv`).map(([quality, , , a, b]) => ({
    set: `mrpc-${part}`,
    gold: Number(quality),
    a,
    b,
  }));
const sts = () =>
  tableOf('sts-headlines.tsv').map(([score, year, a, b]) => ({
    set: `sts-${year}`,
    gold: Number(score),
    a,
    b,
  }));
const sick = () => tableOf('sick.tsv').map(([, a, b, score]) => ({ set: 'sick', gold: Number(score), a, b }));

const [words, encoder] = [await loadWords(), await loadEncoder()];
const known = new Map();
async function sentenceOf(text) {
  if (!known.has(text)) {
    const [vector] = await encoder.encode([text]);
    known.set(text, { terms: termsOf(text, words.rarity), vector });
  }
  return known.get(text);
}

async function featuresOf({ a, b }) {
  return compare(await sentenceOf(a), await sentenceOf(b), words).features;
}

/** Every two clauses of a story. One that belongs to no claim says what no other says. */
async function storyPairs(name) {
  const story = storyOf(name);
  const claimOf = new Map(story.claims.flatMap(({ id, statements }) => statements.map((one) => [one, id])));
  const clauses = story.reports.flatMap((report) => clausesOf(readingOf(report)));
  const ready = [];
  for (const clause of clauses.toSorted((a, b) => (a.key < b.key ? -1 : 1)))
    ready.push(compared(clause, (await encoder.encode([clause.text]))[0], words));
  return ready.flatMap((one, i) =>
    ready.slice(i + 1).map((other) => {
      const { features, setting } = compareClauses(one, other, words);
      const claim = claimOf.get(one.clause.statement) ?? null;
      const same = claim !== null && claim === claimOf.get(other.clause.statement);
      return {
        set: `story-${name}`,
        gold: same ? 1 : 0,
        pair: [one.clause.statement, other.clause.statement],
        claims: [claim, claimOf.get(other.clause.statement) ?? null],
        features: { ...features, ...setting },
      };
    }),
  );
}

async function writeFeatures(file) {
  const lines = [];
  for (const pair of [...mrpc('train'), ...sts()])
    lines.push({ set: pair.set, gold: pair.gold, features: await featuresOf(pair) });
  for (const name of ['4', '5', '6', '7', 'mine', 'hostages']) lines.push(...(await storyPairs(name)));
  fs.writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

function pearson(xs, ys) {
  const [x, y] = [mean(xs), mean(ys)];
  const both = xs.reduce((sum, value, i) => sum + (value - x) * (ys[i] - y), 0);
  const spread = (values, middle) => Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0));
  return both / (spread(xs, x) * spread(ys, y));
}

function f1(guessed, gold) {
  const hits = guessed.filter((guess, i) => guess && gold[i] === 1).length;
  return (200 * hits) / (guessed.filter(Boolean).length + gold.filter((one) => one === 1).length);
}

async function scored(pairs, curves) {
  const rows = [];
  for (const pair of pairs) {
    const features = await featuresOf(pair);
    rows.push({ gold: pair.gold, cosine: features.cosine, value: sumOf(curves, features) });
  }
  const column = (name) => rows.map((row) => row[name]);
  return { gold: column('gold'), cosine: column('cosine'), value: column('value') };
}

async function measure() {
  const model = await loadPairModel();
  const said = await scored(mrpc('test'), model.paraphrase);
  const headlines = await scored(
    sts().filter(({ set }) => set === 'sts-2015'),
    model.likeness,
  );
  const plain = await scored(sick(), model.likeness);
  return {
    'MRPC test, F1': f1(
      said.value.map((odds) => probability(odds) > 0.5),
      said.gold,
    ),
    'STS headlines 2015, Pearson': pearson(headlines.value, headlines.gold),
    'STS headlines 2015, Pearson of the cosine': pearson(headlines.cosine, headlines.gold),
    'SICK, Pearson': pearson(plain.value, plain.gold),
  };
}

if (asked.features !== undefined) await writeFeatures(asked.features);
else {
  const figures = await measure();
  if (asked.json) console.log(JSON.stringify(figures, null, 2));
  else
    for (const [name, value] of Object.entries(figures))
      console.log(`${name.padEnd(45)} ${value.toFixed(3).padStart(8)}`);
}
await encoder.close();
