import type { Reading, Statement } from '../report/reading.ts';
import type { Report } from '../report/report.ts';
import { agreementsOf } from './agreement/agreements.ts';
import { prepare, type Means } from './prepare.ts';
import { attribute, type Attributed } from './source/attribute.ts';
import type { Draft } from './statement/draft.ts';
import { draftsOf } from './statement/drafts.ts';
import { timeNoticesOf, timesOf } from './time/times.ts';

export type { Means } from './prepare.ts';

/**
 * Reads one report: its blocks and head, what is said in it, who, where, when and under which agreement. The same report and means give the same reading. A report in
 * another language than English gets its blocks and head, no statements, and a notice that says so.
 */
export async function readReport(report: Report, means: Means): Promise<Reading> {
  const { blocks, head, notices, document } = await prepare(report, means);
  const reading = {
    format: 'hearsay.report/1',
    input: report.input,
    report: head,
    text: report.text,
    blocks,
    statements: [],
    entities: [],
    times: [],
    agreements: [],
    notices: [...report.notices, ...notices],
  } as const satisfies Reading;
  if (!document) return reading;
  const drafts = draftsOf(document);
  const { entities, attributed } = attribute(document, drafts);
  const kept = drafts.flatMap((draft, i) => (draft.relayOnly ? [] : [{ draft, attributed: attributed[i] }]));
  const statements = kept.map((one, i) => statementOf(one.draft, i, one.attributed));
  const times = timesOf(document);
  const agreements = agreementsOf(document, { statements, entities, times });
  const open = timeNoticesOf(document, times);
  return { ...reading, statements, entities, times, agreements, notices: [...reading.notices, ...open] };
}

function statementOf(draft: Draft, index: number, attributed: Attributed | undefined): Statement {
  if (!attributed) throw new RangeError(`no origin was read for statement ${index + 1}`);
  const { content, cue, source, clauses, quotation, stance, retracted, in_headline, confidence } = draft;
  const { origin, chain } = attributed;
  return {
    id: `s${index + 1}`,
    content,
    cue,
    source,
    clauses,
    quotation,
    stance,
    retracted,
    in_headline,
    origin,
    chain,
    confidence: Math.round(confidence * 1000) / 1000,
  };
}
