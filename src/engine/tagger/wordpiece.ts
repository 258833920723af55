import { asciiCaseOf, type CasedWord, wordsIn } from './case.ts';
import { folded, isChinese, isDropped, isMark, isPunctuation } from './characters.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words of more characters than this are one unknown piece, as in BERT. */
const longestWord = 100;

/** The pieces of one stretch of text without blanks; places are UTF-16 units from its start. */
export interface StretchPieces {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Case of the word the piece begins in. */
  readonly cases: readonly number[];
  /** Whether the piece goes on with a word that an earlier piece of the stretch began. */
  readonly inside: readonly boolean[];
  /** Units of combining marks that open the stretch and so belong to what stands before it. */
  readonly lead: number;
}

/** Characters as the vocabulary spells them, each with the place of the one it was read from. */
interface Word {
  readonly characters: string[];
  readonly starts: number[];
  readonly ends: number[];
}

interface Piece {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

const newWord = (): Word => ({ characters: [], starts: [], ends: [] });

/** Pieces of a run of ASCII letters and digits. */
export function plainPieces(stretch: string, vocabulary: Vocabulary): StretchPieces {
  const lower = stretch.toLowerCase();
  const whole = vocabulary.opening.get(lower);
  const cased = asciiCaseOf(stretch);
  if (whole !== undefined)
    return { ids: [whole], starts: [0], ends: [stretch.length], cases: [cased], inside: [false], lead: 0 };
  const cuts = lower.length > longestWord ? null : longestMatches(Array.from(lower), vocabulary);
  const pieces = cuts ?? [{ id: vocabulary.special.unknown, start: 0, end: stretch.length }];
  return {
    ids: pieces.map((piece) => piece.id),
    starts: pieces.map((piece) => piece.start),
    ends: pieces.map((piece) => piece.end),
    cases: pieces.map(() => cased),
    inside: pieces.map((_, at) => at > 0),
    lead: 0,
  };
}

/** Pieces of any stretch without blanks, read character by character. */
export function anyPieces(stretch: string, vocabulary: Vocabulary): StretchPieces {
  const { words, lead } = wordsOf(stretch);
  const pieces = words.flatMap((word) => wordPieces(word, vocabulary));
  const places = wordsOfPieces(stretch, pieces);
  return {
    ids: pieces.map((piece) => piece.id),
    starts: pieces.map((piece) => piece.start),
    ends: pieces.map((piece) => piece.end),
    cases: places.map((word) => word?.case ?? 0),
    inside: places.map((word, at) => word !== null && places[at - 1] === word),
    lead,
  };
}

/** For each piece the cased word it begins in, null outside words. Pieces stand in order. */
function wordsOfPieces(stretch: string, pieces: readonly Piece[]): (CasedWord | null)[] {
  const words = wordsIn(stretch);
  let word = words.next();
  return pieces.map(({ start }) => {
    while (!word.done && word.value.end <= start) word = words.next();
    return word.done || word.value.start > start ? null : word.value;
  });
}

/** Parts a stretch at punctuation and Chinese characters and folds the rest. */
function wordsOf(stretch: string): { words: Word[]; lead: number } {
  const words: Word[] = [];
  let open = newWord();
  let lead = 0;
  const close = (): void => {
    if (open.characters.length > 0) words.push(open);
    open = newWord();
  };
  let at = 0;
  for (const character of stretch) {
    const start = at;
    at += character.length;
    if (isDropped(character)) continue;
    if (isMark(character)) {
      const last = open.characters.length > 0 ? open : words.at(-1);
      if (last) last.ends[last.ends.length - 1] = at;
      else lead = at;
      continue;
    }
    const alone = isChinese(character.codePointAt(0) ?? 0);
    if (alone) close();
    for (const part of folded(character)) {
      const parts = isPunctuation(part);
      if (parts) close();
      addCharacter(open, part, start, at);
      if (parts) close();
    }
    if (alone) close();
  }
  close();
  return { words, lead };
}

/** A word too long to be cut keeps only its bounds: the last character it has moves on. */
function addCharacter(
  { characters, starts, ends }: Word,
  character: string,
  start: number,
  end: number,
): void {
  if (characters.length > longestWord) ends[ends.length - 1] = end;
  else {
    characters.push(character);
    starts.push(start);
    ends.push(end);
  }
}

function wordPieces(word: Word, vocabulary: Vocabulary): Piece[] {
  const { characters, starts, ends } = word;
  const place = (first: number, last: number): { start: number; end: number } => ({
    start: starts[first] ?? 0,
    end: ends[last] ?? 0,
  });
  const cuts = characters.length > longestWord ? null : longestMatches(characters, vocabulary);
  if (cuts === null) return [{ id: vocabulary.special.unknown, ...place(0, characters.length - 1) }];
  return cuts.map((piece) => ({ id: piece.id, ...place(piece.start, piece.end - 1) }));
}

/** Longest match first; null where some part of the word is no piece. Places count characters. */
function longestMatches(characters: readonly string[], vocabulary: Vocabulary): Piece[] | null {
  const pieces: Piece[] = [];
  let start = 0;
  while (start < characters.length) {
    const known = start === 0 ? vocabulary.opening : vocabulary.following;
    const piece = longestAt(characters, start, known, vocabulary.longest);
    if (piece === null) return null;
    pieces.push(piece);
    start = piece.end;
  }
  return pieces;
}

function longestAt(
  characters: readonly string[],
  start: number,
  known: ReadonlyMap<string, number>,
  longest: number,
): Piece | null {
  for (let end = Math.min(characters.length, start + longest); end > start; end -= 1) {
    const id = known.get(characters.slice(start, end).join(''));
    if (id !== undefined) return { id, start, end };
  }
  return null;
}
