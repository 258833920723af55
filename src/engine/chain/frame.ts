import type { Span } from '../../report/span.ts';
import type { Word } from '../en/words.ts';
import type { Actor } from '../entity/actor.ts';
import type { Draft } from '../statement/draft.ts';
import type { Scene } from '../source/scene.ts';

/** The words around what is said: those of its sentence that are not content, where the saying, the hearing and the passing on are told. */
export interface Frame {
  readonly draft: Draft;
  readonly who: Actor | null;
  readonly scene: Scene;
  /** In order; the content is left out. */
  readonly words: readonly Word[];
  /** Indices into `words` of the first word of the cue and of the first after it; both 0 where there is no cue. */
  readonly cue: readonly [number, number];
  readonly sentence: Span;
}

export function frameOf(draft: Draft, who: Actor | null, scene: Scene): Frame | null {
  const { index } = scene.cast;
  const anchor = draft.cue ?? draft.source ?? draft.content[0];
  if (!anchor) return null;
  const at = index.sentenceAt(anchor.start);
  const sentence = index.sentences[at];
  if (!sentence) return null;
  const [from, to] = index.bounds(at);
  const words = index.words.slice(from, to).filter((word) => isFrame(word, draft));
  const first = draft.cue ? words.findIndex((word) => word.end > (draft.cue?.start ?? 0)) : 0;
  const last = draft.cue ? words.findLastIndex((word) => word.start < (draft.cue?.end ?? 0)) + 1 : 0;
  return { draft, who, scene, words, cue: [Math.max(0, first), Math.max(0, last)], sentence };
}

function isFrame(word: Word, { content, cue, source }: Draft): boolean {
  if (holds(cue, word) || holds(source, word)) return true;
  for (const part of content) if (holds(part, word)) return false;
  return true;
}

const holds = (span: Span | null, word: Word): boolean =>
  span !== null && word.start >= span.start && word.end <= span.end;
