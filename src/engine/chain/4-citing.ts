import type { Actor } from '../entity/actor.ts';
import type { Frame } from './frame.ts';

const cites =
  /\b(?:citing|cites?|cited|quoting|quotes?|quoted|attribut(?:ing|es?|ed)|on the basis of|relay(?:ing|s|ed))\b/i;

/** 4. "X reported, citing Y", "X quoted Y as saying", "said the mayor, quoting the hospital": the one who cites passes it on. */
export function citing(frame: Frame): Actor | null {
  const { draft, scene, who } = frame;
  const { cast } = scene;
  if (!draft.cue || !draft.source) return null;
  const cue = cast.document.text.slice(draft.cue.start, draft.cue.end);
  if (!cites.test(cue)) return null;
  const { start } = draft.cue;
  if (draft.source.start < start && !/\bas\b/i.test(cue)) return null;
  const inSource = (at: number): boolean =>
    draft.source !== null && at >= draft.source.start && at < draft.source.end;
  const marks = cast
    .marksIn(frame.sentence)
    .filter(
      (mark) =>
        mark.actor !== who &&
        !inSource(mark.start) &&
        !draft.content.some((part) => mark.start >= part.start && mark.end <= part.end),
    );
  const passes = (kind: Actor['kind']): boolean =>
    kind === 'outlet' ||
    kind === 'person' ||
    kind === 'document' ||
    kind === 'organisation' ||
    kind === 'office';
  const before = marks.filter((mark) => mark.end <= start && passes(mark.actor.kind));
  const relay =
    before.findLast((mark) => mark.actor.kind === 'outlet') ??
    before.at(-1) ??
    marks.find((mark) => mark.start > start && mark.actor.kind === 'outlet');
  return relay?.actor ?? null;
}
