import type { Block, Reading, Statement } from '../report/reading.ts';
import type { Report } from '../report/report.ts';
import { agreementsOf } from './agreement/agreements.ts';
import type { Document } from './document.ts';
import { sentencesOf, type Sentence } from './en/words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Gazetteer } from './place/gazetteer.ts';
import { segment } from './segment/segment.ts';
import { attribute, type Attributed } from './source/attribute.ts';
import type { Draft } from './statement/draft.ts';
import { draftsOf } from './statement/drafts.ts';
import { timeNoticesOf, timesOf } from './time/times.ts';
import type { Tagger } from './tagger/tagger.ts';

/** What the engine is handed besides the report: it loads nothing itself. */
export interface Means {
  readonly tagger: Tagger;
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
}

/**
 * Reads one report: its blocks, head and statements. The same report and means give the same reading. A report in
 * another language than English gets its blocks and head, no statements, and a notice that says so.
 */
export async function readReport(report: Report, { tagger, lexicon, gazetteer }: Means): Promise<Reading> {
  const { blocks, head, notices } = segment(report, lexicon);
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
  if (head.language !== null && head.language !== 'en') return reading;
  const sentences = sentencesIn(report.text, blocks);
  const tags = await tagger.tag(report.text, blocks.filter(isRead));
  const document: Document = { text: report.text, head, blocks, sentences, tags, lexicon, gazetteer };
  const drafts = draftsOf(document);
  const { entities, attributed } = attribute(document, drafts);
  const kept = drafts.flatMap((draft, i) => (draft.relayOnly ? [] : [{ draft, attributed: attributed[i] }]));
  const statements = kept.map((one, i) => statementOf(one.draft, i, one.attributed));
  const times = timesOf(document);
  const agreements = agreementsOf(document, { statements, entities, times });
  const open = timeNoticesOf(document, times);
  return { ...reading, statements, entities, times, agreements, notices: [...reading.notices, ...open] };
}

const isRead = (block: Block): boolean => block.kind === 'paragraph' || block.kind === 'headline';

/** Sentences of the blocks that are read, each with the index of its block among all. */
function sentencesIn(text: string, blocks: readonly Block[]): Sentence[] {
  const read = blocks.flatMap((block, index) => (isRead(block) ? [{ ...block, index }] : []));
  return sentencesOf(text, read).map((sentence) => ({
    ...sentence,
    block: read[sentence.block]?.index ?? 0,
  }));
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
