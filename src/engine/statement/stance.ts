import type { Stance } from '../../report/reading.ts';
import { holds } from '../en/entries.ts';
import { basesOf } from '../en/inflection.ts';
import type { Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';

/** The saying words and the said words of one statement. */
export interface Said {
  readonly cue: readonly Word[];
  readonly content: readonly Word[];
}

/**
 * How the speaker stands to what is said. The saying words are heard first; where they are neutral ("said"),
 * the main verb of what is said decides: its modal verb, its negation, its question mark.
 */
export function stanceOf(said: Said, lexicon: Lexicon): Stance {
  const { lists } = lexicon;
  if (declines(said, lexicon)) return 'declines';
  const negated = said.cue.some(isNegation);
  if (negated && holds(lists.holding, said.cue)) return 'denies';
  if (!negated && holds(lists.denying, said.cue)) return 'denies';
  if (holds(lists.asking, said.cue) || suggestsDoing(said)) return 'asks';
  if (holds(lists.hedging, said.cue)) return 'hedges';
  if (holds(lists.expecting, said.cue)) return 'expects';
  return stanceOfContent(said.content, lexicon);
}

function stanceOfContent(content: readonly Word[], lexicon: Lexicon): Stance {
  const main = mainClause(content);
  if (asks(content, main)) return 'asks';
  if (main.some((word) => lexicon.lists.possibility.has(word.lower) && !isMonth(word))) return 'hedges';
  if (main.slice(0, 12).some((_, i) => isFuture(main, i))) return 'expects';
  if (rejects(main, lexicon)) return 'denies';
  return 'asserts';
}

/** May, not "may". */
const isMonth = (word: Word): boolean => word.text === 'May' && word.pos !== 'AUX';

/** "suggested rallying allies" proposes; "suggested that allies rallied" hedges. */
function suggestsDoing({ cue, content }: Said): boolean {
  const first = content.find((word) => word.pos !== 'PUNCT');
  return (
    cue.some((word) => basesOf(word.lower).includes('suggest')) &&
    !!first &&
    first.pos === 'VERB' &&
    first.lower.endsWith('ing')
  );
}

/** Refusal and silence: "declined to comment", "did not say when", "would not be drawn", "said it does not comment". */
function declines({ cue, content }: Said, { lists }: Lexicon): boolean {
  const speaks = (words: readonly Word[]): boolean => holds(lists.speaking, words);
  if (holds(lists.silence, [...cue, ...content.slice(0, 3)])) return true;
  if (holds(lists.declining, cue)) return speaks(cue) || speaks(content.slice(0, 4)) || content.length === 0;
  if (cue.some(isNegation) && speaks(cue)) return true;
  if (cue.some((word) => word.lower === 'only') && cue.some((word) => word.pos === 'AUX') && speaks(cue))
    return true;
  const start = content.slice(0, 6);
  const negation = start.findIndex(isNegation);
  const [subject] = start.filter((word) => word.lower !== 'that');
  return (
    negation >= 0 &&
    subject?.pos === 'PRON' &&
    holds(lists.declaring, start.slice(negation + 1, negation + 3))
  );
}

/** From the subject of the main clause to the first mark or conjunction that opens another clause. */
function mainClause(content: readonly Word[]): readonly Word[] {
  const start = afterOpeningClause(content);
  let verb = false;
  const end = content.findIndex((word, i) => {
    if (i < start) return false;
    if (verb && (word.pos === 'SCONJ' || opensClause.has(word.lower) || /^[.;:!?]$/.test(word.text)))
      return true;
    verb ||= word.pos === 'VERB' || word.pos === 'AUX';
    return false;
  });
  return content.slice(start, end < 0 ? undefined : end);
}

/** A sentence that begins with "If …," or "When …," has its main clause after the comma. */
function afterOpeningClause(content: readonly Word[]): number {
  const first = content.findIndex((word) => word.pos !== 'PUNCT' && word.lower !== 'that');
  const opener = content[first];
  if (!opener || !(opensClause.has(opener.lower) || (opener.pos === 'SCONJ' && opener.lower !== 'that')))
    return Math.max(first, 0);
  const comma = content.findIndex((word, i) => i > first && word.text === ',');
  return comma < 0 ? first : comma + 1;
}

const opensClause = new Set([
  'because',
  'if',
  'when',
  'while',
  'although',
  'though',
  'unless',
  'until',
  'which',
  'who',
  'but',
]);

const futures = new Set(['will', "'ll", '’ll', 'wo', 'shall', 'would']);
const beforeTo = new Set([
  'going',
  'set',
  'due',
  'expected',
  'about',
  'plans',
  'planned',
  'planning',
  'intends',
  'hopes',
  'aims',
]);

/** "will rise", "is going to rise", "plans to sell"; not "would like", "would have risen", nor what will not be. */
function isFuture(main: readonly Word[], at: number): boolean {
  const [word, next, afterNext] = main.slice(at, at + 3);
  if (!word || !next || isNegation(next)) return false;
  if (futures.has(word.lower) && word.pos === 'AUX') return next.lower !== 'like' && next.lower !== 'have';
  return (
    beforeTo.has(word.lower) && next.lower === 'to' && (afterNext?.pos === 'VERB' || afterNext?.pos === 'AUX')
  );
}

function asks(content: readonly Word[], main: readonly Word[]): boolean {
  const last = content.findLast((word) => !/^["'”’]+$/.test(word.text));
  if (last?.text === '?') return true;
  return main.some((word, i) => {
    if (word.lower === 'ought') return main[i + 1]?.lower === 'to';
    return duties.has(word.lower) && word.pos === 'AUX' && main[i + 1]?.lower !== 'have';
  });
}

const duties = new Set(['should', 'must']);

/** What is said is itself a rejection: "there is no deal", "that is false", "it did not". */
function rejects(main: readonly Word[], { lists }: Lexicon): boolean {
  if (main.slice(0, 4).some((word) => totalNegations.has(word.lower))) return true;
  const plain = main.filter((word) => word.pos !== 'PUNCT');
  const last = plain.at(-1);
  // An elliptical negative answers a claim that stands before it.
  if (last && isNegation(last) && plain.at(-2)?.pos === 'AUX') return true;
  return plain.some((word, i) => {
    if (word.pos !== 'AUX') return false;
    const predicate = plain.slice(i + 1, i + 5).filter((next) => next.pos !== 'ADV' && next.pos !== 'DET');
    const negated = predicate.some(isNegation);
    return predicate.some((next) => (negated ? lists.truth : lists.falsehood).has(next.lower));
  });
}

const totalNegations = new Set(['no', 'none', 'nothing', 'never']);

const negations = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'no', 'nobody', 'without']);
const isNegation = (word: Word): boolean => negations.has(word.lower);
