import type { ReportAt } from './outlets.ts';
import { runsOf, wordsOf } from './words.ts';

/** Words in a run, and runs in a window, of which the least hash is kept. */
const run = 5;
const window = 4;
/** So many reports that hold a fingerprint are kept, the earliest: what more of them hold is furniture or a text gone round. */
const holders = 6;
/** So many earlier reports are given for one. */
const given = 4;

/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * The fingerprints of a text by winnowing (Schleimer, Wilkerson and Aiken 2003): of every window of runs of words the least hash, so
 * that two texts which share a passage of `run + window - 1` words share one at the least.
 */
export function fingerprintsOf(text: string): Set<number> {
  const hashes = runsOf(wordsOf(text), run).map(hashOf);
  const kept = new Set<number>();
  for (let at = 0; at + window <= hashes.length; at++) kept.add(Math.min(...hashes.slice(at, at + window)));
  if (hashes.length > 0 && hashes.length < window) kept.add(Math.min(...hashes));
  return kept;
}

/** An earlier report that shares passages with a later one. */
export interface Shared {
  readonly report: ReportAt;
  /** The share of the later report's fingerprints that the earlier has, 0 to 1. */
  readonly share: number;
}

/**
 * For each report the earlier ones of other outlets with which it shares most passages, most first. Each fingerprint is looked up once and
 * leads to a bounded number of reports, so the time grows with the words of all reports together.
 */
export function sharedPassages(reports: readonly ReportAt[]): ReadonlyMap<ReportAt, readonly Shared[]> {
  const holding = new Map<number, ReportAt[]>();
  const found = new Map<ReportAt, Shared[]>();
  for (const report of reports) {
    const prints = fingerprintsOf(report.reading.text);
    if (report.reading.report.published !== null) found.set(report, votesOf(report, prints, holding));
    for (const print of prints) {
      const known = holding.get(print);
      if (!known) holding.set(print, [report]);
      else if (known.length < holders) known.push(report);
    }
  }
  return found;
}

function votesOf(
  report: ReportAt,
  prints: ReadonlySet<number>,
  holding: ReadonlyMap<number, readonly ReportAt[]>,
): Shared[] {
  const votes = new Map<ReportAt, number>();
  for (const print of prints)
    for (const holder of holding.get(print) ?? [])
      if (holder.outlet !== report.outlet) votes.set(holder, (votes.get(holder) ?? 0) + 1);
  return [...votes]
    .toSorted(([a, m], [b, n]) => n - m || a.rank - b.rank)
    .slice(0, given)
    .map(([earlier, shared]) => ({ report: earlier, share: shared / prints.size }));
}
