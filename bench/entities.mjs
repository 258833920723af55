// Entities of the reports in tests/engine/entity/reports, which we wrote and marked before the engine read them: B-cubed
// (Bagga and Baldwin 1998) and CEAF with entity similarity phi 4 (Luo 2005) over the marked mentions, and how many entities have
// the marked kind and name. A mention is marked `[words](entity)`, with `+` between two that are meant at once and `?` after what may be left out; an entity of name `-` has none in the report.
import fs from 'node:fs';
import path from 'node:path';
import { read, root } from './paths.mjs';

/** A file of reports as its head, text, mentions (`start`, `end`, `id`) and entities (`kind`, `name` by id). */
export function annotated(file) {
  const [head, ...rest] = file.split('\n\n');
  const [body, list] = rest.join('\n\n').split('\n---\n');
  const mentions = [];
  let text = '';
  for (const part of body.split(/(\[[^[\]]*\]\([^)]*\))/)) {
    const [, words, ids] = /^\[([^[\]]*)\]\(([^)]*)\)$/.exec(part) ?? [];
    if (words !== undefined)
      for (const id of ids.split('+'))
        if (!id.endsWith('?')) mentions.push({ start: text.length, end: text.length + words.length, id });
    text += words ?? part;
  }
  const kinds = Object.fromEntries(
    list
      .trim()
      .split('\n')
      .map((line) => /^(?<id>\w+): (?<kind>[a-z ]+), (?<name>.+)$/.exec(line).groups)
      .map(({ id, kind, name }) => [id, { kind, name }]),
  );
  const fields = Object.fromEntries(head.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
  return { ...fields, text, mentions, entities: kinds };
}

/** Marked mentions with the found entity laid to each, null where none stands there: words that end together, else begin together, are one place. */
function laid(gold, found) {
  const spans = found.flatMap((entity) => entity.mentions.map((span) => ({ ...span, entity })));
  const at = (one) => {
    const near = spans.filter((span) => span.start < one.end && one.start < span.end);
    const ending = near.filter((span) => span.end === one.end);
    return ending.length > 0 ? ending : near.filter((span) => span.start === one.start);
  };
  const together = new Map();
  const key = (id, entity) => `${id} ${entity.id}`;
  for (const one of gold)
    for (const { entity } of at(one))
      together.set(key(one.id, entity), (together.get(key(one.id, entity)) ?? 0) + 1);
  const taken = new Set();
  return gold.map((one) => {
    const free = at(one).filter(({ entity }) => !taken.has(`${one.start} ${entity.id}`));
    const far = (span) => Math.abs(span.start - one.start);
    const shared = ({ entity }) => together.get(key(one.id, entity));
    const [best] = free.toSorted((a, b) => far(a) - far(b) || shared(b) - shared(a));
    if (best) taken.add(`${one.start} ${best.entity.id}`);
    return { ...one, entity: best?.entity ?? null };
  });
}

const groups = (list, of) =>
  Map.groupBy
    ? Map.groupBy(list, of)
    : list.reduce((map, one) => map.set(of(one), [...(map.get(of(one)) ?? []), one]), new Map());

/** Sums of one report, to be added up. */
export function score({ mentions, entities: marked }, found) {
  const all = laid(mentions, found);
  const met = all.filter(({ entity }) => entity !== null);
  const [byGold, byFound] = [groups(all, ({ id }) => id), groups(met, ({ entity }) => entity)];
  const shared = (id, entity) => byFound.get(entity).filter((one) => one.id === id).length;
  const precision = met.map(({ id, entity }) => shared(id, entity) / byFound.get(entity).length);
  const recall = all.map(({ id, entity }) => (entity ? shared(id, entity) / byGold.get(id).length : 0));
  const pairs = [...byGold.keys()].flatMap((id) =>
    [...byFound.keys()].map((entity) => ({
      id,
      entity,
      phi: (2 * shared(id, entity)) / (byGold.get(id).length + byFound.get(entity).length),
    })),
  );
  const [usedIds, usedEntities] = [new Set(), new Set()];
  const matched = pairs
    .toSorted((a, b) => b.phi - a.phi)
    .filter(({ id, entity, phi }) => {
      if (phi === 0 || usedIds.has(id) || usedEntities.has(entity)) return false;
      usedIds.add(id);
      usedEntities.add(entity);
      return true;
    });
  const bare = (name) => name.toLowerCase().replace(/^the /, '');
  return {
    mentions: all.length,
    found: met.length,
    precision: sum(precision),
    recall: sum(recall),
    phi: sum(matched.map(({ phi }) => phi)),
    gold: byGold.size,
    clusters: byFound.size,
    kinds: matched.filter(({ id, entity }) => marked[id].kind === entity.kind).length,
    names: matched.filter(
      ({ id, entity }) => marked[id].name === '-' || bare(marked[id].name) === bare(entity.name),
    ).length,
    matched: matched.length,
    misnamed: matched
      .filter(({ id, entity }) => marked[id].name !== '-' && bare(marked[id].name) !== bare(entity.name))
      .map(({ id, entity }) => `${id} ${entity.name}`),
    wrong: matched
      .filter(({ id, entity }) => marked[id].kind !== entity.kind)
      .map(({ id, entity }) => `${id} ${entity.kind}`),
    split: all.filter(({ id, entity }) => !matched.some((one) => one.id === id && one.entity === entity)),
  };
}

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const f1 = (p, r) => (p + r === 0 ? 0 : (200 * p * r) / (p + r));

/** The figures over all reports, per cent. */
export function figures(scores) {
  const total = (name) => sum(scores.map((one) => one[name]));
  return {
    'mentions found': (100 * total('found')) / total('mentions'),
    'B-cubed F1': f1(total('precision') / total('found'), total('recall') / total('mentions')),
    'CEAF-e F1': f1(total('phi') / total('clusters'), total('phi') / total('gold')),
    'kind right': (100 * total('kinds')) / total('matched'),
    'name right': (100 * total('names')) / total('matched'),
  };
}

export const reportsFolder = path.join(root, 'tests/engine/entity/reports');

export const reportsMarked = () =>
  fs
    .readdirSync(reportsFolder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => ({
      id: name.replace('.txt', ''),
      ...annotated(fs.readFileSync(path.join(reportsFolder, name), 'utf8')),
    }));

/** The measure: the reports as one file of reports, read by the built command. */
export function entities(folder) {
  const marked = reportsMarked();
  const file = path.join(folder, 'entities.ndjson');
  const records = marked.map(({ id, outlet, published, headline, text }) =>
    JSON.stringify({
      id,
      outlet,
      outlet_kind: 'newspaper',
      published: `${published}T08:00:00Z`,
      headline,
      text,
    }),
  );
  fs.writeFileSync(file, `${records.join('\n')}\n`);
  const readings = fs
    .readFileSync(read(folder, 'entities', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return figures(marked.map((one, i) => score(one, readings[i].entities)));
}
