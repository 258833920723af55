import { isBinding, isPaper, Joined } from './joined.ts';
import type { Read } from './mention.ts';

/** Sentences over which "the paper" and "it" still mean the agreement spoken of last. */
const memory = 8;

/** Agreements, the last ones, among which an antecedent is looked for: a report that speaks of more is a list. */
const mostOpen = 50;

/**
 * Puts the mentions of one agreement together. "The agreement" and what goes on without a noun mean the last one that fits; a mention
 * with "a" joins one that it could be (the same between the same parties), else it is another. What nothing opens is left out.
 */
export function joinedOf(reads: readonly Read[]): Joined[] {
  const agreements: Joined[] = [];
  for (const read of reads) {
    const found = antecedentOf(read, agreements.slice(-mostOpen));
    if (found) found.add(read);
    else if (read.mention.opens) agreements.push(new Joined(read));
  }
  return agreements;
}

function antecedentOf(read: Read, agreements: readonly Joined[]): Joined | null {
  const { mention } = read;
  if (mention.other) return null;
  const fitting = agreements.filter((one) => fits(read, one));
  const latest = latestOf(fitting);
  // What goes on about the term is about one of which no term is known yet.
  if (mention.by === 'going on')
    return takenUp(read, latestOf(fitting.filter((one) => !one.hasTerm)) ?? latest);
  if (mention.noun === 'signing') return latest;
  if (isPaper(mention.noun) && !mention.opens) return takenUp(read, latest);
  const same = latestOf(fitting.filter((one) => one.nouns.has(mention.noun)));
  if (mention.determiner === 'definite' || mention.determiner === 'no' || !mention.opens)
    return same ?? latest;
  if (isPaper(mention.noun) && latest?.isDraft) return latest;
  return same ?? fitting.find((one) => sharesParty(read, one)) ?? null;
}

const latestOf = (agreements: readonly Joined[]): Joined | null =>
  agreements.reduce<Joined | null>((best, one) => (best === null || one.last > best.last ? one : best), null);

/** "the text", "it": the agreement spoken of last, where that is not long ago; "the paper" only one that is itself a paper, else it is the newspaper. */
function takenUp({ mention }: Read, latest: Joined | null): Joined | null {
  const isFar = latest !== null && mention.index - latest.last > memory;
  if (latest === null || (isFar && isPaper(mention.noun))) return null;
  if (mention.by === 'noun' && mention.determiner !== 'definite') return null;
  return mention.noun === 'paper' && !latest.isDraft ? null : latest;
}

/** Whether nothing contradicts that both are one: kind, parties, year, what they are about. */
function fits(read: Read, one: Joined): boolean {
  const { signed, own, mention } = read;
  return (
    fitsKind(read, one) &&
    !differ(new Set(own), one.own) &&
    (signed === null || one.years.size === 0 || one.years.has(signed.slice(0, 4))) &&
    ![...one.matters.values()].some((matters) => differInMatter(mention.matters, matters))
  );
}

function fitsKind(read: Read, one: Joined): boolean {
  if (read.mention.general) return true;
  // A contract that binds is not the draft that was spoken of.
  if (one.kinds.size === 0) return !isBinding(read) || !one.isDraft || one.isBinding;
  return one.kinds.has(read.mention.kind);
}

/** Two sets of parties differ when each has one that the other lacks. */
const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((id) => !b.has(id)) && [...b].some((id) => !a.has(id));

const differInMatter = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && !a.some((matter) => b.includes(matter));

const sharesParty = (read: Read, one: Joined): boolean =>
  [...read.own, ...read.beside].some((id) => one.parties.has(id));
