import { Capitals } from './capitals.ts';
import type { Document } from '../document.ts';
import type { Word } from '../en/words.ts';
import type { NameKind } from '../tagger/tagger.ts';
import type { Span } from '../../report/span.ts';
import { taggedNames } from './tagged-names.ts';
import type { WordsIndex } from './words-index.ts';

/** A name as it stands at one place of the text, without titles before it. */
export interface Name extends Span {
  readonly text: string;
  /** Null where nothing but the capitals tells that it is one. */
  readonly kind: NameKind | null;
  readonly words: readonly Word[];
}

/**
 * The names of the report in the order of the text: the tagger's where it marked any, and runs of capitalised
 * words wherever it marked none. No two overlap.
 */
export function findNames(document: Document, index: WordsIndex): Name[] {
  const tagged = taggedNames(document, index).map((span) => nameOf(document.text, span, span.kind, index));
  const byCapitals = new Capitals(document);
  const capitals = document.sentences.flatMap((sentence) => byCapitals.runsOf(sentence));
  const free = unmet(capitals, tagged);
  return [...tagged, ...free.map((span) => nameOf(document.text, span, null, index))]
    .filter((name) => name.words.length > 0)
    .toSorted((a, b) => a.start - b.start);
}

function nameOf(text: string, span: Span, kind: NameKind | null, index: WordsIndex): Name {
  return {
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    kind,
    words: index.in(span),
  };
}

/** The runs that touch none of the tagged names; both in the order of the text. */
function unmet(runs: readonly Span[], tagged: readonly Span[]): Span[] {
  let next = 0;
  return runs.filter((run) => {
    while ((tagged[next]?.end ?? Infinity) <= run.start) next++;
    return (tagged[next]?.start ?? Infinity) >= run.end;
  });
}
