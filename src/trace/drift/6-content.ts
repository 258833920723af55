import { byFigure } from './2-figure.ts';
import { byHedge } from './1-hedge.ts';
import { negations, scope } from '../en/words.ts';
import type { Saying } from '../saying.ts';
import { likeness, wordsOf } from '../words.ts';
import type { DriftRule } from './difference.ts';

/** Matter by which what an outlet says in another claim is known for what became of this. */
const leastLike = 0.2;

/**
 * The matter itself widened, narrowed or turned. Two marks: the earlier saying belongs to another claim, so that the two do not say the same, and
 * neither a hedge nor a figure says how;
 * or, in words that were copied or relayed closely, a negation or a word of scope ("all", "both", "any", "only") stands on one side alone.
 */
export const byContent: DriftRule = (pair) => {
  const { later, earlier, standing } = pair;
  const isSaid = byHedge(pair) !== null || byFigure(pair) !== null;
  const [now, before] = [wordsOf(later.clause.text), wordsOf(earlier.clause.text)];
  const [added, lost] = [changed(now, before), changed(before, now)];
  const isOther =
    !isSaid &&
    standing.drifted &&
    (standing.way !== 'named relay' || likeness(later.matter, earlier.matter) >= leastLike) &&
    later.group.ties.every(({ group, kind }) => group !== earlier.group.key || kind !== 'weaker');
  const isTurned = isClose(later, earlier) && added.length + lost.length > 0;
  return isOther || isTurned
    ? {
        kind: 'content changed',
        words: {
          earlier: lost.join(' ') || earlier.clause.text,
          later: added.join(' ') || later.clause.text,
        },
      }
    : null;
};

const changed = (words: readonly string[], others: readonly string[]): string[] =>
  words.filter((word) => (negations.has(word) || scope.has(word)) && !others.includes(word));

const isClose = (later: Saying, earlier: Saying): boolean => {
  const own = [...later.matter];
  return own.length > 2 && own.filter((root) => earlier.matter.has(root)).length / own.length >= 0.6;
};
