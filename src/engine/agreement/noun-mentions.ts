import type { Span } from '../../report/span.ts';
import type { Sentence, Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import { entryAt } from './entries.ts';
import type { Ground } from './ground.ts';
import type { Mention } from './mention.ts';
import { phraseAround, spanOf } from './noun-phrase.ts';
import { nounAt, type Noun } from './nouns.ts';
import { opens } from './opening.ts';

/** The places of a sentence where a noun names an agreement. */
export function nounMentions(sentence: Sentence, index: number, ground: Ground): Mention[] {
  const { words } = sentence;
  const { lexicon } = ground.document;
  const mentions: Mention[] = [];
  for (let i = 0; i < words.length; i++) {
    const noun = nounAt(words, i, lexicon);
    if (!noun) continue;
    if (isAgreement(noun, words, lexicon) && !isInName(spanOf(words, noun.from, noun.to), ground))
      mentions.push(mentionOf(noun, sentence, index, ground));
    i = noun.to - 1;
  }
  return mentions;
}

/** Whether the noun, by the words right beside it, is one and the head of its phrase. */
function isAgreement(noun: Noun, words: readonly Word[], lexicon: Lexicon): boolean {
  const before = words[noun.from - 1];
  const next = words[noun.to];
  const fixed = before && isFixed(`${before.lower} ${words[noun.from]?.lower ?? ''}`);
  // "spoke on the understanding that …": on that condition.
  const isTerms =
    noun.noun === 'understanding' && before?.lower === 'the' && words[noun.from - 2]?.lower === 'on';
  if (isTerms || fixed || isVerb(noun, words) || isTextOf(noun, words, lexicon)) return false;
  if (next && nounAt(words, noun.to, lexicon)) return false;
  return !next || !isNounAfter(next) || tellsOfIt(words, noun.to, lexicon);
}

/** "a great deal", "in agreement", "of her own accord" are no agreements. */
const isFixed = (pair: string): boolean =>
  /^(?:great|good|big|real|raw|new) deal$|^(?:in|by|own|with) (?:agreement|accord|contract|understanding|treaty)$/u.test(
    pair,
  );

/** "the text of the lease": the lease is what is spoken of. */
const isTextOf = (noun: Noun, words: readonly Word[], lexicon: Lexicon): boolean =>
  noun.weight === 'paper' &&
  words[noun.to]?.lower === 'of' &&
  [2, 3, 4].some((after) => nounAt(words, noun.to + after - 1, lexicon) !== null);

/** "can contract the disease", "deal with it": after an auxiliary, "to" or a pronoun the word is a verb. */
function isVerb(noun: Noun, words: readonly Word[]): boolean {
  if (noun.to - noun.from > 1) return false;
  const [before, word, next] = [words[noun.from - 1], words[noun.from], words[noun.to]];
  if (
    before &&
    ['AUX', 'PRON'].includes(before.pos) &&
    !/^(?:its|their|his|her|our|my|your|whose|this|that)$/u.test(before.lower)
  )
    return before.pos === 'PRON' || word?.pos === 'VERB';
  if (before?.lower === 'to' && before.pos === 'PART') return true;
  return (
    word?.pos === 'VERB' &&
    !['DET', 'ADJ', 'NOUN', 'PROPN', 'PART'].includes(before?.pos ?? '') &&
    next !== undefined
  );
}

const isNounAfter = ({ pos, text }: Word): boolean =>
  (pos === 'NOUN' || pos === 'PROPN') && !/^\p{Lu}/u.test(text);

/** Whether the word after the noun goes on about the agreement ("ceasefire talks") or is a verb that the tokenizer took for a noun ("the pact holds"). */
const tellsOfIt = (words: readonly Word[], at: number, { lists }: Lexicon): boolean =>
  [
    lists['agreement-aspects'],
    lists['agreement-holding'],
    lists['agreement-lasting'],
    lists['agreement-ending'],
    lists['agreement-expiring'],
    lists['agreement-making'],
  ].some((list) => entryAt(list, words, at) !== null);

/** "North Atlantic Treaty Organization": a word inside the name of a body. The last word of a name and the first of "Treaty of Tartu" are its own. */
function isInName(head: Span, ground: Ground): boolean {
  const { text } = ground.document;
  if (/^\p{Ll}/u.test(text.slice(head.start, head.end))) return false;
  const around = { start: head.start - 80, end: head.end + 80 };
  return ground.namedIn(around).some(({ start, end, entity }) => {
    if (start > head.start || end <= head.end || entity.kind === 'document') return false;
    return start < head.start || !/^ (?:of|on|for|against)\b/u.test(text.slice(head.end, end));
  });
}

function mentionOf(noun: Noun, sentence: Sentence, index: number, ground: Ground): Mention {
  const { words } = sentence;
  const { lexicon } = ground.document;
  const phrase = phraseAround(words, noun.from, noun.to, lexicon);
  const before = words.slice(phrase.from, noun.from);
  const closed = { ...noun, kind: kindOf(noun, words, lexicon) };
  const head = spanOf(words, noun.from, noun.to);
  const mention: Mention = {
    ...spanOf(words, phrase.from, phrase.to),
    by: 'noun',
    sentence,
    index,
    from: noun.from,
    to: noun.to,
    noun: noun.noun,
    kind: closed.kind,
    general: closed.kind === 'other',
    determiner: phrase.determiner,
    other: before.some(({ lower }) =>
      /^(?:another|second|third|separate|similar|other|further|earlier|previous)$/u.test(lower),
    ),
    matters: mattersIn(words, phrase.from, noun.from, lexicon),
    ...ground.clauseAt(sentence, index, head),
    opens: false,
  };
  return { ...mention, opens: opens(mention, noun.weight, ground) };
}

/** "lease agreement", "ceasefire deal": a general noun takes its kind from the special one before it. */
function kindOf(noun: Noun, words: readonly Word[], lexicon: Lexicon): Noun['kind'] {
  if (noun.kind !== 'other') return noun.kind;
  for (let i = noun.from - 1; i >= Math.max(0, noun.from - 3); i--) {
    if (!['NOUN', 'PROPN', 'VERB', 'PUNCT', 'ADJ'].includes(words[i]?.pos ?? '') || words[i]?.text === ',')
      break;
    const special = nounAt(words, i, lexicon);
    if (special && special.to <= noun.from && special.kind !== 'other') return special.kind;
  }
  return 'other';
}

function mattersIn(words: readonly Word[], from: number, to: number, { lists }: Lexicon): string[] {
  const found: string[] = [];
  for (let i = from; i < to; i++) {
    const matter = entryAt(lists['agreement-matters'], words, i);
    if (matter) found.push(matter.entry);
  }
  return found;
}
