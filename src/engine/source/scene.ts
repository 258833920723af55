import type { Span } from '../../report/span.ts';
import { contains } from '../../report/span.ts';
import type { Actor } from '../entity/actor.ts';
import type { Cast, Mark } from '../entity/cast.ts';
import { phraseOf, type Phrase } from '../entity/phrase.ts';
import type { Draft } from '../statement/draft.ts';

/** Where the reading of a report stands: who is in it, what is quoted, and who has spoken so far. */
export interface Scene {
  readonly cast: Cast;
  readonly drafts: readonly Draft[];
  /** Contents of the direct quotations, in the order of the text. */
  readonly quoted: readonly Span[];
  /** Places of the sources resolved so far, and whom each was laid to, in the order in which they were resolved. */
  readonly spoken: Spoken[];
  /** Starts of the marks that are sources. */
  readonly speaking: Set<number>;
}

export interface Spoken extends Span {
  readonly who: Actor;
}

/** The words that name a sayer at one place, while it is asked who that is. */
export interface Sayer {
  readonly span: Span;
  readonly phrase: Phrase;
  readonly draft: Draft | null;
}

export function sayerAt(span: Span, draft: Draft | null, { cast }: Scene): Sayer {
  return { span, phrase: phraseOf(cast.index.in(span)), draft };
}

export const isQuoted = (span: Span, scene: Scene): boolean =>
  scene.quoted.some((quote) => contains(quote, span));

/** The last speaker before `at`, at most `reach` sentences away; null when there is none. */
export function lastSpeaker(
  at: number,
  reach: number,
  scene: Scene,
  accept: (who: Actor) => boolean,
): Actor | null {
  const { index } = scene.cast;
  const here = index.sentenceAt(at);
  for (let i = scene.spoken.length - 1; i >= 0; i--) {
    const spoken = scene.spoken[i];
    if (!spoken || spoken.start >= at) continue;
    if (here - index.sentenceAt(spoken.start) > reach) return null;
    if (accept(spoken.who)) return spoken.who;
  }
  return null;
}

/**
 * The likeliest antecedent of a pronoun at `at`: near, a subject, a speaker, not inside a quotation nor inside the
 * words that the pronoun itself is said to say. The weights follow the order of Lappin and Leass (1994).
 */
export function antecedent(
  at: number,
  draft: Draft | null,
  scene: Scene,
  accept: (who: Actor) => boolean,
): Actor | null {
  const { index } = scene.cast;
  const here = index.sentenceAt(at);
  const from = index.sentences[Math.max(0, here - 4)]?.start ?? 0;
  const seen = new Set<string>();
  let best: { who: Actor; weight: number } | null = null;
  for (const mark of scene.cast.marksBefore(at, from)) {
    if (!accept(mark.actor)) continue;
    const distance = here - index.sentenceAt(mark.start);
    const weight = 4 - 1.2 * distance + weightOf(mark, draft, scene);
    const key = `${distance} ${weight}`;
    // Of two alike in one sentence the earlier stands higher in it.
    const better = best === null || weight > best.weight || (weight === best.weight && seen.has(key));
    seen.add(key);
    if (better) best = { who: mark.actor, weight };
  }
  return best?.who ?? null;
}

function weightOf(mark: Mark, draft: Draft | null, scene: Scene): number {
  const { index } = scene.cast;
  const at = index.at(mark.start);
  const [first] = index.bounds(index.sentenceAt(mark.start));
  const after = index.words[index.at(mark.end)];
  let weight = 0;
  if (after && (after.pos === 'VERB' || after.pos === 'AUX')) weight += 1;
  else if (at === first) weight += 0.8;
  if (draft && index.sentences[index.sentenceAt(mark.start)]?.block !== draft.block) weight -= 0.4;
  if (index.words[at - 1]?.pos === 'ADP') weight -= 0.5;
  if (after?.pos === 'PART') weight -= 0.7;
  if (scene.speaking.has(mark.start)) weight += 1.2;
  else if (!mark.isName) weight -= 0.6;
  if (isQuoted(mark, scene)) weight -= 1.5;
  if (draft?.content.some((part) => contains(part, mark))) weight -= 2;
  return weight;
}
