import type { Span } from '../../report/span.ts';
import type { Meaning } from './meaning.ts';
import type { Scene } from './scene.ts';

/** Words of the text that a rule's pattern holds for. */
export interface Match extends Span {
  /** As they stand in the text. */
  readonly text: string;
  /** A named part in lower case with one blank between its words; empty where it is not there. */
  part(name: string): string;
  /** A named part as it stands in the text. */
  written(name: string): string;
  /** Up to 40 units of the text before and after. */
  readonly before: string;
  readonly after: string;
}

/** One kind of expression: how it is written, and what it means where it stands. */
export interface Rule {
  /** The words that the pattern may begin with, as `opening` of patterns.ts gives them. */
  readonly opens: ReadonlySet<string>;
  /** Sticky, without regard to case. */
  readonly pattern: RegExp;
  /** Null where the words are none of time here, or name a time that cannot be ("31 February"). */
  read(match: Match, scene: Scene): Meaning | null;
}

const seen = 40;

/** What a pattern finds at one place of the text. */
export function matchAt(pattern: RegExp, text: string, at: number): Match | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null || found[0] === '') return null;
  const written = (name: string): string => found.groups?.[name] ?? '';
  const end = at + found[0].length;
  return {
    start: at,
    end,
    text: found[0],
    written,
    part: (name) => written(name).toLowerCase().replace(/\s+/g, ' ').trim(),
    before: text.slice(Math.max(0, at - seen), at),
    after: text.slice(end, end + seen),
  };
}
