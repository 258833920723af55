import { overlaps, type Span } from '../../report/span.ts';
import type { Document } from '../document.ts';
import type { Sentence, Word } from '../en/words.ts';
import { wordsIn } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import { attributionsOf, inOrder, spansOf, startOf, type Attribution } from './attribution.ts';
import { nearestOrigin } from './cited.ts';
import { clausesOf } from './clauses.ts';
import { continued } from './continuations.ts';
import type { Draft } from './draft.ts';
import { figuresIn, issuedFiguresIn } from './figures.ts';
import { innerOf } from './inner.ts';
import { ownVoiceOf } from './own-voice.ts';
import { quotationOf } from './quotation.ts';
import { quotesIn, type Quoted } from './quotes.ts';
import { withPredicate, withRefusals } from './refusals.ts';
import { reportingClausesIn, withInversion } from './reporting-clauses.ts';
import { stanceOf } from './stance.ts';
import { withSubject } from './subjects.ts';
import { areTerms, isUnsaid } from './terms.ts';
import { withWithdrawals } from './withdrawals.ts';

/** Everything said in the blocks that are read, in the order of the text: every sentence is laid to somebody or the outlet's own voice. */
export function draftsOf(document: Document): Draft[] {
  const { sentences, text } = document;
  const words = sentences.flatMap((sentence) => sentence.words);
  const readable = new Set(sentences.map((sentence) => sentence.block));
  const quotes = document.blocks.flatMap((block, i) => (readable.has(i) ? quotesIn(text, block) : []));
  const marked = attributionsOf(document.tags, sentences)
    .map((found) => withInversion(found, sentences, document.lexicon))
    .flatMap((found) => completed(found, document))
    .filter((found) => isSaid(found, words))
    .map((found) => withSubject(found, words));
  const refused = withRefusals(marked, sentences, document.lexicon);
  const plain = reportingClausesIn(sentences, refused, document.lexicon);
  const figures = figuresIn(sentences, [...refused, ...plain], document.lexicon);
  const issued = issuedFiguresIn(sentences, document.lexicon).filter((found) => !isKnown(found, refused));
  const attributed = [...refused, ...plain, ...figures, ...issued].sort(inOrder);
  const blocks = document.blocks.filter((_, i) => readable.has(i));
  const nearest = nearestOrigin(attributed, document, words).map((found) => withInner(found, words, document.lexicon));
  const spoken = continued(nearest, { text, blocks, sentences, words, quotes });
  const voice = ownVoiceOf(sentences, spoken.flatMap(spansOf));
  const context = { document, words, quotes };
  const said = spoken.flatMap((found) => [found, ...(found.outer ? [found.outer] : [])]);
  const drafts = said.map((found) => ({ found, draft: draft(found, said.some((other) => other.outer === found), context) }));
  const voices = voice.map((sentence) => ({ found: null, draft: ownVoice(sentence, context) }));
  const ordered = [...drafts, ...voices].sort((a, b) => startOf(a.draft) - startOf(b.draft));
  const indexOf = new Map(ordered.map(({ found }, i) => [found, i]));
  const linkedDrafts = ordered
    .map(({ found, draft }) => ({ ...draft, within: (found?.outer && indexOf.get(found.outer)) ?? null }))
    .map(linked);
  return withWithdrawals(linkedDrafts, sentences, document.lexicon);
}

interface Context {
  readonly document: Document;
  readonly words: readonly Word[];
  readonly quotes: readonly Quoted[];
}

/** "A reported that B said X" is B's statement; A's is kept beside it as its relay. */
function withInner(found: Attribution, words: readonly Word[], lexicon: Lexicon): Attribution {
  const within = innerOf(found, words, lexicon);
  return within ? { ...within.inner, outer: within.outer } : found;
}

/** Something is said, and it is not the terms of saying it. A content of one small word is a slip of the tagger. */
function isSaid({ cue, content, source }: Attribution, words: readonly Word[]): boolean {
  const said = content.flatMap((span) => wordsIn(words, span));
  const [saying, sayer] = [cue, source].map((span) => (span ? wordsIn(words, span) : []));
  if (areTerms(saying ?? [], said) || isUnsaid(sayer ?? [], saying ?? [])) return false;
  return said.some((word) => !smallWords.has(word.pos));
}

const smallWords = new Set(['DET', 'ADP', 'CCONJ', 'PUNCT', 'NUM', 'PART', 'AUX']);

/** Whether the tagger found the same saying words itself. */
const isKnown = ({ cue }: Attribution, others: readonly Attribution[]): boolean =>
  others.some((other) => cue !== null && other.cue !== null && overlaps(cue, other.cue));

/** What the tagger marked, if anything is said in it. */
function completed(found: Attribution, { sentences, lexicon }: Document): Attribution[] {
  if (found.content.length > 0) return [found];
  const sentence = sentences.find((own) => found.cue && overlaps(own, found.cue));
  const whole = sentence && withPredicate(found, sentence, lexicon);
  return whole ? [whole] : [];
}

function draft({ outer: _, ...found }: Attribution, relayOnly: boolean, { document, words, quotes }: Context): Draft {
  const { content } = found;
  const [first] = content;
  const inside = (spans: readonly Span[]): Word[] => spans.flatMap((span) => wordsIn(words, span));
  return {
    ...found,
    clauses: clausesOf(content, document.sentences, words),
    quotation: quotationOf(content, quotes, words),
    stance: stanceOf({ cue: inside(found.cue ? [found.cue] : []), content: inside(content) }, document.lexicon),
    retracted: false,
    block: blockAt(document, first ?? { start: 0, end: 0 }),
    in_headline: document.blocks[blockAt(document, first ?? { start: 0, end: 0 })]?.kind === 'headline',
    follows: null,
    within: null,
    relayOnly,
  };
}

function ownVoice(sentence: Sentence, { document }: Context): Draft {
  const content = [{ start: sentence.start, end: sentence.end }];
  return {
    content,
    cue: null,
    source: null,
    clauses: [content],
    quotation: 'own voice',
    stance: stanceOf({ cue: [], content: sentence.words }, document.lexicon),
    retracted: false,
    in_headline: document.blocks[sentence.block]?.kind === 'headline',
    confidence: 0.5,
    block: sentence.block,
    follows: null,
    within: null,
    relayOnly: false,
  };
}

const blockAt = (document: Document, span: Span): number => document.blocks.findIndex((block) => overlaps(block, span));

/** A statement with neither cue nor source goes on from the last one that has a speaker. */
function linked(draft: Draft, index: number, drafts: readonly Draft[]): Draft {
  if (draft.cue || draft.source || draft.quotation === 'own voice') return draft;
  const before = drafts.slice(0, index).findLastIndex((other) => other.source !== null && !other.in_headline);
  return before < 0 ? draft : { ...draft, follows: before };
}
