import { contains, overlaps, type Span } from '../../report/span.ts';
import { inflects } from '../en/inflection.ts';
import { wordsIn, type Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Attribution } from './attribution.ts';

/** A statement found inside another: who says it there, and the one that holds it. */
export interface Inner {
  readonly inner: Attribution;
  readonly outer: Attribution;
}

/**
 * "A reported that B said X": B is the one on whose word X is known, A passes it on. Found where what A says is, as a
 * whole, B's saying clause: "B said (that) X", "X, B said", or B's clause beside X in two parts. A pronoun as B is
 * most often A himself ("he said he told them"), and an order, threat or promise is itself what A reports, so
 * neither is taken.
 */
export function innerOf(outer: Attribution, words: readonly Word[], lexicon: Lexicon): Inner | null {
  if (!outer.cue || !outer.source) return null;
  for (const span of outer.content) {
    const own = wordsIn(words, span);
    const rest = outer.content.filter((other) => other !== span);
    const found =
      toldBy(own, lexicon) ?? opening(own, lexicon) ?? alone(own, rest, lexicon) ?? closing(own, lexicon);
    if (!found || overlaps(found.source, outer.source)) continue;
    const content =
      found.content.length > 0 ? [...rest.filter((other) => !contains(span, other)), ...found.content] : rest;
    return {
      outer,
      inner: {
        ...found,
        content: content.toSorted((a, b) => a.start - b.start),
        confidence: outer.confidence,
      },
    };
  }
  return null;
}

interface Clause {
  readonly content: Span[];
  readonly cue: Span;
  readonly source: Span;
}

/** "(that) B said (that) X" */
function opening(words: readonly Word[], lexicon: Lexicon): Clause | null {
  const start = words[0]?.lower === 'that' ? 1 : 0;
  const verb = sayingVerb(words, start, lexicon);
  if (verb === null) return null;
  const that = words.findIndex((word, i) => i > verb && i < verb + 8 && word.lower === 'that');
  const said = words.slice(that > 0 ? that : verb + 1);
  if (that < 0 && isAct(said)) return null;
  if (!said.some(isVerb) || (that < 0 && !/^(?:PRON|DET|PROPN|NOUN|ADJ|NUM)$/.test(said[0]?.pos ?? '')))
    return null;
  return clause(words, start, verb, said);
}

/** "told them to leave", "promised to pay": what is said is an order, a threat or a promise, and the saying itself the event. */
function isAct(said: readonly Word[]): boolean {
  const verb = said.findIndex(isVerb);
  return verb > 0 && said[verb - 1]?.lower === 'to';
}

/** "he had been told by B that X" */
function toldBy(words: readonly Word[], { lists }: Lexicon): Clause | null {
  const by = words.findIndex(
    (word, i) =>
      word.lower === 'by' && inflects(lists.saying, words[i - 1]?.lower ?? '') && words[i - 2]?.pos === 'AUX',
  );
  const that = words.findIndex((word, i) => i > by + 1 && i < by + 12 && word.lower === 'that');
  const [cue, first, last, from, to] = [
    words[by - 1],
    words[by + 1],
    words[that - 1],
    words[that],
    words.at(-1),
  ];
  if (by < 2 || by > 6 || that < 0 || !cue || !first || !last || !from || !to) return null;
  return {
    content: [{ start: from.start, end: to.end }],
    cue: { start: cue.start, end: words[by]?.end ?? cue.end },
    source: { start: first.start, end: last.end },
  };
}

/** "B said on Sunday", with what is said in another part. */
function alone(words: readonly Word[], rest: readonly Span[], lexicon: Lexicon): Clause | null {
  const verb = rest.length > 0 ? sayingVerb(words, 0, lexicon) : null;
  return verb === null || words.slice(verb + 1).some((word) => word.pos === 'VERB')
    ? null
    : clause(words, 0, verb, []);
}

/** "X, B said" */
function closing(words: readonly Word[], lexicon: Lexicon): Clause | null {
  const comma = words.findLastIndex((word) => word.text === ',');
  const verb = comma > 2 ? sayingVerb(words, comma + 1, lexicon) : null;
  if (verb === null || words.slice(verb + 1).some(isVerb) || !words.slice(0, comma).some(isVerb)) return null;
  return clause(words, comma + 1, verb, words.slice(0, comma));
}

function clause(words: readonly Word[], start: number, verb: number, said: readonly Word[]): Clause | null {
  const [first, cue, before] = [words[start], words[verb], words[verb - 1]];
  const [from, to] = [said[0], said.at(-1)];
  if (!first || !cue || !before) return null;
  return {
    content: from && to ? [{ start: from.start, end: to.end }] : [],
    cue: { start: cue.start, end: cue.end },
    source: {
      start: first.start,
      end: /^(?:had|has|have)$/.test(before.lower) ? (words[verb - 2]?.end ?? before.end) : before.end,
    },
  };
}

/** Place of the verb of saying whose subject, a noun phrase without a pronoun, begins at `start`; null where there is none. */
function sayingVerb(words: readonly Word[], start: number, { lists }: Lexicon): number | null {
  const finite = words.findIndex((word, i) => i >= start && (isVerb(word) || word.pos === 'PUNCT'));
  const verb = /^(?:had|has|have)$/.test(words[finite]?.lower ?? '') ? finite + 1 : finite;
  const word = words[verb];
  const subject = words.slice(start, finite);
  const head = subject.at(-1);
  if (!word || word.pos !== 'VERB' || word.lower.endsWith('ing') || !head || subject.length > 12) return null;
  if (head.pos !== 'NOUN' && head.pos !== 'PROPN') return null;
  return inflects(lists.saying, word.lower) ? verb : null;
}

const isVerb = (word: Word): boolean => word.pos === 'VERB' || word.pos === 'AUX';
