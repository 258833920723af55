import type { Word } from '../en/words.ts';
import type { Actor } from './actor.ts';
import type { Cast } from './cast.ts';

const hears = /^(?:told|tells|telling|quoting)$/;
const saw =
  /^(?:seen|obtained|reviewed|published|carried|broadcast|aired|cited|quoted|reported|interviewed)$/;
const reports = /^(?:reported|reports|learned|learnt|understands|revealed|writes|wrote)$/;
const saidTo = /^(?:confirmed|reiterated|confided|said|spoke|speaking|talking|says)$/;
const appears =
  /^(?:said|says|declared|appeared|appearing|speaking|interviewed|repeated|wrote|writes|published|posted|read|printed)$/;
const newsroom =
  /^(?:reporter|reporters|correspondent|correspondents|journalist|journalists|photographer|editor|editors|newsroom|website|site|blog|bulletin|programme|viewers|readers|listeners|front|story|article|interview|columnist|newspaper|edition)$/;
const speakers =
  /^(?:spokesman|spokeswoman|spokesperson|chairman|chairwoman|chief|director|president|manager|executive|executives|shares|lawyer|lawyers|founder|employees|workers|minister|ministry|officials)$/;

/**
 * Makes outlets of the bodies that the report shows hearing and reporting ("told X", "X reported", "seen by X") and
 * nothing that a company or an office does. An outlet of which no list knows and whose name has no telling form is found by that.
 */
export function proveOutlets(cast: Cast): void {
  const weights = new Map<Actor, number>();
  const { words } = cast.index;
  const { bodies } = cast.document.lexicon.lists;
  for (const { actor: who, start, end } of cast.marks) {
    if (who.kind !== 'organisation' || nameHas(who.name, bodies)) continue;
    const [at, next] = [cast.index.at(start), cast.index.at(end)];
    const weight =
      (bodies.has(words[at - 1]?.lower ?? '') ? -3 : 0) +
      shownAsOutlet(words, at, next) -
      shownAsBody(words, next);
    weights.set(who, (weights.get(who) ?? 0) + weight);
  }
  for (const [who, weight] of weights) if (weight > 0) who.kind = 'outlet';
}

const nameHas = (name: string, list: ReadonlySet<string>): boolean =>
  name
    .toLowerCase()
    .split(/\s+/)
    .some((word) => list.has(word));

/** How strongly the words around a name, from `at` up to `next`, say that it is an outlet's; 0 when they do not. */
export function shownAsOutlet(words: readonly Word[], at: number, next: number): number {
  const before = words[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  const [one, two] = [words[before]?.lower ?? '', words[before - 1]?.lower ?? ''];
  let weight = 0;
  if (hears.test(one) || (one === 'by' && saw.test(two)) || (one === 'with' && two === 'interview'))
    weight += 2;
  if ((one === 'to' && saidTo.test(two)) || (/^(?:on|in)$/.test(one) && appears.test(two))) weight += 2;
  if (reports.test(words[next]?.lower ?? '')) weight += 2;
  const owned = words[next]?.pos === 'PART' ? next + 1 : next;
  if (newsroom.test(words[owned]?.lower ?? '') || (/^(?:of|for|at|with)$/.test(one) && newsroom.test(two)))
    weight += 2;
  return weight;
}

function shownAsBody(words: readonly Word[], next: number): number {
  const owned = words[next]?.pos === 'PART' ? next + 1 : next;
  return speakers.test(words[owned]?.lower ?? '') ? 3 : 0;
}
