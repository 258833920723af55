// Expressions of time against TimeBank and AQUAINT (TimeML), scored as TempEval-3 did: all documents, and every third by
// name, which nobody looked at while the rules were written.
import fs from 'node:fs';
import path from 'node:path';
import { corpora, read, score } from './paths.mjs';

const gold = path.join(corpora, 'timeml');

/** The documents' files, in the order of their names, each collection's under its folder. */
const documents = () =>
  fs
    .readdirSync(gold, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.tml'))
    .toSorted();

/** A folder with copies of every third document. */
function heldOut(folder) {
  const part = path.join(folder, 'held-out');
  fs.mkdirSync(part);
  for (const file of documents().filter((_, i) => i % 3 === 2))
    fs.copyFileSync(path.join(gold, file), path.join(part, path.basename(file)));
  return part;
}

/** F1 in per cent: found at all (half a word is enough), with the same words, with the same value. */
export function times(folder) {
  const texts = path.join(folder, 'timeml');
  score('times.mjs', 'texts', gold, texts);
  const readings = read(folder, 'timeml', path.join(texts, 'reports.ndjson'));
  const all = score('times.mjs', 'score', gold, readings);
  const kept = score('times.mjs', 'score', heldOut(folder), readings);
  const percent = (row) => 100 * row.f1;
  return {
    relaxed: percent(all.relaxed),
    strict: percent(all.strict),
    value: percent(all.value),
    'relaxed, held out': percent(kept.relaxed),
    'value, held out': percent(kept.value),
  };
}
