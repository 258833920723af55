import { sentencesOf, type Word } from '../engine/en/words.ts';
import type { Span } from '../report/span.ts';
import { emptyWords, hedges, negations, refusals, weekdays } from './en/words.ts';
import { months } from './en/number-words.ts';
import { figuresIn } from './figures.ts';
import type { Rarity } from './rarity.ts';
import { stemOf } from './stem.ts';
import type { Figure } from '../claim/clause.ts';

/** What a term is, for the facet it speaks to. */
export type TermKind = 'name' | 'verb' | 'word' | 'number' | 'time';

/** A word of a text that carries matter. */
export interface Term {
  readonly lower: string;
  readonly stem: string;
  readonly kind: TermKind;
  /** 0 to 1, see `Rarity`; never less than a little, so that common words still count. */
  readonly weight: number;
  /** Place among the text's words. */
  readonly at: number;
}

/** A text as the scorer compares it. */
export interface Terms {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly stems: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  /** All words in order, lower case, without punctuation. */
  readonly words: readonly string[];
  readonly negations: readonly string[];
  readonly hedges: readonly string[];
}

const least = 0.08;
const punctuation = /^[^\p{L}\p{N}%$€£]+$/u;
const functional = /^(?:DET|ADP|PRON|AUX|CCONJ|SCONJ|PART|PUNCT|SYM|INTJ)$/;

/** The terms of a text, read as one stretch. */
export function termsOf(text: string, rarity: Rarity): Terms {
  const words = sentencesOf(text, [{ start: 0, end: text.length }]).flatMap((sentence) => sentence.words);
  const figures = figuresIn(words);
  const terms = words.flatMap((word, at) => termOf(word, at, figures, rarity) ?? []);
  const plain = words.map((word) => word.lower.replace('’', "'"));
  return {
    text,
    terms,
    stems: new Set(terms.map(({ stem }) => stem)),
    figures,
    words: plain.filter((word) => !punctuation.test(word)),
    negations: plain.filter((word) => negations.has(word) || refusals.has(word)),
    hedges: plain.filter((word) => hedges.has(word)),
  };
}

function termOf(word: Word, at: number, figures: readonly Span[], rarity: Rarity): Term | null {
  const lower = word.lower.replace('’', "'");
  if (punctuation.test(lower) || emptyWords.has(lower)) return null;
  const isNumber = figures.some((figure) => figure.start <= word.start && word.end <= figure.end);
  if (!isNumber && functional.test(word.pos)) return null;
  const kind = isNumber ? 'number' : kindOf(word, lower);
  const weight = kind === 'name' ? Math.max(0.5, rarity(lower)) : Math.max(least, rarity(lower));
  return { lower, stem: stemOf(lower), kind, weight, at };
}

function kindOf(word: Word, lower: string): TermKind {
  if (weekdays.has(lower) || months.has(lower) || /^(?:19|20)\d\d$/.test(lower)) return 'time';
  if (word.pos === 'PROPN' || (/^\p{Lu}/u.test(word.text) && word.pos === 'NUM')) return 'name';
  if (word.pos === 'VERB') return 'verb';
  return /\d/.test(lower) ? 'number' : 'word';
}
