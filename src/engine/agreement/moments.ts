import type { Time } from '../../report/reading.ts';
import { firstFrom, type Word } from '../en/words.ts';
import { placesOf } from './entries.ts';
import type { Ground } from './ground.ts';
import type { Mention } from './mention.ts';

/** When an agreement was signed, for how long it is, and when it ends, as far as one mention says so. TIMEX3 values; null for what is not said. */
export interface Moments {
  readonly signed: string | null;
  readonly term: string | null;
  readonly ends: string | null;
  readonly begins: string | null;
}

/** Reads the expressions of time in a mention's clause by the words that lead to them. */
export function momentsOf(mention: Mention, ground: Ground, isMade: boolean): Moments {
  const { clause, sentence } = mention;
  // "agreed on Thursday, the Red Cross said": the time may stand where the saying words part the clause from the rest.
  const times = ground.timesIn(mention.by === 'going on' ? sentence : clause);
  const placed = times.map((time) => ({ time, at: firstFrom(sentence.words, time.start) }));
  const of = (fits: (one: Placed) => boolean): string | null => placed.find(fits)?.time.value ?? null;
  const ends = of((one) => isEnd(one, mention, ground));
  const isSigning = (one: Placed): boolean =>
    isDay(one.time) && !isEnd(one, mention, ground) && isSigned(one, mention, ground);
  return {
    ends: ends === null ? null : dayOf(ends),
    term: of((one) => isTerm(one, mention, ground)),
    signed: isMade || isDated(mention, placed) ? dayOrNull(of(isSigning) ?? datedOf(mention, placed)) : null,
    begins: dayOrNull(of((one) => isDay(one.time) && isBeginning(one, mention))),
  };
}

interface Placed {
  readonly time: Time;
  /** Index of its first word in the sentence. */
  readonly at: number;
}

const isDay = ({ kind, value }: Time): boolean =>
  (kind === 'instant' || kind === 'interval') && /^\d{4}/u.test(value);

/** Without the time of day: agreements are dated by days. */
const dayOf = (value: string): string => value.replace(/T.*$/u, '');
const dayOrNull = (value: string | null): string | null => (value === null ? null : dayOf(value));

const wordsBefore = (words: readonly Word[], at: number, count: number): string =>
  words
    .slice(Math.max(0, at - count), at)
    .map(({ lower }) => lower)
    .join(' ');

/** "until 2049", "through 2030", "expires in June", "to December 31" after "runs from". */
function isEnd({ time, at }: Placed, mention: Mention, ground: Ground): boolean {
  if (!isDay(time)) return false;
  const { words } = mention.sentence;
  const { lists } = ground.document.lexicon;
  const lead = wordsBefore(words, at, 3);
  if (/(?:\b(?:until|till|through)|up to)(?: the| at least| about)?$/u.test(lead))
    return hasNear(lists['agreement-lasting'], words, at, 12) || isNear(mention, at);
  if (/,? to$/u.test(lead) && /\bfrom\b/u.test(wordsBefore(words, at, 10))) return true;
  if (/\bto$/u.test(lead) && /\b(?:exten|prolong|renew)/u.test(wordsBefore(words, at, 8))) return true;
  return (
    /\b(?:in|on|at|by|for|end|ends|expires|expired|this|next|of)$|^$|\b(?:expire|lapse|out)$/u.test(lead) &&
    hasNear(lists['agreement-expiring'], words, at, 6)
  );
}

const hasNear = (list: ReadonlySet<string>, words: readonly Word[], at: number, back: number): boolean =>
  placesOf(list, words, at - back, at).length > 0;

const isNear = ({ from, to }: Mention, at: number): boolean => at - to < 8 && at > from;

/** "a 49-year lease", "a contract for ten years", "with a term of 30 years", "would last fifteen years". */
function isTerm({ time, at }: Placed, mention: Mention, ground: Ground): boolean {
  if (time.kind !== 'duration' || !/^PT?\d/u.test(time.value)) return false;
  const { words } = mention.sentence;
  const { text } = ground.document;
  if (/^(?: ?-old| old| ago| later| earlier| after| before)/u.test(text.slice(time.end, time.end + 9)))
    return false;
  if (
    /\bnotice\b/u.test(text.slice(time.end, time.end + 12)) ||
    /[’']? of\b.{0,20}\b(?:talks|negotiation|wrangl|delay)/u.test(text.slice(time.end, time.end + 40))
  )
    return false;
  if (time.start >= mention.start && time.end <= mention.end && at < mention.from) return true;
  const lead = wordsBefore(words, at, 4);
  if (
    /\b(?:by|another|further|additional|after|within|in|every|past|last)$|\b(?:by|for) (?:another|a further)$/u.test(
      lead,
    )
  )
    return false;
  const isFor =
    /\b(?:for|(?:term|period|duration|validity|length|life) of|over|lasting|lasts?|run|runs|ran|is|are|to)(?: (?:up to|at least|about|some|a total of|a|an|only|just|the next|a first period of|a period of))?$/u.test(
      lead,
    );
  if (
    isFor &&
    (at > mention.from ||
      mention.by === 'deed' ||
      mention.determiner === 'none' ||
      /under/u.test(wordsBefore(words, mention.from, 5)))
  )
    return true;
  return mention.by === 'going on' && !/\bafter\b/u.test(lead);
}

/** A day that stands with the verb of signing: after it, with no other verb between, or before it ("on Monday signed"). */
function isSigned({ at }: Placed, mention: Mention, ground: Ground): boolean {
  const { words } = mention.sentence;
  const making = ground.document.lexicon.lists['agreement-making'];
  if (mention.by === 'deed') return at > mention.from && !words.slice(mention.to, at).some(isFinite);
  for (const verb of placesOf(making, words, at - 24, at).toReversed()) {
    if (words.slice(verb + 1, at).some(isFinite) || words[verb]?.start === undefined) continue;
    const isOwn = verb < mention.from ? at - verb < 25 : verb - mention.to < 14;
    if (isOwn && !/\b(?:since|until|before|after|from)$/u.test(wordsBefore(words, at, 1))) return true;
  }
  return placesOf(making, words, at + 1, at + 4).some((verb) => verb < mention.from || verb >= mention.to);
}

const isFinite = (word: Word): boolean => word.pos === 'AUX' || /^(?:which|who|and|but|;)$/u.test(word.lower);

/** "the 1936 convention", "a 2015 accord", "the treaty of 1977". */
const isDated = (mention: Mention, placed: readonly Placed[]): boolean => datedOf(mention, placed) !== null;

function datedOf(
  { start, end, from, to, sentence: { words } }: Mention,
  placed: readonly Placed[],
): string | null {
  const found = placed.find(
    ({ time, at }) =>
      isDay(time) &&
      ((time.start >= start && at < from && /^\d{4}$/u.test(time.value)) ||
        (at >= to && time.end <= end && words[at - 1]?.lower === 'of' && at - to < 3)),
  );
  return found?.time.value ?? null;
}

/** "took effect on Wednesday", "from January 1, 2027", "began on Monday". */
const isBeginning = ({ at }: Placed, { sentence: { words } }: Mention): boolean =>
  /\b(?:effect|force|began|begins|begin|started|starts|runs? from|ran from|effective)(?: (?:on|in|from|at|since))?$/u.test(
    wordsBefore(words, at, 3),
  );
