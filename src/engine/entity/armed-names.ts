import type { Lexicon } from '../lexicon.ts';
import { keyWords } from './outlet-names.ts';

const armedTables = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** Whether the list of armed groups has the name. */
export function isArmedByName(name: string, { lists }: Lexicon): boolean {
  const made = armedTables.get(lists['armed-groups']);
  const names = made ?? new Set([...lists['armed-groups']].map((entry) => keyWords(entry).join(' ')));
  if (!made) armedTables.set(lists['armed-groups'], names);
  return names.has(keyWords(name).join(' '));
}
