import type { Block, Head } from '../report/reading.ts';
import type { Notice, Report } from '../report/report.ts';
import type { Document } from './document.ts';
import { sentencesOf, type Sentence } from './en/words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Gazetteer } from './place/gazetteer.ts';
import { segment } from './segment/segment.ts';
import type { Tagger } from './tagger/tagger.ts';

/** What the engine is handed besides the report: it loads nothing itself. */
export interface Means {
  readonly tagger: Tagger;
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
}

/** A report made ready for the rules. */
export interface Prepared {
  readonly blocks: readonly Block[];
  readonly head: Head;
  readonly notices: readonly Notice[];
  /** Null where the report is in another language than English: then the rules have nothing to say. */
  readonly document: Document | null;
}

/** Labels the blocks, reads the head, and has words and names marked. */
export async function prepare(report: Report, { tagger, lexicon, gazetteer }: Means): Promise<Prepared> {
  const { blocks, head, notices } = segment(report, lexicon);
  if (head.language !== null && head.language !== 'en') return { blocks, head, notices, document: null };
  const sentences = sentencesIn(report.text, blocks);
  const tags = await tagger.tag(report.text, blocks.filter(isRead));
  const document = { text: report.text, head, blocks, sentences, tags, lexicon, gazetteer };
  return { blocks, head, notices, document };
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
