import type { Pool } from '../pool.ts';
import { startOf, type Saying } from '../saying.ts';
import { likeness, sharedShare } from '../words.ts';
import type { Opposition } from './opposition.ts';

/** Units of text back from a denial within which what it denies was put, if it is not put in the denial itself. */
const reach = 420;
/** Matter that a denial shares with what it denies, where another saying stands closer by. */
const leastShared = 0.34;

/**
 * What a denial answers, in its own report: a claim that stands within its own words ("the eleven deaths recorded by the hospital cannot be
 * the truth"), else the claim put just before it, by anybody but the speaker ("The figure came from rescuers. The fire service said none of its people had
 * given it"); of the sayings in reach the most alike, else the nearest.
 */
export function byDenial(saying: Saying, pool: Pool): Opposition[] {
  if (saying.clause.stance !== 'denies') return [];
  const others = pool
    .inReport(saying.report)
    .filter((other) => other.group.key !== saying.group.key && other.clause.stance !== 'denies');
  const within = others.find((other) => isWithin(other, saying));
  const before = others.filter(
    (other) => isBefore(other, saying) && other.sayer.label !== saying.sayer.label,
  );
  const denied = within ?? alike(saying, before) ?? before.at(-1);
  return denied ? [{ one: saying, other: denied, why: 'denied' }] : [];
}

const isWithin = (other: Saying, saying: Saying): boolean =>
  other.clause.content.every((part) =>
    saying.clause.content.some((own) => own.start <= part.start && part.end <= own.end),
  );

function isBefore(other: Saying, saying: Saying): boolean {
  const back = startOf(saying.clause) - (other.clause.content.at(-1)?.end ?? 0);
  return back >= 0 && back <= reach;
}

function alike(saying: Saying, others: readonly Saying[]): Saying | null {
  const [best] = others
    .filter((other) => sharedShare(other.matter, saying.matter) >= leastShared)
    .toSorted((a, b) => likeness(b.matter, saying.matter) - likeness(a.matter, saying.matter));
  return best ?? null;
}
