import { isHuman, isPlural, type Actor } from '../entity/actor.ts';
import { isHumanNoun } from '../entity/roles.ts';
import { stateOfAdjective } from '../entity/states.ts';
import type { Sayer, Scene } from './scene.ts';
import { isQuoted, lastSpeaker } from './scene.ts';

/**
 * 6. A description with "the", "this", "the same" that takes up somebody met before: by a noun of theirs ("the
 * minister", "the source"), by a noun for their kind ("the company", "the newspaper"), or, for people, as another
 * word for the one who spoke last ("the retired surgeon").
 */
export function takenUp(sayer: Sayer, scene: Scene): Actor | null {
  const { phrase } = sayer;
  const { head } = phrase;
  if (!head || (phrase.determiner !== 'definite' && !isBare(sayer))) return null;
  const noun = head.lower;
  const plural = isPluralNoun(noun);
  const fits = (who: Actor): boolean =>
    who.nouns.has(noun) && isPlural(who) === plural && agrees(sayer, who, scene);
  const { start } = sayer.span;
  const reach = scene.cast.document.text.length;
  for (const mark of scene.cast.marksBefore(start, Math.max(0, start - reach))) {
    if (fits(mark.actor) && !isQuoted(mark, scene)) return mark.actor;
  }
  if (phrase.determiner !== 'definite') return null;
  return ahead(sayer, scene, fits) ?? epithet(sayer, scene);
}

/** Headlines drop articles: a bare singular noun there takes up too. */
const isBare = ({ phrase, draft }: Sayer): boolean =>
  phrase.determiner === 'none' && (draft?.in_headline ?? false);

export const isPluralNoun = (noun: string): boolean =>
  /(?:[^s]s|people|men|women|media|children|police)$/.test(noun) && !/(?:ss|news|series|us|is)$/.test(noun);

/** Whether what the description adds (names, adjectives of states) does not speak against the actor. */
function agrees({ phrase }: Sayer, who: Actor, { cast }: Scene): boolean {
  const text =
    `${who.name} ${who.roles.map((role) => cast.document.text.slice(role.start, role.end)).join(' ')} ${[...who.aliases].join(' ')}`.toLowerCase();
  const added = phrase.bare.filter(
    (word) =>
      word !== phrase.head &&
      (/^\p{Lu}/u.test(word.text) || stateOfAdjective(word.text, cast.document.lexicon)),
  );
  return (
    added.every((word) => text.includes(word.lower)) ||
    (added.length > 0 && who.kind === 'person' && who.roles.length === 0)
  );
}

/** An office whose one holder is named only later, as in a headline. */
function ahead({ span, phrase }: Sayer, { cast }: Scene, fits: (who: Actor) => boolean): Actor | null {
  if (!cast.document.lexicon.lists.offices.has(phrase.head?.lower ?? '')) return null;
  const holders = cast.actors.filter(
    (who) => who.kind === 'person' && fits(who) && (who.mentions[0]?.start ?? 0) > span.start,
  );
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

/** Another word for the one who spoke last. An office is one only of somebody of whom no office is known. */
function epithet({ phrase, span }: Sayer, scene: Scene): Actor | null {
  const { lists } = scene.cast.document.lexicon;
  const noun = phrase.head?.lower ?? '';
  if (
    isPluralNoun(noun) ||
    lists.bodies.has(noun) ||
    lists.documents.has(noun) ||
    lists['outlet-nouns'].has(noun)
  )
    return null;
  if (!isHumanNoun(noun, scene.cast) && phrase.bare.some((word) => word.lower === 'of')) return null;
  const isOffice = lists.offices.has(noun);
  const sex = lists['female-nouns'].has(noun) ? 'he' : lists['male-nouns'].has(noun) ? 'she' : null;
  const accept = (who: Actor): boolean =>
    isHuman(who) &&
    who.gender !== sex &&
    (who.kind === 'person' || sex !== null || noun === 'person') &&
    (!isOffice || who.roles.length === 0);
  return lastSpeaker(span.start, 4, scene, accept);
}
