import type { Span } from '../../report/span.ts';
import type { Sentence, Word } from '../en/words.ts';
import type { Attribution } from './attribution.ts';
import { ownVoiceOf } from './own-voice.ts';

/**
 * "…, the Gazette has learned from two clerks.", "The Gazette understands that …": an outlet vouches for what it heard and, at
 * most, says from whom. The tagger, which knows "said", passes over it. The words after "from" are nearest the origin.
 */
export function learnedIn(
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
): Attribution[] {
  return ownVoiceOf(sentences, attributions).flatMap(({ words }) => {
    const verb = words.findIndex((word, i) => learns.test(word.lower) && isFinite(words, i));
    return verb < 1 ? [] : (closing(words, verb) ?? opening(words, verb) ?? []);
  });
}

const learns = /^(?:learned|learnt|understands)$/;

/** "has learned" or "understands", so that "learned people" and "lessons learned" are none. */
const isFinite = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'understands' || /^(?:has|have)$/.test(words[at - 1]?.lower ?? '');

/** "Content, outlet has learned[ from source]." */
function closing(words: readonly Word[], verb: number): Attribution[] | null {
  const comma = words.slice(0, verb).findLastIndex((word) => word.text === ',');
  const [first, last] = [words[0], words[comma - 1]];
  if (comma < 4 || !first || !last || !words.slice(0, comma).some(isVerb)) return null;
  return found([{ start: first.start, end: last.end }], words, comma + 1, verb, words.length);
}

/** "Outlet has learned[ from source] that content." */
function opening(words: readonly Word[], verb: number): Attribution[] | null {
  const that = words.findIndex((word, i) => i > verb && word.lower === 'that');
  const [first, last] = [words[that], words.findLast((word) => word.pos !== 'PUNCT')];
  if (that < 0 || !first || !last || (that > verb + 1 && words[verb + 1]?.lower !== 'from')) return null;
  return found([{ start: first.start, end: last.end }], words, 0, verb, that);
}

/** The subject is a name or a newspaper of its own ("this paper"): what a clerk has learned is no report. */
function found(
  content: readonly Span[],
  words: readonly Word[],
  from: number,
  verb: number,
  end: number,
): Attribution[] | null {
  const auxiliary = words[verb - 1]?.pos === 'AUX' ? verb - 1 : verb;
  const subject = words.slice(from, auxiliary);
  const named =
    subject.some((word) => word.pos === 'PROPN') || /^(?:this|our)$/.test(subject[0]?.lower ?? '');
  const heard = words[verb + 1]?.lower === 'from' ? words.slice(verb + 2, end) : subject;
  const [first, last] = [heard[0], heard.findLast((word) => word.pos !== 'PUNCT')];
  const [start, saying] = [words[auxiliary], words[verb]];
  if (!named || subject.length > 6 || !first || !last || !start || !saying) return null;
  return [
    {
      content,
      cue: { start: start.start, end: saying.end },
      source: { start: first.start, end: last.end },
      confidence: 0.5,
    },
  ];
}

const isVerb = (word: Word): boolean => word.pos === 'VERB' || word.pos === 'AUX';
