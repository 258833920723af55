import type { Actor } from '../entity/actor.ts';
import type { Scene } from '../source/scene.ts';
import type { Frame } from './frame.ts';
import { speech } from './speech.ts';

/** A stretch of the report that an outlet or a document opened: what others say there came through it. */
export interface Passage {
  readonly relays: readonly Actor[];
  /** Those whom the words that opened it show speaking. */
  readonly speaking: ReadonlySet<Actor>;
  readonly isDocument: boolean;
  /** Block and sentence of its last statement. */
  readonly block: number;
  readonly sentence: number;
}

/** The passage that draft `i` opens, when an outlet or a document other than the report's own is its origin. */
export function opened(i: number, who: Actor, chain: readonly Actor[], scene: Scene): Passage | null {
  const draft = scene.drafts[i];
  if (!draft || !who.named || (who.kind !== 'outlet' && who.kind !== 'document')) return null;
  if (scene.cast.outlets.isOwn(who.name) || who.name === '') return null;
  // A report or a study tells its makers' words; minutes and e-mails carry those of others.
  const carries = scene.cast.document.lexicon.lists['carrying-documents'];
  const end = Math.max(draft.cue?.end ?? 0, draft.content.at(-1)?.end ?? 0);
  return {
    relays: [...chain, who],
    speaking: speakersIn(i, scene),
    isDocument:
      who.kind === 'document' &&
      who.name
        .toLowerCase()
        .split(/\s+/)
        .some((word) => carries.has(word)),
    block: draft.block,
    sentence: scene.cast.index.sentenceAt(end),
  };
}

/** The people whom the content of a draft shows speaking: named right before or after a verb of saying. */
function speakersIn(i: number, scene: Scene): ReadonlySet<Actor> {
  const { cast, drafts } = scene;
  const { words } = cast.index;
  const found = new Set<Actor>();
  for (const part of drafts[i]?.content ?? []) {
    for (const mark of cast.marksIn(part)) {
      if (mark.actor.kind !== 'person') continue;
      const [before, after] = [cast.index.at(mark.start) - 1, cast.index.at(mark.end)];
      const near = [words[before], words[before - 1], words[after], words[after + 1], words[after + 2]];
      if (near.some((word) => word !== undefined && speech.test(word.lower))) found.add(mark.actor);
    }
  }
  return found;
}

/** How many sentences without a statement of its own a passage outlives. */
const reach = 2;

/** Whether a statement of `who` still belongs to the passage: of one whom it showed speaking, or of somebody new in the same paragraph. */
export function belongs(passage: Passage, who: Actor, sentence: number, { scene, draft }: Frame): boolean {
  if (sentence - passage.sentence > reach) return false;
  if (passage.speaking.has(who)) return true;
  if (!passage.isDocument || draft.block !== passage.block || sentence - passage.sentence > 1) return false;
  const first = who.mentions.reduce((least, { start }) => Math.min(least, start), Infinity);
  return !who.named && scene.cast.index.sentenceAt(first) === sentence;
}

/** The passage that goes on: when the same relays open it again, whom it showed speaking before counts still. */
export const merged = (before: Passage | null, now: Passage): Passage =>
  before && before.relays.at(-1) === now.relays.at(-1)
    ? { ...now, speaking: new Set([...before.speaking, ...now.speaking]) }
    : now;
