import type { Actor } from '../entity/actor.ts';

/** How a statement reached the report, as far as one rule sees it: by relays, or straight. */
export interface Way {
  /** Nearest the reader first; empty where it came straight ("told reporters", "told us"). */
  readonly relays: readonly Actor[];
  /** Whether the report's own outlet heard it. */
  readonly isOwn: boolean;
}

export const straightWay: Way = { relays: [], isOwn: false };
export const ownWay: Way = { relays: [], isOwn: true };
