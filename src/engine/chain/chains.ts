import type { Actor } from '../entity/actor.ts';
import type { Scene } from '../source/scene.ts';
import { creditLine } from './credit-line.ts';
import { Reading, type Step } from './reading.ts';

/** Through whom each draft came, nearest the reader first. `sayers` goes with the drafts, `order` is that of the text. */
export function chainsOf(
  sayers: readonly (Actor | null)[],
  order: readonly number[],
  scene: Scene,
): Actor[][] {
  const reading = new Reading(sayers, scene);
  for (const i of order) reading.read(i);
  summedUp(reading, order, scene);
  const credited = creditLine(scene.cast);
  return scene.drafts.map((draft, i) => {
    const { chain, isOwn } = reading.steps[i] ?? noStep;
    if (draft.quotation === 'own voice') return [];
    return isOwn
      ? [...chain]
      : [...credited.filter((agency) => !chain.some((relay) => relay.name === agency.name)), ...chain];
  });
}

const noStep = { chain: [], isOwn: false } as const;

/**
 * A headline or lead sums up what is laid to a relay further down, and so does the statement right before: they have
 * that relay too, unless they name a way or an occasion of their own.
 */
function summedUp(reading: Reading, order: readonly number[], scene: Scene): void {
  const first = new Map<Actor, readonly Actor[]>();
  for (const i of order) {
    const step = reading.steps[i];
    if (step?.who && step.isNamed && !step.isWithin && !first.has(step.who)) first.set(step.who, step.chain);
  }
  for (const [who, chain] of first) {
    if (chain.length === 0) continue;
    const own = order
      .map((i) => reading.steps[i])
      .filter((step): step is Step => step?.who === who && !step.isWithin);
    const at = own.findIndex((step) => step.isNamed);
    const named = own[at];
    for (const [k, step] of own.slice(0, at).entries()) {
      const near = k === at - 1 && named !== undefined && named.sentence - step.sentence <= 1;
      if (!step.hasOccasion && !step.isAct && (near || isLead(step, scene))) step.chain = chain;
    }
  }
}

/** In the headline or the first two paragraphs. */
function isLead({ draft }: Step, { cast }: Scene): boolean {
  const { blocks } = cast.document;
  const paragraphs = blocks.slice(0, draft.block + 1).filter((block) => block.kind === 'paragraph').length;
  return draft.in_headline || paragraphs <= 2;
}
