import type { Decision } from '../../claim/decision.ts';
import type { Finding } from '../failure.ts';
import type { History, NewDecision } from './history.ts';

/** Where decisions are kept: a log in a folder, or a server. */
export interface DecisionStore {
  /** Keeps a decision. What it has given back is durable. Throws a LedgerError: those of `History.next`. */
  decide(given: NewDecision): Promise<Decision>;
  /** All decisions, as they are now. */
  known(): Promise<History>;
  /** The decision by which a capture was forgotten; null where it was not. */
  tombstone(capture: string): Promise<Decision | null>;
  /** Removes, for good, the words of decisions about captures that were forgotten. */
  removeWords(): Promise<void>;
  /** Reads everything and says what is wrong. */
  verify(): Promise<Finding[]>;
  close(): Promise<void>;
}
