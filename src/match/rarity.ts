import { stemOf } from './stem.ts';

/** How much a word tells apart: 0 for the commonest words of English to 1 for those that are none of its 28,000 commonest. */
export type Rarity = (word: string) => number;

/** First line of the vocabulary that holds words; from there on they stand in the order of their frequency in the encoder's first training. */
const firstWord = 1996;

/** Words up to this rank tell nothing apart. */
const common = 30;

/**
 * Rarity by rank in the word pieces' vocabulary, which stands in the order of frequency: by Zipf's law the logarithm of the rank
 * goes with that of the frequency. A form that is no piece of its own has the rarity of its stem where that is one.
 */
export function rarityFrom(vocabulary: string): Rarity {
  const ranks = new Map<string, number>();
  const lines = vocabulary.split(/\r?\n/u);
  for (let line = firstWord; line < lines.length; line++) {
    const piece = lines[line] ?? '';
    if (!piece.startsWith('##')) ranks.set(piece, line - firstWord + 1);
  }
  const last = Math.log((lines.length - firstWord) / common);
  const ofRank = (rank: number): number => Math.min(1, Math.max(0, Math.log(rank / common) / last));
  return (word) => {
    const rank = ranks.get(word) ?? ranks.get(stemOf(word));
    return rank === undefined ? 1 : ofRank(rank);
  };
}
