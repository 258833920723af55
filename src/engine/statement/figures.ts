import type { Span } from '../../report/span.ts';
import { inflects } from '../en/inflection.ts';
import { wordsIn, type Sentence, type Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Attribution } from './attribution.ts';
import { ownVoiceOf } from './own-voice.ts';

/**
 * Figures laid to the one who gives them, in clauses that the tagger laid to nobody: "the directorate reported 11 in
 * Porto", "a source put the toll at 14".
 */
export function figuresIn(
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  lexicon: Lexicon,
): Attribution[] {
  return ownVoiceOf(sentences, attributions).flatMap((sentence) => figureOf(sentence, lexicon) ?? []);
}

function figureOf({ words }: Sentence, { lists }: Lexicon): Attribution | null {
  const at = words.findIndex((word) => word.pos === 'VERB' || word.pos === 'AUX' || word.pos === 'PUNCT');
  const [first, before, verb] = [words[0], words[at - 1], words[at]];
  if (!first || !before || !verb || verb.pos !== 'VERB' || verb.lower.endsWith('ing') || at > 12) return null;
  if (!['NOUN', 'PROPN'].includes(before.pos) || first.pos === 'ADP' || !inflects(lists.counting, verb.lower))
    return null;
  const object = upToMark(words.slice(at + 1));
  const [start, end] = [object[0], object.at(-1)];
  if (!start || !end || !object.some((word) => word.pos === 'NUM')) return null;
  // "put 1p on beer" gives no figure; "put the toll at 14" does.
  if (/^puts?$/.test(verb.lower) && !object.some((word) => word.lower === 'at')) return null;
  return {
    content: [{ start: start.start, end: end.end }],
    cue: { start: verb.start, end: verb.end },
    source: { start: first.start, end: before.end },
    confidence: 0.5,
  };
}

/** "put the chances at “no better than even”": what is put somewhere belongs to what is said, and the tagger marks the place alone. */
export function withWhatIsPut(found: Attribution, words: readonly Word[]): Attribution {
  const { cue, content } = found;
  const [first, ...rest] = content;
  if (!cue || !first || first.start < cue.end || !/^puts?$/.test(wordsIn(words, cue).at(-1)?.lower ?? ''))
    return found;
  const between = wordsIn(words, { start: cue.end, end: first.start });
  const [start, at] = [between[0], between.at(-1)];
  if (!start || at?.lower !== 'at' || between.some((word) => /^[,.;:]$/.test(word.text))) return found;
  return { ...found, content: [{ start: start.start, end: first.end }, ...rest] };
}

/** "the toll of 11 announced by Paris", within whatever sentence it stands: a figure laid to the one who gave it out. */
export function issuedFiguresIn(sentences: readonly Sentence[], lexicon: Lexicon): Attribution[] {
  return sentences.flatMap(({ words }) =>
    words.flatMap((word, i) => {
      if (!lexicon.lists.issuing.has(word.lower) || words[i + 1]?.lower !== 'by') return [];
      const [what, who] = [phraseBefore(words, i), phraseAfter(words, i + 2)];
      const by = words[i + 1];
      return what && who && by
        ? [{ content: [what], cue: { start: word.start, end: by.end }, source: who, confidence: 0.5 }]
        : [];
    }),
  );
}

const nominal = new Set(['NOUN', 'PROPN', 'DET', 'ADJ', 'NUM', 'PART', 'ADV']);

/** The noun phrase that ends before `at`, with an "of" in it, if it holds a number. */
function phraseBefore(words: readonly Word[], at: number): Span | null {
  let last = at - 1;
  while (words[last]?.pos === 'ADV' || words[last]?.pos === 'AUX') last--;
  let first = last + 1;
  while (first > 0 && (nominal.has(words[first - 1]?.pos ?? '') || words[first - 1]?.lower === 'of')) first--;
  const phrase = words.slice(first, last + 1);
  const [start, end] = [phrase[0], phrase.at(-1)];
  return start && end && phrase.some((word) => word.pos === 'NUM')
    ? { start: start.start, end: end.end }
    : null;
}

function phraseAfter(words: readonly Word[], at: number): Span | null {
  const rest = words.slice(at);
  const stop = rest.findIndex((word) => !nominal.has(word.pos) && word.lower !== 'of');
  const phrase = stop < 0 ? rest : rest.slice(0, stop);
  const [start, end] = [phrase[0], phrase.findLast((word) => word.pos === 'NOUN' || word.pos === 'PROPN')];
  return start && end ? { start: start.start, end: end.end } : null;
}

function upToMark(words: readonly Word[]): readonly Word[] {
  const stop = words.findIndex((word) => /^[,;:.!?]$/.test(word.text));
  return stop < 0 ? words : words.slice(0, stop);
}
