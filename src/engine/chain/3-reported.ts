import type { Actor } from '../entity/actor.ts';
import type { Frame } from './frame.ts';
import { outletPhrase } from './outlet-phrase.ts';

const reports =
  /^(?:reported|reports|report|reporting|published|broadcast|aired|carried|posted|writes|wrote|revealed|obtained|seen)$/;

/** 3. "…, X reported", "as first reported by X", "the e-mail cited by X", said beside another's saying: X stands before all other relays. */
export function reportedBy(frame: Frame): readonly Actor[] {
  const { words, scene, draft, who } = frame;
  const found: Actor[] = [];
  for (const [i, word] of words.entries()) {
    if (!reports.test(word.lower) || isOwnCue(i, frame)) continue;
    const by = words[i + 1]?.lower === 'by' ? i + 2 : i + 1;
    for (const at of [by, i - 1]) {
      const near = words[at];
      if (!near) continue;
      const span =
        at < i
          ? { start: words[Math.max(0, i - 5)]?.start ?? 0, end: word.start }
          : { start: near.start, end: words[Math.min(words.length - 1, at + 5)]?.end ?? near.end };
      const marks = scene.cast
        .marksIn(span)
        .filter((mark) => mark.isName && mark.actor.kind === 'outlet' && mark.actor !== who);
      const mark =
        at < i
          ? marks.findLast((one) => word.start - one.end <= 2)
          : marks.find((one) => one.start - word.end <= (by === i + 2 ? 8 : 5));
      const inSource =
        mark && draft.source && mark.start >= draft.source.start && mark.end <= draft.source.end;
      if (
        !mark ||
        inSource ||
        scene.cast.outlets.isOwn(mark.actor.name) ||
        speaksElsewhere(mark.start, frame) ||
        found.includes(mark.actor)
      )
        continue;
      found.push(mark.actor);
    }
  }
  return found;
}

const isOwnCue = (i: number, { cue: [from, to] }: Frame): boolean => i >= from && i < to;

/** Whether the name is the source of another draft that this one does not stand in: then it reports something else. */
function speaksElsewhere(start: number, { scene, draft }: Frame): boolean {
  const other = scene.drafts.findIndex(
    ({ source }) => source !== null && source.start <= start && start < source.end,
  );
  return other >= 0 && other !== draft.within;
}

/** "an e-mail cited by the journal", "minutes seen by X": the outlet by which the document itself is known. */
export function citedBy({ draft, scene }: Frame): Actor | null {
  if (!draft.source) return null;
  const words = scene.cast.index.in(draft.source);
  const at = words.findIndex(
    (word, i) =>
      word.lower === 'by' &&
      /^(?:cited|quoted|seen|obtained|published|reviewed|released)$/.test(words[i - 1]?.lower ?? ''),
  );
  const heard = at < 0 ? null : outletPhrase(words, at + 1, scene);
  return heard && !heard.own ? heard.relay : null;
}
