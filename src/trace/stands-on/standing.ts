import type { Saying } from '../saying.ts';

/** How a saying came by what it says from an earlier one. */
export type Way =
  /** The report names the outlet it has it from. */
  | 'named relay'
  /** The report runs an agency's text under its credit. */
  | 'agency credit'
  /** The words are the earlier report's, and nothing says so. */
  | 'copy without credit'
  /** The same source as in the earlier report, less plainly named, or in words said to the earlier report alone. */
  | 'same source as before'
  /** Nobody is named for it, and an earlier report of another outlet has it from somebody. */
  | 'without a source';

/** What a saying stands on. */
export interface Standing {
  readonly from: Saying;
  readonly way: Way;
  /**
   * Whether the earlier saying says something else: it belongs to another claim, and this one is what became of it. Such a saying has no
   * origin.
   */
  readonly drifted: boolean;
}
