import type { Drift } from '../../claim/claim.ts';
import type { Pool } from '../pool.ts';
import type { Saying } from '../saying.ts';
import { shown } from '../shown.ts';
import type { Standing } from '../stands-on/standing.ts';
import { byHedge } from './1-hedge.ts';
import { byFigure } from './2-figure.ts';
import { byAttribution } from './3-attribution.ts';
import { bySource } from './4-source.ts';
import { byRelay } from './5-relay.ts';
import { byContent } from './6-content.ts';

/** One kind each; a saying may show several. The order is that in which they are shown. */
const rules = [byHedge, byFigure, byAttribution, bySource, byRelay, byContent] as const;

/** What changed between a saying and the earlier one that it stands on. */
export function driftOf(later: Saying, standing: Standing, pool: Pool): Drift[] {
  const { from: earlier } = standing;
  // Who tells of a withdrawal says what was said, and that it no longer holds.
  if (later.clause.retracted) return [];
  return rules
    .map((rule) => rule({ later, earlier, standing, pool }))
    .filter((difference) => difference !== null)
    .map(({ kind, words }) => ({ ...shown(later), kind, from: shown(earlier), words }));
}
