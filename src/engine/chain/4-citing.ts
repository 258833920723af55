import type { Span } from '../../report/span.ts';
import type { Actor, ActorKind } from '../entity/actor.ts';
import type { Mark } from '../entity/cast.ts';
import { fitting } from '../source/3-pronoun.ts';
import { resolve } from '../source/resolve.ts';
import { antecedent, type Scene } from '../source/scene.ts';
import type { Draft } from '../statement/draft.ts';
import type { Frame } from './frame.ts';
import { outletPhrase } from './outlet-phrase.ts';
import { speech } from './speech.ts';

const cites =
  /\b(?:citing|cites?|cited|quoting|quotes?|quoted|attribut(?:ing|es?|ed)|refer(?:s|red|ring)? to|with reference to|reference|rel(?:ies|ied|y|ying) on|drawing on|on the (?:basis|word|strength|authority) of|relying|drawing|relay(?:ing|s|ed))\b/i;
const passers: ReadonlySet<ActorKind> = new Set(['outlet', 'person', 'document', 'office', 'organisation']);

/** 4. "X reported, citing Y", "X quoted Y as saying", "said the mayor, quoting the hospital": the one who cites passes it on. */
export function citing(frame: Frame): Actor | null {
  const { draft, who, scene } = frame;
  if (!isCiting(draft, scene)) return null;
  return (
    citingMark(draft, who, scene)?.actor ??
    byPronoun(draft, scene) ??
    byNoun(draft, who, scene) ??
    quotedBy(frame)
  );
}

/** Whether the cue tells that somebody passes on what the source, named after it or in the passive, has said. */
function isCiting({ cue, source }: Draft, { cast }: Scene): boolean {
  if (!cue || !source) return false;
  // "was quoted as saying": the passive stands before a cue that is only "saying".
  const text = cast.document.text.slice(
    Math.max(source.end < cue.start ? source.end : cue.start, cue.start - 16),
    // "refers to": the preposition may stand outside the marked words.
    cue.end + ' to'.length,
  );
  return cites.test(text) && (source.start >= cue.start || /\bas\b/i.test(text));
}

/** Where the one who cites stands: an outlet before the cue, else the nearest person, office or document there, else an outlet after it. */
export function citingMark(draft: Draft, who: Actor | null, scene: Scene): Mark | null {
  const { cue, source } = draft;
  if (!cue || !source || !isCiting(draft, scene)) return null;
  const { cast } = scene;
  const sentence = cast.index.sentences[cast.index.sentenceAt(cue.start)];
  if (!sentence) return null;
  const isFree = (mark: Mark): boolean =>
    mark.actor !== who && !(mark.start >= source.start && mark.start < source.end) && !isSaid(mark, draft);
  const marks = cast.marksIn(sentence).filter(isFree);
  const before = marks.filter((mark) => mark.end <= cue.start && passers.has(mark.actor.kind));
  return (
    before.findLast((mark) => mark.actor.kind === 'outlet') ??
    before.at(-1) ??
    marks.find((mark) => mark.start > cue.start && mark.actor.kind === 'outlet') ??
    null
  );
}

const isSaid = ({ start, end }: Span, { content }: Draft): boolean =>
  content.some((part) => start >= part.start && end <= part.end);

/** "It quoted a diplomat as saying": who the pronoun before the cue stands for. */
function byPronoun({ cue }: Draft, scene: Scene): Actor | null {
  const { index } = scene.cast;
  const word = index.words[index.at(cue?.start ?? 0) - 1];
  const accept = word ? fitting(word.lower) : null;
  return word && accept ? antecedent(word.start, null, scene, accept) : null;
}

/** "state television reported, citing …": an outlet without a name. */
function byNoun(draft: Draft, who: Actor | null, scene: Scene): Actor | null {
  const { index, document } = scene.cast;
  const sentence = index.sentences[index.sentenceAt(draft.cue?.start ?? 0)];
  if (!sentence || !draft.cue) return null;
  const { start } = draft.cue;
  const noun = sentence.words.findLast(
    (word) =>
      word.end <= start &&
      word.pos === 'NOUN' &&
      document.lexicon.lists['outlet-nouns'].has(word.lower) &&
      !isSaid(word, draft),
  );
  if (!noun) return null;
  const at = sentence.words.indexOf(noun);
  // It must be what reports, as a subject, or what stands right before the citing: "the agency, which also cited", "the press, with reference to".
  const isSubject = sentence.words.slice(at + 1, at + 3).some((word) => speech.test(word.lower));
  const between = sentence.words.slice(at + 1).filter((word) => word.end <= start);
  if (!isSubject && !between.every((word) => /^(?:,|who|which|also|with)$/.test(word.lower))) return null;
  let from = at;
  while (from > 0 && ['ADJ', 'NOUN', 'DET', 'PROPN'].includes(sentence.words[from - 1]?.pos ?? '')) from--;
  const first = sentence.words[from];
  const found = first ? resolve({ start: first.start, end: noun.end }, null, scene) : null;
  return found === who ? null : found;
}

/** "he was quoted as saying by X". */
function quotedBy({ words, scene, cue: [, end] }: Frame): Actor | null {
  const by = words.findIndex(
    (word, i) =>
      i >= end - 1 && word.lower === 'by' && /^(?:saying|quoted|cited)$/.test(words[i - 1]?.lower ?? ''),
  );
  const heard = by < 0 ? null : outletPhrase(words, by + 1, scene, true);
  return heard && !heard.own ? heard.relay : null;
}
