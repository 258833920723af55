import type { Agreement, Statement } from '../../report/reading.ts';
import type { Span } from '../../report/span.ts';
import type { Sentence } from '../en/words.ts';

export type Determiner = 'definite' | 'indefinite' | 'possessive' | 'none' | 'no' | 'any';

export type Status = Agreement['status'];

/** A place where a report speaks of an agreement: by a noun ("the lease"), a deed ("agreed to exchange"), or going on ("It would last"). */
export interface Mention extends Span {
  readonly by: 'noun' | 'deed' | 'going on';
  readonly sentence: Sentence;
  /** Index of the sentence in the document. */
  readonly index: number;
  /** Words of the head in the sentence: index of the first, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly noun: string;
  readonly kind: Agreement['kind'];
  /** Whether the noun says nothing of the kind: agreement, deal, text. */
  readonly general: boolean;
  readonly determiner: Determiner;
  /** "another", "a second": it is none of those before. */
  readonly other: boolean;
  /** What it is about, as nouns before the head say: "gas", "merger". Lower case. */
  readonly matters: readonly string[];
  /** The words of the sentence that are said by the same one as the head. */
  readonly clause: Span;
  readonly statement: Statement | null;
  /** Whether enough stands beside it to read an agreement that nothing spoke of before. */
  readonly opens: boolean;
}

/** A mention with what stands beside it. */
export interface Read {
  readonly mention: Mention;
  /** Ids of the parties that the phrase itself names ("between A and B"), and of those that its clause adds. */
  readonly own: readonly string[];
  readonly beside: readonly string[];
  readonly subject: Span | null;
  readonly signed: string | null;
  readonly term: string | null;
  readonly ends: string | null;
  /** The day from which the term counts, where it is another than that of signing: "took effect on Monday". */
  readonly begins: string | null;
  readonly signals: readonly Signal[];
}

/** What one mention says of how the agreement stands. */
export interface Signal {
  /** `none`: that there is no such agreement. */
  readonly status: Status | 'none';
  /** Said in so many words; else it follows from what is said. */
  readonly plain: boolean;
  /** On whose word: one key a source. */
  readonly word: string;
}
