import type { Clause } from '../claim/clause.ts';
import { daysBetween } from './setting.ts';
import type { Terms } from './terms.ts';

/** Words that a report is known by: its most telling ones. */
const signatureSize = 30;
/** Shared words from which two reports may be about one matter. */
const leastShared = 3;
/** Days that two reports on one matter may lie apart. */
export const windowDays = 60;
/** Words commoner than this tell no matter apart. */
const leastRarity = 0.35;

/**
 * The keys under which a report is looked up: the stems of the words that weigh most in its clauses (rarity times occurrences),
 * names among them; in order. Two reports are compared only where they share three keys inside the window of days.
 */
export function signatureOf(clauses: readonly Terms[]): string[] {
  const weights = new Map<string, number>();
  for (const { terms } of clauses)
    for (const stem of new Set(
      terms.filter((term) => term.kind !== 'number' && term.kind !== 'time').map((term) => term.stem),
    )) {
      const weight = terms.find((term) => term.stem === stem)?.weight ?? 0;
      if (weight >= leastRarity) weights.set(stem, (weights.get(stem) ?? 0) + weight);
    }
  return [...weights]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, signatureSize)
    .map(([stem]) => stem)
    .toSorted();
}

/** A report as it is looked up. */
export interface Signature {
  readonly report: string;
  readonly published: string | null;
  readonly keys: readonly string[];
}

/** Whether the clauses of two reports are to be compared: enough shared keys, in the window where both bear a date; and a report with itself. */
export function areRelated(one: Signature, other: Signature): boolean {
  if (one.report === other.report) return true;
  if (daysBetween(one.published, other.published, windowDays + 1) > windowDays) return false;
  const keys = new Set(one.keys);
  return other.keys.filter((key) => keys.has(key)).length >= leastShared;
}

/** Clauses by report, reports and clauses in the order of their keys. */
export function byReport(clauses: readonly Clause[]): Map<string, Clause[]> {
  const reports = new Map<string, Clause[]>();
  for (const clause of clauses.toSorted((a, b) => (a.key < b.key ? -1 : 1)))
    reports.set(clause.report, [...(reports.get(clause.report) ?? []), clause]);
  return new Map([...reports].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
