import { contains } from '../../report/span.ts';
import { inflects } from '../en/inflection.ts';
import { sentenceFrom, wordsIn, type Sentence, type Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Draft } from './draft.ts';
import { holds } from '../en/entries.ts';

/**
 * Marks the statements that the report says were taken back: in the sentence that says so ("said …, then withdrew
 * the statement", "withdrew the sentence in which …"), in the sentence before ("That was wrong."), and those laid to
 * an earlier version of the report.
 */
export function withWithdrawals(
  drafts: readonly Draft[],
  sentences: readonly Sentence[],
  lexicon: Lexicon,
): Draft[] {
  const withdrawn = new Set<Draft>();
  const said = saidBySentence(drafts, sentences);
  sentences.forEach((sentence, i) => {
    const own = said[i] ?? [];
    const at = withdrawalIn(sentence, lexicon);
    // That somebody took something back is itself said, and stands.
    const others = own.filter(
      ({ content }) => !content.some((span) => at !== null && contains(span, { start: at, end: at })),
    );
    const isReported = others.length < own.length;
    const earlier =
      isReported && sentences[i - 1]?.block !== sentence.block ? [] : before(said, sentences, i);
    if (at !== null)
      nearest(others, at, isReported ? 'before' : 'beside', earlier).forEach((draft) => withdrawn.add(draft));
    if (isOwnError(sentence))
      before(said, sentences, i)
        .slice(-1)
        .forEach((draft) => withdrawn.add(draft));
    if (isApology(sentence)) ownWordsIn(said, sentences, i).forEach((draft) => withdrawn.add(draft));
    for (const draft of own) if (isEarlierVersion(draft, sentence)) withdrawn.add(draft);
  });
  return drafts.map((draft) => (withdrawn.has(draft) ? { ...draft, retracted: true } : draft));
}

/** What somebody says in each sentence, in the order of the drafts. */
function saidBySentence(drafts: readonly Draft[], sentences: readonly Sentence[]): Draft[][] {
  const said: Draft[][] = sentences.map(() => []);
  for (const draft of drafts) {
    if (draft.quotation === 'own voice') continue;
    for (const span of draft.content) {
      for (let i = sentenceFrom(sentences, span.start); (sentences[i]?.start ?? Infinity) < span.end; i++)
        if (said[i]?.at(-1) !== draft) said[i]?.push(draft);
    }
  }
  return said;
}

/** What was said in the sentence before, if it stands in the same block or in the one before it. */
function before(said: readonly Draft[][], sentences: readonly Sentence[], i: number): Draft[] {
  const [earlier, sentence] = [sentences[i - 1], sentences[i]];
  return earlier && sentence && sentence.block - earlier.block <= 1 ? (said[i - 1] ?? []) : [];
}

/** Place of the verb that takes something said back; null where nothing is. */
function withdrawalIn({ words }: Sentence, { lists }: Lexicon): number | null {
  for (const [i, word] of words.entries()) {
    if (word.pos !== 'VERB' || !holds(lists.withdrawing, words.slice(i, i + 5))) continue;
    if (words.slice(Math.max(0, i - 3), i).some((other) => /^(?:not|n['’]t|never|to)$/.test(other.lower)))
      continue;
    const object = words.slice(i + 1, i + 7);
    const stop = object.findIndex(
      (other) => other.pos === 'ADP' && !/^(?:back|down|for|of)$/.test(other.lower),
    );
    const near = stop < 0 ? object : object.slice(0, stop);
    if (near.some((other) => inflects(lists.utterances, other.lower))) return word.start;
  }
  return null;
}

/** What stands before the verb in its sentence, else what follows it, else what the sentence before said. */
function nearest(
  own: readonly Draft[],
  at: number,
  place: 'before' | 'beside',
  earlier: readonly Draft[],
): Draft[] {
  const ahead = own.filter((draft) => (draft.content[0]?.start ?? Infinity) < at);
  const after = place === 'beside' ? own.find((draft) => (draft.content[0]?.start ?? 0) > at) : undefined;
  const found = ahead.at(-1) ?? after ?? earlier.at(-1);
  return found ? [found] : [];
}

/** "That was wrong." */
const isOwnError = ({ words }: Sentence): boolean => {
  const [subject, be, predicate] = words.filter((word: Word) => word.pos !== 'PUNCT');
  return (
    !!subject &&
    !!be &&
    !!predicate &&
    /^(?:that|this|it)$/.test(subject.lower) &&
    /^(?:was|is)$/.test(be.lower) &&
    /^(?:wrong|incorrect|inaccurate|mistaken)$/.test(predicate.lower)
  );
};

/** "We regret the error", "Correction: at noon we wrote …" */
function isApology({ words }: Sentence): boolean {
  const text = words.map((word) => word.lower).join(' ');
  return (
    /^(?:[\d.:]+ )?(?:correction|clarification)\b/.test(text) ||
    /\b(?:regret|apologi[sz]e for|sorry for) (?:the|this|that|our|any) (?:error|mistake|inaccuracy)\b/.test(
      text,
    )
  );
}

/** What the outlet says in the paragraph up to sentence `i` that it had said itself: "We reported at noon that …". */
function ownWordsIn(said: readonly Draft[][], sentences: readonly Sentence[], i: number): Draft[] {
  let first = i;
  while (first > 0 && sentences[first - 1]?.block === sentences[i]?.block) first--;
  const words = sentences.slice(first, i + 1).flatMap((sentence) => sentence.words);
  return said
    .slice(first, i + 1)
    .flat()
    .filter(({ source }) => source !== null && wordsIn(words, source).every(({ lower }) => lower === 'we'));
}

/** "An earlier version of this article said …", "It used to say …": the outlet's own words, since changed. */
function isEarlierVersion(draft: Draft, { words }: Sentence): boolean {
  const text = words.map((word) => word.lower).join(' ');
  return draft.source !== null && /\b(?:earlier|previous) (?:version|edition)\b|\bused to say\b/.test(text);
}
