/** Two clauses that may say the same, by their keys, and the probability that they do; -1 where they cannot. */
export interface Edge {
  readonly one: string;
  readonly other: string;
  readonly same: number;
}

/** Clusters whose clauses say the same with at least this probability on average are one; found on stories 4 to 7. */
export const joining = 0.16;

/**
 * Clauses into groups by average linkage: again and again the two groups whose pairs are likeliest to say the same on average are
 * joined, while that average is at least `least`; a pair without an edge counts as 0, so one weak link chains nothing. Equal averages
 * are taken in the order of the groups' smallest keys, so the result depends on the sets given and not on their order. Groups and
 * keys in them come in order. Time grows with the edges times their logarithm.
 */
export function partition(keys: readonly string[], edges: readonly Edge[], least = joining): string[][] {
  const all = [...new Set(keys)].toSorted();
  const numbers = new Map(all.map((key, at) => [key, at]));
  const linkage = new Linkage(all.length);
  for (const { one, other, same } of edges) {
    const [a, b] = [numbers.get(one), numbers.get(other)];
    if (a !== undefined && b !== undefined && a !== b) linkage.add(a, b, same);
  }
  return linkage.run(least).map((group) => group.map((at) => all[at] ?? ''));
}

/** The sets of keys that edges hold together, in order: what is clustered in one knows nothing of the others. */
export function componentsOf(keys: readonly string[], edges: readonly Edge[]): string[][] {
  const parents = new Map(keys.map((key) => [key, key]));
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root))
      root = next;
    parents.set(key, root);
    return root;
  };
  for (const { one, other } of edges) {
    const [a, b] = [rootOf(one), rootOf(other)].toSorted();
    if (a !== undefined && b !== undefined) parents.set(b, a);
  }
  const sets = new Map<string, string[]>();
  for (const key of [...parents.keys()].toSorted()) {
    const root = rootOf(key);
    sets.set(root, [...(sets.get(root) ?? []), key]);
  }
  return [...sets.values()];
}

/** Two groups by number, the smaller first, with the mean of their pairs when this was put down. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly mean: number;
  readonly sum: number;
}

const before = (x: Pair, y: Pair): boolean =>
  x.mean > y.mean || (x.mean === y.mean && (x.a < y.a || (x.a === y.a && x.b < y.b)));

class Linkage {
  /** For each group the sums of its edges to others. A group's number is its smallest member's. */
  readonly #sums: Map<number, number>[];
  readonly #members: (number[] | null)[];
  readonly #heap: Pair[] = [];

  constructor(count: number) {
    this.#sums = Array.from({ length: count }, () => new Map());
    this.#members = Array.from({ length: count }, (_, at) => [at]);
  }

  /** An edge told twice counts once, the greater of the two. */
  add(a: number, b: number, same: number): void {
    const most = Math.max(same, this.#sums[a]?.get(b) ?? -1);
    this.#sums[a]?.set(b, most);
    this.#sums[b]?.set(a, most);
  }

  run(least: number): number[][] {
    for (const [a, sums] of this.#sums.entries()) for (const b of sums.keys()) if (a < b) this.#push(a, b);
    for (let top = this.#pop(); top !== null && top.mean >= least; top = this.#pop())
      if (this.#isCurrent(top)) this.#join(top);
    return this.#members
      .filter((members) => members !== null)
      .map((members) => members.toSorted((x, y) => x - y));
  }

  #isCurrent({ a, b, mean, sum }: Pair): boolean {
    const [first, second] = [this.#members[a], this.#members[b]];
    return (
      !!first && !!second && this.#sums[a]?.get(b) === sum && mean === sum / (first.length * second.length)
    );
  }

  #join({ a, b }: Pair): void {
    this.#members[a] = [...(this.#members[a] ?? []), ...(this.#members[b] ?? [])];
    this.#members[b] = null;
    const [kept, gone] = [this.#sums[a], this.#sums[b]];
    kept?.delete(b);
    for (const [other, sum] of gone ?? []) {
      this.#sums[other]?.delete(b);
      if (other === a) continue;
      const joined = (kept?.get(other) ?? 0) + sum;
      kept?.set(other, joined);
      this.#sums[other]?.set(a, joined);
    }
    for (const other of kept?.keys() ?? []) this.#push(Math.min(a, other), Math.max(a, other));
  }

  #push(a: number, b: number): void {
    const sum = this.#sums[a]?.get(b) ?? 0;
    const size = (this.#members[a]?.length ?? 0) * (this.#members[b]?.length ?? 0);
    const heap = this.#heap;
    heap.push({ a, b, sum, mean: sum / size });
    for (let at = heap.length - 1; at > 0;) {
      const up = (at - 1) >> 1;
      if (!this.#swapped(up, at)) return;
      at = up;
    }
  }

  #pop(): Pair | null {
    const heap = this.#heap;
    const [top, last] = [heap[0], heap.pop()];
    if (!top || !last) return null;
    if (heap.length === 0) return top;
    heap[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
      const child = right && left && before(right, left) ? 2 * at + 2 : 2 * at + 1;
      if (!left || !this.#swapped(at, child)) return top;
      at = child;
    }
  }

  /** Puts the better of the two above; whether they were the wrong way round. */
  #swapped(up: number, down: number): boolean {
    const [above, below] = [this.#heap[up], this.#heap[down]];
    if (!above || !below || !before(below, above)) return false;
    [this.#heap[up], this.#heap[down]] = [below, above];
    return true;
  }
}
