// Names of CoNLL-2003 dev, exact F1 by entity: sentences as lines of their document, tokens parted by blanks.
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { corpora, root } from './paths.mjs';

const kinds = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other' };

/** Documents as lists of sentences, each a list of [token, tag]. */
function documentsOf(file) {
  const documents = [];
  let sentence = [];
  const close = () => {
    if (sentence.length > 0) documents.at(-1).push(sentence);
    sentence = [];
  };
  for (const line of gunzipSync(fs.readFileSync(file)).toString('utf8').split('\n')) {
    const cells = line.split(' ');
    if (line.trim() === '') close();
    else if (cells[0] === '-DOCSTART-') documents.push([]);
    else sentence.push([cells[0], cells.at(-1)]);
  }
  close();
  return documents;
}

/** IOB1: a name goes on while its kind does; B- parts two names of one kind that touch. */
function namesOf(sentence, start) {
  const found = [];
  let at = start;
  let before = 'O';
  for (const [token, tag] of sentence) {
    const goesOn = tag.startsWith('I-') && before.slice(2) === tag.slice(2);
    if (tag !== 'O' && goesOn) found.at(-1).end = at + token.length;
    else if (tag !== 'O') found.push({ start: at, end: at + token.length, kind: kinds[tag.slice(2)] });
    before = tag;
    at += token.length + 1;
  }
  return found;
}

function textAndNames(document) {
  let text = '';
  const gold = [];
  const lines = [];
  for (const sentence of document) {
    gold.push(...namesOf(sentence, text.length));
    const line = sentence.map(([token]) => token).join(' ');
    lines.push({ start: text.length, end: text.length + line.length });
    text += `${line}\n`;
  }
  return { text, gold, lines };
}

/** F1 in per cent over all kinds, and by kind. */
export async function names() {
  const { loadModel } = await import(path.join(root, 'dist/index.js'));
  const model = await loadModel();
  const counts = Object.fromEntries(['all', ...Object.values(kinds)].map((kind) => [kind, [0, 0]]));
  const key = ({ start, end, kind }) => `${start}-${end} ${kind}`;
  for (const document of documentsOf(path.join(corpora, 'ner/conll2003-dev.txt.gz'))) {
    const { text, gold, lines } = textAndNames(document);
    const { names: found } = await model.tagger.tag(text, lines);
    const right = new Set(gold.map(key));
    for (const kind of Object.keys(counts)) {
      const of = (list) => list.filter((name) => kind === 'all' || name.kind === kind);
      counts[kind][0] += 2 * of(found).filter((name) => right.has(key(name))).length;
      counts[kind][1] += of(found).length + of(gold).length;
    }
  }
  await model.close();
  return Object.fromEntries(
    Object.entries(counts).map(([kind, [hit, total]]) => [kind, (100 * hit) / total]),
  );
}
