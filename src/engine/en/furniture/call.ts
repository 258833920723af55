import { countOf, opensWith } from '../phrases.ts';
import { endsSentence, likely, type Rule, speaks, sure } from './verdict.ts';

const reach =
  /(?:[\w.+-]+@[\w-]+\.[\w.-]+|\b(?:https?:\/\/|www\.)\S+|(?:\+\d{1,3}[ \d()-]{6,}|\b\d{3,5}[ -]\d{3,}[ \d-]*)|(?:^|\s)@\w{3,})/;
const reader = /\b(?:you|your|yours)\b/i;
const house = /\b(?:us|our|ours|we)\b/i;
const price =
  /(?:[€£$]\s?\d+(?:[.,]\d\d)?|\b\d+(?:[.,]\d\d)?\s?(?:euros?|pounds|dollars))\s*(?:a|per|\/|each)\s*(?:day|week|month|year|issue|copy)\b/i;

/** Tip lines, newsletters, memberships, contact lines: the outlet speaks to its reader. */
export const call: Rule = (line, words, { lists }) => {
  if (words > 60 || speaks.test(line)) return null;
  const bare = line.replace(/^\W+/, '');
  const calls = countOf(lists['reader-calls'], line);
  const opens = opensWith(lists['reader-calls'], bare) > 0;
  const orders =
    opensWith(lists['reader-verbs'], bare) > 0 &&
    !/^\p{L}+\s+(?:said|was|were|is|are|has|had)\b/iu.test(bare);
  const contact = reach.test(line);
  const addressed = reader.test(line) && !/["“]/.test(line);
  if (calls > 0 && contact && words <= 40) return sure('boilerplate');
  if (calls > 1 && (reader.test(line) || house.test(line)) && words <= 40) return sure('boilerplate');
  if (addressed && house.test(line) && (contact || calls > 0 || orders) && words <= 45)
    return sure('boilerplate');
  if (opens && orders && words <= 25) return sure('boilerplate');
  const toReader = addressed && words <= 25 && (house.test(line) || line.includes('?'));
  const offers = orders && (house.test(line) || contact || !endsSentence(line));
  const weak = calls > 0 || offers || contact || price.test(line) || toReader;
  return weak && words <= 45 ? likely('boilerplate') : null;
};
