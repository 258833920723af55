import type { Pool } from '../pool.ts';
import { mostLike } from '../pool.ts';
import type { ReportAt } from '../outlets.ts';
import { isEarlier, type Saying } from '../saying.ts';
import { likeness } from '../words.ts';
import type { Standing } from './standing.ts';

/** So many reports of a named outlet, the latest, are searched where none of them is in the claim. */
const searched = 8;
/** Matter that a relayed saying must share with what it is held against outside its claim. */
const leastLike = 0.08;

/** Verbs by which an outlet speaks for itself, and passes nothing on: "apologised", "told its clients". */
const forItself =
  /\b(?:told|tells|apologi[sz]\w*|acknowledge[sd]?|admit(?:s|ted)?|withdr[ae]w\w*|den(?:y|ies|ied)|correct(?:s|ed)|stand by|stood by|regret\w*|insist(?:s|ed)?)\b/i;

/** Whether the source is an outlet that passes on what it has from elsewhere. */
export const passesOn = ({ clause, sayer }: Saying): boolean =>
  sayer.kind === 'outlet' && !(clause.cue !== null && forItself.test(clause.cue));

/** The outlets that a saying names as its way, nearest the reader first; the source itself last where it is an outlet. */
export const namedWays = (saying: Saying): string[] => [
  ...saying.clause.chain.map(({ label }) => label),
  ...(passesOn(saying) ? [saying.clause.origin.label] : []),
];

/**
 * A relay that the report names leads to that outlet's own report, where it is at hand: to what it says in the same claim, else to what it
 * says that is most like it. The nearest relay goes first, since that is where the report has it from. An outlet without a name ("several
 * agencies") may be any that said so before.
 */
export function byNamedRelay(saying: Saying, pool: Pool): Standing | null {
  const outlets = namedWays(saying)
    .map((label) => pool.outlets.nameOf(label))
    .filter((name) => name !== null);
  for (const outlet of outlets) {
    const from = outlet === null ? null : mostLike(saying, pool.beforeOf(saying, saying.group.key, outlet));
    if (from) return { from, way: 'named relay', drifted: false };
  }
  const unnamed =
    passesOn(saying) && !saying.clause.origin.named ? mostLike(saying, pool.before(saying)) : null;
  if (unnamed) return { from: unnamed, way: 'named relay', drifted: false };
  // In another claim the innermost outlet goes first: it heard what was said.
  for (const outlet of outlets.toReversed()) {
    const from = outlet === null ? null : elsewhere(saying, pool, pool.outlets.reportsOf(outlet));
    if (from) return { from, way: 'named relay', drifted: true };
  }
  return null;
}

/** Of what the outlet said in other claims: by the same source first, then by likeness. */
function elsewhere(saying: Saying, pool: Pool, reports: readonly ReportAt[]): Saying | null {
  const others = reports
    .filter((report) => report.rank < saying.report.rank)
    .slice(-searched)
    .flatMap((report) => pool.inReport(report))
    .filter((other) => isEarlier(other, saying));
  const like = others.filter((other) => likeness(other.matter, saying.matter) >= leastLike);
  const bySource = like.filter(
    ({ sayer }) => sayer.kind === saying.sayer.kind && likeness(sayer.words, saying.sayer.words) > 0.5,
  );
  return mostLike(saying, bySource.length > 0 ? bySource : like);
}
