import { actor, type Actor } from '../entity/actor.ts';
import type { Cast } from '../entity/cast.ts';
import type { Sayer, Scene } from './scene.ts';

const ownWords = new Set([
  'we',
  'us',
  'our',
  'ours',
  'i',
  'me',
  'my',
  'mine',
  'we’ve',
  "we've",
  'ourselves',
  'myself',
]);
const ownThings =
  /^(?:(?:this|our) (?:news)?(?:paper|magazine|journal|review|site|website|blog|outlet|agency|channel|programme|program|team|reporter|correspondent|entry|report)\b|an? earlier (?:version|entry|post)\b)/i;

/**
 * 1. Words by which an outlet speaks of itself: "we", "this newspaper", "an earlier version". First, since no name
 * stands there that the other rules could find. Inside somebody's quotation "we" is the speaker, which `draft.within` tells.
 */
export function ownOutlet({ phrase, span, draft }: Sayer, { cast }: Scene): Actor | null {
  const [first] = phrase.words;
  if (!first || draft?.within !== null) return null;
  const text = cast.document.text.slice(span.start, span.end).trim();
  const isSelf =
    phrase.words.length <= 2 &&
    ownWords.has(first.lower) &&
    (phrase.words.length === 1 || phrase.words[1]?.pos === 'PART' || phrase.words[1]?.pos === 'AUX');
  if (isSelf || ownThings.test(text)) return ownOutletOf(cast);
  return null;
}

/** The actor of the report's own outlet, one for the whole report. */
export function ownOutletOf(cast: Cast): Actor {
  const name = cast.document.head.outlet?.name ?? '';
  const met = cast.actors.find(
    (who) => who.kind === 'outlet' && (who.name === name || cast.outlets.isOwn(who.name)),
  );
  if (met) return met;
  const made = owns.get(cast) ?? actor('outlet', name, null);
  owns.set(cast, made);
  return made;
}

const owns = new WeakMap<Cast, Actor>();
