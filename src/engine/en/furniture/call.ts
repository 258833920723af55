import type { Lexicon } from '../../lexicon.ts';
import { opensWith, phrasesIn } from '../phrases.ts';
import { endsSentence, likely, type Rule, speaks, sure } from './verdict.ts';

const reach =
  /(?:[\w.+-]+@[\w-]+\.[\w.-]+|\b(?:https?:\/\/|www\.)\S+|(?:\+\d{1,3}[ \d()-]{6,}|\b\d{3,5}[ -]\d{3,}[ \d-]*)|(?:^|\s)@\w{3,})/;
const reader = /\b(?:you|your|yours)\b/i;
const house = /\b(?:us|our|ours|we)\b/i;
const price =
  /(?:[€£$]\s?\d+(?:[.,]\d\d)?|\b\d+(?:[.,]\d\d)?\s?(?:euros?|pounds|dollars))\s*(?:a|per|\/|each)\s*(?:day|week|month|year|issue|copy)\b/i;

/** Where an order can begin: at the line's or a clause's beginning, or after what softens it. */
const begins = /(?:^|[.!?:;|·•–—(,"“]\s*|\b(?:please|and|or|to|now|can|just|then|here|today)\s+)$/i;

/** How many different calls the line has; one that is an order counts only where an order can begin. */
function callsIn(line: string, lists: Lexicon['lists']): number {
  const calls = phrasesIn(lists['reader-calls'], line).filter(
    ({ phrase, at }) =>
      !lists['reader-verbs'].has(phrase.split(/\s/)[0] ?? '') || begins.test(line.slice(0, at)),
  );
  return new Set(calls.map(({ phrase }) => phrase)).size;
}

/** Tip lines, newsletters, memberships, contact lines: the outlet speaks to its reader. */
export const call: Rule = (line, words, { lists }) => {
  if (words > 60 || speaks.test(line)) return null;
  const bare = line.replace(/^\W+/, '');
  const calls = callsIn(line, lists);
  const opens = opensWith(lists['reader-calls'], bare) > 0;
  const orders =
    opensWith(lists['reader-verbs'], bare) > 0 &&
    !/^\p{L}+\s+(?:said|was|were|is|are|has|had)\b/iu.test(bare);
  const contact = reach.test(line);
  const addressed = reader.test(line) && !/["“]/.test(line);
  if (calls > 0 && contact && words <= 40) return sure('boilerplate');
  if (calls > 1 && (reader.test(line) || house.test(line)) && words <= 30) return sure('boilerplate');
  if (addressed && house.test(line) && (contact || calls > 0 || orders) && words <= 45)
    return sure('boilerplate');
  if (opens && orders && words <= 25) return sure('boilerplate');
  const toReader = addressed && words <= 25 && (house.test(line) || line.includes('?'));
  const offers = orders && (house.test(line) || contact || !endsSentence(line));
  const weak = calls > 0 || offers || contact || price.test(line) || toReader;
  return weak && words <= 45 ? likely('boilerplate') : null;
};
