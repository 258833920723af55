import type { Tie } from '../../claim/group.ts';
import type { Saying } from '../saying.ts';
import { isSameSource } from '../same-source.ts';
import { sharedShare } from '../words.ts';
import { isSaid, type Opposition } from './opposition.ts';

/** Matter that two opposites share, of the smaller's. */
const leastShared = 0.2;

/** Opposites that matching found between two groups; a figure that speaks most against, or a denial, is the reason. */
export function byTies(sayings: readonly Saying[], byKey: ReadonlyMap<string, Saying>): Opposition[] {
  const groups = new Set(sayings.map(({ group }) => group));
  return [...groups].flatMap(({ ties }) =>
    ties.filter(({ kind }) => kind === 'opposite').flatMap((tie) => oppositionOf(tie, byKey)),
  );
}

function oppositionOf(tie: Tie, byKey: ReadonlyMap<string, Saying>): Opposition[] {
  const [one, other] = [byKey.get(tie.clauses[0]), byKey.get(tie.clauses[1])];
  if (!one || !other || one.group.key === other.group.key || !isSaid(one) || !isSaid(other)) return [];
  const isDenied = one.clause.stance === 'denies' || other.clause.stance === 'denies';
  // One speaker takes back more than he contradicts himself; what shares no words is about something else.
  if (
    isSameSource(one.sayer, other.sayer) ||
    (!isDenied && sharedShare(one.matter, other.matter) < leastShared)
  )
    return [];
  const strongest = tie.why.toSorted((a, b) => a.weight - b.weight)[0];
  return [
    { one, other, why: isDenied ? 'denied' : strongest?.facet === 'number' ? 'figures differ' : 'opposite' },
  ];
}
