import type { Actor } from './actor.ts';
import type { Cast } from './cast.ts';

const hears = /^(?:told|tells|telling|quoting)$/;
const saw = /^(?:seen|obtained|reviewed|published|first|carried|broadcast|aired)$/;
const reports = /^(?:reported|reports|learned|learnt|understands|revealed)$/;
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
    const before = words[at - 1]?.lower === 'the' ? at - 2 : at - 1;
    const [one, two] = [words[before]?.lower ?? '', words[before - 1]?.lower ?? ''];
    let weight = bodies.has(words[at - 1]?.lower ?? '') ? -3 : 0;
    if (hears.test(one) || (one === 'by' && saw.test(two)) || (one === 'with' && two === 'interview'))
      weight += 2;
    if (one === 'to' && /^(?:confirmed|reiterated|confided|said|spoke|speaking|talking)$/.test(two))
      weight += 2;
    if (
      one === 'on' &&
      /^(?:said|says|declared|announced|appeared|appearing|speaking|interviewed|repeated)$/.test(two)
    )
      weight += 2;
    if (reports.test(words[next]?.lower ?? '')) weight += 2;
    const owned = words[next]?.pos === 'PART' ? next + 1 : next;
    if (speakers.test(words[owned]?.lower ?? '')) weight -= 3;
    weights.set(who, (weights.get(who) ?? 0) + weight);
  }
  for (const [who, weight] of weights) if (weight > 0) who.kind = 'outlet';
}

const nameHas = (name: string, list: ReadonlySet<string>): boolean =>
  name
    .toLowerCase()
    .split(/\s+/)
    .some((word) => list.has(word));
