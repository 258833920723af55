import { opensWith } from '../phrases.ts';
import { likely, type Rule, sure, wordsOf } from './verdict.ts';

/** "Also to read: …", "Read more on X": the way to another report. */
export const related: Rule = (line, words, { lists }) => {
  const bare = line.replace(/^[\s>»•·*▶►→-]+/, '');
  const length = opensWith(lists['related-openers'], bare);
  if (length === 0 || words > 45) return null;
  const rest = bare.slice(length);
  const phrase = wordsOf(bare.slice(0, length));
  if (/^\s*[:|»>→]/.test(rest)) return sure('related');
  if (phrase > 1 && rest.trim() === '') return sure('related');
  if (phrase > 1 && /^\s*[-–—]\s/.test(rest)) return sure('related');
  if (phrase > 1 && words <= 20 && !/["“]/.test(line) && !/[.!]$/.test(line)) return likely('related');
  return null;
};
