import type { Agreement } from '../../report/reading.ts';
import { firstFrom, type Sentence, type Word } from '../en/words.ts';
import { entryAt } from './entries.ts';
import type { Ground } from './ground.ts';
import type { Mention } from './mention.ts';
import { spanOf } from './noun-phrase.ts';
import { partiesOf } from './parties.ts';

/** A verb that is an agreement without the noun, as indices among the words of the sentence; `to` is after what it takes with it. */
interface Deed {
  readonly from: number;
  readonly to: number;
  readonly kind: Agreement['kind'];
  /** Parties that must be told: two, or one where the verb has the other in it. */
  readonly parties: 1 | 2;
}

/** The places of a sentence where a verb says that something was agreed: leased, agreed to, shared for a term, signed. */
export function deedMentions(sentence: Sentence, index: number, ground: Ground): Mention[] {
  const deeds = [leased, agreed, bargained, settled, undertaken, signed].flatMap((find) =>
    find(sentence.words, ground, sentence),
  );
  return deeds
    .map((deed) => ({ deed, mention: mentionOf(deed, sentence, index, ground) }))
    .filter(({ deed, mention }) => partiesIn(mention, ground) >= deed.parties)
    .map(({ mention }) => mention);
}

function partiesIn(mention: Mention, ground: Ground): number {
  if (mention.noun === 'signing') return 2;
  const { own, beside } = partiesOf(mention, ground);
  const isBoth = mention.sentence.words
    .slice(Math.max(0, mention.from - 6), mention.from)
    .some(({ lower }) =>
      /^(?:both|two|three|sides|parties|they|countries|neighbours|neighbors|governments|capitals|companies)$/u.test(
        lower,
      ),
    );
  return isBoth ? 2 : own.length + beside.length;
}

function mentionOf(deed: Deed, sentence: Sentence, index: number, ground: Ground): Mention {
  const span = spanOf(sentence.words, deed.from, deed.to);
  return {
    ...span,
    by: 'deed',
    sentence,
    index,
    from: deed.from,
    to: deed.to,
    noun:
      deed.kind === 'lease'
        ? 'lease'
        : /^sign/iu.test(sentence.words[deed.from]?.text ?? '')
          ? 'signing'
          : 'agreement',
    kind: deed.kind,
    general: deed.kind === 'other',
    determiner: 'none',
    other: false,
    matters: [],
    ...ground.clauseAt(sentence, index, span),
    opens: true,
  };
}

/** Places of a list's verbs: a verb by its tag, or whatever stands after "to", "will" and the like. */
function* verbsOf(list: ReadonlySet<string>, words: readonly Word[]): Generator<number> {
  for (let i = 0; i < words.length; i++) {
    const before = words[i - 1];
    const isVerb = words[i]?.pos === 'VERB' || before?.pos === 'AUX' || before?.lower === 'to';
    if (isVerb && entryAt(list, words, i)) yield i;
  }
}

/** "is leasing the pier to B for 25 years": with the one it is let to, or for how long. */
function leased(words: readonly Word[], ground: Ground, sentence: Sentence): Deed[] {
  return [...verbsOf(ground.document.lexicon.lists['agreement-leasing'], words)]
    .filter((i) => isLet(words, i, ground, sentence))
    .map((i) => ({ from: i, to: i + 1, kind: 'lease', parties: 1 }));
}

/** Whether what follows the verb at `i` tells to whom, or for how long. */
function isLet(words: readonly Word[], i: number, ground: Ground, sentence: Sentence): boolean {
  const after = { start: words[i]?.end ?? sentence.end, end: sentence.end };
  const ahead = words.slice(i + 1, i + 30).findIndex(({ lower }) => lower === 'to' || lower === 'from');
  const to = ahead < 0 ? -1 : i + 1 + ahead;
  const named = to < 0 ? [] : ground.namedIn({ start: words[to]?.end ?? sentence.end, end: sentence.end });
  const isToOne = named.some(({ start }) => firstFrom(words, start) - to < 7);
  return isToOne || ground.timesIn(after).some(({ kind }) => kind === 'duration');
}

/** "A and B agreed to exchange prisoners", "A agreed with B on …", "agreed that B would go". What is thought alike ("agreed that it was hot") is none. */
function agreed(words: readonly Word[], { document }: Ground): Deed[] {
  const nouns = nounsOf(document.lexicon.lists['agreement-nouns']);
  return words.flatMap((word, i): Deed[] => {
    if (!/^agree[sd]?$/u.test(word.lower)) return [];
    if (isOfNoun(words, i)) return [{ from: i, to: i + 1, kind: 'other', parties: 1 }];
    const rest = words.slice(i + 1, i + 10);
    const that = rest.findIndex(({ lower }) => lower === 'that');
    const to = rest.findIndex(({ lower }) => lower === 'to' || lower === 'on' || lower === 'with');
    const isPromise = words.slice(i, i + 16).some(({ lower }) => /^(?:would|will|shall)$/u.test(lower));
    if (that >= 0 ? !isPromise : to < 0) return [];
    const isNamed = rest.some((_, k) => entryAt(nouns, words, i + 1 + k));
    // "agreed on Friday" says when, not on what.
    const isDay = that < 0 && rest[to]?.lower === 'on' && (rest[to + 1]?.lower ?? '').endsWith('day');
    const goesOn = rest.slice(to + 2).some(({ lower }) => lower === 'to');
    return isNamed || (isDay && !goesOn) ? [] : [{ from: i, to: i + 1, kind: 'other', parties: 2 }];
  });
}

/** "the flows agreed with Portugal in 1998", "the rotation agreed between the two": what a noun before says was agreed on. */
const isOfNoun = (words: readonly Word[], i: number): boolean =>
  words[i]?.lower === 'agreed' &&
  words[i - 1]?.pos === 'NOUN' &&
  words.slice(i + 1, i + 5).some(({ lower }) => lower === 'with' || lower === 'between');

/** "would vote for the budget in return for two ministries": a bargain of two sides. */
function bargained(words: readonly Word[]): Deed[] {
  return words.flatMap((word, i): Deed[] => {
    const isReturn =
      /^(?:return|exchange)$/u.test(word.lower) &&
      words[i - 1]?.lower === 'in' &&
      words[i + 1]?.lower === 'for';
    const isPromised = words
      .slice(Math.max(0, i - 20), i)
      .some(({ lower }) =>
        /^(?:agree[sd]?|will|would|offer(?:s|ed)?|promise[sd]?|accept(?:s|ed)?|pledge[sd]?)$/u.test(lower),
      );
    return isReturn && isPromised ? [{ from: i - 1, to: i + 2, kind: 'other', parties: 1 }] : [];
  });
}

/** "settled the suit with A": a settlement without the noun. */
const settled = (words: readonly Word[]): Deed[] =>
  words.flatMap((word, i): Deed[] => {
    const isQuarrel = words
      .slice(i + 1, i + 6)
      .some(({ lower }) => /^(?:suit|lawsuit|case|claims?|dispute|charges|litigation|court)$/u.test(lower));
    return /^settle[sd]?$/u.test(word.lower) && isQuarrel
      ? [{ from: i, to: i + 1, kind: 'other', parties: 1 }]
      : [];
  });

const nounSets = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** The nouns of the list without kind and weight. */
function nounsOf(lines: ReadonlySet<string>): ReadonlySet<string> {
  const known = nounSets.get(lines);
  if (known) return known;
  const nouns = new Set(Array.from(lines, (line) => line.slice(0, line.indexOf('|'))));
  nounSets.set(lines, nouns);
  return nouns;
}

/** "A and B will share the gas for 20 years": what two sides will do together over a term. */
function undertaken(words: readonly Word[], ground: Ground, sentence: Sentence): Deed[] {
  const terms = ground.timesIn(sentence).filter(({ kind }) => kind === 'duration');
  const term = terms.find(
    ({ start }) => /^(?:for|to|over)$/u.test(before(words, start, 1)) || before(words, start, 2) === 'for',
  );
  if (!term) return [];
  for (const i of verbsOf(ground.document.lexicon.lists['agreement-joint'], words)) {
    const modal = words
      .slice(Math.max(0, i - 12), i)
      .some(({ lower }) => /^(?:will|would|shall|to)$/u.test(lower));
    if (modal && (words[i]?.start ?? Infinity) < term.start)
      return [{ from: i, to: i + 1, kind: 'other', parties: 2 }];
  }
  return [];
}

const before = (words: readonly Word[], at: number, back: number): string =>
  words[firstFrom(words, at) - back]?.lower ?? '';

/** "they will sign it": what two sides sign that is called by no name. One who signs alone signs a law. */
function signed(words: readonly Word[]): Deed[] {
  return words.flatMap((word, i): Deed[] => {
    if (!/^sign(?:ed|ing)?$/u.test(word.lower)) return [];
    const object = words[i + 1];
    const isObjectless =
      !object || /^(?:it|them)$/u.test(object.lower) || /^(?:in|at|on|this|by|[.,;?!])$/u.test(object.lower);
    const subject = words.slice(Math.max(0, i - 6), i);
    const isTwo = subject.some(({ lower }) => /^(?:they|both|two|sides|parties)$/u.test(lower));
    const isPassive = subject.some(({ lower }) => /^(?:be|was|were|been|is|are)$/u.test(lower));
    return isObjectless && isTwo && !isPassive ? [{ from: i, to: i + 1, kind: 'other', parties: 2 }] : [];
  });
}
