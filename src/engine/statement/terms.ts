import type { Word } from '../en/words.ts';

const anonymity = /\b(?:anonym\w+|not(?: to)? (?:be |give )?(?:named|identified|quoted)|declin\w+ to be (?:named|identified|quoted)|names?\b.{0,40}\b(?:left out|withheld|not|print|paper|given|put)|(?:not|no|neither)\b.{0,40}\bnames?)\b/iu;

/** Whether the words set the terms on which somebody speaks ("asked not to be named because …"): how it is said, not what. */
export const areTerms = (cue: readonly Word[], content: readonly Word[]): boolean =>
  anonymity.test([...cue, ...content].map((word) => word.text).join(' '));
