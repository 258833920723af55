import { countOf, opensWith } from '../phrases.ts';
import { endsSentence, likely, type Rule, sure } from './verdict.ts';

/** "Share: Facebook | WhatsApp", "Comments (64) | 212 hearts": items of a bar. */
export const bar: Rule = (line, words, { lists }) => {
  const parts = line
    .split(/\s*[|·•/]\s*|\s{3,}|:\s+|,\s+|\n/)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
  const services = parts.filter(
    (part) => lists['share-services'].has(part) || opensWith(lists['share-services'], part) === part.length,
  );
  if (parts.length > 0 && services.length === parts.length && words <= 30) return sure('boilerplate');
  if (parts.length > 1 && services.length >= 2 && services.length * 2 >= parts.length && words <= 40)
    return sure('boilerplate');
  if (lists['section-headings'].has(line.toLowerCase().replace(/[\s:.…»>]+$/, '')))
    return sure('boilerplate');
  const isBar = /\s[|·•]\s/.test(line);
  if (
    isBar &&
    words <= 40 &&
    (countOf(lists['reader-calls'], line) > 0 ||
      /\bcomments?\b/i.test(line) ||
      opensAny(line, lists['related-openers']))
  )
    return sure('boilerplate');
  if (
    /^\d[\d,.]*k?\s+(?:comments?|shares?|views?|likes?|hearts?|reads?|replies|responses)\b/i.test(line) &&
    words <= 12
  )
    return sure('boilerplate');
  if (/^(?:reader )?comments?\s*[(:]?\s*\d/i.test(line) && words <= 12) return sure('boilerplate');
  return isBar && words <= 24 && !endsSentence(line) ? likely('boilerplate') : null;
};

const opensAny = (line: string, list: ReadonlySet<string>): boolean =>
  line.split(/\s[|·•]\s/).some((part) => opensWith(list, part.trim()) > 0);
