import type { Original } from '../claim/claim.ts';
import type { Pool } from './pool.ts';
import type { Saying } from './saying.ts';
import { withoutArticle } from './sayer.ts';
import { shown } from './shown.ts';
import { namedWays } from './stands-on/1-named-relay.ts';
import type { Standing } from './stands-on/standing.ts';
import { wordsOf } from './words.ts';

/** Outlets whose reports others name as where they have it, of which none that says so is at hand; by name. */
export function originalsOf(
  sayings: readonly Saying[],
  standing: ReadonlyMap<Saying, Standing>,
  pool: Pool,
): Original[] {
  const naming = new Map<string, { outlet: string; by: Saying[] }>();
  for (const saying of sayings) {
    if (standing.get(saying)?.way === 'named relay') continue;
    for (const label of namedWays(saying).filter((one) => isOutlet(one, saying, pool))) {
      const outlet = pool.outlets.nameOf(label) ?? withoutArticle(label);
      const key = wordsOf(outlet).join(' ');
      const entry = naming.get(key) ?? { outlet, by: [] };
      entry.by.push(saying);
      naming.set(key, entry);
    }
  }
  return [...naming]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { outlet, by }]) => ({
      outlet,
      before: by[0]?.clause.published ?? null,
      named_by: by.map(shown),
    }));
}

/** Persons and documents may stand in a chain; only what publishes can be found as a report. A bare noun ("some paper") names none. */
function isOutlet(label: string, { report, clause }: Saying, pool: Pool): boolean {
  const known = pool.outlets.nameOf(label);
  if (known !== null) return known !== report.outlet;
  if (!/\p{Lu}/u.test(label)) return false;
  const link = clause.chain.find((relay) => relay.label === label)?.entity ?? clause.origin.entity;
  const kind = report.reading.entities.find(({ id }) => id === link)?.kind;
  return (
    kind === 'outlet' ||
    wordsOf(label).some(
      (word) => pool.means.lists['outlet-nouns'].has(word) || pool.means.lists['outlet-forms'].has(word),
    )
  );
}
