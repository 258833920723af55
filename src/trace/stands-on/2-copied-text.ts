import { ownEar } from '../en/words.ts';
import { mostLike, type Pool } from '../pool.ts';
import { isEarlier, type Saying } from '../saying.ts';
import { likeness, wordsOf } from '../words.ts';
import type { Standing } from './standing.ts';

/** Runs of three words that the sentences must share, and what share of the shorter one's. */
const leastRuns = 3;
const leastShare = 0.4;
/** The share of a whole report's passages from which its quotations too are taken as copied. */
const rewritten = 0.12;
/** Words outside quotation marks from which a shared frame shows that the frame was copied, and not only a speech heard by both. */
const leastFrame = 5;

/**
 * Text of an earlier report of another outlet that stands word for word in a later one: a copy, with credit where the report credits the
 * outlet, without where it does not. What a named person is quoted as saying may have been heard by both, so the words around the quotation,
 * or the report as a whole, must be the earlier one's too.
 */
export function byCopiedText(saying: Saying, pool: Pool): Standing | null {
  // Who says that he was told himself copies nobody.
  if (ownEar.test(saying.sentence) || namesOwnOutlet(saying, pool)) return null;
  let best: { from: Saying; score: number } | null = null;
  for (const { report, share } of pool.sharing(saying.report))
    for (const from of pool.inReport(report)) {
      const score = isEarlier(from, saying) ? copied(saying, from, share, pool) : 0;
      if (score > 0 && (!best || score > best.score)) best = { from, score };
    }
  if (!best) return null;
  // The sentence may be another claim's there, and its report say this one in other words: then it is this that was changed.
  const inClaim = pool
    .beforeOf(saying, saying.group.key, best.from.report.outlet)
    .filter(({ report }) => report === best?.from.report);
  const from =
    best.from.group.key === saying.group.key ? best.from : (mostLike(saying, inClaim) ?? best.from);
  const credited = isCredited(saying, from, pool);
  return {
    from,
    way: credited ? 'agency credit' : 'copy without credit',
    drifted: from.group.key !== saying.group.key,
  };
}

/** By name, or, where the earlier is an agency's, by "inputs from agencies". */
function isCredited({ clause, report }: Saying, from: Saying, pool: Pool): boolean {
  const labels = [...report.reading.report.credits, ...clause.chain].map(({ label }) => label);
  const isWire = from.report.reading.report.outlet?.kind === 'wire';
  return labels.some(
    (label) =>
      pool.outlets.nameOf(label) === from.report.outlet ||
      (isWire && /\b(?:agencies|wires|wire services)\b/i.test(label)),
  );
}

function copied(saying: Saying, from: Saying, share: number, pool: Pool): number {
  const [own, other] = [pool.runs(saying), pool.runs(from)];
  const [small, large] = own.size < other.size ? [own, other] : [other, own];
  const both = [...small].filter((run) => large.has(run)).length;
  if (both < leastRuns || both / small.size < leastShare) return 0;
  // A sentence holds several sayings: the one in the same claim, then the one in the same words.
  const sameWords = likeness(new Set(wordsOf(saying.clause.text)), new Set(wordsOf(from.clause.text)));
  if (sameWords < 0.3) return 0;
  const sameClaim = from.group.key === saying.group.key ? 0.5 : 0;
  return isOfReport(saying, from, share, pool) ? both / small.size + sameWords + sameClaim : 0;
}

const outsideQuotes = (text: string): string =>
  text.replaceAll(/["“][^"”]*["”]|(?<=^|[\s(])['‘][^'’]{12,}['’](?=[\s.,;)]|$)/gu, ' ');

function isOfReport(saying: Saying, from: Saying, share: number, pool: Pool): boolean {
  if (share >= rewritten || ownEar.test(from.sentence) || namesOwnOutlet(from, pool)) return true;
  const [frame, other] = [
    wordsOf(outsideQuotes(saying.sentence)),
    new Set(wordsOf(outsideQuotes(from.sentence))),
  ];
  return frame.length >= leastFrame && frame.filter((word) => other.has(word)).length / frame.length > 0.7;
}

/** "she told CPA", "in answer to a letter from the Gazette": said to that outlet. */
export function namesOwnOutlet({ sentence, report }: Saying, pool: Pool): boolean {
  const names = sentence.matchAll(
    /\b(?:told|tells|to|from|by|with)\s+(?:the\s+)?((?:\p{Lu}[\p{L}'’&]*\s?){1,4})/gu,
  );
  return [...names].some(
    ([, name]) => name !== undefined && pool.outlets.nameOf(name.trim()) === report.outlet,
  );
}
