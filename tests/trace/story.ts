import { headWith } from '../head.ts';
import type { Claim } from '../../src/claim/claim.ts';
import type { Clause } from '../../src/claim/clause.ts';
import type { Group } from '../../src/claim/group.ts';
import { clausesOf } from '../../src/match/clauses.ts';
import type { Entity, OriginKind, Reading, Stance, Statement } from '../../src/report/reading.ts';
import type { OutletKind } from '../../src/report/report.ts';
import type { Traced } from '../../src/trace/trace.ts';

/** A case as its file has it: see cases/README.md. */
export interface Case {
  readonly title: string;
  readonly readings: readonly Reading[];
  readonly groups: readonly Group[];
  /** Lines of what should be found, in order. */
  readonly expected: readonly string[];
}

interface Open {
  readonly id: string;
  readonly outlet: { readonly name: string; readonly domain: null; readonly kind: OutletKind };
  readonly published: string;
  readonly credits: { readonly label: string; readonly start: number; readonly end: number }[];
  text: string;
  readonly statements: Statement[];
  readonly entities: Entity[];
  readonly claims: string[];
}

const outletKinds: readonly OutletKind[] = [
  'wire',
  'newspaper',
  'broadcaster',
  'state media',
  'blog',
  'other',
];
const originKinds: readonly OriginKind[] = [
  'person',
  'organisation',
  'office',
  'group',
  'anonymous',
  'document',
  'outlet',
  'own voice',
  'unknown',
];
const stances: readonly Stance[] = ['denies', 'hedges', 'expects', 'asks', 'declines'];

function oneOf<T extends string>(kinds: readonly T[], text: string, line: string): T {
  const found = kinds.find((kind) => text === kind || text.startsWith(`${kind} `));
  if (found === undefined) throw new Error(`met "${text}" in "${line}"; expected one of ${kinds.join(', ')}`);
  return found;
}

export function caseOf(source: string): Case {
  const [story = '', expected = ''] = source.split(/^expect$/m);
  const [title = '', ...lines] = story.split('\n').filter((line) => line.trim() !== '');
  const open: Open[] = [];
  for (const line of lines) {
    const last = open.at(-1);
    if (line.startsWith('report ')) open.push(openedBy(line));
    else if (last) addTo(last, line);
  }
  const readings = open.map(readingOf);
  const clauses = readings.flatMap((reading, at) =>
    clausesOf(reading).map((clause, i) => ({ clause, claim: open[at]?.claims[i] ?? '' })),
  );
  const keys = [...new Set(clauses.map(({ claim }) => claim))].toSorted();
  const groups = keys.map((key): Group => ({
    key,
    clauses: clauses.filter(({ claim }) => claim === key).map(({ clause }): Clause => clause),
    ties: [],
  }));
  return { title, readings, groups, expected: expected.split('\n').filter((line) => line.trim() !== '') };
}

function openedBy(line: string): Open {
  const found = /^report (\w+): (.+?) \(([\w ]+)\), (\S+?Z)(?:, (?:signed|credit) (.+))?$/.exec(line);
  if (!found) throw new Error(`met "${line}"; expected "report ID: OUTLET (KIND), TIME"`);
  const [, id = '', name = '', kind = '', published = '', signed] = found;
  return {
    id,
    outlet: { name, domain: null, kind: oneOf(outletKinds, kind, line) },
    published,
    credits: signed === undefined ? [] : [{ label: signed, start: 0, end: 0 }],
    text: '',
    statements: [],
    entities: [],
    claims: [],
  };
}

function addTo(report: Open, line: string): void {
  const role = /^role: (.+) = (.+)$/.exec(line);
  if (role) {
    addEntity(report, role[1] ?? '', role[2] ?? '');
    return;
  }
  const [claim, source, sentence] = line.split(' | ');
  const text = (sentence ?? line).replaceAll(/[{}]/g, '');
  const start = report.text.length + (sentence ?? line).indexOf('{');
  const end = start + (sentence ?? line).replace(/^.*\{|\}.*$/g, '').length;
  if (claim !== undefined && source !== undefined && sentence !== undefined) {
    report.claims.push(claim);
    report.statements.push(statementOf(report, source, { start, end }, sentence, line));
  }
  report.text += `${text}\n\n`;
}

function addEntity(report: Open, name: string, role: string | null): string {
  const known = report.entities.findIndex((entity) => entity.name === name);
  const roles = role === null ? [] : [{ text: role, start: 0, end: 0, statement: null }];
  const entity: Entity = {
    id: known < 0 ? `e${report.entities.length + 1}` : `e${known + 1}`,
    kind: 'person',
    name,
    aliases: [],
    roles: [...(report.entities[known]?.roles ?? []), ...roles],
    designations: [],
    mentions: [],
    place: null,
    candidates: [],
  };
  if (known < 0) report.entities.push(entity);
  else report.entities[known] = entity;
  return entity.id;
}

function statementOf(
  report: Open,
  source: string,
  content: { start: number; end: number },
  sentence: string,
  line: string,
): Statement {
  const [head = '', ...marks] = source.split(';').map((part) => part.trim());
  const kind = oneOf(originKinds, head, line);
  const label = head.slice(kind.length).trim();
  const via =
    marks
      .find((mark) => mark.startsWith('via '))
      ?.slice(4)
      .split(' < ') ?? [];
  const cue = marks.find((mark) => mark.startsWith('cue '))?.slice(4) ?? null;
  const at = cue === null ? -1 : sentence.replaceAll(/[{}]/g, '').lastIndexOf(cue);
  return {
    id: `s${report.statements.length + 1}`,
    content: [content],
    cue:
      cue === null || at < 0
        ? null
        : { start: report.text.length + at, end: report.text.length + at + cue.length },
    source: null,
    clauses: [[content]],
    quotation: kind === 'own voice' ? 'own voice' : 'indirect',
    stance: stances.find((stance) => marks.includes(stance)) ?? 'asserts',
    retracted: marks.includes('retracted'),
    in_headline: false,
    origin: {
      label: label === '' ? report.outlet.name : label,
      entity: kind === 'person' ? addEntity(report, label, null) : null,
      kind,
      named: kind !== 'anonymous' && !/^(?:several|some)/.test(label),
      count: 'unknown',
      anonymity_reason: null,
    },
    chain: via.map((one) => ({ label: one, entity: null })),
    confidence: 1,
  };
}

const readingOf = ({ id, outlet, published, credits, text, statements, entities }: Open): Reading => ({
  format: 'hearsay.report/1',
  input: `case#${id}`,
  report: headWith({ id, capture: `sha256:${id}`, outlet, credits, published }),
  text,
  blocks: [],
  statements,
  entities,
  times: [],
  agreements: [],
  notices: [],
});

/** What was found, in the lines of the files: each claim's origins that the case asks for, and all drift, contradictions and withdrawals. */
export function foundIn({ claims, contradictions }: Traced, expected: readonly string[]): string[] {
  const asked = (what: string, claim: Claim): boolean =>
    expected.some((line) => line.startsWith(`${what} ${claim.id}:`));
  const lines = claims.flatMap((claim) => [
    ...(asked('origins', claim)
      ? [`origins ${claim.id}: ${claim.origins.map(({ label }) => label).join('; ') || 'none'}`]
      : []),
    ...driftIn(claim),
    ...(claim.originals.length > 0
      ? [`originals ${claim.id}: ${claim.originals.map(({ outlet }) => outlet).join('; ')}`]
      : []),
    ...claim.withdrawals.map(
      ({ statement, standing }) =>
        `withdrawn ${claim.id}: ${statement.report} <- ${standing.map(({ report }) => report).join(', ')}`,
    ),
  ]);
  return [...lines, ...contradictions.map(({ claim, other }) => `against: ${claim} ${other}`)];
}

function driftIn({ id, drift }: Claim): string[] {
  const reports = [...new Set(drift.map(({ report }) => report))];
  return reports.map(
    (report) =>
      `drift ${report} ${id}: ${drift
        .filter((one) => one.report === report)
        .map(({ kind }) => kind)
        .join(', ')}`,
  );
}
