// Clauses of a story as its marks have them, for measuring match apart from reading.
import fs from 'node:fs';
import path from 'node:path';
import { cases, root } from './paths.mjs';

const quotations = { direct: 'direct', indirect: 'indirect', mixed: 'mixed', voice: 'own voice' };
const kinds = {
  person: 'person',
  role: 'office',
  organization: 'organisation',
  anonymous: 'anonymous',
  document: 'document',
  outlet: 'outlet',
  voice: 'own voice',
};

/** A story by its number among the cases, or by its name among our own. */
export const storyOf = (name) =>
  JSON.parse(
    fs.readFileSync(
      /^\d+$/u.test(name)
        ? path.join(cases, `story-${name}.json`)
        : path.join(root, 'tests/stories', `${name}.json`),
      'utf8',
    ),
  );

const spansOf = (places) =>
  places === null
    ? []
    : (Array.isArray(places[0]) ? places : [places]).map(([start, end]) => ({ start, end }));

function statementOf({ id, kind, stance, retracted, spans, origin, chain }) {
  return {
    id,
    content: spansOf(spans.content),
    cue: spansOf(spans.cue)[0] ?? null,
    source: spansOf(spans.source)[0] ?? null,
    clauses: [],
    quotation: quotations[kind],
    stance,
    retracted: retracted ?? false,
    in_headline: false,
    origin: {
      label: origin.label,
      entity: null,
      kind: kinds[origin.type],
      named: origin.named,
      count: 'unknown',
      anonymity_reason: null,
    },
    chain: chain.map((label) => ({ label, entity: null })),
    confidence: 1,
  };
}

/** A report with its marks as a reading. Entities and times are not marked there. */
export const readingOf = ({ id, outlet, outlet_kind, published, headline, text, statements }) => ({
  format: 'hearsay.report/1',
  input: `reports.ndjson#${id}`,
  report: {
    id,
    capture: id,
    address: null,
    outlet: { name: outlet, domain: null, kind: outlet_kind },
    headline,
    headline_in_text: null,
    byline: [],
    dateline: null,
    credits: [],
    published,
    modified: null,
    language: 'en',
    evidence: {},
    rights: { reserved: false, ai_use: 'not said', start: null, end: null },
  },
  text,
  blocks: [],
  statements: statements.map(statementOf),
  entities: [],
  times: [],
  agreements: [],
  notices: [],
});
