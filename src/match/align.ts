import type { Term, Terms } from './terms.ts';

/** Two terms of two texts that stand for the same, with how much alike they are, 0 to 1. */
export interface Link {
  readonly one: Term;
  readonly other: Term;
  readonly likeness: number;
}

/** Which terms of two texts stand for each other; each has at most one partner. */
export interface Alignment {
  readonly links: readonly Link[];
  readonly loose: readonly [readonly Term[], readonly Term[]];
}

/** How alike two words are in meaning, 0 to 1; 0 for words it does not know. */
export type Likeness = (a: string, b: string) => number;

/** Words less alike than this are not laid to each other: "Monday" and "Tuesday", "buy" and "sell" are alike without being the same. */
const leastLikeness = 0.45;

/** Lays the terms of two texts to each other, the likest first; among equals those at like places, then in the order of the texts. */
export function align(one: Terms, other: Terms, likeness: Likeness): Alignment {
  const pairs = one.terms.flatMap((a, i) =>
    other.terms.flatMap((b, j) => {
      const alike = alikeness(a, b, likeness);
      const far = Math.abs(i / one.terms.length - j / other.terms.length);
      return alike >= leastLikeness ? [{ i, j, likeness: alike, order: alike - 0.04 * far }] : [];
    }),
  );
  pairs.sort((a, b) => b.order - a.order || a.i + a.j - (b.i + b.j) || a.i - b.i);
  const [takenOne, takenOther] = [new Set<number>(), new Set<number>()];
  const links: Link[] = [];
  for (const pair of pairs) {
    const [a, b] = [one.terms[pair.i], other.terms[pair.j]];
    if (takenOne.has(pair.i) || takenOther.has(pair.j) || !a || !b) continue;
    takenOne.add(pair.i);
    takenOther.add(pair.j);
    links.push({ one: a, other: b, likeness: pair.likeness });
  }
  links.sort((a, b) => a.one.at - b.one.at);
  return {
    links,
    loose: [one.terms.filter((_, i) => !takenOne.has(i)), other.terms.filter((_, j) => !takenOther.has(j))],
  };
}

function alikeness(a: Term, b: Term, likeness: Likeness): number {
  if (a.lower === b.lower) return 1;
  if (a.stem === b.stem) return 0.95;
  // Names, numbers and times that are written otherwise are others, whatever they have in common.
  if (isFixed(a) || isFixed(b))
    return a.kind === b.kind && a.kind === 'name' ? nameLikeness(a.lower, b.lower) : 0;
  return 0.9 * likeness(a.lower, b.lower);
}

const isFixed = ({ kind }: Term): boolean => kind === 'name' || kind === 'number' || kind === 'time';

/** Spellings of one name: "Zelensky" and "Zelenskyy", "Lukoil's" and "Lukoil". One or two letters in six apart at most. */
function nameLikeness(a: string, b: string): number {
  const [x, y] = [a.replace(/'s?$/, ''), b.replace(/'s?$/, '')];
  if (x === y) return 1;
  const longest = Math.max(x.length, y.length);
  if (longest < 5 || Math.abs(x.length - y.length) > 2 || x[0] !== y[0]) return 0;
  return distance(x, y) * 5 <= longest ? 0.85 : 0;
}

/** Letters put in, left out or changed between two words (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (next[j - 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
