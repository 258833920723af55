import type { Lexicon } from '../lexicon.ts';
import { keyWords } from './outlet-names.ts';

export interface Seat {
  readonly kind: 'office' | 'organisation';
  /** Lower case; empty where several states have one. */
  readonly state: string;
}

const tables = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, Seat>>();

/** The office or body that the press calls by this building or street: "the Kremlin". */
export function seatOf(name: string, { lists }: Lexicon): Seat | null {
  const made = tables.get(lists.seats);
  const table =
    made ??
    new Map(
      [...lists.seats].map((line) => {
        const [seat = '', kind = '', state = ''] = line.split('|');
        return [
          keyWords(seat).join(' '),
          { kind: kind === 'office' ? 'office' : 'organisation', state },
        ] as const;
      }),
    );
  if (!made) tables.set(lists.seats, table);
  return table.get(keyWords(name).join(' ')) ?? null;
}
