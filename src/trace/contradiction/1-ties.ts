import type { Tie } from '../../claim/group.ts';
import type { Saying } from '../saying.ts';
import type { Opposition } from './opposition.ts';

/** Opposites that matching found between two groups; a figure that speaks most against, or a denial, is the reason. */
export function byTies(sayings: readonly Saying[], byKey: ReadonlyMap<string, Saying>): Opposition[] {
  const groups = new Set(sayings.map(({ group }) => group));
  return [...groups].flatMap(({ ties }) =>
    ties.filter(({ kind }) => kind === 'opposite').flatMap((tie) => oppositionOf(tie, byKey)),
  );
}

function oppositionOf(tie: Tie, byKey: ReadonlyMap<string, Saying>): Opposition[] {
  const [one, other] = [byKey.get(tie.clauses[0]), byKey.get(tie.clauses[1])];
  if (!one || !other || one.group.key === other.group.key) return [];
  const isDenied = one.clause.stance === 'denies' || other.clause.stance === 'denies';
  const strongest = tie.why.toSorted((a, b) => a.weight - b.weight)[0];
  return [
    { one, other, why: isDenied ? 'denied' : strongest?.facet === 'number' ? 'figures differ' : 'opposite' },
  ];
}
