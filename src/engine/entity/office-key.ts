import type { Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import { portfolioOf } from './body-key.ts';
import { stateOf, stateOfAdjective } from './states.ts';

/** Offices that somebody holds by function. Those who speak for another are found where they speak. */
const heads =
  /^(?:president|vice-president|premier|chancellor|minister|secretary|undersecretary|mayor|governor|prefect|ambassador|consul|envoy|commissioner|king|queen|emir|sultan|pope|patriarch|prosecutor|ombudsman|speaker|spokesman|spokeswoman|spokesperson|chairman|chairwoman|director-general|commander)$/;
const modifiers =
  /^(?:foreign|prime|deputy|first|interior|defen[cs]e|finance|health|economy|energy|justice|education|agriculture|transport|trade|labou?r|culture|oil|petroleum|mines|mining|environment|home|vice|acting|interim|general|chief|public|state|attorney|special|ministry|business|information|government|presidential|parliamentary|security)$/;

/** Whether the word is the head of an office's name. Lower case. */
export const isOfficeHead = (word: string): boolean => heads.test(word);

/** An office by whose it is and what it is. */
export interface OfficeKey {
  /** Lower case: a state's usual name, or the name of a place or body. */
  readonly owner: string;
  /** Whether the owner is a state. */
  readonly isOfState: boolean;
  /** Lower case: "foreign minister". */
  readonly duty: string;
  /** Indices of the first and the last of the words that say so. */
  readonly from: number;
  readonly to: number;
}

/** The first office that a role's or an office's own words name with its owner; null where they name none. */
export function officeKeyOf(text: string, lexicon: Lexicon): OfficeKey | null {
  const words = text.split(/\s+|(?=['’]s?\b)/).map((word): Word => ({
    text: word,
    lower: word.toLowerCase().replace(/[,.]$/, ''),
    pos: /^['’]s?$/.test(word) ? 'PART' : 'X',
    start: 0,
    end: 0,
  }));
  const head = words.findIndex((word) => heads.test(word.lower));
  return head < 0 ? null : officeIn(words, head, lexicon);
}

/** The office whose head stands at `head`, with its owner before or after it. */
export function officeIn(words: readonly Word[], head: number, lexicon: Lexicon): OfficeKey | null {
  let from = head;
  while (from > 0 && modifiers.test(words[from - 1]?.lower ?? '')) from--;
  const [portfolio, end] = portfolioAfter(words, head);
  const owner = ownerBefore(words, from, lexicon) ?? ownerAfter(words, end, lexicon);
  if (!owner) return null;
  const own = words.slice(from, head).map((word) => word.lower);
  const duty = [
    ...(own.length > 0 || portfolio ? [portfolioOf([...own, ...portfolio].join(' '))] : []),
    words[head]?.lower ?? '',
  ];
  return {
    owner: owner.name,
    isOfState: owner.isState,
    duty: duty.join(' ').trim(),
    from: owner.at < from ? owner.at : from,
    to: Math.max(end, owner.at),
  };
}

/** "minister of foreign affairs": the words of the portfolio, and the index of the last. */
function portfolioAfter(words: readonly Word[], head: number): readonly [readonly string[], number] {
  if (!/^(?:of|for)$/.test(words[head + 1]?.lower ?? '')) return [[], head];
  let end = head + 1;
  while (modifiers.test(words[end + 1]?.lower ?? '') || words[end + 1]?.lower === 'affairs') end++;
  return end === head + 1 ? [[], head] : [words.slice(head + 2, end + 1).map((word) => word.lower), end];
}

interface Owner {
  readonly name: string;
  readonly isState: boolean;
  /** Index of its first word, or of its last where it stands after the office. */
  readonly at: number;
}

/** "Turkey's", "the Turkish", "the European Union's": a name with a possessive, or an adjective of state. */
function ownerBefore(words: readonly Word[], from: number, lexicon: Lexicon): Owner | null {
  const isOwned = words[from - 1]?.pos === 'PART';
  const end = isOwned ? from - 1 : from;
  for (let n = 3; n > 0; n--) {
    const part = words.slice(Math.max(0, end - n), end);
    if (part.length < n || !/^\p{Lu}/u.test(part[0]?.text ?? '')) continue;
    const joined = part.map((word) => word.lower).join(' ');
    const state = isOwned
      ? (stateOf(joined, lexicon) ?? stateOfAdjective(joined, lexicon))
      : stateOfAdjective(joined, lexicon);
    if (state) return { name: state.name, isState: true, at: end - n };
  }
  return isOwned ? nameBefore(words, end) : null;
}

function nameBefore(words: readonly Word[], end: number): Owner | null {
  let from = end;
  while (from > 0 && /^\p{Lu}/u.test(words[from - 1]?.text ?? '') && words[from - 1]?.pos !== 'DET') from--;
  const name = words.slice(from, end).map((word) => word.lower);
  return name.length > 0 ? { name: name.join(' '), isState: false, at: from } : null;
}

/** "of Kolwezi", "of the World Bank", "to Barbados": the capitalised words after the office. */
function ownerAfter(words: readonly Word[], head: number, lexicon: Lexicon): Owner | null {
  if (words[head + 1]?.lower !== 'of') return null;
  let i = head + 2;
  if (words[i]?.lower === 'the') i++;
  const from = i;
  while (/^\p{Lu}/u.test(words[i]?.text ?? '') && i < from + 6) i++;
  if (i === from) return null;
  const name = words
    .slice(from, i)
    .map((word) => word.lower)
    .join(' ');
  const state = stateOf(name, lexicon);
  return { name: state?.name ?? name, isState: state !== null, at: i - 1 };
}
