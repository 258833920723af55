import { beforeNearly, conditional, halfway, nearly, possible } from '../en/words.ts';
import type { Saying } from '../saying.ts';
import { wordsOf } from '../words.ts';
import type { DriftRule } from './difference.ts';

/**
 * How sure each side is: 2 where it is possible only, 1 where it is to come or hangs on something, 0 where it stands as a fact. Stance and
 * words both count, since either alone may carry it ("close to a deal" asserts, "fears that" hedges). One step from 1 to 0 counts only where
 * the later says that it has happened.
 */
export const byHedge: DriftRule = ({ later, earlier }) => {
  const [now, before] = [sureness(later), sureness(earlier)];
  if (
    before.degree - now.degree >= 2 ||
    (before.degree === 2 && now.degree === 1 && before.stance && !now.stance)
  )
    return { kind: 'hedge dropped', words: { earlier: before.words, later: now.words } };
  if (now.degree - before.degree >= 2 && now.isFull)
    return { kind: 'hedge added', words: { earlier: before.words, later: now.words } };
  return null;
};

interface Sureness {
  readonly degree: 0 | 1 | 2;
  readonly words: string;
  readonly stance: boolean;
  /** Whether more than a halfway word makes it so. */
  readonly isFull: boolean;
}

function sureness({ clause }: Saying): Sureness {
  const own = [...wordsOf(clause.text), ...wordsOf(clause.cue ?? '')];
  const full = own.filter((word) => possible.has(word));
  const hedges = [...full, ...own.filter((word, at) => halfway.has(word) || isNearly(own, at))];
  const conditions = own.filter((word) => conditional.has(word));
  const hedged = clause.stance === 'hedges' || hedges.length > 0;
  if (hedged)
    return {
      degree: 2,
      words: hedges.join(' ') || (clause.cue ?? ''),
      stance: clause.stance === 'hedges',
      isFull: full.length > 0 || clause.stance === 'hedges',
    };
  const isToCome = clause.stance === 'expects' || conditions.length > 0;
  return { degree: isToCome ? 1 : 0, words: conditions.join(' '), stance: false, isFull: true };
}

/** "is close to a deal"; not "close to 12 thousand", nor "the port will close to ships". */
const isNearly = (words: readonly string[], at: number): boolean =>
  nearly.has(words[at] ?? '') && beforeNearly.has(words[at - 1] ?? '') && !/\d/.test(words[at + 2] ?? '');
