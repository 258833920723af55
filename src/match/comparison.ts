import type { Clause } from '../claim/clause.ts';
import { align, type Alignment, type Likeness } from './align.ts';
import { cosine } from './encoder.ts';
import { featuresOf, type Features } from './features.ts';
import type { Rarity } from './rarity.ts';
import { settingOf, type Setting } from './setting.ts';
import { termsOf, type Terms } from './terms.ts';

/** A clause as match compares it: with its terms and its vector. */
export interface Compared {
  readonly clause: Clause;
  readonly terms: Terms;
  readonly vector: Float32Array;
}

/** Two texts beside each other: what they share and what not. */
export interface Comparison {
  readonly alignment: Alignment;
  readonly features: Features;
}

/** Word knowledge that comparing takes, handed in. */
export interface Words {
  readonly rarity: Rarity;
  readonly likeness: Likeness;
}

/** Compares two texts by their terms and vectors. Symmetric but for which side is which in the alignment. */
export function compare(
  one: { readonly terms: Terms; readonly vector: Float32Array },
  other: { readonly terms: Terms; readonly vector: Float32Array },
  words: Words,
): Comparison {
  const alignment = align(one.terms, other.terms, words.likeness);
  return {
    alignment,
    features: featuresOf(one.terms, other.terms, alignment, cosine(one.vector, other.vector)),
  };
}

/** The terms and the vector of a clause's words. */
export const compared = (clause: Clause, vector: Float32Array, words: Words): Compared => ({
  clause,
  terms: termsOf(clause.text, words.rarity),
  vector,
});

/** Features of two clauses and of what stands around them. */
export function compareClauses(
  one: Compared,
  other: Compared,
  words: Words,
): Comparison & { readonly setting: Setting } {
  return { ...compare(one, other, words), setting: settingOf(one.clause, other.clause) };
}
