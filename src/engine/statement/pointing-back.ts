import { overlaps, type Span } from '../../report/span.ts';
import { inflects } from '../en/inflection.ts';
import type { Sentence, Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import { spansOf, type Attribution } from './attribution.ts';
import { subjectAfter } from './reporting-clauses.ts';

/**
 * Sentences that only say who said the one before: "The bell rang for nine days. So says the foreman, who …", "… This was
 * reported by the Gazette.", "… That is what a clerk told us." What the tagger lays to others in such a clause is how that
 * was said. Where the sentence before is laid to somebody already, it stays his.
 */
export function pointingBack(
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  lexicon: Lexicon,
): Attribution[] {
  let result = [...attributions];
  sentences.forEach((sentence, i) => {
    const before = sentences[i - 1];
    if (!before || before.block !== sentence.block) return;
    const back =
      soSays(sentence.words, lexicon) ??
      wasSaidBy(sentence.words, lexicon) ??
      whatSays(sentence.words, lexicon);
    const end = before.words.findLast((word) => word.pos !== 'PUNCT');
    if (!back || !end) return;
    const there = result.filter((found) => spansOf(found).some((span) => overlaps(span, before)));
    if (there.some((found) => found.source !== null)) return;
    const whole = { start: before.start, end: end.end };
    const content = there.length === 1 && there[0]?.cue ? there[0].content : [whole];
    result = result.filter(
      (found) => !there.includes(found) && !found.content.some((span) => overlaps(span, back.clause)),
    );
    result.push({ content, cue: back.cue, source: back.source, confidence: 0.5 });
  });
  return result;
}

interface Pointed {
  readonly cue: Span;
  readonly source: Span;
  /** From the word that points back to the end of the source. */
  readonly clause: Span;
}

function pointed(from: Word | undefined, saying: Word | undefined, source: Span | null): Pointed | null {
  if (!from || !saying || !source) return null;
  const clause = { start: from.start, end: Math.max(source.end, saying.end) };
  return { cue: { start: from.start, end: saying.end }, source, clause };
}

/** "So says the foreman." */
function soSays(words: readonly Word[], { lists }: Lexicon): Pointed | null {
  const [so, saying] = words;
  if (!so || !saying || !/^(?:so|thus)$/.test(so.lower) || saying.pos !== 'VERB') return null;
  return inflects(lists.saying, saying.lower) ? pointed(so, saying, subjectAfter(words, 1)) : null;
}

/** "This was first reported by the Gazette." */
function wasSaidBy(words: readonly Word[], { lists }: Lexicon): Pointed | null {
  const [it] = words;
  const by = words.findIndex((word, i) => i > 1 && i < 7 && word.lower === 'by');
  const [saying, be] = [words[by - 1], words[1]];
  if (!it || !be || !saying || !/^(?:this|that|it|which)$/.test(it.lower) || be.pos !== 'AUX') return null;
  if (!inflects(lists.saying, saying.lower)) return null;
  const found = pointed(words[1], words[by], subjectAfter(words, by));
  return found && { ...found, clause: { start: it.start, end: found.clause.end } };
}

/** "This is what a clearing agent told us." */
function whatSays(words: readonly Word[], { lists }: Lexicon): Pointed | null {
  const [it, be, what] = words;
  if (!it || !be || !/^(?:this|that|so)$/.test(it.lower) || !/^(?:is|was)$/.test(be.lower)) return null;
  if (!what || !/^(?:what|how)$/.test(what.lower)) return null;
  const verb = words.findIndex((word, i) => i > 3 && word.pos === 'VERB');
  const [first, saying, last] = [words[3], words[verb], words[verb - 1]];
  if (!first || !saying || !last || !inflects(lists.saying, saying.lower)) return null;
  const source = { start: first.start, end: last.end };
  return {
    cue: { start: saying.start, end: saying.end },
    source,
    clause: { start: it.start, end: saying.end },
  };
}
