import { sentencesOf } from '../../src/engine/en/words.ts';
import type { Entity, Head, Origin, Reading, Statement } from '../../src/report/reading.ts';
import { contains, overlaps, type Span } from '../../src/report/span.ts';

/** Everything in a reading that breaks a promise of the contract, in words; empty for a sound one. */
export function problemsIn(reading: Reading): string[] {
  return [
    ...spanProblems(reading),
    ...orderProblems(reading),
    ...reading.statements.flatMap((statement) => statementProblems(statement, reading)),
    ...reading.entities.flatMap((entity) => entityProblems(entity, reading)),
    ...uncovered(reading),
  ];
}

/** Every span that a reading holds, with what it is. */
function* spansIn({ report, blocks, statements, entities, notices }: Reading): Generator<[string, Span]> {
  yield* headSpans(report);
  for (const block of blocks) yield [`block ${block.kind}`, block];
  for (const statement of statements) yield* statementSpans(statement);
  for (const { id, mentions, roles, designations } of entities)
    for (const span of [...mentions, ...roles, ...designations]) yield [`entity ${id}`, span];
  for (const { code, start, end } of notices)
    if (start !== null && end !== null) yield [`notice ${code}`, { start, end }];
}

function* headSpans({ headline_in_text, dateline, credits, rights }: Head): Generator<[string, Span]> {
  if (headline_in_text) yield ['headline', headline_in_text];
  if (dateline) yield ['dateline', dateline];
  for (const credit of credits) yield [`credit ${credit.label}`, credit];
  if (rights.start !== null && rights.end !== null)
    yield ['rights', { start: rights.start, end: rights.end }];
}

function* statementSpans({
  id,
  content,
  cue,
  source,
  clauses,
  origin,
}: Statement): Generator<[string, Span]> {
  for (const span of content) yield [`content of ${id}`, span];
  for (const span of clauses.flat()) yield [`clause of ${id}`, span];
  if (cue) yield [`cue of ${id}`, cue];
  if (source) yield [`source of ${id}`, source];
  if (origin.anonymity_reason) yield [`reason of ${id}`, origin.anonymity_reason];
}

function spanProblems(reading: Reading): string[] {
  return [...spansIn(reading)].flatMap(([what, { start, end }]) => {
    const place = `${what}, ${start} to ${end}`;
    if (!Number.isInteger(start) || !Number.isInteger(end)) return [`${place}: no whole numbers`];
    if (start < 0 || end > reading.text.length) return [`${place}: outside of the text`];
    return reading.text.slice(start, end).trim() === '' ? [`${place}: empty`] : [];
  });
}

function orderProblems({ blocks, statements, entities }: Reading): string[] {
  const starts = statements.map(({ content }) => content[0]?.start ?? -1);
  return [
    ...blocks.flatMap(({ start }, i) => (start < (blocks[i - 1]?.end ?? 0) ? [`block ${i} overlaps`] : [])),
    ...statements.flatMap(({ id }, i) => (id === `s${i + 1}` ? [] : [`${id} is statement ${i + 1}`])),
    ...starts.flatMap((start, i) => (start < (starts[i - 1] ?? 0) ? [`s${i + 1} stands before s${i}`] : [])),
    ...entities.flatMap(({ id }, i) => (id === `e${i + 1}` ? [] : [`${id} is entity ${i + 1}`])),
  ];
}

/** A report that is laid to no outlet does not say who speaks in its own voice or writes "we". */
const mayBeNameless = ({ kind }: Origin, { outlet }: Head): boolean =>
  outlet === null && (kind === 'own voice' || kind === 'outlet');

function statementProblems(statement: Statement, { blocks, entities, report }: Reading): string[] {
  const { id, content, cue, source, clauses, quotation, origin, chain, confidence } = statement;
  const read = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'headline');
  const known = new Set<string | null>([null, ...entities.map((entity) => entity.id)]);
  const checks: readonly [boolean, string][] = [
    [content.length > 0, 'has no content'],
    [content.every(({ start }, i) => start >= (content[i - 1]?.end ?? 0)), 'has contents out of order'],
    [content.every((span) => read.some((block) => contains(block, span))), 'says what is in no block'],
    [clauses.every((clause) => clause.length > 0), 'has an empty clause'],
    [clauses.flat().every((part) => content.some((span) => contains(span, part))), 'has a clause outside'],
    [
      quotation !== 'own voice' || (cue === null && source === null),
      'is own voice and has a cue or a source',
    ],
    [(quotation === 'own voice') === (origin.kind === 'own voice'), `is ${quotation} of ${origin.kind}`],
    [[origin, ...chain].every(({ entity }) => known.has(entity)), 'names an entity that is not there'],
    [origin.label !== '' || mayBeNameless(origin, report), `has an origin without a label, ${origin.kind}`],
    [chain.every(({ label }) => label.trim() !== ''), 'has a relay without a label'],
    [confidence >= 0 && confidence <= 1, `has confidence ${confidence}`],
  ];
  return checks.flatMap(([holds, problem]) => (holds ? [] : [`${id} ${problem}`]));
}

function entityProblems({ id, name, roles, designations }: Entity, { text, statements }: Reading): string[] {
  const known = new Set<string | null>([null, ...statements.map((statement) => statement.id)]);
  return [
    ...(name.trim() === '' ? [`${id} has no name`] : []),
    ...[...roles, ...designations].flatMap((role) => [
      ...(text.slice(role.start, role.end) === role.text
        ? []
        : [`${id}: "${role.text}" is not what stands there`]),
      ...(known.has(role.statement) ? [] : [`${id} names ${role.statement}, which is not there`]),
    ]),
  ];
}

/** Sentences of the body in which nothing is said and which are no statement of the outlet. */
function uncovered({ text, blocks, statements, report }: Reading): string[] {
  if (report.language !== null && report.language !== 'en') return [];
  const read = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'headline');
  const said = statements.flatMap(({ content, cue, source }) =>
    [...content, cue, source].filter((span) => span !== null),
  );
  return sentencesOf(text, read)
    .filter(({ words }) => words.some((word) => /[\p{L}\p{N}]/u.test(word.text)))
    .filter((sentence) => !said.some((span) => overlaps(span, sentence)))
    .map(({ start, end }) => `nothing is made of "${text.slice(start, end)}"`);
}
