import type { Clause } from '../claim/clause.ts';
import type { Comparison } from './comparison.ts';
import { hedges } from './en/words.ts';
import type { Facet } from './scorer.ts';

/** Why two clauses count as the same or not: the facet, how much it weighs in log odds (negative: against), and the words that differ. */
export interface Reason {
  readonly facet: Facet;
  readonly weight: number;
  readonly words: { readonly one: string; readonly other: string };
}

export type TieKind = 'opposite' | 'stronger' | 'weaker';

/** How a group stands to another one that is about the same matter. */
export interface Tie {
  /** `stronger`: the other group says more than this one; `weaker`: less; `opposite`: both cannot hold. */
  readonly kind: TieKind;
  /** Key of the other group. */
  readonly group: string;
  /** Keys of the two clauses that tie them, this group's first. */
  readonly clauses: readonly [string, string];
  readonly why: readonly Reason[];
}

/** Two texts that share at least this much are about the same matter. */
const sameMatter = { covered: 0.45, cosine: 0.5 };

/**
 * How the second clause stands to the first where the two are about the same matter and were not put into one group: opposite where
 * one is denied or negated and the other not, stronger where it leaves out a hedge, weaker where it puts one in; null else.
 */
export function tieKindOf(one: Clause, other: Clause, { features, alignment }: Comparison): TieKind | null {
  if (features.covered < sameMatter.covered && features.cosine < sameMatter.cosine) return null;
  if (features.namesApart > 0.5 && features.names === 0) return null;
  const denied = (one.stance === 'denies') !== (other.stance === 'denies');
  if (denied !== (features.negation === 1)) return 'opposite';
  const [loose, otherLoose] = alignment.loose.map((terms) => terms.some((term) => hedges.has(term.lower)));
  const [soft, otherSoft] = [one, other].map(
    (clause) => clause.stance === 'hedges' || clause.stance === 'expects',
  );
  const [first, second] = [soft || loose, otherSoft || otherLoose];
  if (features.covered < sameMatter.covered || first === second) return null;
  return first ? 'stronger' : 'weaker';
}

export const opposed = (kind: TieKind): TieKind =>
  kind === 'opposite' ? 'opposite' : kind === 'stronger' ? 'weaker' : 'stronger';
