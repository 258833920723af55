import type { Pool } from '../pool.ts';
import type { Saying } from '../saying.ts';
import { byNamedRelay } from './1-named-relay.ts';
import { byCopiedText } from './2-copied-text.ts';
import { bySameSource } from './3-same-source.ts';
import { byNoSource } from './4-no-source.ts';
import type { Standing } from './standing.ts';

/**
 * In the order of how much they prove: what the report itself says of its way, then the words, then the source, and last that there is
 * none. The first that finds an earlier saying holds.
 */
const rules = [byNamedRelay, byCopiedText, bySameSource, byNoSource] as const;

/** What each saying stands on; those that stand on nothing at hand are not in it. */
export function standings(sayings: readonly Saying[], pool: Pool): ReadonlyMap<Saying, Standing> {
  const found = new Map<Saying, Standing>();
  for (const saying of sayings) {
    if (saying.clause.in_headline) continue;
    for (const rule of rules) {
      const standing = rule(saying, pool);
      if (standing) {
        found.set(saying, standing);
        break;
      }
    }
  }
  return found;
}
