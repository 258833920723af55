import type { Block, Head } from '../report/reading.ts';
import type { Sentence } from './en/words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Gazetteer } from './place/gazetteer.ts';
import type { Tags } from './tagger/tagger.ts';

/** A report while the rules read it: its text with labelled blocks, sentences and the tagger's marks. */
export interface Document {
  readonly text: string;
  readonly head: Head;
  readonly blocks: readonly Block[];
  /** Sentences of the blocks that are read (headline and paragraphs), in the order of the text; `block` is an index into `blocks`. */
  readonly sentences: readonly Sentence[];
  readonly tags: Tags;
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
}
