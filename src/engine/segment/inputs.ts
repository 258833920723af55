import type { Block } from '../../report/reading.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Credit, inputsIn } from './credit.ts';

/**
 * Agencies that the report says it drew on ("With inputs from agencies"), in the order of the text. Read from
 * blocks that are furniture; such a line stands in the chain of every statement that the report does not lay to
 * its own work, and is no credit of the whole report.
 */
export function inputsFrom(text: string, blocks: readonly Block[], lexicon: Lexicon): Credit[] {
  return blocks
    .filter(({ kind }) => kind === 'boilerplate' || kind === 'notice' || kind === 'byline')
    .flatMap((block) => inputsIn(text.slice(block.start, block.end), block.start, lexicon));
}
