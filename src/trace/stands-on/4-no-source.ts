import { mostLike, type Pool } from '../pool.ts';
import type { Saying } from '../saying.ts';
import { likeness } from '../words.ts';
import type { Standing } from './standing.ts';

/** Matter that an outlet's own sentence must share with what it is held against. */
const leastLike = 0.2;

/**
 * The outlet's own voice, or "reportedly": it stands on what earlier reports of other outlets have somebody say, unless its own report lays
 * it to somebody too.
 */
export function byNoSource(saying: Saying, pool: Pool): Standing | null {
  const { kind } = saying.sayer;
  if (kind !== 'own voice' && kind !== 'unknown') return null;
  const own = pool
    .inReport(saying.report)
    .some((other) => other.group.key === saying.group.key && isLaid(other));
  if (own) return null;
  const earlier = pool.before(saying).filter((other) => likeness(other.matter, saying.matter) >= leastLike);
  const laid = earlier.filter(isLaid);
  const from = mostLike(saying, laid.length > 0 ? laid : earlier);
  return from && { from, way: 'without a source', drifted: false };
}

const isLaid = ({ sayer }: Saying): boolean => sayer.kind !== 'own voice' && sayer.kind !== 'unknown';
