import type { Lexicon } from '../lexicon.ts';

export interface State {
  readonly name: string;
  readonly adjective: string;
}

interface Entry {
  readonly state: State;
  readonly by: 'name' | 'capital' | 'adjective';
}

const tables = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, Entry>>();

/** States by their names and capitals, and by their adjectives with a leading `~`. */
function tableOf(lines: ReadonlySet<string>): ReadonlyMap<string, Entry> {
  const made = tables.get(lines);
  if (made) return made;
  const table = new Map<string, Entry>();
  const put = (key: string, entry: Entry): void =>
    void (key !== '' && key !== '~' && !table.has(key) && table.set(key, entry));
  for (const line of lines) {
    const [name = '', adjectives = '', capitals = '', others = ''] = line.split('|');
    const state = { name, adjective: adjectives.split(',')[0] ?? name };
    for (const key of [name, ...others.split(',')]) put(key, { state, by: 'name' });
    for (const capital of capitals.split(',')) put(capital, { state, by: 'capital' });
    for (const adjective of adjectives.split(',')) put(`~${adjective}`, { state, by: 'adjective' });
  }
  tables.set(lines, table);
  return table;
}

/** The state a name stands for when it is said to say something: by its own name or by its capital's. */
export function stateOf(name: string, lexicon: Lexicon): State | null {
  const table = tableOf(lexicon.lists.states);
  const lower = name.toLowerCase();
  const short = formal.exec(lower)?.groups?.['name'] ?? '';
  const formally = table.get(short);
  return table.get(lower)?.state ?? (formally?.by === 'name' ? formally.state : null);
}

/** "Cooperative Republic of Guyana", "Kingdom of Norway". */
const formal =
  /^(?:the )?(?:[\p{L}'’]+ ){0,3}(?:republic|kingdom|federation|sultanate|principality|grand duchy|commonwealth|union) of (?:the )?(?<name>[\p{L} ]+)$/u;

/** Whether the name is a capital's and no state's. */
export const isCapitalOf = (name: string, lexicon: Lexicon): boolean =>
  tableOf(lexicon.lists.states).get(name.toLowerCase())?.by === 'capital';

/** The state an adjective, or its people's name, belongs to: "Danish", "Brazilians". */
export function stateOfAdjective(word: string, lexicon: Lexicon): State | null {
  const table = tableOf(lexicon.lists.states);
  const lower = word.toLowerCase();
  return (
    table.get(`~${lower}`)?.state ??
    (lower.endsWith('ans') || lower.endsWith('is')
      ? (table.get(`~${lower.slice(0, -1)}`)?.state ?? null)
      : null)
  );
}

/** "French government": what a capital's name stands for. */
export const governmentOf = (state: State): string => `${capitalised(state.adjective)} government`;

const capitalised = (words: string): string =>
  words.replace(/(?:^|[\s.-])\p{Ll}/gu, (letter) => letter.toUpperCase());
