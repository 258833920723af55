import type { Lexicon } from '../lexicon.ts';
import { stateOf, stateOfAdjective } from './states.ts';

/** A body of a state as its state and what it is: "Syrian Foreign Ministry", "Syria's Ministry of Foreign Affairs". */
export interface BodyKey {
  /** The state's name, lower case; null where the words name none. */
  readonly state: string | null;
  readonly function: string;
  /** State and function in one key; empty where no state is named, since two states may each have such a body. */
  readonly whole: string;
}

const heads: Readonly<Record<string, string>> = {
  ministry: 'ministry',
  department: 'ministry',
  government: 'government',
  army: 'army',
  parliament: 'parliament',
  embassy: 'embassy',
  presidency: 'presidency',
  navy: 'navy',
  'central bank': 'central bank',
};
const portfolios: Readonly<Record<string, string>> = {
  'foreign affairs': 'foreign',
  'external affairs': 'foreign',
  defense: 'defence',
  'national defence': 'defence',
  'national defense': 'defence',
  'internal affairs': 'interior',
  home: 'interior',
  'home affairs': 'interior',
  economics: 'economy',
  'economic affairs': 'economy',
  finances: 'finance',
  healthcare: 'health',
  'public health': 'health',
};
/** One name for a portfolio that goes by several. Lower case. */
export const portfolioOf = (words: string): string => portfolios[words] ?? words;

const small = new Set(['of', 'the', 'for', 'in', 'and', 's']);

/** State and function of the words of a name (lower case) where it is a state's body; null for other names. */
export function bodyKeyOf(words: readonly string[], lexicon: Lexicon): BodyKey | null {
  const head = words.find((word) => word in heads);
  if (head === undefined || words.length > 8) return null;
  const { state, rest } = withoutState(
    words.filter((word) => word !== head && !small.has(word)),
    lexicon,
  );
  const portfolio = rest.join(' ');
  if (heads[head] !== 'ministry' && portfolio !== '') return null;
  if (heads[head] === 'ministry' && portfolio === '') return null;
  const kind = `${portfolioOf(portfolio)} ${heads[head] ?? head}`.trim();
  return { state, function: kind, whole: state === null ? '' : `${state}: ${kind}` };
}

/** The first state named among the words, by its name or adjective of up to three words, and the words without it. */
function withoutState(
  words: readonly string[],
  lexicon: Lexicon,
): { state: string | null; rest: readonly string[] } {
  for (let from = 0; from < words.length; from++)
    for (let n = Math.min(3, words.length - from); n > 0; n--) {
      const part = words.slice(from, from + n).join(' ');
      const state = stateOfAdjective(part, lexicon) ?? stateOf(part, lexicon);
      if (state) return { state: state.name, rest: [...words.slice(0, from), ...words.slice(from + n)] };
    }
  return { state: null, rest: words };
}
