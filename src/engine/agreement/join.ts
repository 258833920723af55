import type { Read } from './mention.ts';

/** The mentions of one agreement so far, in the order of the text. */
export type Joined = Read[];

/** Sentences over which "the paper" and "it" still mean the agreement spoken of last. */
const memory = 8;

/**
 * Puts the mentions of one agreement together. "The agreement" and what goes on without a noun mean the last one that fits; a mention
 * with "a" joins one that it could be (a headline's, or the same between the same parties), else it is another. What nothing opens is left out.
 */
export function joinedOf(reads: readonly Read[]): Joined[] {
  const agreements: Joined[] = [];
  for (const read of reads) {
    const found = antecedentOf(read, agreements);
    if (found) found.push(read);
    else if (read.mention.opens) agreements.push([read]);
  }
  return agreements;
}

function antecedentOf(read: Read, agreements: readonly Joined[]): Joined | null {
  const { mention } = read;
  if (mention.other) return null;
  const fitting = agreements.filter((one) => fits(read, one));
  const latest = latestOf(fitting);
  if (mention.by === 'going on') return takenUp(read, latestOf(fitting.filter(lacksTerm)) ?? latest);
  if (mention.noun === 'signing') return latest;
  if (isPaper(mention.noun) && !mention.opens) return takenUp(read, latest);
  const same = latestOf(fitting.filter((one) => one.some((other) => other.mention.noun === mention.noun)));
  if (mention.determiner === 'definite' || mention.determiner === 'no' || !mention.opens)
    return same ?? latest;
  if (isPaper(mention.noun) && latest?.some(isDraft)) return latest;
  return same ?? fitting.find((one) => sharesParty(read, one)) ?? null;
}

const latestOf = (agreements: readonly Joined[]): Joined | null =>
  agreements.toSorted((a, b) => lastOf(b) - lastOf(a))[0] ?? null;

/** Whether nothing is known yet of how long it lasts: what goes on about the term is then about this one. */
const lacksTerm = (one: Joined): boolean => one.every(({ term, ends }) => term === null && ends === null);

/** "the text", "it": the agreement spoken of last, where that is not long ago; "the paper" only one that is itself a paper, else it is the newspaper. */
function takenUp({ mention }: Read, latest: Joined | null): Joined | null {
  const isFar = latest !== null && mention.index - lastOf(latest) > memory;
  if (latest === null || (isFar && isPaper(mention.noun))) return null;
  if (mention.by === 'noun' && mention.determiner !== 'definite') return null;
  return mention.noun === 'paper' && !latest.some(isDraft) ? null : latest;
}

/** Whether a mention calls it a draft or a paper. */
const isDraft = ({ mention, signals }: Read): boolean =>
  isPaper(mention.noun) || signals.some(({ status, plain }) => status === 'under negotiation' && plain);

const isPaper = (noun: string): boolean => /^(?:paper|text|document|draft)$/u.test(noun);

const lastOf = (one: Joined): number => one.at(-1)?.mention.index ?? 0;

/** Whether nothing contradicts that both are one: kind, parties, year, what they are about. */
function fits(read: Read, one: Joined): boolean {
  return (
    fitsKind(read, one) &&
    !differ(partiesOf([read]), partiesOf(one)) &&
    !one.some((other) => differInYear(read.signed, other.signed)) &&
    !one.some(({ mention }) => differInMatter(read.mention.matters, mention.matters))
  );
}

function fitsKind({ mention, signals }: Read, one: Joined): boolean {
  if (mention.general) return true;
  const special = one.filter((other) => !other.mention.general);
  // A contract that binds is not the draft that was spoken of.
  if (special.length === 0)
    return !isBinding(signals) || !one.some(isDraft) || one.some((other) => isBinding(other.signals));
  return special.some((other) => other.mention.kind === mention.kind);
}

const isBinding = (signals: Read['signals']): boolean => signals.some(({ status }) => status === 'in force');

const partiesOf = (one: readonly Read[]): ReadonlySet<string> => new Set(one.flatMap(({ own }) => own));

/** Two sets of parties differ when each has one that the other lacks. */
const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((id) => !b.has(id)) && [...b].some((id) => !a.has(id));

const differInYear = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.slice(0, 4) !== b.slice(0, 4);

const differInMatter = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((matter) => b.includes(matter));

function sharesParty(read: Read, one: Joined): boolean {
  const parties = new Set(one.flatMap(({ own, beside }) => [...own, ...beside]));
  return [...read.own, ...read.beside].some((id) => parties.has(id));
}
