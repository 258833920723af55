import type { TraceMeans } from './means.ts';
import { rootOf, wordsOf } from './words.ts';

/** Words of grammar, and adjectives that any body may bear. */
export const dull =
  /^(?:the|regional|local|national|a|an|of|and|for|in|on|at|to|from|by|with|who|which|that|its|his|her|their|one|s)$/;

/** Words that tell one source from another. */
export function tellingWords(label: string, { lists }: TraceMeans): ReadonlySet<string> {
  const words = wordsOf(label).filter((word) => !dull.test(word));
  const telling = words.filter((word) => !lists.titles.has(word) && !lists.titles.has(`${word}.`));
  return new Set((telling.length > 0 ? telling : words).map(rootOf));
}
