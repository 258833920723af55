import { actor, isPlural, type Actor } from '../entity/actor.ts';
import type { Word } from '../en/words.ts';
import type { Sayer, Scene } from './scene.ts';
import { antecedent } from './scene.ts';

const oneOf =
  /^(?:one|another|two|three|some|all|most|neither|none|either|each)(?: of (?:them|those|these|whom|the(?: \w+)? ?(?:two|three|four|five|people|persons|sources|officials|insiders|men|women|others)?))?$/i;
/** A part named before is not the whole: of "two of the three" none is "the third". */
const isPart = /^(?:two|three|some|all|most) of the /;
const other = /^the (?:other|second|third|first|latter|former)(?: one)?$/i;

/**
 * 5. A part of those named before: "both", "one of them", "the other". They keep what is known of the whole, the
 * reason for having no name included.
 */
export function part({ phrase, span, draft }: Sayer, scene: Scene): Actor | null {
  const text = phrase.words.map((word) => word.text).join(' ');
  const isBoth = /^both(?: (?:men|women|of them|officials|sources|people))?$/i.test(text);
  const isOne = oneOf.test(text) && / of /.test(text);
  if (!isBoth && !isOne && !other.test(text)) return null;
  const whole = antecedent(
    span.start,
    draft,
    scene,
    (who) => isPlural(who) && who.kind !== 'group' && !isPart.test(who.name),
  );
  if (isBoth) return whole ?? pair(span.start, scene);
  if (!whole) return null;
  return partOf(whole, other.test(text) ? text.replace(/^the /i, '') : (phrase.words[0]?.lower ?? 'one'));
}

/** Of several, so many: "one of the three people familiar with the matter". */
function partOf(whole: Actor, quantity: string): Actor {
  const several = /^(?:two|three|some|all|most)$/.test(quantity);
  return actor(whole.kind, `${quantity} of the ${whole.name}`, null, {
    named: whole.named,
    count: several ? 'several' : 'one',
    nouns: new Set([...whole.nouns].map((noun) => noun.replace(/s$/, ''))),
    parts: several ? [] : [whole],
  });
}

/** The last two people who spoke, as one speaker. */
function pair(at: number, scene: Scene): Actor | null {
  const people: Actor[] = [];
  for (const { start, who } of scene.spoken.toReversed()) {
    if (start >= at || who.kind !== 'person' || people.includes(who)) continue;
    people.unshift(who);
    if (people.length === 2) break;
  }
  return people.length < 2
    ? null
    : actor('person', people.map((who) => who.name).join(' and '), null, { count: 'several', parts: people });
}

/** "one of them", "one of the e-mails" where these are documents: the documents. */
export function oneOfThese(at: number, words: readonly Word[], scene: Scene): Actor | null {
  const text = words.map((word) => word.lower).join(' ');
  if (
    !/^(?:one|another|some|two|several) of (?:them|these|those|the (?:\w+ )?(?:e-mails|emails|documents|messages|letters|memos|cables|papers|files))(?: |$)/.test(
      text,
    )
  )
    return null;
  return antecedent(at, null, scene, (who) => who.kind === 'document' && isPlural(who));
}
