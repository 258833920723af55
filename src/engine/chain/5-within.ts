import type { Actor } from '../entity/actor.ts';
import type { Frame } from './frame.ts';

/**
 * 5. "A said that B said": what stands in A's words came through A. Where the saying within is only a noun or a
 * participle ("the toll announced by B", "B's claim") the report itself lays it to B, and A is no relay.
 */
export function withinOf(
  { draft, who, scene }: Frame,
  sayers: readonly (Actor | null)[],
): { outer: number; relay: Actor | null } | null {
  if (draft.within === null || !isClause(draft, scene)) return null;
  const relay = sayers[draft.within] ?? null;
  return { outer: draft.within, relay: relay === who ? null : relay };
}

/** Whether the cue is a finite verb with its subject before it, or "according to". */
function isClause({ cue, source }: Frame['draft'], { cast }: Frame['scene']): boolean {
  if (!cue || !source) return false;
  const words = cast.index.in(cue);
  if (words[0]?.lower === 'according') return true;
  return source.end <= cue.start && words.some((word) => word.pos === 'VERB' || word.pos === 'AUX');
}
