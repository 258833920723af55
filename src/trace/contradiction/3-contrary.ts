import { contrary } from '../en/antonyms.ts';
import { negations } from '../en/words.ts';
import { isSameSource } from '../same-source.ts';
import type { Saying } from '../saying.ts';
import { rootOf, wordsOf } from '../words.ts';
import { isSaid, type Opposition } from './opposition.ts';

/** A root that more sayings have tells none of them apart. */
const common = 40;
/** Roots that two sayings must share, and what share of the smaller's. */
const leastShared = 2;
const leastShare = 0.5;

const denialCue = /\b(?:den(?:y|ies|ied)|reject\w*|dismiss\w*|refut\w*|rebut\w*|disput\w*|ruled? out)\b/i;

/**
 * Sayings of two claims about the same matter of which one is negated and the other not, or that have contraries for each other: "the two signatures
 * are the same", "the signature is a different one". Both at once cancel out ("is not closed", "is open"). Found through the rarer words that
 * they share, so that each is held against a bounded number.
 */
export function byContrary(sayings: readonly Saying[]): Opposition[] {
  const holding = new Map<string, Saying[]>();
  const features = new Map(sayings.map((saying) => [saying, featuresOf(saying)]));
  const found: Opposition[] = [];
  for (const saying of sayings) {
    const own = features.get(saying);
    if (!own || saying.clause.in_headline || !isSaid(saying)) continue;
    const near = new Map<Saying, number>();
    for (const root of own.matter)
      for (const other of holding.get(root) ?? []) near.set(other, (near.get(other) ?? 0) + 1);
    for (const [other, shared] of near) {
      const theirs = features.get(other);
      if (theirs && isAgainst(saying, other, own, theirs, shared))
        found.push({ one: other, other: saying, why: whyOf(saying, other) });
    }
    for (const root of own.matter) add(holding, root, saying);
  }
  return found;
}

function add(holding: Map<string, Saying[]>, root: string, saying: Saying): void {
  const known = holding.get(root);
  if (!known) holding.set(root, [saying]);
  else {
    // The latest are kept: what is contradicted is mostly fresh.
    known.push(saying);
    if (known.length > common) known.shift();
  }
}

interface Features {
  readonly matter: ReadonlySet<string>;
  readonly roots: ReadonlySet<string>;
  readonly isNegated: boolean;
}

function featuresOf({ clause, matter }: Saying): Features {
  const words = wordsOf(clause.text);
  const isNegated =
    words.some((word) => negations.has(word)) !== (clause.cue !== null && denialCue.test(clause.cue));
  return { matter, roots: new Set(words.map(rootOf)), isNegated };
}

function isAgainst(saying: Saying, other: Saying, own: Features, theirs: Features, shared: number): boolean {
  if (saying.group.key === other.group.key || isSameSource(saying.sayer, other.sayer)) return false;
  const small = Math.min(own.matter.size, theirs.matter.size);
  if (shared < leastShared || shared / small < leastShare) return false;
  const hasContrary = contrary(own.roots, theirs.roots) !== null;
  return hasContrary !== (own.isNegated !== theirs.isNegated);
}

const whyOf = (one: Saying, other: Saying): Opposition['why'] =>
  one.clause.stance === 'denies' || other.clause.stance === 'denies' ? 'denied' : 'opposite';
