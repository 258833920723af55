import type { Stance } from '../../report/reading.ts';
import { overlaps, type Span } from '../../report/span.ts';
import type { Document } from '../document.ts';
import { wordsIn, type Sentence, type Word } from '../en/words.ts';
import { startOf, type Attribution } from './attribution.ts';
import { attributionsIn } from './attributions.ts';
import { clausesOf } from './clauses.ts';
import type { Passage } from './continuations.ts';
import type { Draft } from './draft.ts';
import { ownVoiceOf } from './own-voice.ts';
import { quotationOf } from './quotation.ts';
import { quotesIn } from './quotes.ts';
import { stanceOf } from './stance.ts';
import { onlyPassesOn } from './within.ts';
import { withWithdrawals } from './withdrawals.ts';

/** Everything said in the blocks that are read, in the order of the text: every sentence is laid to somebody or the outlet's own voice. */
export function draftsOf(document: Document): Draft[] {
  const passage = passageOf(document);
  const attributed = attributionsIn(document, passage);
  const inners = innersOf(attributed);
  const known = new Set(attributed);
  const outers = [...inners.keys()].filter((outer) => !known.has(outer));
  const voice = ownVoiceOf(document.sentences, attributed);
  const drafts = [
    ...[...attributed, ...outers].map((found) => ({
      found,
      draft: draftOf(found, inners, document, passage),
    })),
    ...voice.map((sentence) => ({ found: null, draft: ownVoice(sentence, document) })),
  ].toSorted((a, b) => startOf(a.draft) - startOf(b.draft));
  const indexOf = new Map(drafts.map(({ found }, i) => [found, i]));
  const placed = drafts.map(({ found, draft }) => ({
    ...draft,
    within: (found?.outer && indexOf.get(found.outer)) ?? null,
  }));
  return withWithdrawals(placed.map(linked), document.sentences, document.lexicon);
}

/** What stands in each attribution's words. */
function innersOf(attributions: readonly Attribution[]): ReadonlyMap<Attribution, readonly Attribution[]> {
  const inners = new Map<Attribution, Attribution[]>();
  for (const found of attributions) {
    if (!found.outer) continue;
    const known = inners.get(found.outer);
    if (known) known.push(found);
    else inners.set(found.outer, [found]);
  }
  return inners;
}

function passageOf({ text, blocks, sentences }: Document): Passage {
  const read = new Set(sentences.map((sentence) => sentence.block));
  const own = blocks.filter((_, i) => read.has(i));
  return {
    text,
    blocks: own,
    sentences,
    words: sentences.flatMap((sentence) => sentence.words),
    quotes: own.flatMap((block) => quotesIn(text, block)),
  };
}

function draftOf(
  found: Attribution,
  inners: ReadonlyMap<Attribution, readonly Attribution[]>,
  document: Document,
  { words, quotes }: Passage,
): Draft {
  const { content, cue, source, confidence } = found;
  const inside = (spans: readonly Span[]): Word[] => spans.flatMap((span) => wordsIn(words, span));
  const block = blockAt(document, content[0] ?? { start: 0, end: 0 });
  return {
    content,
    cue,
    source,
    confidence,
    clauses: clausesOf(content, document.sentences, words),
    quotation: quotationOf(content, quotes, words),
    stance: stanceOf({ cue: inside(cue ? [cue] : []), content: inside(content) }, document.lexicon),
    retracted: false,
    block,
    in_headline: document.blocks[block]?.kind === 'headline',
    follows: null,
    within: null,
    relayOnly: (inners.get(found) ?? []).some((other) => onlyPassesOn(found, other, words)),
  };
}

function ownVoice(sentence: Sentence, document: Document): Draft {
  const content = [{ start: sentence.start, end: sentence.end }];
  return {
    content,
    cue: null,
    source: null,
    clauses: [content],
    quotation: 'own voice',
    stance: ownStance(stanceOf({ cue: [], content: sentence.words }, document.lexicon)),
    retracted: false,
    in_headline: document.blocks[sentence.block]?.kind === 'headline',
    confidence: 0.5,
    block: sentence.block,
    follows: null,
    within: null,
    relayOnly: false,
  };
}

/** To deny or to decline takes somebody who was asked: an outlet that writes in the negative asserts. */
const ownStance = (stance: Stance): Stance =>
  stance === 'denies' || stance === 'declines' ? 'asserts' : stance;

const blockAt = (document: Document, span: Span): number =>
  document.blocks.findIndex((block) => overlaps(block, span));

/**
 * A statement with neither cue nor source goes on from the last one that has a speaker. Where nobody has spoken and
 * no quotation mark stands, the outlet speaks.
 */
function linked(draft: Draft, index: number, drafts: readonly Draft[]): Draft {
  if (draft.cue || draft.source || draft.quotation === 'own voice') return draft;
  let before = index - 1;
  while (before >= 0 && (drafts[before]?.source === null || drafts[before]?.in_headline)) before--;
  if (before >= 0) return { ...draft, follows: before };
  return draft.quotation === 'indirect' ? { ...draft, quotation: 'own voice' } : draft;
}
