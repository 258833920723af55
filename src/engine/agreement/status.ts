import type { Signal, Status } from './mention.ts';
import { isOver } from './ends.ts';

/** What contradicts that an agreement is in force. */
const against: ReadonlySet<Signal['status']> = new Set(['void', 'none', 'expired', 'suspended']);

/** Of several things said on one word or on none that disagree, the first of these is what holds. */
const order: readonly Status[] = ['void', 'suspended', 'expired', 'informal'];

/**
 * How an agreement stands by all that the report says of it. Where two sources plainly differ (one says in force, another void) it is
 * `disputed`. `ends` and `published` tell whether it has run out; what was signed and is not said to have ended is in force.
 */
export function statusOf(
  signals: readonly Signal[],
  { signed, ends, published }: Readonly<Record<'signed' | 'ends' | 'published', string | null>>,
): Status {
  if (isDisputed(signals)) return 'disputed';
  const plain = order.find((status) => signals.some((signal) => signal.status === status));
  if (plain) return plain;
  const holds = has(signals, 'in force') || (signed !== null && !has(signals, 'under negotiation'));
  if (ends !== null && published !== null && isOver(ends, published) && holds) return 'expired';
  for (const isPlain of [true, false])
    for (const status of ['in force', 'under negotiation'] as const)
      if (signals.some((signal) => signal.status === status && signal.plain === isPlain))
        return status === 'in force' && isOutweighed(signals, isPlain) ? 'under negotiation' : status;
  if (has(signals, 'none')) return 'under negotiation';
  // Signed, and nothing says that it ended.
  return signed === null ? 'unknown' : 'in force';
}

const has = (signals: readonly Signal[], status: Signal['status']): boolean =>
  signals.some((signal) => signal.status === status);

/** That it is in force follows only from a verb of making, and a plain word says that it is still talked about. */
const isOutweighed = (signals: readonly Signal[], isPlain: boolean): boolean =>
  !isPlain && signals.some(({ status, plain }) => status === 'under negotiation' && plain);

function isDisputed(signals: readonly Signal[]): boolean {
  const wordsOf = (fits: (signal: Signal) => boolean): Set<string> =>
    new Set(signals.filter((signal) => signal.plain && fits(signal)).map(({ word }) => word));
  const holding = wordsOf(({ status }) => status === 'in force');
  const denying = wordsOf(({ status }) => against.has(status));
  return [...holding].some((word) => denying.size > (denying.has(word) ? 1 : 0));
}
