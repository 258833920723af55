import { actor, type Actor } from '../entity/actor.ts';
import type { Cast } from '../entity/cast.ts';
import { inputsFrom } from '../segment/inputs.ts';

/**
 * The agencies that a closing credit ("With inputs from agencies") names: a relay of all that the report does not lay
 * to work of its own. A line that an agency "contributed" tells of help and is none. Empty without a credit.
 */
export function creditLine({ document }: Cast): Actor[] {
  const { text, blocks, lexicon } = document;
  return inputsFrom(text, blocks, lexicon)
    .filter(({ start }) => {
      const block = blocks.find((one) => one.start <= start && start < one.end);
      return block !== undefined && /\b(?:inputs?|agencies)\b/i.test(text.slice(block.start, block.end));
    })
    .map(({ label, start, end }) =>
      // "With agency inputs" names a kind, as "with inputs from agencies" does.
      actor(
        'outlet',
        label.replace(/agency$/i, 'agencies'),
        { start, end },
        { named: !/agenc(?:y|ies)$/i.test(label) },
      ),
    );
}
