import type { Span } from '../../report/span.ts';
import type { Word } from '../en/words.ts';
import type { Actor } from '../entity/actor.ts';
import { resolve } from '../source/resolve.ts';
import type { Frame } from './frame.ts';
import { lastOutlet, outletPhrase, type Heard } from './outlet-phrase.ts';

const reports =
  /^(?:reported|reports|report|reporting|published|broadcast|aired|carried|posted|writes|wrote|revealed|obtained|seen|relayed|quoted|cited)$/;

/**
 * 3. "…, X reported", "as first reported by X", "according to X, he said", beside another's saying: X stands before
 * all other relays, unless it says something of its own there.
 */
export function reportedBy(frame: Frame): readonly Actor[] {
  const found: Actor[] = [];
  for (const [i, word] of frame.words.entries()) {
    if (i >= frame.cue[0] && i < frame.cue[1]) continue;
    const relay = relayAt(i, word, frame);
    if (relay && relay !== frame.who && !found.includes(relay)) found.push(relay);
  }
  return found;
}

function relayAt(i: number, word: Word, frame: Frame): Actor | null {
  const { words, scene } = frame;
  const next = words[i + 1];
  if (word.lower === 'according' && next?.lower === 'to') return accordingTo(i + 2, frame);
  if (next?.lower === 'to' && handsOver.test(word.lower)) {
    const heard = outletPhrase(words, i + 2, scene, true);
    return named(heard);
  }
  if (word.lower === 'per' && i === 0) return named(outletPhrase(words, 1, scene, true));
  if (next?.lower === 'by' && reports.test(word.lower)) {
    const phrase = words[i + 2];
    const heard =
      phrase && isFree(phrase, frame)
        ? outletPhrase(words, i + 2, scene, /^(?:quoted|cited)$/.test(word.lower))
        : null;
    return heard && !heard.own ? heard.relay : null;
  }
  if (!reports.test(word.lower) || /^(?:quoted|cited|seen|obtained)$/.test(word.lower)) return null;
  // "Asked about the Gazette report": what is asked about is no way by which the answer came.
  if (word.pos === 'NOUN' && /^(?:asked|questioned)$/.test(words[0]?.lower ?? '')) return null;
  return outletBefore(i, frame) ?? outletAfter(i, frame);
}

/** "minutes leaked to X": the outlet by which the document is known. */
const handsOver = /^(?:leaked|shown|handed|passed)$/;

const named = (heard: Heard): Actor | null => (heard && !heard.own ? heard.relay : null);

/** "according to X" beside a saying of somebody else's. */
function accordingTo(at: number, { words, scene, draft }: Frame): Actor | null {
  const first = words[at];
  if (
    !first ||
    !draft.source ||
    draft.within !== null ||
    draft.quotation === 'own voice' ||
    !isFree(first, { words, scene, draft })
  )
    return null;
  const length = words
    .slice(at, at + 9)
    .findIndex(
      (word) =>
        /^[,;:()—–.]$/.test(word.text) || word.pos === 'VERB' || word.pos === 'AUX' || word.lower === 'who',
    );
  const last = words[(length < 0 ? Math.min(at + 9, words.length) : at + length) - 1];
  if (!last || last.start < first.start) return null;
  const who = resolve({ start: first.start, end: last.end }, null, scene);
  return who && who.kind !== 'document' && who.kind !== 'organisation' ? who : null;
}

/** "the Gazette reported": the name right before the verb. */
function outletBefore(i: number, { words, scene, draft, who }: Frame): Actor | null {
  const word = words[i];
  if (!word) return null;
  const marks = scene.cast.marksIn({ start: words[Math.max(0, i - 5)]?.start ?? 0, end: word.start });
  const mark = marks.findLast(
    (one) => one.isName && one.actor.kind === 'outlet' && one.actor !== who && word.start - one.end <= 2,
  );
  return mark && isFree(mark, { words, scene, draft }) ? mark.actor : null;
}

/** "…, reports the Gazette": the name right after it. */
function outletAfter(i: number, { words, scene, draft, who }: Frame): Actor | null {
  const word = words[i];
  if (!word) return null;
  const marks = scene.cast.marksIn({
    start: word.end,
    end: words[Math.min(words.length - 1, i + 6)]?.end ?? word.end,
  });
  const mark = marks.find(
    (one) => one.isName && one.actor.kind === 'outlet' && one.actor !== who && one.start - word.end <= 5,
  );
  return mark && isFree(mark, { words, scene, draft }) ? mark.actor : null;
}

/** Whether the words are neither this draft's source nor that of another that it does not stand in: else they say something of their own. */
function isFree(
  span: { readonly start: number; readonly end: number },
  { scene, draft }: Pick<Frame, 'words' | 'scene' | 'draft'>,
): boolean {
  if (draft.source && span.start >= draft.source.start && span.end <= draft.source.end) return false;
  const other = scene.drafts.findIndex(
    ({ source }) => source !== null && source.start <= span.start && span.start < source.end,
  );
  return other < 0 || other === draft.within;
}

/** "an e-mail cited by the journal", "minutes seen by X", "the agency's source": the outlet by which the source itself is known. */
export function citedBy({ draft, scene }: Frame): Actor | null {
  if (!draft.source) return null;
  const words = scene.cast.index.in(draft.source);
  const at = words.findIndex(
    (word, i) =>
      word.lower === 'by' &&
      /^(?:cited|quoted|seen|obtained|published|reviewed|released|aired|broadcast)$/.test(
        words[i - 1]?.lower ?? '',
      ),
  );
  if (at < 0) return owner(words, scene) ?? heardBy(words, scene) ?? writesAbout(draft.source, scene);
  return named(outletPhrase(words, at + 1, scene, true));
}

/** "the note the Gazette wrote about": the outlet right after the source is the subject of a clause about it. */
function writesAbout(source: Span, { cast }: Frame['scene']): Actor | null {
  const at = cast.index.at(source.end);
  const start = cast.index.words[at]?.lower === 'the' ? cast.index.words[at + 1] : cast.index.words[at];
  const mark =
    start &&
    cast.marksIn({ start: start.start, end: start.end + 40 }).find((one) => one.start === start.start);
  if (!mark || mark.actor.kind !== 'outlet' || cast.outlets.isOwn(mark.actor.name)) return null;
  const verb = cast.index.words[cast.index.at(mark.end)];
  return verb && /^(?:wrote|reported|published|obtained|quoted|cited|saw|found|described)$/.test(verb.lower)
    ? mark.actor
    : null;
}

/** "one of the negotiators it spoke to": the outlet that the pronoun stands for heard the source. */
function heardBy(words: readonly Word[], scene: Frame['scene']): Actor | null {
  const at = words.findIndex(
    (word, i) =>
      i > 0 &&
      /^(?:it|they)$/.test(word.lower) &&
      words
        .slice(i + 1, i + 3)
        .some((verb) => /^(?:spoke|talked|interviewed|quoted|reached|cited)$/.test(verb.lower)),
  );
  const pronoun = words[at];
  return pronoun ? lastOutlet(pronoun.start, scene) : null;
}

/** "the agency's source", "its own sources": the outlet that the source is said to belong to. */
function owner(words: readonly Word[], scene: Frame['scene']): Actor | null {
  const [its, ...rest] = words;
  const own = rest[0]?.lower === 'own' ? rest[1] : rest[0];
  if (
    its &&
    /^(?:its|their)$/.test(its.lower) &&
    /^(?:sources?|informants?|interlocutors?)$/.test(own?.lower ?? '')
  )
    return lastOutlet(its.start, scene);
  const at = words.findIndex((word) => word.pos === 'PART');
  if (
    at < 1 ||
    !/^(?:sources?|informants?|interlocutors?)$/.test(
      words.slice(at + 1).find((word) => word.pos === 'NOUN')?.lower ?? '',
    )
  )
    return null;
  const heard = outletPhrase(words.slice(0, at), 0, scene, true);
  return heard && !heard.own ? heard.relay : null;
}
