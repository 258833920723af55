import type { Actor } from '../entity/actor.ts';

/** How a statement reached the report, as far as its own sentence says. */
export interface Way {
  /** Nearest the reader first. */
  readonly relays: readonly Actor[];
  /** Whether the sentence names a way at all: "told reporters" names one and no relay. */
  readonly isNamed: boolean;
}

export const unnamedWay: Way = { relays: [], isNamed: false };
export const ownWay: Way = { relays: [], isNamed: true };
