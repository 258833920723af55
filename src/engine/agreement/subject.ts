import type { Span } from '../../report/span.ts';
import { firstFrom, type Word } from '../en/words.ts';
import type { Ground } from './ground.ts';
import type { Mention } from './mention.ts';
import { spanOf } from './noun-phrase.ts';

/** Words that lead to what an agreement is about. */
const leads =
  /^(?:on|over|for|about|of|to|covering|governing|regulating|allowing|concerning|granting|banning)$/u;

/** Words that end it: the parties, the time, another clause. */
const ends =
  /^(?:with|between|among|under|from|until|through|by|signed|reached|struck|concluded|agreed|which|that|who|whose|when|where|while|as|after|before|because|if|but|is|was|are|were|has|had|have|will|would|could|may|in)$/u;

/** What the agreement is about, in the words of the report: "the eastern quay" of a lease of it, "supply" of a supply contract; null where it is not said. */
export function subjectOf(mention: Mention, ground: Ground): Span | null {
  if (mention.by === 'going on') return null;
  if (mention.by === 'deed') return objectOf(mention, ground);
  return complementOf(mention, ground) ?? matterOf(mention);
}

function complementOf(mention: Mention, ground: Ground): Span | null {
  const { sentence, to, end } = mention;
  for (let i = to; i < sentence.words.length && i < to + 12; i++) {
    const word = sentence.words[i];
    if (!word || (word.start >= end && i > to)) return null;
    if (!leads.test(word.lower) || (word.lower === 'of' && i > to)) continue;
    const span = phraseFrom(sentence.words, word.lower === 'to' ? i : i + 1, mention, ground);
    if (span) return word.lower === 'to' && sentence.words[i + 1]?.pos !== 'VERB' ? null : span;
  }
  return null;
}

/** The words from `i` up to what ends them; null for a name of a party, a length of time or a number of points. */
function phraseFrom(words: readonly Word[], i: number, mention: Mention, ground: Ground): Span | null {
  let to = i;
  for (; to < words.length && to < i + 14; to++) {
    const word = words[to];
    if (!word || word.start >= mention.clause.end) break;
    if (/^[,;:.—–()“”"?!]$/u.test(word.text) || ends.test(word.lower)) break;
    if (to > i && /^(?:for|to|on)$/u.test(word.lower)) break;
  }
  while (to > i && ['ADP', 'DET', 'CCONJ', 'PART', 'AUX'].includes(words[to - 1]?.pos ?? '')) to--;
  if (to <= i) return null;
  const span = spanOf(words, i, to);
  const isThing = words.slice(i, to).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
  if (!isThing || words[i]?.pos === 'CCONJ' || words[i]?.pos === 'ADV') return null;
  const isTime = ground.timesIn(span).some(({ start }) => start - span.start < 12);
  if (/^the table$/iu.test(ground.document.text.slice(span.start, span.end))) return null;
  const isCount = /^(?:\d+|\w+) (?:points?|articles?|clauses?|pages?)\b/iu.test(
    ground.document.text.slice(span.start, span.end),
  );
  return isTime || isCount ? null : span;
}

/** "supply contract", "gas deal": the noun before the head. */
function matterOf({ matters, sentence: { words }, from, start }: Mention): Span | null {
  const first = firstFrom(words, start);
  for (let i = first; i < from && matters.length > 0; i++) {
    const word = words[i];
    if (word && matters.some((matter) => matter === word.lower || matter.startsWith(`${word.lower}-`)))
      return spanOf(words, i, from);
  }
  return null;
}

/** What is leased, shared or exchanged: what stands after the verb. */
function objectOf(mention: Mention, ground: Ground): Span | null {
  const { words } = mention.sentence;
  if (mention.noun === 'signing') return null;
  const isAgreed = words[mention.from]?.lower.startsWith('agree') ?? false;
  const ahead = words
    .slice(mention.to, mention.to + 20)
    .findIndex(({ lower }) => lower === 'to' || lower === 'on');
  const lead = ahead < 0 ? -1 : mention.to + ahead;
  if (isAgreed && lead < 0) return null;
  return phraseFrom(words, isAgreed ? lead + 1 : mention.to, mention, ground);
}
