import type { Span } from '../../report/span.ts';
import type { Sense } from './gazetteer.ts';

/** What the words of a mention are: a place's name or its adjective. */
export type Wording = 'name' | 'adjective';

/** A name of a place as it stands in the text, before it is known which place it means. */
export interface Mention extends Span {
  /** What it is looked up by. */
  readonly key: string;
  readonly wording: Wording;
  /** The places it may mean; never empty. */
  readonly senses: readonly Sense[];
  /** Whether it opens the report as the place it was filed from. */
  readonly isDateline: boolean;
  /** How far it counts where other names are resolved: 1 for a name, less for one that only stands inside another. */
  readonly weight: number;
  /** Whether it is a place the report speaks of; else it only helps to tell others ("Gainesville Sun", "Lincoln" as a man's name). */
  readonly isShown: boolean;
  /** The whole name of the body or facility that bears the place's; null where the place's name stands by itself, or in a person's name. */
  readonly bearer: Span | null;
}
