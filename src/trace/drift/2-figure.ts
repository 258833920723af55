import { counterpart, figureText } from '../figure.ts';
import { isSameSource } from '../same-source.ts';
import type { DriftRule } from './difference.ts';

/**
 * A figure of the later saying that counts what a figure of the earlier counts, and is another: another number, or the same without its
 * bound ("up to 30 days", "30 days"), or the same number of another unit ("cubic feet", "cubic metres"). On the earlier one's word it is
 * changed; given by the same origin itself, later, it is updated.
 */
export const byFigure: DriftRule = ({ later, earlier, standing }) => {
  for (const figure of later.clause.figures) {
    const other = counterpart(figure, later, earlier);
    if (!other) continue;
    const words = { earlier: figureText(other, earlier), later: figureText(figure, later) };
    return {
      kind:
        standing.way === 'same source as before' && isSameSource(later.sayer, earlier.sayer)
          ? 'figure updated'
          : 'figure changed',
      words,
    };
  }
  return null;
};
