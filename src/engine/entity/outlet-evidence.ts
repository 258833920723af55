import type { Word } from '../en/words.ts';
import type { Actor } from './actor.ts';
import type { Cast } from './cast.ts';
import { shownAsOutlet } from './outlet-signs.ts';

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

function shownAsBody(words: readonly Word[], next: number): number {
  const owned = words[next]?.pos === 'PART' ? next + 1 : next;
  return speakers.test(words[owned]?.lower ?? '') ? 3 : 0;
}
