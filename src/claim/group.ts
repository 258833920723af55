import type { Clause } from './clause.ts';

/** One thing that speaks for or against two clauses saying the same, as log odds, with the words on both sides. */
export interface TieReason {
  readonly facet: 'who' | 'what' | 'number' | 'place' | 'time' | 'negation' | 'hedge' | 'words';
  /** Log odds; negative speaks against. */
  readonly weight: number;
  readonly words: { readonly one: string; readonly other: string };
}

/** How a group of clauses stands to another that it is no part of. */
export interface Tie {
  /** `stronger`: the other group says more than this one; `weaker`: less; `opposite`: the two cannot both hold. */
  readonly kind: 'stronger' | 'weaker' | 'opposite';
  /** Key of the other group. */
  readonly group: string;
  /** Keys of the clauses that tie them: own, then the other's. */
  readonly clauses: readonly [string, string];
  readonly why: readonly TieReason[];
}

/** Clauses that put forward the same thing: what a claim is made from. */
export interface Group {
  readonly key: string;
  readonly clauses: readonly Clause[];
  readonly ties: readonly Tie[];
}
