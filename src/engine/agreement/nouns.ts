import type { Agreement } from '../../report/reading.ts';
import type { Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import { entryAt } from './entries.ts';

/** What a noun takes to be read as an agreement; the words are those of `data/en/agreement-nouns.txt`. */
export type Weight = 'sure' | 'shown' | 'rare' | 'named' | 'paper';

/** A noun that names an agreement, as it stands among the words of a sentence. */
export interface Noun {
  /** Dictionary form: "memorandum of understanding". */
  readonly noun: string;
  readonly kind: Agreement['kind'];
  readonly weight: Weight;
  /** Index of its first word, and of the one after its last. */
  readonly from: number;
  readonly to: number;
}

interface Table {
  readonly nouns: ReadonlySet<string>;
  readonly rows: ReadonlyMap<string, Pick<Noun, 'kind' | 'weight'>>;
}

const tables = new WeakMap<ReadonlySet<string>, Table>();

const kinds = ['lease', 'treaty', 'ceasefire', 'contract', 'understanding', 'other'] as const;
const weights = ['sure', 'shown', 'rare', 'named', 'paper'] as const;

function tableOf(lines: ReadonlySet<string>): Table {
  const made = tables.get(lines);
  if (made) return made;
  const rows = new Map<string, Pick<Noun, 'kind' | 'weight'>>();
  for (const line of lines) {
    const [noun = '', kindName, weightName] = line.split('|');
    const kind = kinds.find((one) => one === kindName);
    const weight = weights.find((one) => one === weightName);
    if (!kind || !weight) throw new RangeError(`agreement-nouns: met “${line}”; expected noun|kind|weight`);
    rows.set(noun, { kind, weight });
  }
  const table = { nouns: new Set(rows.keys()), rows };
  tables.set(lines, table);
  return table;
}

/** The noun of the list that stands at `i`, the longest; null where none does. */
export function nounAt(words: readonly Word[], i: number, { lists }: Lexicon): Noun | null {
  const { nouns, rows } = tableOf(lists['agreement-nouns']);
  const found = entryAt(nouns, words, i);
  const row = found && rows.get(found.entry);
  // "according", "dealing" and "contracted" are forms of verbs.
  const isVerb = /(?:ing|ed)$/u.test(words[i]?.lower ?? '') && !nouns.has(words[i]?.lower ?? '');
  return found && row && !isVerb ? { noun: found.entry, ...row, from: i, to: i + found.length } : null;
}
