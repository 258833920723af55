import type { Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import { isCapitalOf } from './states.ts';
import type { WordsIndex } from './words-index.ts';

const partners =
  /^(?:by|with|between|against|versus|told|asked|urged|accused|warned|pressed|assured|blamed|thanked|criticised|criticized|informed|pressured|pushed|toward|towards)$/;
const held =
  /^(?:ally|allies|position|stance|decision|decisions|demand|demands|request|requests|offer|offers|proposal|proposals|support|backing|influence|interests|policy|policies|plan|plans|forces|troops|military|army|navy|invasion|withdrawal|ambassador|embassy|envoy|envoys|foreign|defence|defense|government|leaders|leadership|relations|ties|commitment|promise|response|reply|position|presence|bid|role|hand|sovereignty|claim|claims|view|message|warning|insistence|refusal|ambitions|aims|goals|war|aid|help|consent|approval|partner|partners|rulers|sanctions)$/;
/** What a town does, not a government. */
const lies =
  /^(?:lies|lay|stands|stood|sits|sat|fell|falls|burned|burns|burnt|hosts|hosted|awoke|woke|grew|sleeps|slept|boasts|houses|housed|celebrated|froze|flooded)$/;

/**
 * Whether a capital's name stands for the government here: it acts as a subject ("Moscow said"), is dealt with ("an accord with Ankara"),
 * or owns what only a government has ("Kyiv's allies"). Where nothing of that stands beside it, it is the town.
 */
export function isGovernment(from: number, to: number, index: WordsIndex, lexicon: Lexicon): boolean {
  const { words } = index;
  const [first, last] = withOthers(from, to, words, lexicon);
  const before = words[first - 1];
  const owned = words[last]?.pos === 'PART' ? words[last + 1] : undefined;
  if (owned) return held.test(owned.lower);
  // "which Manila and Washington list as …": the subject of a relative clause.
  if (/^(?:which|whom|that)$/.test(before?.lower ?? '') && words[first - 2]?.text === ',') return true;
  if (before && partners.test(before.lower))
    return !/^\p{L}/u.test(words[last]?.text ?? '') || !isNoun(words[last]);
  if (before?.pos === 'ADP' || /^(?:in|near|from|to|of|at|for|downtown|central)$/.test(before?.lower ?? ''))
    return false;
  return acts(words, last);
}

const isNoun = (word: Word | undefined): boolean => word?.pos === 'NOUN' || word?.pos === 'PROPN';

/** Whether from the word at `at` on somebody does something: an aside between is passed over. */
function acts(words: readonly Word[], at: number): boolean {
  let i = at;
  while (words[i]?.pos === 'ADV') i++;
  const isAside = words[i]?.text === ',' && words[i + 1]?.lower === 'which';
  if (isAside) i += 2;
  while (words[i]?.pos === 'ADV') i++;
  const verb = words[i];
  // After "which" stands a verb, whatever its form is taken for ("which backs …").
  const isVerb =
    verb?.pos === 'VERB' || verb?.pos === 'AUX' || (isAside && /(?:s|ed)$/.test(verb?.lower ?? ''));
  if (!verb || !isVerb || lies.test(verb.lower)) return false;
  const next = words
    .slice(i + 1, i + 4)
    .find((word) => word.pos !== 'ADV' && !/^(?:not|n['’]t)$/.test(word.lower));
  if (/^(?:is|was|are|were)$/.test(verb.lower))
    return (
      (next?.lower ?? '').endsWith('ing') ||
      /^(?:ready|willing|prepared|keen|eager|reluctant|unwilling|confident|committed|opposed)$/.test(
        next?.lower ?? '',
      )
    );
  if (/^(?:has|had|have)$/.test(verb.lower)) return next?.pos === 'VERB';
  return true;
}

/** The bounds with capitals that stand beside it in one list: "Lusaka and Kinshasa". */
function withOthers(
  from: number,
  to: number,
  words: readonly Word[],
  lexicon: Lexicon,
): readonly [number, number] {
  const isOther = (word: Word | undefined): boolean => word !== undefined && isCapitalOf(word.text, lexicon);
  let [first, last] = [from, to];
  if (words[first - 1]?.lower === 'and' && isOther(words[first - 2])) first -= 2;
  if (words[last]?.lower === 'and' && isOther(words[last + 1])) last += 2;
  return [first, last];
}
