import type { Span } from '../../report/span.ts';
import { inflects } from '../en/inflection.ts';
import type { Sentence, Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Attribution } from './attribution.ts';
import { ownVoiceOf } from './own-voice.ts';

/**
 * Sentences laid to somebody by an adverbial of viewpoint or a saying clause put in between: "In her opinion the insurer has to
 * pay", "The cable, in the words of the admiral, could have been cut by anybody", "The quay, a clerk admits, is sinking". The
 * tagger passes over some.
 */
export function viewpointsIn(
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  lexicon: Lexicon,
): Attribution[] {
  return ownVoiceOf(sentences, attributions).flatMap(
    ({ words }) => opening(words) ?? between(words, lexicon) ?? [],
  );
}

/** How it is said and by whom. */
interface Viewpoint {
  readonly cue: Span;
  readonly source: Span;
  /** Place after its last word. */
  readonly end: number;
}

const views =
  /^(?:words|word|view|views|opinion|estimation|account|telling|judge?ment|assessment|reading|eyes)$/;

/** "in the words of NP", "in his opinion", "in the minister's view", "according to NP": from `at` on. */
function viewpointAt(words: readonly Word[], at: number): Viewpoint | null {
  const [first, to] = [words[at], words[at + 1]];
  if (!first || !to) return null;
  if (first.lower === 'according' && to.lower === 'to') return named(words, at, at + 2);
  if (!/^(?:in|to|for)$/.test(first.lower)) return null;
  const noun = words.findIndex((word, i) => i > at && i < at + 9 && views.test(word.lower));
  const head = words[noun];
  if (
    first.lower !== 'in' ||
    !head ||
    words.slice(at, noun).some((word) => /^(?:PUNCT|VERB|AUX)$/.test(word.pos))
  )
    return null;
  if (words[noun + 1]?.lower === 'of') return named(words, at, noun + 2);
  const owner = words.slice(at + 1, noun).filter((word) => word.pos !== 'ADJ' && word.lower !== 'own');
  const mark = owner.at(-1);
  const isPronoun = owner.length === 1 && /^(?:his|her|its|their)$/.test(owner[0]?.lower ?? '');
  const last = isPronoun ? owner[0] : mark?.pos === 'PART' ? owner.at(-2) : undefined;
  const start = owner[0];
  if (!start || !last) return null;
  return {
    cue: { start: head.start, end: head.end },
    source: { start: start.start, end: last.end },
    end: noun + 1,
  };
}

/** The noun phrase that begins at `from`, up to a mark or a verb; the cue begins at `at`. */
function named(words: readonly Word[], at: number, from: number): Viewpoint | null {
  const stop = words.findIndex(
    (word, i) => i >= from && (word.pos === 'PUNCT' || word.pos === 'VERB' || word.pos === 'AUX'),
  );
  const end = stop < 0 ? words.length : stop;
  const [cue, to, first, last] = [words[at], words[from - 1], words[from], words[end - 1]];
  if (!cue || !to || !first || !last || end <= from) return null;
  return { cue: { start: cue.start, end: to.end }, source: { start: first.start, end: last.end }, end };
}

/** "In her opinion the insurer has to pay." A comma may part it from what is said. */
function opening(words: readonly Word[]): Attribution[] | null {
  const found = words[0]?.lower === 'in' ? viewpointAt(words, 0) : null;
  if (!found) return null;
  const start = words[found.end]?.text === ',' ? found.end + 1 : found.end;
  return said([words.slice(start)], found);
}

/** "The cable, in the words of the admiral, could have been cut.", "The quay, a clerk admits, is sinking." */
function between(words: readonly Word[], lexicon: Lexicon): Attribution[] | null {
  const open = words.findIndex(
    (word, i) => i > 0 && word.text === ',' && (viewpointAt(words, i + 1) ?? sayingAt(words, i + 1, lexicon)),
  );
  const found = open < 0 ? null : (viewpointAt(words, open + 1) ?? sayingAt(words, open + 1, lexicon));
  if (!found || !/^[,.]$/.test(words[found.end]?.text ?? '')) return null;
  return said([words.slice(0, open), words.slice(found.end + 1)], found);
}

/** "a clerk admits": subject and saying verb, and nothing else before the next mark. */
function sayingAt(words: readonly Word[], at: number, { lists }: Lexicon): Viewpoint | null {
  const verb = words.findIndex((word, i) => i >= at && !nominal.has(word.pos));
  const [first, last, saying, mark] = [words[at], words[verb - 1], words[verb], words[verb + 1]];
  if (!first || !last || !saying || verb <= at || verb - at > 12 || mark?.text !== ',') return null;
  if (saying.pos !== 'VERB' || saying.lower.endsWith('ing') || !inflects(lists.saying, saying.lower))
    return null;
  if (!/^(?:NOUN|PROPN|PRON)$/.test(last.pos) || /^(?:who|which|that|whom|whose)$/.test(first.lower))
    return null;
  return {
    cue: { start: saying.start, end: saying.end },
    source: { start: first.start, end: last.end },
    end: verb + 1,
  };
}

const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'PART', 'ADP']);

/** The parts as what is said, if there is a verb in them. */
function said(parts: readonly (readonly Word[])[], { cue, source }: Viewpoint): Attribution[] | null {
  const isSaid = parts.flat().some((word) => word.pos === 'VERB' || word.pos === 'AUX');
  const content = parts.flatMap((part) => {
    const end = part.findLast((word) => word.pos !== 'PUNCT' || /["”’]/.test(word.text));
    return part[0] && end && end.start >= part[0].start ? [{ start: part[0].start, end: end.end }] : [];
  });
  return isSaid && content.length > 0 ? [{ content, cue, source, confidence: 0.5 }] : null;
}
