import { namedWays } from '../stands-on/1-named-relay.ts';
import { isLaid } from './3-attribution.ts';
import type { DriftRule } from './difference.ts';

/**
 * An outlet that it came through and that the later report does not name. A copy without credit is one for each of its sayings; else the
 * origin must still be named, since a lost origin says enough.
 */
export const byRelay: DriftRule = ({ later, earlier, standing, pool }) => {
  if (standing.way === 'named relay' || standing.way === 'agency credit') return null;
  const isCopy = standing.way === 'copy without credit';
  if (!isCopy && !isLaid(later)) return null;
  if (
    !isCopy &&
    later.clause.origin.kind !== 'person' &&
    later.sayer.kind !== 'unnamed' &&
    later.sayer.kind !== 'document'
  )
    return null;
  // Sources of whom nothing is said any more are worn down; the relay counts where it was all that was known of them.
  if (!isCopy && later.sayer.kind === 'unnamed' && earlier.clause.chain.length === 0) return null;
  if (
    !isCopy &&
    later.clause.chain.some(
      ({ label }) => pool.outlets.nameOf(label) === null && later.sayer.kind !== 'document',
    )
  )
    return null;
  if (isSourced(earlier.report.outlet)) return null;
  return { kind: 'relay dropped', words: { earlier: earlier.report.outlet, later: '' } };

  function isSourced(outlet: string): boolean {
    const named = [...namedWays(later), ...later.report.reading.report.credits.map(({ label }) => label)];
    return named.some((label) => pool.outlets.nameOf(label) === outlet);
  }
};
