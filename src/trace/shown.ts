import type { ClaimStatement } from '../claim/claim.ts';
import { atOf } from './origins.ts';
import type { Saying } from './saying.ts';

/** A saying as a claim shows it. */
export const shown = ({ clause }: Saying): ClaimStatement => ({
  ...atOf(clause),
  input: clause.input,
  content: clause.content,
});
