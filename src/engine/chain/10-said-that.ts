import type { Word } from '../en/words.ts';
import type { Actor } from '../entity/actor.ts';
import { isHumanNoun } from '../entity/roles.ts';
import { fitting } from '../source/3-pronoun.ts';
import { resolve } from '../source/resolve.ts';
import { antecedent, type Scene } from '../source/scene.ts';
import type { Frame } from './frame.ts';
import { speech } from './speech.ts';

/** 10. "A said that B had denied it": the source stands in A's clause, and A passes on what B said. */
export function saidThat({ draft, scene, words: frame, cue }: Frame): Actor | null {
  const { source } = draft;
  if (!source || draft.within !== null || cue[0] === cue[1]) return null;
  const { index } = scene.cast;
  const { words } = index;
  const [first] = index.bounds(index.sentenceAt(source.start));
  const at = index.at(source.start);
  const told = toldBy(frame, cue, first, scene);
  if (told) return told;
  const own = frame[cue[0]];
  if (!own || own.start < source.start) return null;
  const verb = verbBefore(words, at, first);
  return verb < 0 ? null : subjectOf(words, verb, first, scene);
}

/** "she had been told by the hospital": the one who was told passes it on. */
function toldBy(
  frame: readonly Word[],
  [from, to]: readonly [number, number],
  first: number,
  scene: Scene,
): Actor | null {
  const cue = frame
    .slice(from, to)
    .map((word) => word.lower)
    .join(' ');
  if (
    !/\b(?:told|informed|assured|warned|advised) by\b|\b(?:heard|learned|learnt|has it|had it) from\b/.test(
      cue,
    )
  )
    return null;
  const verb = frame[from];
  return verb ? subjectOf(scene.cast.index.words, scene.cast.index.at(verb.start), first, scene) : null;
}

/** Index of the verb of saying in whose clause the word at `at` is the subject: right before it, or before "that". */
function verbBefore(words: readonly Word[], at: number, first: number): number {
  const hasThat = words[at - 1]?.lower === 'that';
  const from = hasThat ? at - 2 : at - 1;
  // Between the verb and "that" a day or place may stand: "said on Monday that".
  for (let i = from; i > first && i >= from - (hasThat ? 4 : 0); i--) {
    const word = words[i];
    if (!word || word.pos === 'PUNCT') return -1;
    if (speech.test(word.lower)) return word.pos === 'VERB' ? i : -1;
  }
  return -1;
}

/** Who stands before the verb: a name, a pronoun or a description. */
function subjectOf(words: readonly Word[], verb: number, first: number, scene: Scene): Actor | null {
  let end = verb;
  while (end > first && /^(?:ADV|AUX)$/.test(words[end - 1]?.pos ?? '')) end--;
  // "Kivu FM, by contrast, had it from a clerk": an aside of a few words stands between.
  const open = words
    .slice(Math.max(first, end - 6), Math.max(first, end - 1))
    .findLastIndex((word) => word.text === ',');
  if (words[end - 1]?.text === ',' && open >= 0) end = Math.max(first, end - 6) + open;
  const last = words[end - 1];
  if (!last || end === first) return null;
  const accept = fitting(last.lower);
  if (accept) return antecedent(last.start, null, scene, accept);
  const mark = scene.cast
    .marksIn({ start: words[first]?.start ?? 0, end: last.end })
    .findLast((one) => one.end === last.end);
  if (mark) return passes(mark.actor) ? mark.actor : null;
  let from = end - 1;
  while (from > first && /^(?:NOUN|ADJ|DET|PROPN|PART|NUM)$/.test(words[from - 1]?.pos ?? '')) from--;
  const start = words[from];
  if (!start || last.pos !== 'NOUN' || !saysThings(last.lower, scene)) return null;
  return resolve({ start: start.start, end: last.end }, null, scene);
}

const passes = ({ kind }: Actor): boolean => kind !== 'state' && kind !== 'place' && kind !== 'group';

/** People, bodies, papers and outlets say things; a trip only suggests them. */
function saysThings(noun: string, { cast }: Scene): boolean {
  const { lists } = cast.document.lexicon;
  return (
    isHumanNoun(noun, cast) ||
    lists.people.has(noun) ||
    lists.bodies.has(noun) ||
    lists.documents.has(noun) ||
    lists['outlet-nouns'].has(noun)
  );
}
