import type { Pool } from '../pool.ts';
import type { Nearest } from '../nearest.ts';
import { isSameSource } from '../same-source.ts';
import { byTime, startOf, type Saying } from '../saying.ts';
import { likeness, sharedShare } from '../words.ts';
import { isSaid, type Opposition } from './opposition.ts';

/** So many denials of a claim are held against what others say. */
const searched = 16;
/** How near a denial must be to what it denies in another report. */
const leastCosine = 0.12;
/** Units of text back from a denial within which what it denies was put, if it is not put in the denial itself. */
const reach = 420;
/** Matter that a denial shares with what it denies, where another saying stands closer by. */
const leastShared = 0.34;

/**
 * What a denial answers, in its own report: a claim that stands within its own words ("the list of forty names cannot be complete"), else
 * the claim put just before it, by anybody but the speaker ("The order came from the mayor. The town hall said it had given none"); of the
 * sayings in reach the most alike, else, where the denial says little by itself, the nearest.
 */
export function byDenial(saying: Saying, pool: Pool): Opposition[] {
  if (saying.clause.stance !== 'denies') return [];
  const others = pool
    .inReport(saying.report)
    .filter(
      (other) => other.group.key !== saying.group.key && other.clause.stance !== 'denies' && isSaid(other),
    );
  const within = others.find((other) => isWithin(other, saying));
  const before = others.filter(
    (other) => isBefore(other, saying) && other.sayer.label !== saying.sayer.label,
  );
  const denied = within ?? alike(saying, before) ?? (pointsBack(saying) ? before.at(-1) : null);
  return denied ? [{ one: saying, other: denied, why: 'denied' }] : [];
}

/** A denial without matter of its own: "it did not", "since when?", "none of us wrote such a letter". */
const pointsBack = ({ clause, matter }: Saying): boolean =>
  matter.size <= 2 ||
  /\b(?:it|such|there)\b|\bthe (?:claim|report|figure|number|allegation|story|accusation)s?\b/i.test(
    clause.text,
  );

/**
 * What the denials of one claim are most like anywhere, said by another who does not deny: a denial answers something, and that is about the
 * same.
 */
export function byDenialElsewhere(sayings: readonly Saying[], nearest: Nearest): Opposition[] {
  let best: { one: Saying; other: Saying; cosine: number } | null = null;
  for (const one of sayings.filter(({ clause }) => clause.stance === 'denies').slice(0, searched))
    for (const [other, cosine] of nearest.to(one)) {
      if (
        other.group.key === one.group.key ||
        other.clause.stance === 'denies' ||
        isSameSource(other.sayer, one.sayer)
      )
        continue;
      if (
        cosine >= leastCosine &&
        (!best || cosine > best.cosine || (cosine === best.cosine && byTime(other, best.other) < 0))
      )
        best = { one, other, cosine };
    }
  return best ? [{ one: best.one, other: best.other, why: 'denied' }] : [];
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
