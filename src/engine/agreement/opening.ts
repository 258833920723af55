import type { Word } from '../en/words.ts';
import { firstFrom } from '../en/words.ts';
import { placesOf } from './entries.ts';
import type { Ground } from './ground.ts';
import type { Mention } from './mention.ts';
import type { Weight } from './nouns.ts';
import { partiesOf } from './parties.ts';

/** Words on either side of a head within which a verb or a fate is its own. */
const reach = 8;

/** Whether enough stands beside the noun to read an agreement of which nothing was said before. */
export function opens(mention: Mention, weight: Weight, ground: Ground): boolean {
  if (mention.determiner === 'any' || isWished(mention, ground)) return false;
  if (weight === 'paper') return hasPoints(mention) || isBargainedOver(mention, ground);
  const hasParties = partiesOf(mention, ground).own.length > 0;
  if (mention.determiner === 'possessive') return hasParties || isMade(mention, ground);
  if (isManyAtLarge(mention)) return hasParties;
  if (hasParties || isMade(mention, ground) || isTimed(mention, ground) || isNamed(mention)) return true;
  if (isWithSomebody(mention)) return true;
  if (isQualified(mention, ground)) return true;
  if (weight === 'rare') return mention.matters.length > 0 && mention.noun !== 'loan';
  if (weight === 'shown') return mention.matters.length > 0 || hasFate(mention, ground);
  return mention.determiner !== 'indefinite' || hasFate(mention, ground);
}

/** "a draft understanding", "an informal arrangement": an adjective that only agreements have. */
function isQualified({ sentence: { words }, start, from }: Mention, ground: Ground): boolean {
  const { lists } = ground.document.lexicon;
  const first = firstFrom(words, start);
  return [lists['agreement-negotiating'], lists['agreement-informal']].some(
    (list) => placesOf(list, words, first, from).length > 0,
  );
}

/** "called for an immediate ceasefire": it is wanted, and there is none. */
function isWished({ sentence: { words }, start }: Mention, ground: Ground): boolean {
  const first = firstFrom(words, start);
  const wishes = placesOf(ground.document.lexicon.lists['agreement-wishes'], words, first - 3, first);
  return wishes.some((i) => i === first - 1 || /^(?:for|that|of|on)$/u.test(words[i + 1]?.lower ?? ''));
}

/** "a deal with the new leadership", "an understanding between the two": with whom it is, though not by name. */
const isWithSomebody = ({ sentence: { words }, to, determiner }: Mention): boolean =>
  words[to]?.lower === 'between' || (words[to]?.lower === 'with' && determiner !== 'none');

/** "a paper of twelve points": what is written in points is to be agreed on. */
const hasPoints = ({ sentence: { words }, to }: Mention): boolean =>
  /^(?:of|with|in)$/u.test(words[to]?.lower ?? '') &&
  words.slice(to + 1, to + 4).some(({ lower }) => /^(?:points?|articles?|clauses?)$/u.test(lower));

/** "the paper that Botswana and Namibia are haggling over". */
function isBargainedOver(mention: Mention, ground: Ground): boolean {
  const { words } = mention.sentence;
  const { lists } = ground.document.lexicon;
  const near = placesOf(lists['agreement-negotiating'], words, mention.from - reach, mention.to + 2 * reach);
  const verbs = near.filter(
    (i) => words[i]?.pos === 'VERB' && !/^(?:propos|plan|seek)/u.test(words[i]?.lower ?? ''),
  );
  return (
    verbs.length > 0 && partiesOf(mention, ground).beside.length + partiesOf(mention, ground).own.length > 1
  );
}

/** "treaties", "trade deals": agreements in general. */
function isManyAtLarge({ sentence: { words }, to, determiner }: Mention): boolean {
  const head = words[to - 1]?.lower ?? '';
  return /[^s]s$/u.test(head) && (determiner === 'none' || determiner === 'indefinite');
}

/** Whether a verb of agreeing governs the head, or says of it that it was made. */
function isMade({ sentence: { words }, from, to, clause }: Mention, ground: Ground): boolean {
  const list = ground.document.lexicon.lists['agreement-making'];
  const isIn = (word: Word | undefined): boolean =>
    word !== undefined && word.start >= clause.start && word.end <= clause.end;
  return placesOf(list, words, from - reach, to + 6).some((i) => isIn(words[i]) && (i < from || i >= to));
}

/** "a four-year contract", "the 1936 convention": how long or of when it is stands in the phrase. */
const isTimed = ({ start, end }: Mention, ground: Ground): boolean =>
  ground.timesIn({ start, end }).some(({ kind, value }) => kind === 'duration' || /^\d{4}/u.test(value));

/** "the Montreux Convention": capitals make a name of it. */
const isNamed = ({ sentence: { words }, from, to }: Mention): boolean =>
  /^\p{Lu}\p{Ll}/u.test(words[to - 1]?.text ?? '') &&
  /^\p{Lu}\p{Ll}/u.test((from > 1 ? words[from - 1] : words[to + 1])?.text ?? '');

/** Whether the clause says near the head that it holds, ends, rests, is talked about, or how long it lasts. */
function hasFate({ sentence: { words }, from, to, clause }: Mention, ground: Ground): boolean {
  const { lists } = ground.document.lexicon;
  return [
    lists['agreement-ending'],
    lists['agreement-suspending'],
    lists['agreement-expiring'],
    lists['agreement-holding'],
    lists['agreement-negotiating'],
  ].some((list) =>
    placesOf(list, words, from - reach, to + reach).some(
      (i) =>
        (i < from || i >= to) &&
        (words[i]?.start ?? -1) >= clause.start &&
        (words[i]?.end ?? 0) <= clause.end,
    ),
  );
}
