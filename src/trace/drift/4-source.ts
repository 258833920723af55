import { manySources, oneOfGroup, plainHeads } from '../en/words.ts';
import { passesOn } from '../stands-on/1-named-relay.ts';
import type { Sayer } from '../sayer.ts';
import type { Saying } from '../saying.ts';
import { isLaid } from './3-attribution.ts';
import type { DriftRule, Pair } from './difference.ts';

/**
 * The sayer made weightier, more numerous, more official or vaguer: one of two becomes both, a person becomes the outlet that heard him or
 * the body he is of, a described source becomes "officials". A source told by other words of the same weight is the same.
 */
export const bySource: DriftRule = (pair) => {
  const { later, earlier } = pair;
  if (!isLaid(later) || !isLaid(earlier) || earlier.sayer.kind === 'staff') return null;
  const isWorn =
    byOutlet(pair) ||
    byBody(pair) ||
    byNumber(later, earlier) ||
    byDescription(later.sayer, earlier.sayer, pair);
  return isWorn
    ? {
        kind: 'source worn down',
        words: { earlier: earlier.clause.origin.label, later: later.clause.origin.label },
      }
    : null;
};

/** "two clerks told the agency" becomes "according to the agency", and that "several agencies". */
const byOutlet = ({ later, earlier }: Pair): boolean =>
  passesOn(later) && (!passesOn(earlier) || (earlier.clause.origin.named && !later.clause.origin.named));

/** A named person becomes the body, its office or nobody in particular. */
const byBody = ({ later, earlier }: Pair): boolean =>
  earlier.clause.origin.kind === 'person' &&
  earlier.sayer.kind !== 'document' &&
  ![...later.sayer.words].some((word) => earlier.sayer.words.has(word)) &&
  later.clause.origin.kind !== 'person' &&
  (later.sayer.kind === 'named' || later.sayer.kind === 'unnamed');

/** "one of the two", "a third banker" becomes several. */
const byNumber = (later: Saying, earlier: Saying): boolean =>
  earlier.sayer.kind === 'unnamed' && later.sayer.kind !== 'named' && isOne(earlier) && isSeveral(later);

const isOne = ({ clause: { origin } }: Saying): boolean =>
  oneOfGroup.test(origin.label) ||
  (origin.count !== 'several' && oneSource.test(origin.label) && !manySources.test(origin.label));
const isSeveral = ({ clause: { origin } }: Saying): boolean =>
  !oneOfGroup.test(origin.label) && (origin.count === 'several' || manySources.test(origin.label));

const oneSource =
  /\b(?:person|source|official|diplomat|man|woman|insider|banker|officer|adviser|aide|employee|nurse|doctor|member)\b/i;

/** A body or a described source becomes another kind of source. */
function byDescription(later: Sayer, earlier: Sayer, { standing }: Pair): boolean {
  if (standing.way === 'without a source') return false;
  if (later.kind === 'document') return false;
  if (earlier.kind === 'outlet' && later.kind === 'unnamed') return true;
  if (earlier.kind === 'named' && later.kind === 'unnamed') return true;
  if (earlier.kind === 'unnamed' && later.kind === 'named') return true;
  if (earlier.kind !== later.kind) return false;
  const shared = [...later.words].filter((word) => earlier.words.has(word));
  if (earlier.kind === 'named')
    return shared.length === 0 && earlier.bodies.length > 0 && standing.way === 'copy without credit';
  const isOther = [...later.words].some((word) => !earlier.words.has(word) && !plainHeads.has(word));
  const isLess = [...earlier.words].some((word) => !later.words.has(word));
  return standing.way === 'same source as before'
    ? isOther && isLess
    : standing.way === 'copy without credit' && isLess && (isOther || later.words.size <= 1);
}
