/** Ids of the pieces that stand for no text of their own, as in BERT's vocabularies. */
export interface SpecialPieces {
  readonly unknown: number;
  readonly start: number;
  readonly separator: number;
}

/** The word pieces a model knows. */
export interface Vocabulary {
  /** Ids of the pieces that may open a word. */
  readonly opening: ReadonlyMap<string, number>;
  /** Ids of the pieces that go on inside a word, without their `##`. */
  readonly following: ReadonlyMap<string, number>;
  /** Length in UTF-16 units of the longest piece. */
  readonly longest: number;
  readonly special: SpecialPieces;
}

/**
 * Reads a `vocab.txt`: one piece a line, the id is the line's number from 0, `##` marks a piece inside a word.
 * Throws a RangeError when one of `[UNK]`, `[CLS]`, `[SEP]` is missing.
 */
export function readVocabulary(lines: string): Vocabulary {
  const opening = new Map<string, number>();
  const following = new Map<string, number>();
  let longest = 0;
  for (const [id, line] of lines.split(/\r?\n/u).entries()) {
    if (line === '') continue;
    const inside = line.length > 2 && line.startsWith('##');
    const piece = inside ? line.slice(2) : line;
    (inside ? following : opening).set(piece, id);
    longest = Math.max(longest, piece.length);
  }
  const special = {
    unknown: idOf(opening, '[UNK]'),
    start: idOf(opening, '[CLS]'),
    separator: idOf(opening, '[SEP]'),
  };
  return { opening, following, longest, special };
}

function idOf(pieces: ReadonlyMap<string, number>, piece: string): number {
  const id = pieces.get(piece);
  if (id === undefined) throw new RangeError(`The vocabulary of ${pieces.size} pieces lacks ${piece}.`);
  return id;
}
