import { isHuman, isPlural, type Actor } from '../entity/actor.ts';
import type { Sayer, Scene } from './scene.ts';
import { antecedent, lastSpeaker } from './scene.ts';

/** 3. "he", "she", "they", "it", "his own": the likeliest of those before whose kind, number and sex fit. */
export function pronoun({ phrase, draft, span }: Sayer, scene: Scene): Actor | null {
  const [word] = phrase.words;
  if (!word || phrase.core.length > 1) return null;
  const accept = fitting(word.lower);
  return accept ? antecedent(span.start, draft, scene, accept) : null;
}

/** Who a pronoun can stand for; null for a word that is no pronoun of the third person. */
export function fitting(word: string): ((who: Actor) => boolean) | null {
  if (/^(?:he|him|his|himself)$/.test(word)) return (who) => isHuman(who) && who.gender !== 'she';
  if (/^(?:she|her|hers|herself)$/.test(word)) return (who) => isHuman(who) && who.gender !== 'he';
  if (/^(?:they|them|their|themselves)$/.test(word))
    return (who) =>
      isPlural(who) ||
      who.kind === 'organisation' ||
      who.kind === 'group' ||
      (who.kind === 'anonymous' && (who.nouns.has('person') || who.count !== 'one'));
  if (/^(?:it|its|itself)$/.test(word))
    return (who) => !isHuman(who) && !isPlural(who) && who.kind !== 'group';
  return null;
}

/** "the same", "the latter": the last who spoke. */
export function sameSpeaker({ phrase, span }: Sayer, scene: Scene): Actor | null {
  const text = phrase.words.map((word) => word.lower).join(' ');
  return /^the (?:same|latter)$/.test(text) ? lastSpeaker(span.start, 6, scene, isHuman) : null;
}
