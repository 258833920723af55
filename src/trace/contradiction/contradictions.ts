import type { Contradiction } from '../../claim/claim.ts';
import type { Pool } from '../pool.ts';
import type { Saying } from '../saying.ts';
import { shown } from '../shown.ts';
import { byTies } from './1-ties.ts';
import { byDenial, byDenialElsewhere } from './2-denied.ts';
import { byContrary } from './3-contrary.ts';
import type { Opposition } from './opposition.ts';

/** Pairs of claims that cannot both hold, each once, with the sayings that first tie them; the smaller key stands first. */
export function contradictionsOf(sayings: readonly Saying[], pool: Pool): Contradiction[] {
  const byKey = new Map(sayings.map((saying) => [saying.clause.key, saying]));
  const found = new Map<string, Contradiction>();
  const denials = sayings.flatMap((saying) => byDenial(saying, pool));
  const all = [
    ...byTies(sayings, byKey),
    ...denials,
    ...byContrary(sayings),
    ...[...pool.groups].flatMap((key) => byDenialElsewhere(pool.inGroup(key), pool.nearest)),
  ];
  for (const { one, other, why } of all) {
    const [a, b] = inOrder({ one, other, why });
    const pair = `${a.group.key}\n${b.group.key}`;
    if (!found.has(pair))
      found.set(pair, { claim: a.group.key, other: b.group.key, why, statements: [shown(a), shown(b)] });
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, contradiction]) => contradiction);
}

const inOrder = ({ one, other }: Opposition): [Saying, Saying] =>
  one.group.key < other.group.key ? [one, other] : [other, one];
