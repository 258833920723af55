/** Several values by one key, each once, in the order in which they came. */
export class Table<T> {
  readonly #rows = new Map<string, T[]>();
  readonly #keysOf = new Map<T, Set<string>>();

  get(key: string): readonly T[] {
    return this.#rows.get(key) ?? [];
  }

  add(key: string, value: T): void {
    const keys = this.#keysOf.get(value) ?? new Set();
    if (keys.has(key)) return;
    this.#keysOf.set(value, keys.add(key));
    const row = this.#rows.get(key);
    if (row) row.push(value);
    else this.#rows.set(key, [value]);
  }
}
