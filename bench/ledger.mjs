// Prints what `claims --format json` prints, for a story whose reports were read before: reading, groups of clauses, tracing.
//
//   node bench/ledger.mjs STORY.json READ.ndjson CLAIMS.json [STORY READ CLAIMS]… [--groups gold|match] [--statements read|gold] [--source]
//
// READ.ndjson is what `hearsay read --format ndjson` gave. `--groups gold` takes the story's own claims for the groups, and so measures tracing
// alone; `--statements gold` its statements too. Taken from dist, or under tsx from src with --source. `stories.mjs ledger` scores it.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    groups: { type: 'string', default: 'match' },
    statements: { type: 'string', default: 'read' },
    source: { type: 'boolean', default: false },
  },
});
if (positionals.length === 0 || positionals.length % 3 !== 0) {
  console.error(
    'usage: ledger.mjs STORY.json READ.ndjson CLAIMS.json … [--groups gold|match] [--statements read|gold]',
  );
  process.exit(2);
}

const part = (name) => import(asked.source ? `../src/${name}.ts` : `../dist/${name}.js`);
const [{ trace }, { clausesOf }, { loadLexicon }, { entityClusters }, { profilesOf }] = await Promise.all(
  ['trace/trace', 'match/clauses', 'work/lexicon', 'match/entity-clusters', 'match/entity-profile'].map(part),
);

const reportId = (input) => /#([^#]+)$/.exec(input)?.[1] ?? path.basename(input);
const readingsIn = (file) =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

const kinds = {
  person: 'person',
  role: 'office',
  organization: 'organisation',
  anonymous: 'anonymous',
  document: 'document',
  outlet: 'outlet',
  voice: 'own voice',
};
const spansOf = (spans) =>
  (Array.isArray(spans[0]) ? spans : [spans]).map(([start, end]) => ({ start, end }));
const spanOf = (spans) => (spans ? spansOf(spans)[0] : null);

/** A reading with the story's own statements in place of those that were found; what it knows of entities stays. */
function withGold(story, reading) {
  const report = story.reports.find(({ id }) => id === reportId(reading.input));
  const entity = (label) => {
    const found = reading.entities.find(({ name, aliases }) =>
      [name, ...aliases].some((one) => one === label || label.endsWith(` ${one}`)),
    );
    return found?.id ?? null;
  };
  const statements = report.statements.map((gold) => ({
    id: gold.id,
    content: spansOf(gold.spans.content),
    clauses: [spansOf(gold.spans.content)],
    cue: spanOf(gold.spans.cue),
    source: spanOf(gold.spans.source),
    quotation: gold.kind === 'voice' ? 'own voice' : gold.kind,
    stance: gold.stance,
    retracted: gold.retracted === true,
    in_headline: false,
    origin: {
      label: gold.origin.label,
      entity: entity(gold.origin.label),
      kind: /^unspecified$/.test(gold.origin.label) ? 'unknown' : kinds[gold.origin.type],
      named: gold.origin.named,
      count: 'unknown',
      anonymity_reason: null,
    },
    chain: gold.chain.map((label) => ({ label, entity: entity(label) })),
    confidence: 1,
  }));
  return { ...reading, statements };
}

const isWord = (character) => /[\p{L}\p{N}]/u.test(character);
function offsetsOf(text, spans) {
  const offsets = new Set();
  for (const { start, end } of spans)
    for (let at = start; at < end; at++) if (isWord(text[at] ?? ' ')) offsets.add(at);
  return offsets;
}
function overlap(a, b) {
  let both = 0;
  for (const at of a) if (b.has(at)) both++;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}

/** The claims of the story as groups: a clause is of the claim whose statement it shares most with; a clause of no statement is in none. */
function goldGroups(story, readings) {
  const claimOf = new Map(story.claims.flatMap((claim) => claim.statements.map((id) => [id, claim.id])));
  const clauses = readings.flatMap((reading) => {
    const golds = story.reports
      .find(({ id }) => id === reportId(reading.input))
      .statements.map((gold) => ({
        claim: claimOf.get(gold.id),
        offsets: offsetsOf(reading.text, spansOf(gold.spans.content)),
      }));
    return clausesOf(reading).map((clause) => {
      const own = offsetsOf(reading.text, clause.content);
      const [best] = golds
        .map((gold) => ({ ...gold, share: overlap(gold.offsets, own) }))
        .toSorted((a, b) => b.share - a.share);
      return { clause, claim: best && best.share >= 0.5 ? best.claim : undefined };
    });
  });
  return story.claims.map(({ id }) => ({
    key: id,
    clauses: clauses.filter(({ claim }) => claim === id).map(({ clause }) => clause),
    ties: [],
  }));
}

const matcher = asked.groups === 'match' ? await (await part('work/matcher')).loadMatcher() : null;
const lexicon = await loadLexicon();
const { lists } = lexicon;

/** Keys of entities across the reports of a story. */
function identityOf(readings) {
  const clusters = entityClusters(
    readings.flatMap((reading) => profilesOf(reading, lexicon)),
    lexicon,
  );
  const keys = new Map(
    clusters.flatMap(({ members }, at) =>
      members.map(({ report, entity }) => [`${report}\n${entity}`, `${at}`]),
    ),
  );
  return (report, entity) => keys.get(`${report}\n${entity}`) ?? null;
}

for (let at = 0; at < positionals.length; at += 3) {
  const [storyFile, readFile, claimsFile] = positionals.slice(at, at + 3);
  const story = JSON.parse(fs.readFileSync(storyFile, 'utf8'));
  const read = readingsIn(readFile);
  const readings = asked.statements === 'gold' ? read.map((reading) => withGold(story, reading)) : read;
  const groups =
    asked.groups === 'gold'
      ? goldGroups(story, readings)
      : await matcher.match(readings.flatMap((reading) => clausesOf(reading)));
  fs.writeFileSync(
    claimsFile,
    JSON.stringify(trace(groups, readings, { lists, identify: identityOf(read) }), null, 1),
  );
}
await matcher?.close();
