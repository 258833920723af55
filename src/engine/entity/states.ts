import type { Lexicon } from '../lexicon.ts';

export interface State {
  readonly name: string;
  readonly adjective: string;
}

const tables = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, State>>();

/** States by their names and capitals, and by their adjectives with a leading `~`. */
function tableOf(lines: ReadonlySet<string>): ReadonlyMap<string, State> {
  const made = tables.get(lines);
  if (made) return made;
  const table = new Map<string, State>();
  for (const line of lines) {
    const [name = '', adjectives = '', capitals = ''] = line.split('|');
    const state = { name, adjective: adjectives.split(',')[0] ?? name };
    const put = (key: string): void => void (key !== '' && !table.has(key) && table.set(key, state));
    put(name);
    for (const capital of capitals.split(',')) put(capital);
    for (const adjective of adjectives.split(',')) put(`~${adjective}`);
  }
  tables.set(lines, table);
  return table;
}

/** The state a name stands for when it is said to say something: by its own name or by its capital's. */
export function stateOf(name: string, lexicon: Lexicon): State | null {
  return tableOf(lexicon.lists.states).get(name.toLowerCase()) ?? null;
}

/** The state an adjective, or its people's name, belongs to: "Danish", "Brazilians". */
export function stateOfAdjective(word: string, lexicon: Lexicon): State | null {
  const table = tableOf(lexicon.lists.states);
  const lower = word.toLowerCase();
  return (
    table.get(`~${lower}`) ??
    (lower.endsWith('ans') || lower.endsWith('is') ? (table.get(`~${lower.slice(0, -1)}`) ?? null) : null)
  );
}

/** "French government": what a capital's name stands for. */
export const governmentOf = (state: State): string => `${capitalised(state.adjective)} government`;

const capitalised = (words: string): string =>
  words.replace(/(?:^|[\s.-])\p{Ll}/gu, (letter) => letter.toUpperCase());
