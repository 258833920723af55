import type { Anchor, Decision, Judgement } from '../../claim/decision.ts';
import type { Span } from '../../report/span.ts';
import { overlaps } from '../../report/span.ts';

/** What a judgement is about: words of a capture, or all of it where `content` is null. */
export interface Matter {
  readonly capture: string;
  readonly content: readonly Span[] | null;
}

const matterOf = ({ capture, content }: Anchor): Matter => ({ capture, content });

/** The matters a judgement is about. An undo is about what the undone decision is about, which `decision` finds. */
export function mattersOf(
  judgement: Judgement,
  decision: (id: string) => Decision | null,
): readonly Matter[] {
  switch (judgement.kind) {
    case 'confirm':
    case 'add-statement':
    case 'grade':
      return [matterOf(judgement.at)];
    case 'correct': {
      const claim = 'claim' in judgement.to ? judgement.to.claim : null;
      return claim ? [matterOf(judgement.at), matterOf(claim)] : [matterOf(judgement.at)];
    }
    case 'merge':
      return [matterOf(judgement.at), matterOf(judgement.with)];
    case 'split':
      return [matterOf(judgement.at), matterOf(judgement.from)];
    case 'forget':
      return [{ capture: judgement.capture, content: null }];
    case 'undo': {
      const undone = decision(judgement.decision);
      return undone ? mattersOf(undone.judgement, decision) : [];
    }
    case 'removed':
      break;
  }
  return [];
}

/** Whether two matters share words of a capture. */
export function touches(a: Matter, b: Matter): boolean {
  if (a.capture !== b.capture) return false;
  const { content } = b;
  if (a.content === null || content === null) return true;
  return a.content.some((one) => content.some((other) => overlaps(one, other)));
}
