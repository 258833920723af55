import type { Clause } from '../claim/clause.ts';

/** What stands around two clauses, as numbers; the same whichever is first. */
export interface Setting {
  /** 1 where both stand in one report, and where they follow each other in it. */
  readonly sameReport: number;
  readonly adjacent: number;
  /** 1 where one of them is denied, and where both are. */
  readonly denied: number;
  readonly bothDenied: number;
  /** 1 where one is hedged or about the future and the other is not. */
  readonly soft: number;
  /** How many of the two are the outlet's own voice. */
  readonly ownVoice: number;
  /** Share of the words of the shorter origin's label that the other has too. */
  readonly origin: number;
  /** Days between their reports, 30 at most. */
  readonly days: number;
}

/** The setting of two clauses; days are 0 where a report bears no date. */
export function settingOf(one: Clause, other: Clause): Setting {
  const denied = [one, other].filter((clause) => clause.stance === 'denies').length;
  const sameReport = one.report === other.report;
  return {
    sameReport: sameReport ? 1 : 0,
    adjacent: sameReport && Math.abs(numberOf(one) - numberOf(other)) === 1 ? 1 : 0,
    denied: denied === 1 ? 1 : 0,
    bothDenied: denied === 2 ? 1 : 0,
    soft: isSoft(one) === isSoft(other) ? 0 : 1,
    ownVoice: [one, other].filter((clause) => clause.quotation === 'own voice').length,
    origin: sharedOrigin(one.origin.label, other.origin.label),
    days: daysBetween(one.published, other.published),
  };
}

const numberOf = ({ statement }: Clause): number => Number(/\d+$/.exec(statement)?.[0] ?? Number.NaN);
const isSoft = ({ stance }: Clause): boolean => stance === 'hedges' || stance === 'expects';

const wordsOf = (label: string): Set<string> =>
  new Set(
    label
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !/^(?:the|an?|of)$/.test(word)),
  );

function sharedOrigin(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const least = Math.min(one.size, other.size);
  return least === 0 ? 0 : [...one].filter((word) => other.has(word)).length / least;
}

const day = 86_400_000;

/** Days between two moments, 0 where one is not known. */
export function daysBetween(a: string | null, b: string | null, most = 30): number {
  const apart = Math.abs(Date.parse(a ?? '') - Date.parse(b ?? ''));
  return Number.isNaN(apart) ? 0 : Math.min(most, Math.floor(apart / day));
}
