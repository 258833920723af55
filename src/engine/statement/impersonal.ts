import type { Sentence, Word } from '../en/words.ts';
import type { Attribution } from './attribution.ts';
import { ownVoiceOf } from './own-voice.ts';

/**
 * What is reported with nobody named: "The two will reportedly sign in Belém", "It has emerged that the log is real", "Word is
 * there is a third". The saying words are the source's absence, and the statement has none.
 */
export function impersonalIn(
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
): Attribution[] {
  return ownVoiceOf(sentences, attributions).flatMap(
    ({ words }) => reportedly(words) ?? emerged(words) ?? [],
  );
}

/** The adverb stands anywhere in its sentence, which is what is said. */
function reportedly(words: readonly Word[]): Attribution[] | null {
  const at = words.findIndex((word) => /^(?:reportedly|supposedly|allegedly)$/.test(word.lower));
  const cue = words[at];
  if (!cue) return null;
  const after = words[at + 1]?.text === ',' ? at + 2 : at + 1;
  const parts = [words.slice(0, at), words.slice(after)].filter((part) => part.some(isWord));
  return parts.flat().some(isFinite) ? [said(parts, cue, cue)] : null;
}

const emerging = /^(?:emerged|transpired|known|understood|learnt|learned|rumou?red)$/;

/** "It has emerged that S", "It became known that S", "Word is (that) S", "Rumour has it that S". */
function emerged(words: readonly Word[]): Attribution[] | null {
  const [it] = words;
  const isIt = it?.lower === 'it';
  if (!it || !(isIt || /^(?:word|rumou?r)$/.test(it.lower))) return null;
  const verb = isIt
    ? words.findIndex((word, i) => i > 0 && i < 5 && emerging.test(word.lower))
    : words[1]?.lower === 'is'
      ? 1
      : words[1]?.lower === 'has' && words[2]?.lower === 'it'
        ? 2
        : -1;
  const cue = words[verb];
  const that = words[verb + 1]?.lower === 'that';
  if (!cue || (isIt && !that) || words.slice(1, verb).some((word) => /^(?:not|n['’]t)$/.test(word.lower)))
    return null;
  const rest = words.slice(verb + 1);
  const first = isIt ? words[1] : it;
  return first && rest.some(isFinite) ? [said([rest], first, cue)] : null;
}

function said(parts: readonly (readonly Word[])[], from: Word, to: Word): Attribution {
  const content = parts.flatMap((part) => {
    const [first, last] = [part[0], part.findLast(isWord)];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
  return { content, cue: { start: from.start, end: to.end }, source: null, confidence: 0.5 };
}

const isFinite = (word: Word): boolean => word.pos === 'VERB' || word.pos === 'AUX';
const isWord = (word: Word): boolean => word.pos !== 'PUNCT' || /["”’]/.test(word.text);
