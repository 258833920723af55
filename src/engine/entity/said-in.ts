import type { Span } from '../../report/span.ts';

/** What one attributed statement says, and where. */
export interface Said {
  readonly id: string;
  readonly content: readonly Span[];
}

/** Finds the innermost of the statements in whose content a span stands: who says a thing that stands there. */
export class SaidIn {
  readonly #parts: readonly (Span & { readonly id: string })[];

  /** `said`: the statements that are laid to somebody; the outlet's own voice is left out. */
  constructor(said: readonly Said[]) {
    this.#parts = said
      .flatMap(({ id, content }) => content.map(({ start, end }) => ({ start, end, id })))
      .toSorted((a, b) => a.start - b.start || b.end - a.end);
  }

  /** The statement's id; null where the outlet itself says it. */
  idAt(span: Span): string | null {
    let [low, high] = [0, this.#parts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#parts[middle]?.start ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    // Contents lie side by side or in one another, a few deep.
    for (let i = low - 1; i >= 0 && i >= low - depth; i--) {
      const part = this.#parts[i];
      if (part && part.end >= span.end) return part.id;
    }
    return null;
  }
}

const depth = 8;
