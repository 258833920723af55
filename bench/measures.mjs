// Each measure reads reference data with the built command and has it scored there. Values are per cent, or
// what the name says. The scorers are those of the reference data, called and never copied.
import fs from 'node:fs';
import path from 'node:path';
import { entities } from './entities.mjs';
import { names } from './names.mjs';
import { places } from './places.mjs';
import { times } from './times.mjs';
import { cases, corpora, node, read, root, score } from './paths.mjs';

const percent = (x) => 100 * x.f1;

/** PolNeAR dev, raw articles: who said what, source and content laid together. */
function polnear(folder) {
  const split = path.join(corpora, 'polnear/dev');
  const { linked } = score('attribution.mjs', 'brat', split, read(folder, 'dev', path.join(split, 'text')));
  return { 'linked, relaxed': percent(linked.relaxed), 'linked, exact': percent(linked.exact) };
}

/** The same articles cut into paragraphs, as the CofeNet paper scores them. */
function cofenet(folder) {
  const gold = path.join(corpora, 'cofenet/polnear-valid.jsonl');
  const texts = path.join(folder, 'paragraphs');
  score('attribution.mjs', 'cofenet-texts', gold, texts);
  const { exact } = score('attribution.mjs', 'cofenet', gold, read(folder, 'cofenet', texts));
  return { source: percent(exact.source), cue: percent(exact.cue), content: percent(exact.content) };
}

/** Real articles with origin, chain and stance of each attribution. */
function chains(folder) {
  const gold = path.join(corpora, 'chains/train.ndjson');
  const articles = fs.readFileSync(gold, 'utf8').trim().split('\n');
  const texts = articles.map((line) =>
    path.join(corpora, 'polnear/train/text', `${JSON.parse(line).name}.txt`),
  );
  const rows = score('chains.mjs', gold, read(folder, 'chains', ...texts));
  return {
    'chain, end to end': percent(rows['chain, end to end']),
    'unnamed source, end to end': percent(rows['unnamed source, end to end']),
    'stance, macro F1': percent(rows['stance, macro F1 (found ones)']),
    'origin name': percent(rows['origin name (found ones)']),
  };
}

const storyRows = {
  'laid to its source': 'statement found and laid to its source',
  'chain where there is one': 'chain, where there is one',
  'stance, macro F1': 'stance, macro F1 (found ones)',
  'origin name': 'origin name (found ones)',
  furniture: 'page furniture (characters)',
  'place found': 'place found',
  'place within 161 km': 'place within 161 km (1000 km for countries, regions, seas)',
  'time found': 'time found',
  'time value': 'time value',
  'agreement found': 'agreement found',
};

/** Stories that have been scored, by number: the means over all and over some need each once. */
const scored = new Map();

/** One story case: what each report says, on whose word, through whom. */
function scoreStory(folder, number) {
  const file = path.join(cases, `story-${number}.json`);
  const texts = path.join(folder, `story-${number}`);
  score('stories.mjs', 'texts', file, texts);
  const readings = read(folder, `story-${number}`, path.join(texts, 'reports.ndjson'));
  const rows = score('stories.mjs', 'read', file, readings);
  return Object.fromEntries(Object.entries(storyRows).map(([name, row]) => [name, figure(rows[row])]));
}

/** None where a story holds nothing of the kind and nothing was found in it: it has no part in the mean. */
const figure = (row) =>
  row !== undefined && row.gold === 0 && row.predicted === 0 ? null : percent(row ?? { f1: 0 });

/** Mean over stories, each counted alike. */
function stories(folder, numbers) {
  for (const number of numbers) if (!scored.has(number)) scored.set(number, scoreStory(folder, number));
  const results = numbers.map((number) => scored.get(number));
  const mean = (name) => {
    const known = results.map((result) => result[name]).filter((value) => value !== null);
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  return Object.fromEntries(Object.keys(storyRows).map((name) => [name, mean(name)]));
}

const storyNumbers = () =>
  fs
    .readdirSync(cases)
    .map((file) => Number(/^story-(\d+)\.json$/.exec(file)?.[1]))
    .filter((number) => number > 0)
    .toSorted((a, b) => a - b);

/** What a benchmark of its own prints with `--json`. */
const bench = (program) => JSON.parse(node(path.join(root, 'bench', program), '--json'));

/** In the order in which they are run and printed; `of` says what is measured, in words for the table. */
export const measures = {
  polnear: { of: 'who said what, PolNeAR dev, raw articles', run: polnear },
  cofenet: { of: 'spans exact, PolNeAR dev, paragraphs', run: cofenet },
  chains: { of: 'origins and chains, 48 articles', run: chains },
  stories: { of: 'story cases, mean of all', run: (folder) => stories(folder, storyNumbers()) },
  'stories-tuned': {
    of: 'story cases that rules were written on',
    run: (folder) =>
      stories(
        folder,
        storyNumbers().filter((n) => n <= 7),
      ),
  },
  'stories-unseen': {
    of: 'story cases whose texts nobody read',
    run: (folder) =>
      stories(
        folder,
        storyNumbers().filter((n) => n > 7),
      ),
  },
  places: { of: 'places, LGL', run: places },
  times: { of: 'times, TimeBank and AQUAINT', run: times },
  entities: { of: 'who is who, seven marked reports', run: entities },
  names: { of: 'names, CoNLL-2003 dev', run: names },
  'article-body': { of: 'article text out of 181 pages', run: () => bench('article-body.mjs') },
  pairs: { of: 'the same said or not', run: () => bench('pairs.mjs') },
  claims: { of: 'clauses into claims, story cases', run: () => bench('claims.mjs') },
  speed: { of: 'speed, 84 pages, two threads', run: () => bench('speed.mjs') },
};
