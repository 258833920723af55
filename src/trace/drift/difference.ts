import type { DriftKind } from '../../claim/claim.ts';
import type { Pool } from '../pool.ts';
import type { Saying } from '../saying.ts';
import type { Standing } from '../stands-on/standing.ts';

/** A later saying with the earlier one it stands on. */
export interface Pair {
  readonly later: Saying;
  readonly earlier: Saying;
  readonly standing: Standing;
  readonly pool: Pool;
}

/** One change between the two, with the words on both sides. */
export interface Difference {
  readonly kind: DriftKind;
  readonly words: { readonly earlier: string; readonly later: string };
}

/** Looks for one kind of change; null where the two do not differ so. */
export type DriftRule = (pair: Pair) => Difference | null;
