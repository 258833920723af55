import type { Word } from '../en/words.ts';
import { actor, type Actor } from '../entity/actor.ts';
import { fitting } from '../source/3-pronoun.ts';
import { resolve } from '../source/resolve.ts';
import { antecedent, lastSpeaker } from '../source/scene.ts';
import type { Frame } from './frame.ts';
import { lastOutlet, outletPhrase, type Heard } from './outlet-phrase.ts';
import { ownWay, straightWay, type Way } from './way.ts';

const tells = /^(?:told|tell|tells|telling|assured|assures|assuring|informed|informs|informing)$/;
const says =
  /^(?:said|say|says|saying|reiterated|reiterates|confirmed|confirms|confided|confides|wrote|writes|repeated|explained|declared|stated|admitted|speaking|spoke|statement|comment|comments|email|e-mail|remarks|denied|conceded|acknowledged|complained|revealed|described|insisted)$/;

/** 1. "told X", "confirmed to X", "To the agency, he assured": an outlet heard it. One told to "reporters", or to the outlet itself, came straight. */
export function told(frame: Frame): Way | null {
  const { words, scene } = frame;
  const [cue, end] = frame.cue;
  for (let i = Math.max(0, cue - 1); i < Math.min(words.length, end + 2); i++) {
    if (!tells.test(words[i]?.lower ?? '') || !hasObject(words[i + 1])) continue;
    const heard =
      outletPhrase(words, i + 1, scene, frame.who?.kind === 'anonymous') ?? listener(frame, i + 1);
    return wayOf(heard) ?? passedOn(frame, i + 1) ?? straightWay;
  }
  const object = objectOfCue(frame);
  if (object) return object;
  for (const [i, word] of words.entries()) {
    if (word.lower !== 'to') continue;
    const before = words[i - 1];
    const fronted = i === 0 || before?.text === ',';
    if (!fronted && !says.test(before?.lower ?? '')) continue;
    const way = wayOf(outletPhrase(words, i + 1, scene));
    if (way) return way;
  }
  return null;
}

/** "told the envoy, who told Kivu FM": the hearer passes it on to an outlet. */
function passedOn({ words, scene, who: speaker }: Frame, at: number): Way | null {
  const who = words.findIndex((word, i) => i > at && i < at + 8 && word.lower === 'who');
  const verb = words.findIndex((word, i) => i > who && i < who + 4 && tells.test(word.lower));
  const [first, last] = [words[at], words[words[who - 1]?.text === ',' ? who - 2 : who - 1]];
  if (who < 0 || verb < 0 || !first || !last || last.end < first.start) return null;
  const way = wayOf(outletPhrase(words, verb + 1, scene));
  const hearer = way && resolve({ start: first.start, end: last.end }, null, scene);
  return way && hearer && hearer !== speaker ? { relays: [...way.relays, hearer], isOwn: way.isOwn } : way;
}

/** "she reminded the Gazette": an outlet right after the verb, and not among what is said, is the one that heard it. */
function objectOfCue({ words, scene, cue: [from, to] }: Frame): Way | null {
  for (let i = from; i < to; i++) {
    const next = words[i + 1];
    if (words[i]?.pos !== 'VERB' || !next) continue;
    const name = next.lower === 'the' ? words[i + 2] : next;
    if (name && /^\p{Lu}/u.test(name.text)) {
      const way = wayOf(outletPhrase(words, i + 1, scene));
      if (way) return way;
    }
  }
  return null;
}

/** Whether the next word may be the one told: "assured that" has none. */
const hasObject = (next: Word | undefined): boolean =>
  next !== undefined &&
  next.pos !== 'PUNCT' &&
  next.pos !== 'VERB' &&
  next.pos !== 'ADP' &&
  !/^(?:that|how|why|about|of)$/.test(next.lower);

export function wayOf(heard: Heard): Way | null {
  if (!heard) return null;
  return heard.own ? ownWay : { relays: [heard.relay], isOwn: false };
}

const authors = /^(?:my|our)$/;

/** Someone told who passes it on: the author's friend, a source of the report's own, an outlet meant by "it". */
function listener(frame: Frame, at: number): Heard {
  const { words, scene } = frame;
  const first = words[at];
  if (!first) return null;
  const rest = words.slice(at, at + 6);
  const friend = authors.test(first.lower)
    ? rest[1]
    : rest.find(
        (word, i) =>
          word.pos === 'NOUN' &&
          /^of$/.test(rest[i + 1]?.lower ?? '') &&
          /^(?:mine|ours)$/.test(rest[i + 2]?.lower ?? ''),
      );
  if (friend?.pos === 'NOUN')
    return {
      own: false,
      relay: actor(
        'anonymous',
        `${friend.text} of the author`,
        { start: friend.start, end: friend.end },
        { named: false, nouns: new Set([friend.lower]) },
      ),
    };
  const next = words[at + 1];
  if (next?.pos === 'NOUN' || next?.pos === 'PROPN') return null;
  if (first.lower === 'it') return relayOf(lastOutlet(first.start, scene));
  const accept = /^(?:him|her)$/.test(first.lower) ? fitting(first.lower) : null;
  const meant = accept
    ? antecedent(first.start, frame.draft, scene, (who) => accept(who) && who !== frame.who)
    : null;
  if (meant) return !meant.named && meant.kind === 'anonymous' ? relayOf(meant) : null;
  return confidant(frame, first);
}

/** "The captain never slept, she told Ruiz": the one who spoke to the report right before passes on what somebody without a name told him. */
function confidant({ who, scene }: Frame, first: Word): Heard {
  if (!who || who.kind !== 'anonymous') return null;
  const heard = scene.cast
    .marksIn({ start: first.start, end: first.end + 40 })
    .find((mark) => mark.start === first.start);
  const last = lastSpeaker(first.start, 2, scene, (other) => other !== who);
  return heard?.isName && heard.actor.kind === 'person' && heard.actor === last ? relayOf(last) : null;
}

const relayOf = (who: Actor | null): Heard => (who ? { own: false, relay: who } : null);
