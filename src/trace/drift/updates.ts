import type { Drift } from '../../claim/claim.ts';
import { counterpart, figureText } from '../figure.ts';
import { isSameSource } from '../same-source.ts';
import type { Saying } from '../saying.ts';
import { shown } from '../shown.ts';
import type { Standing } from '../stands-on/standing.ts';

/** So many earlier sayings with a figure, the latest, are searched for the same origin. */
const searched = 48;

/** Figures that the same origin gave anew, each held against the one before: sayings that stand on no other, in order of time. */
export function updatesOf(sayings: readonly Saying[], standing: ReadonlyMap<Saying, Standing>): Drift[] {
  const heard = sayings.filter(
    (saying) => !standing.has(saying) && saying.clause.figures.length > 0 && isHeard(saying),
  );
  return heard.flatMap((later, at) => {
    const before = heard.slice(Math.max(0, at - searched), at).toReversed();
    const earlier = before.find(
      (one) => one.report.rank < later.report.rank && isSameSource(one.sayer, later.sayer),
    );
    return earlier ? updateOf(later, earlier) : [];
  });
}

const isHeard = ({ sayer: { kind } }: Saying): boolean =>
  kind === 'named' || kind === 'unnamed' || kind === 'document';

function updateOf(later: Saying, earlier: Saying): Drift[] {
  for (const figure of later.clause.figures) {
    const other = counterpart(figure, later, earlier);
    if (other)
      return [
        {
          ...shown(later),
          kind: 'figure updated',
          from: shown(earlier),
          words: { earlier: figureText(other, earlier), later: figureText(figure, later) },
        },
      ];
  }
  return [];
}
