import type { Claim, Contradiction } from '../../claim/claim.ts';
import { fromJson } from './packing.ts';
import type { Minute } from './tables.ts';

/** A claim as it is kept, with what stands against it and the clauses it is made of. */
export interface ClaimToKeep {
  readonly claim: Claim;
  readonly contradictions: readonly Contradiction[];
  /** Keys of its clauses. */
  readonly clauses: readonly string[];
  /** When it was first and last put forward. */
  readonly first: Minute;
  readonly latest: Minute;
}

/** One entry of one list of a claim. */
export interface Part {
  readonly part: string;
  readonly n: number;
  /** JSON. */
  readonly body: string;
}

const lists = [
  'statements',
  'origins',
  'contradicts',
  'drift',
  'wordings',
  'figures',
  'withdrawals',
  'stronger',
  'weaker',
  'originals',
] as const satisfies readonly Exclude<keyof Claim, 'id' | 'gist'>[];

const entriesOf = (part: string, list: readonly unknown[]): Part[] =>
  list.map((entry, n) => ({ part, n, body: JSON.stringify(entry) }));

/** The lists of a claim, entry by entry: a report more changes some rows, not all that is known of a claim. */
export const partsOf = ({ claim, contradictions }: ClaimToKeep): Part[] => [
  ...lists.flatMap((part) => entriesOf(part, claim[part])),
  ...entriesOf('contradictions', contradictions),
];

/** The claim whose parts these are, in the order of `n`. */
export function claimOf(
  id: string,
  gist: string,
  parts: readonly Part[],
): { claim: Claim; contradictions: Contradiction[] } {
  const of = <T>(part: string): T[] =>
    parts.filter((one) => one.part === part).map(({ body }) => fromJson<T>(body));
  const claim: Claim = {
    id,
    gist,
    statements: of('statements'),
    origins: of('origins'),
    contradicts: of('contradicts'),
    drift: of('drift'),
    wordings: of('wordings'),
    figures: of('figures'),
    withdrawals: of('withdrawals'),
    stronger: of('stronger'),
    weaker: of('weaker'),
    originals: of('originals'),
  };
  return { claim, contradictions: of('contradictions') };
}
