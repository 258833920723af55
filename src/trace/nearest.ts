import type { Saying } from './saying.ts';

/** So many sayings that have a root are looked up by it; a root that more have tells none of them apart. */
const common = 60;

/** Sayings by the words they share, the rarer the more they count: the cosine of their roots, each weighted by its rarity (Spärck Jones 1972). */
export class Nearest {
  readonly #holding = new Map<string, Saying[]>();
  readonly #total: number;
  readonly #norms = new Map<Saying, number>();

  constructor(sayings: readonly Saying[]) {
    this.#total = sayings.length;
    for (const saying of sayings)
      for (const root of saying.matter) {
        const known = this.#holding.get(root);
        if (known) known.push(saying);
        else this.#holding.set(root, [saying]);
      }
  }

  /** Others with their cosine, in no order; those that share only common roots are not among them. */
  to(saying: Saying): Map<Saying, number> {
    const found = new Map<Saying, number>();
    for (const root of saying.matter) {
      const holders = this.#holding.get(root) ?? [];
      if (holders.length > common) continue;
      for (const other of holders)
        if (other !== saying) found.set(other, (found.get(other) ?? 0) + this.#weight(root) ** 2);
    }
    for (const [other, sum] of found) found.set(other, sum / (this.#norm(saying) * this.#norm(other)));
    return found;
  }

  #weight(root: string): number {
    return Math.log(1 + this.#total / (this.#holding.get(root)?.length ?? 1));
  }

  #norm(saying: Saying): number {
    const norm =
      this.#norms.get(saying) ?? Math.hypot(...[...saying.matter].map((root) => this.#weight(root)));
    this.#norms.set(saying, norm);
    return norm;
  }
}
