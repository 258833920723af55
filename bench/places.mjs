// Places against the Local-Global Lexicon (LGL): local news with the places that readers marked in it.
import fs from 'node:fs';
import path from 'node:path';
import { corpora, read, root, score } from './paths.mjs';

const corpus = path.join(corpora, 'geoparsing/lgl.xml');

/** Every other article, as a corpus of its own, with the readings of those: no rule was written on what is missed in them. */
function heldOut(folder, readings) {
  const source = fs.readFileSync(corpus, 'utf8');
  const articles = [...source.matchAll(/<article[\s>][\s\S]*?<\/article>/g)].map(([article]) => article);
  const lines = fs
    .readFileSync(readings, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const byName = new Map(lines.map((line) => [path.basename(line.input), line]));
  const name = (i) => `${String(i).padStart(4, '0')}.txt`;
  const kept = articles.flatMap((article, i) =>
    i % 2 === 1 ? [{ article, line: byName.get(name(i)) }] : [],
  );
  const files = { corpus: path.join(folder, 'lgl-held.xml'), read: path.join(folder, 'lgl-held.ndjson') };
  fs.writeFileSync(files.corpus, `<articles>${kept.map(({ article }) => article).join('\n')}</articles>`);
  fs.writeFileSync(
    files.read,
    kept.map(({ line }, i) => JSON.stringify({ ...line, input: name(i) })).join('\n'),
  );
  return files;
}

/** Share of the marked places that the gazetteer holds under the words marked, within 161 km: what could be resolved at best. */
async function held() {
  const { loadGazetteer } = await import(path.join(root, 'dist/index.js'));
  const begun = performance.now();
  const gazetteer = await loadGazetteer();
  const loaded = performance.now() - begun;
  const marked = [...fs.readFileSync(corpus, 'utf8').matchAll(/<toponym[\s>][\s\S]*?<\/toponym>/g)].flatMap(
    ([toponym]) => {
      const cell = (tag) => new RegExp(`<${tag}>(.*?)</${tag}>`).exec(toponym)?.[1];
      const [lat, lon] = [Number.parseFloat(cell('lat')), Number.parseFloat(cell('lon'))];
      return Number.isFinite(lat)
        ? [{ words: cell('phrase').replace('&amp;', '&').replace('&apos;', "'"), lat, lon }]
        : [];
    },
  );
  const near = marked.filter(({ words, lat, lon }) =>
    gazetteer.find(words).some(({ place }) => distance(gazetteer.place(place), { lat, lon }) <= 161),
  );
  return { share: (100 * near.length) / marked.length, loaded };
}

/** Along a great circle, in kilometres. */
function distance(a, b) {
  const r = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * r) / 2) ** 2 +
    Math.cos(a.lat * r) * Math.cos(b.lat * r) * Math.sin(((b.lon - a.lon) * r) / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

const rows = {
  recognised: 'recognised',
  'resolved within 161 km': 'resolved within 161 km (recognised ones)',
  'end to end': 'end to end within 161 km',
};

export async function places(folder) {
  const texts = path.join(folder, 'lgl');
  score('places.mjs', 'texts', corpus, texts);
  const readings = read(folder, 'lgl', texts);
  const all = score('places.mjs', 'score', corpus, readings);
  const kept = heldOut(folder, readings);
  const others = score('places.mjs', 'score', kept.corpus, kept.read);
  const { share, loaded } = await held();
  const figures = (result, suffix) =>
    Object.fromEntries(Object.entries(rows).map(([name, row]) => [`${name}${suffix}`, 100 * result[row].f1]));
  return {
    ...figures(all, ''),
    'recognised, precision': 100 * all.recognised.precision,
    'recognised, recall': 100 * all.recognised.recall,
    ...figures(others, ', held out'),
    'held by the gazetteer': share,
    'gazetteer loads, ms': loaded,
  };
}
