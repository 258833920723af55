import { bySpan, type Span } from '../../report/span.ts';
import type { Sentence } from '../en/words.ts';
import type { Tags } from '../tagger/tagger.ts';
import { contentCost, distancesIn, indirectCost, likeliest, sourceCost } from './belonging.ts';

/** Words laid to somebody: what is said, the saying words, the sayer's words. At least one of content and cue is there. */
export interface Attribution {
  /** In the order of the text; empty where only the saying words are there ("has not replied"). */
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly source: Span | null;
  /** 0 to 1, the mean of the tagger's scores. */
  readonly confidence: number;
  /** The saying in which this one stands ("A reported that B said"): A's words say nothing but that. */
  readonly outer?: Attribution;
}

/** Where an attribution begins in the text: at its first content, else at its cue. */
export const startOf = ({ content, cue }: Pick<Attribution, 'content' | 'cue'>): number =>
  content[0]?.start ?? cue?.start ?? 0;

/** Everything an attribution covers: contents, cue and source. */
export const spansOf = ({ content, cue, source }: Attribution): readonly Span[] =>
  [...content, cue, source].filter((span) => span !== null);

/** One attribution for every cue the tagger marked, with all contents laid to it, and one for every content without a cue. */
export function attributionsOf(
  tags: Tags,
  sentences: readonly Sentence[],
  isQuoted: (span: Span) => boolean,
): Attribution[] {
  const distance = distancesIn(sentences);
  const cueOf = tags.contents.map((content) =>
    likeliest(content, tags.cues, distance, isQuoted(content) ? contentCost : indirectCost),
  );
  const found = tags.cues.map((cue, index): Attribution => {
    const contents = tags.contents.filter((_, i) => cueOf[i] === index);
    const sourceAt = likeliest(cue, tags.sources, distance, sourceCost);
    const likely = sourceAt === null ? null : (tags.sources[sourceAt] ?? null);
    // "says Ana Reyes in a film posted by the company": behind its verb the sayer stands before all others.
    const behind = tags.sources.find(({ start }) => start - cue.end === 1);
    const source = likely && behind && behind.start < likely.start ? behind : likely;
    const tagged = [cue, ...contents, ...(source ? [source] : [])];
    return {
      content: contents.map(bare).toSorted(bySpan),
      cue: bare(cue),
      source: source && bare(source),
      confidence: mean(tagged.map((span) => span.score)),
    };
  });
  tags.contents.forEach((content, i) => {
    if (cueOf[i] === null)
      found.push({ content: [bare(content)], cue: null, source: null, confidence: content.score });
  });
  return found.toSorted(inOrder);
}

/** Order of the text. */
export const inOrder = (a: Attribution, b: Attribution): number => startOf(a) - startOf(b);

const bare = ({ start, end }: Span): Span => ({ start, end });

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
