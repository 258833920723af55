import type { Actor, ActorKind } from '../entity/actor.ts';
import type { Mark } from '../entity/cast.ts';
import type { Scene } from '../source/scene.ts';
import type { Draft } from '../statement/draft.ts';
import type { Frame } from './frame.ts';

const cites =
  /\b(?:citing|cites?|cited|quoting|quotes?|quoted|attribut(?:ing|es?|ed)|on the basis of|relay(?:ing|s|ed))\b/i;
const passers: ReadonlySet<ActorKind> = new Set(['outlet', 'person', 'document', 'office']);

/** 4. "X reported, citing Y", "X quoted Y as saying", "said the mayor, quoting the hospital": the one who cites passes it on. */
export const citing = (frame: Frame): Actor | null =>
  citingMark(frame.draft, frame.who, frame.scene)?.actor ?? null;

/** Where the one who cites stands: an outlet before the cue, else the nearest person, office or document there, else an outlet after it. */
export function citingMark(draft: Draft, who: Actor | null, { cast }: Scene): Mark | null {
  const { cue, source } = draft;
  if (!cue || !source) return null;
  // "was quoted as saying": the passive stands before a cue that is only "saying".
  const text = cast.document.text.slice(
    Math.max(source.end < cue.start ? source.end : cue.start, cue.start - 16),
    cue.end,
  );
  if (!cites.test(text) || (source.start < cue.start && !/\bas\b/i.test(text))) return null;
  const sentence = cast.index.sentences[cast.index.sentenceAt(cue.start)];
  if (!sentence) return null;
  const isFree = (mark: Mark): boolean =>
    mark.actor !== who &&
    !(mark.start >= source.start && mark.start < source.end) &&
    !draft.content.some((part) => mark.start >= part.start && mark.end <= part.end);
  const marks = cast.marksIn(sentence).filter(isFree);
  const before = marks.filter((mark) => mark.end <= cue.start && passers.has(mark.actor.kind));
  return (
    before.findLast((mark) => mark.actor.kind === 'outlet') ??
    before.at(-1) ??
    marks.find((mark) => mark.start > cue.start && mark.actor.kind === 'outlet') ??
    null
  );
}
