import type { Actor } from '../entity/actor.ts';
import type { Frame } from './frame.ts';

/** 5. "A said that B said": what stands in A's words came through A. */
export function withinOf(
  { draft, who }: Frame,
  sayers: readonly (Actor | null)[],
): { outer: number; relay: Actor | null } | null {
  if (draft.within === null) return null;
  const relay = sayers[draft.within] ?? null;
  return { outer: draft.within, relay: relay === who ? null : relay };
}
