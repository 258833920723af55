import type { Frame } from './frame.ts';

const events =
  /\b(?:in|at|during|on|after|by|via|through|from)\s+(?:(?:an?|the|his|her|its|their|another|this|that)\s+)?(?:[\p{L}'’-]+\s+){0,3}(?:statement|speech|address|press release|release|news conference|press conference|conference|briefing|rally|debate|hearing|testimony|town hall|event|tweet|post|twitter|facebook|instagram|telegram|weibo|letter|video|message|campaign stop|stump|panel|meeting|appearance|website|blog|parliament|congress|court|summit|forum)\b/iu;
const own =
  /\b(?:his|her|their|its)\s+(?:own\s+)?(?:[\p{L}-]+\s+){0,2}(?:radio|tv|television|show|podcast|program|programme|website|site|blog|channel|newsletter|book|page)\b/iu;
const posting = /\b(?:tweet(?:ed|s|ing)|posted|posts)\b/i;
const times =
  /\b(?:last (?:week|month|year|summer|winter|spring|fall|autumn|january|february|march|april|may|june|july|august|september|october|november|december)|earlier (?:this|that|in the) (?:week|month|year|day)|in (?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)|years? ago|at the time)\b/u;
const perfect = /\b(?:has|have|’ve|'ve)\b/i;

/**
 * 6. Another way or occasion than a relay's: a speech, a statement, a channel of the speaker's own, last month, or
 * the perfect ("has long said"), which tells of a habit and not of this occasion. It ends a passage without naming a relay.
 */
export function otherOccasion({ words, cue: [from, to] }: Frame): boolean {
  const text = words.map((word) => word.text).join(' ');
  if (events.test(text) || posting.test(text) || times.test(text) || own.test(text)) return true;
  const cue = words
    .slice(Math.max(0, from - 2), to)
    .map((word) => word.text)
    .join(' ');
  return perfect.test(cue);
}
