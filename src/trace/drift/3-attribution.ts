import type { Saying } from '../saying.ts';
import { ownKnowledge } from '../en/words.ts';
import type { DriftRule } from './difference.ts';

/** What somebody said, or what staff saw, in the outlet's own voice, under "reportedly", or as what the outlet "understands". */
export const byAttribution: DriftRule = ({ later, earlier }) =>
  isLaid(earlier) && !isLaid(later)
    ? {
        kind: 'attribution lost',
        words: { earlier: earlier.clause.origin.label, later: later.clause.cue ?? '' },
      }
    : null;

/** Whether it is laid to somebody; what an outlet lays to its own unnamed knowledge is laid to nobody. */
export const isLaid = ({ sayer, clause }: Saying): boolean =>
  sayer.kind !== 'own voice' &&
  sayer.kind !== 'unknown' &&
  !(sayer.kind === 'unnamed' && clause.cue !== null && ownKnowledge.test(clause.cue));
