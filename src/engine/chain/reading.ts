import type { Actor } from '../entity/actor.ts';
import type { Draft } from '../statement/draft.ts';
import type { Scene } from '../source/scene.ts';
import { withinOf } from './5-within.ts';
import { otherOccasion } from './6-occasion.ts';
import { remarksOf } from './9-remarks.ts';
import { frameOf, type Frame } from './frame.ts';
import { chainOf, isSelf, namedWay } from './named-way.ts';
import { belongs, merged, opened, type Passage } from './passage.ts';

/** What was made of one draft's way. */
export interface Step {
  readonly draft: Draft;
  readonly who: Actor | null;
  readonly sentence: number;
  /** Whether its own sentence names a way. */
  readonly isNamed: boolean;
  /** Whether that way leads straight to the report's own outlet. */
  readonly isOwn: boolean;
  readonly isWithin: boolean;
  readonly hasOccasion: boolean;
  /** Whether it is a public act (an announcement) and so came by no relay. */
  readonly isAct: boolean;
  chain: readonly Actor[];
}

/** The ways of the drafts while the report is read from top to bottom. */
export class Reading {
  /** Goes with the drafts; empty where a draft is in the outlet's own voice. */
  readonly steps: (Step | undefined)[];
  readonly #sayers: readonly (Actor | null)[];
  readonly #scene: Scene;
  /** The way by which each was last heard. */
  readonly #last = new Map<Actor, readonly Actor[]>();
  #passage: Passage | null = null;

  constructor(sayers: readonly (Actor | null)[], scene: Scene) {
    this.#sayers = sayers;
    this.#scene = scene;
    this.steps = scene.drafts.map(() => undefined);
  }

  read(i: number): void {
    const draft = this.#scene.drafts[i];
    if (!draft || draft.quotation === 'own voice') return;
    const who = this.#sayers[i] ?? null;
    const followed = draft.follows === null ? undefined : this.steps[draft.follows];
    if (followed) {
      this.steps[i] = { ...followed, draft, isNamed: false };
      return;
    }
    const frame = frameOf(draft, who, this.#scene);
    if (!frame) return;
    const step = this.#step(frame);
    this.steps[i] = step;
    if (who && !step.isWithin) this.#remember(i, step, frame);
  }

  #step(frame: Frame): Step {
    const { draft, who, scene } = frame;
    const within = withinOf(frame, this.#sayers);
    const outer = within
      ? [...(this.steps[within.outer]?.chain ?? []), ...(within.relay ? [within.relay] : [])]
      : [];
    const way = namedWay(frame, this.#last);
    const isNamed = way.isNamed || outer.length > 0;
    const hasOccasion = !isNamed && otherOccasion(frame);
    const sentence = scene.cast.index.sentenceAt(frame.sentence.start);
    const carried = isNamed || hasOccasion || !who ? [] : this.#carried(who, frame, sentence);
    const cue = draft.cue ? scene.cast.document.text.slice(draft.cue.start, draft.cue.end) : '';
    return {
      draft,
      who,
      sentence,
      isNamed,
      isOwn: way.isOwn,
      isWithin: draft.within !== null,
      hasOccasion,
      isAct: /\bannounc/i.test(cue),
      chain: chainOf(isNamed ? [...outer, ...way.relays] : carried, frame),
    };
  }

  /** The way that goes on: the speaker's last, else the passage's. */
  #carried(who: Actor, frame: Frame, sentence: number): readonly Actor[] {
    const last =
      this.#last.get(who) ?? who.parts.map((part) => this.#last.get(part)).find((way) => way !== undefined);
    if (last) return last;
    return this.#passage && belongs(this.#passage, who, sentence, frame) ? this.#passage.relays : [];
  }

  #remember(i: number, step: Step, frame: Frame): void {
    const { who, chain, isNamed } = step;
    if (!who) return;
    this.#last.set(who, chain);
    this.#heardBy(step, frame);
    const made = opened(i, who, chain, this.#scene);
    const spoken = who.kind === 'outlet' ? remarksOf(frame) : null;
    if (spoken && made) this.#reported(spoken, made.relays, frame);
    const end = this.#scene.cast.index.sentenceAt(step.draft.content.at(-1)?.start ?? 0);
    if (made) this.#passage = merged(this.#passage, made);
    else if (chain.length > 0 && this.#passage && chain.at(-1) === this.#passage.relays.at(-1))
      this.#passage = {
        ...this.#passage,
        sentence: Math.max(this.#passage.sentence, end),
        block: step.draft.block,
      };
    else if (isNamed || chain.length === 0) this.#passage = null;
  }

  /** "X, which cites two clerks": what the clerks say from here on came through X. */
  #heardBy({ who, chain }: Step, { sentence }: Frame): void {
    const { cast } = this.#scene;
    if (who?.kind !== 'outlet' || isSelf(who, this.#scene)) return;
    const words = cast.index.in(sentence);
    for (const [k, word] of words.entries()) {
      if (!citesWord.test(word.lower)) continue;
      const near = { start: word.end, end: words[Math.min(k + 5, words.length - 1)]?.end ?? word.end };
      const cited = cast.marksIn(near).find((mark) => !mark.isName && mark.actor.kind === 'anonymous');
      if (cited && !this.#last.has(cited.actor)) this.#last.set(cited.actor, [...chain, who]);
    }
  }

  /** What somebody said before in the lead, and says from here on, came by the outlet that reported the remarks. */
  #reported(spoken: Actor, relays: readonly Actor[], frame: Frame): void {
    this.#last.set(spoken, relays);
    if (
      !frame.words.some((word, k) => word.lower === 'by' && (frame.words[k - 1]?.lower ?? '').endsWith('ed'))
    )
      return;
    for (const step of this.steps)
      if (step?.who === spoken && !step.isNamed && step.draft.block <= 3) step.chain = relays;
  }
}

const citesWord = /^(?:citing|cites|cited|quoting|quotes|quoted)$/;
