import type { Word } from '../en/words.ts';

const anonymity =
  /\b(?:anonym\w+|not(?: to)? (?:be |give )?(?:named|identified|quoted)|declin\w+ to be (?:named|identified|quoted)|names?\b.{0,40}\b(?:left out|withheld|not|print|paper|given|put)|(?:not|no|neither)\b.{0,40}\bnames?)\b/iu;

/** Whether the words set the terms on which somebody speaks ("asked not to be named because …"): how it is said, not what. */
export const areTerms = (cue: readonly Word[], content: readonly Word[]): boolean =>
  anonymity.test([...cue, ...content].map((word) => word.text).join(' '));

const silence =
  /\b(?:not|n['’]t|never|none|neither|nobody)\b(?:\s\S+){0,2}?\s(?:mention|deny|dispute|contradict)/iu;

/** "She did not deny meeting him": that somebody did not say, mention or deny a thing is no statement of his. */
export const isUnsaid = (source: readonly Word[], cue: readonly Word[]): boolean =>
  silence.test([...source.slice(0, 1), ...cue].map((word) => word.text).join(' '));
