import type { Clause, Figure, Mentioned } from '../claim/clause.ts';
import { sentencesOf } from '../engine/en/words.ts';
import type { Reading, Statement } from '../report/reading.ts';
import { contains, overlaps, textOf, type Span } from '../report/span.ts';
import { figuresIn } from './figures.ts';

/**
 * The clauses of a reading's statements with the figures, entities and times they name, in the order of the statements.
 * A statement that refuses to speak puts forward nothing, and has none.
 */
export function clausesOf(reading: Reading): Clause[] {
  return reading.statements
    .filter((statement) => statement.stance !== 'declines')
    .flatMap((statement) =>
      partsOf(statement).map((content, at) => clauseOf(reading, statement, content, at)),
    );
}

/** The clauses of a statement; where it names none, one of its whole content. */
const partsOf = ({ clauses, content }: Statement): readonly (readonly Span[])[] =>
  clauses.length > 0 ? clauses : [content];

function clauseOf(reading: Reading, statement: Statement, content: readonly Span[], clause: number): Clause {
  const { text, report } = reading;
  const times = reading.times.filter((time) => content.some((part) => contains(part, time)));
  return {
    report: report.id,
    capture: report.capture,
    statement: statement.id,
    clause,
    key: `${report.id} ${statement.id}.${clause}`,
    input: reading.input,
    content,
    text: content.map((part) => textOf(text, part)).join(' '),
    cue: statement.cue ? textOf(text, statement.cue) : null,
    quotation: statement.quotation,
    stance: statement.stance,
    retracted: statement.retracted,
    in_headline: statement.in_headline,
    origin: statement.origin,
    chain: statement.chain,
    outlet: report.outlet,
    published: report.published,
    mentioned: mentionedIn(reading, content),
    figures: figuresOf(text, content, times),
    times: times.map((time) => time.value),
  };
}

function mentionedIn({ entities }: Reading, content: readonly Span[]): Mentioned[] {
  return entities
    .filter(({ mentions }) => mentions.some((mention) => content.some((part) => overlaps(part, mention))))
    .map(({ id, kind, name, aliases }) => ({ entity: id, kind, name, aliases }));
}

function figuresOf(
  text: string,
  content: readonly Span[],
  times: readonly (Span & { kind: string })[],
): Figure[] {
  const dates = times.filter(({ kind }) => kind === 'instant' || kind === 'interval');
  return sentencesOf(text, content).flatMap(({ words }) => figuresIn(words, dates));
}
