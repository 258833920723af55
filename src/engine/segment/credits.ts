import type { Block } from '../../report/reading.ts';
import type { Lexicon } from '../lexicon.ts';
import { isSameName, namesIn } from './byline.ts';
import { type Credit, creditIn, inputsIn } from './credit.ts';
import type { Dateline } from './dateline.ts';

/** Blocks near enough to the report to be its byline or its credit: up to eight before it, in it, and four after. */
export function aroundBody(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph');
  const last = blocks.findLastIndex(({ kind }) => kind === 'paragraph');
  return first < 0 ? [] : blocks.slice(Math.max(0, first - 8), last + 5);
}

/**
 * Agencies in dateline, byline and credit lines, in the order of the text, each once. `outlet` is the outlet's own
 * name, which in a byline credits nobody.
 */
export function creditsOf(
  text: string,
  blocks: readonly Block[],
  dateline: Dateline | null,
  outlet: string | null,
  lexicon: Lexicon,
): Credit[] {
  const found = [
    ...datelineCredit(text, dateline),
    ...aroundBody(blocks).flatMap((block) => creditsIn(text, block, outlet, lexicon)),
  ];
  const seen = new Set<string>();
  return found
    .filter(({ label }) => !seen.has(label.toLowerCase()) && seen.add(label.toLowerCase()) !== undefined)
    .toSorted((a, b) => a.start - b.start);
}

function datelineCredit(text: string, dateline: Dateline | null): Credit[] {
  const agency = dateline?.agency ?? null;
  return agency === null ? [] : [{ label: text.slice(agency.start, agency.end), ...agency }];
}

function creditsIn(text: string, block: Block, outlet: string | null, lexicon: Lexicon): Credit[] {
  const words = text.slice(block.start, block.end);
  if (words.length > 120) return [];
  if (block.kind === 'byline') return bylineCredits(words, block.start, outlet, lexicon);
  const credit = block.kind === 'boilerplate' ? creditIn(words, block.start, lexicon) : null;
  return credit === null ? [] : [credit];
}

/** Agencies that a byline names, unless the line only says that the report draws on them. */
function bylineCredits(words: string, at: number, outlet: string | null, lexicon: Lexicon): Credit[] {
  if (inputsIn(words, at, lexicon).length > 0) return [];
  return namesIn(words, lexicon).agencies.flatMap((label) => {
    const start = words.indexOf(label);
    if (start < 0 || (outlet !== null && isSameName(label, outlet))) return [];
    return [{ label, start: at + start, end: at + start + label.length }];
  });
}
