import type { Contradiction } from '../../claim/claim.ts';
import type { Saying } from '../saying.ts';

/** Two sayings of two claims that cannot both hold, and why. */
export interface Opposition {
  readonly one: Saying;
  readonly other: Saying;
  readonly why: Contradiction['why'];
}

/** Whether a saying can stand against anything: it has matter of its own besides numbers, and asks nothing. */
export const isSaid = ({ clause, matter }: Saying): boolean =>
  clause.stance !== 'asks' &&
  !/\?["”’']?\s*$/.test(clause.text) &&
  [...matter].some((root) => /\p{L}/u.test(root));
