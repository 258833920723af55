import type { Contradiction } from '../../claim/claim.ts';
import type { Saying } from '../saying.ts';

/** Two sayings of two claims that cannot both hold, and why. */
export interface Opposition {
  readonly one: Saying;
  readonly other: Saying;
  readonly why: Contradiction['why'];
}
