import type { Decision } from '../../claim/decision.ts';
import { mattersOf } from './anchors.ts';
import type { History } from './history.ts';
import type { Line } from './line.ts';

/**
 * The line with the words of its decision removed, where it is about a capture that was forgotten; null where it is not, or
 * they are gone already. The `forget` itself stays: it names no words.
 */
export function withoutWords(line: Line, history: History): Line | null {
  const { judgement } = line.decision;
  if (judgement.kind === 'forget' || judgement.kind === 'undo') return null;
  const tombstone = mattersOf(judgement, (id) => history.find(id))
    .map(({ capture }) => history.tombstone(capture))
    .find((one): one is Decision => one !== null);
  if (!tombstone) return null;
  return {
    ...line,
    decision: { ...line.decision, judgement: { kind: 'removed', was: judgement.kind, with: tombstone.id } },
  };
}
