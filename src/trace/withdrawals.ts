import type { Withdrawal } from '../claim/claim.ts';
import { isSameSource } from './same-source.ts';
import type { Saying } from './saying.ts';
import { shown } from './shown.ts';
import type { Standing } from './stands-on/standing.ts';
import { grouped } from './words.ts';

/**
 * What was taken back, and what stands on it. A withdrawal that another report tells of also reaches the sayings that were withdrawn: those
 * the telling report has it from, by way or by source.
 */
export function withdrawalsOf(
  sayings: readonly Saying[],
  standing: ReadonlyMap<Saying, Standing>,
): Withdrawal[] {
  const standingOn = grouped(
    sayings.filter((saying) => standing.has(saying)),
    (saying) => standing.get(saying)?.from,
  );
  return sayings
    .filter(({ clause }) => clause.retracted)
    .map((told) => {
      const withdrawn = standing.get(told)?.from ?? first(sayings, told);
      const base = withdrawn ?? told;
      return {
        statement: shown(base),
        said_in: withdrawn ? shown(told) : null,
        standing: following(base, standingOn)
          .filter((saying) => saying !== told && !saying.clause.retracted)
          .map(shown),
      };
    });
}

/** The earliest saying of the same origin, where the withdrawal is told by its source: "it had said so, and withdrew that". */
function first(sayings: readonly Saying[], told: Saying): Saying | null {
  const same = sayings.find(
    ({ sayer, report, clause }) =>
      !clause.retracted && report.rank < told.report.rank && isSameSource(sayer, told.sayer),
  );
  return same ?? null;
}

function following(base: Saying, standingOn: ReadonlyMap<Saying | undefined, readonly Saying[]>): Saying[] {
  const found: Saying[] = [];
  const open = [base];
  for (let next = open.pop(); next; next = open.pop())
    for (const saying of standingOn.get(next) ?? []) {
      found.push(saying);
      open.push(saying);
    }
  return found;
}
