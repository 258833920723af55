import type { Word } from '../en/words.ts';
import { firstFrom } from '../en/words.ts';
import { placesOf } from './entries.ts';
import type { Ground } from './ground.ts';
import type { Mention } from './mention.ts';
import type { Weight } from './nouns.ts';
import { momentsOf, type Moments } from './moments.ts';
import { partiesOf } from './parties.ts';

/** Words on either side of a head within which a verb or a fate is its own. */
const reach = 8;

/** Whether enough stands beside the noun to read an agreement of which nothing was said before. */
export function opens(mention: Mention, weight: Weight, ground: Ground): boolean {
  if (mention.determiner === 'any' || isWished(mention, ground)) return false;
  if (weight === 'paper')
    return hasPoints(mention) || isBargainedOver(mention, ground) || isSignedPaper(mention, ground);
  const hasParties = partiesOf(mention, ground).own.length > 0;
  if (mention.determiner === 'possessive') return hasParties || isMade(mention, ground);
  if (isManyAtLarge(mention)) return hasParties && weight !== 'named';
  if (weight === 'named' && isMeeting(mention)) return false;
  if (isMade(mention, ground) || isTimed(mention, ground) || isNamed(mention)) return true;
  if (mention.noun === 'settlement' && isOfCourt(mention)) return true;
  if (hasParties && weight !== 'named') return true;
  if (weight === 'named') return mention.matters.length > 0 || isUnder(mention) || isBinding(mention);
  if (isWithSomebody(mention)) return true;
  if (isQualified(mention, ground)) return true;
  if (weight === 'rare')
    return (
      isUnder(mention) ||
      isOfPromise(mention) ||
      isKnown(mention) ||
      (mention.matters.length > 0 && mention.noun !== 'loan')
    );
  if (weight === 'shown')
    return (
      mention.determiner === 'definite' ||
      mention.matters.length > 0 ||
      isAbout(mention) ||
      hasFate(mention, ground)
    );
  return true;
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

/** "the Democratic National Convention", "the party's convention in July": people meet there. */
const isMeeting = ({ sentence: { words }, start, from, to, noun }: Mention): boolean =>
  noun === 'convention' &&
  (words
    .slice(firstFrom(words, start), from)
    .some(({ lower }) =>
      /^(?:national|party|republican|democratic|political|nominating|constitutional|annual)$/u.test(lower),
    ) ||
    /^(?:hall|cent(?:er|re)|floor|goer|goers|delegates)$/u.test(words[to]?.lower ?? ''));

/** "an out-of-court settlement", "accepted the settlement": of a quarrel, no village. */
const isOfCourt = ({ sentence: { words }, start, from }: Mention): boolean =>
  words
    .slice(Math.max(0, firstFrom(words, start) - 4), from)
    .some(({ lower }) =>
      /^(?:court|confidential|financial|legal|divorce|secret|offer(?:s|ed)?|accept(?:s|ed)?|reject(?:s|ed)?|refuse[sd]?|approve[sd]?|pa(?:y|ys|id))$/u.test(
        lower,
      ),
    );

/** "under the arrangement": what somebody acts under binds. */
const isUnder = ({ sentence: { words }, start }: Mention): boolean =>
  words[firstFrom(words, start) - 1]?.lower === 'under';

/** "the memorandum", "the arrangement": one that the reader is taken to know; "the understanding of eels" is none. */
const isKnown = ({ sentence: { words }, determiner, noun, to }: Mention): boolean =>
  determiner === 'definite' &&
  /^(?:memorandum|arrangement|understanding)$/u.test(noun) &&
  words[to]?.lower !== 'of' &&
  !(words[to - 1]?.lower ?? '').endsWith('s');

/** "the convention obliges", "a breach of the protocol": it binds. */
const isBinding = ({ sentence: { words }, start, to, determiner }: Mention): boolean => {
  const before = words.slice(Math.max(0, firstFrom(words, start) - 2), firstFrom(words, start));
  return (
    determiner === 'definite' &&
    (/^(?:obliges|requires|provides|allows|guarantees|binds|forbids|bars|entitles|gives|sets)$/u.test(
      words[to]?.lower ?? '',
    ) ||
      before.some(({ lower }) => /^(?:breach|violat|break|brok|honou?r|respect)/u.test(lower)))
  );
};

/** "the understanding that the speaker would be theirs": of what will be done, not of what is known. */
const isOfPromise = ({ sentence: { words }, to }: Mention): boolean =>
  words.slice(to, to + 2).some(({ lower }) => lower === 'that') &&
  words.slice(to, to + 12).some(({ lower }) => /^(?:would|will|shall)$/u.test(lower));

/** "a deal on the budget", "an agreement to share the water": what it is about follows. */
const isAbout = ({ sentence: { words }, to }: Mention): boolean =>
  /^(?:on|over|under|whereby)$/u.test(words[to]?.lower ?? '') ||
  (words[to]?.lower === 'to' && words[to + 1]?.pos === 'VERB');

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

/** "a document signed in 2021", "the paper that A and B signed". */
function isSignedPaper(mention: Mention, ground: Ground): boolean {
  const after = mention.sentence.words
    .slice(mention.to, mention.to + 4)
    .map(({ lower }) => lower)
    .join(' ');
  if (/\b(?:signed|initialled) (?:in|on|by|between)\b/u.test(after)) return true;
  const { own, beside } = partiesOf(mention, ground);
  const near = mention.sentence.words.slice(Math.max(0, mention.from - reach), mention.to + reach);
  return (
    own.length + beside.length > 1 &&
    near.some(({ lower }) => /^(?:sign|signed|signs|initialled)$/u.test(lower))
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
const isTimed = (mention: Mention, ground: Ground): boolean =>
  ground
    .timesIn({ start: mention.start, end: mention.end })
    .some(({ kind, value }) => kind === 'duration' || /^\d{4}/u.test(value)) ||
  hasTerm(momentsOf(mention, ground, false));

const hasTerm = ({ term, ends }: Moments): boolean => term !== null || ends !== null;

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
