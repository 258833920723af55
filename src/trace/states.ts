import { wordsOf } from './words.ts';

/** States by all they go by: name, adjectives, capital, other names. */
export class States {
  readonly #byName = new Map<string, string>();
  readonly #longest: number;

  /** Entries as the list has them: `name|adjective,adjective|capital|other name,…`. */
  constructor(entries: ReadonlySet<string>) {
    for (const entry of entries) {
      const [name = '', ...others] = entry.split('|');
      for (const one of [name, ...others.flatMap((part) => part.split(','))]) {
        const key = wordsOf(one).join(' ');
        if (key !== '' && !this.#byName.has(key)) this.#byName.set(key, name);
      }
    }
    this.#longest = Math.max(1, ...[...this.#byName.keys()].map((key) => key.split(' ').length));
  }

  /** The states that a text names, each once, in the order of the text; the longest name at a place holds. */
  in(text: string): string[] {
    const words = wordsOf(text).map((word) => word.replace(/'s?$/, ''));
    const found = new Set<string>();
    for (let at = 0; at < words.length; at++) {
      const hit = this.#at(words, at);
      if (!hit) continue;
      found.add(hit.state);
      at += hit.length - 1;
    }
    return [...found];
  }

  /** Whether a text is nothing but a state's name, adjective or capital; "the" before it aside. */
  only(text: string): string | null {
    const words = wordsOf(text).map((word) => word.replace(/'s?$/, ''));
    const bare = words[0] === 'the' ? words.slice(1) : words;
    return this.#byName.get(bare.join(' ')) ?? null;
  }

  #at(words: readonly string[], at: number): { state: string; length: number } | null {
    for (let length = Math.min(this.#longest, words.length - at); length > 0; length--) {
      const state = this.#byName.get(words.slice(at, at + length).join(' '));
      if (state !== undefined) return { state, length };
    }
    return null;
  }
}
