import type { Lexicon } from '../lexicon.ts';
import type { Cast } from './cast.ts';
import type { Findings, Found } from './found.ts';
import { keyWords } from './outlet-names.ts';
import { governmentOf, stateOf, stateOfAdjective, type State } from './states.ts';

const rules = /^(?:government|authorities|leadership)$/;

/** The states among the entities, by the state's name: each is one, however the report calls it. */
export class States {
  readonly #found = new Map<string, Found>();
  readonly #lexicon: Lexicon;
  readonly #findings: Findings;

  constructor(findings: Findings, lexicon: Lexicon) {
    this.#findings = findings;
    this.#lexicon = lexicon;
    for (const found of findings.all) {
      const state = found.kind === 'state' ? this.stateOf(found.name) : null;
      if (state) this.add(state, found);
    }
  }

  /** The state that a name, or a government's name ("Syrian government", "government of Syria"), stands for. */
  stateOf(name: string): State | null {
    const bare = keyWords(name).filter((word) => !rules.test(word) && word !== 'of');
    return (
      stateOf(name, this.#lexicon) ??
      stateOf(bare.join(' '), this.#lexicon) ??
      stateOfAdjective(bare.join(' '), this.#lexicon)
    );
  }

  get(state: State): Found | null {
    return this.#found.get(state.name) ?? null;
  }

  add(state: State, found: Found): void {
    const met = this.#found.get(state.name);
    if (met) this.#findings.merge(met, found);
    else this.#found.set(state.name, found);
  }
}

/** Joins what is said of a state's government to the state: "the Syrian government", "Syria's government". */
export function joinGovernments(cast: Cast, findings: Findings, states: States): void {
  const { lexicon, text } = cast.document;
  for (const found of findings.all) {
    if (found.kind !== 'organisation' || !/\bgovernment\b/i.test(found.name)) continue;
    const words = keyWords(found.name).filter((word) => word !== 'of');
    const state =
      words.at(-1) === 'government' || words[0] === 'government' ? states.stateOf(found.name) : null;
    if (!state) continue;
    const met = states.get(state);
    if (met) findings.merge(met, found);
    else {
      found.kind = 'state';
      states.add(state, found);
    }
  }
  for (const { words } of cast.index.sentences)
    for (const [i, word] of words.entries()) {
      const next = words[i + 1];
      if (!rules.test(word.lower) || next?.pos === 'NOUN' || next?.pos === 'PART') continue;
      const from = beginning(words, i, lexicon);
      const [first] = words.slice(from, i);
      if (!first || from === i) continue;
      const state = states.stateOf(text.slice(first.start, words[i - 1]?.end).replace(/['’]s$/, ''));
      if (!state) continue;
      const span = { start: first.start, end: word.end };
      const met = states.get(state);
      if (met) findings.mention(met, span);
      else states.add(state, findings.add('state', governmentOf(state), [span]));
    }
}

/** Index of the first word of the state's name or adjective that ends before `at`; `at` itself where none does. */
function beginning(
  words: readonly { readonly lower: string; readonly text: string; readonly pos: string }[],
  at: number,
  lexicon: Lexicon,
): number {
  const end = words[at - 1]?.pos === 'PART' ? at - 1 : at;
  for (let n = 3; n > 0; n--) {
    const part = words.slice(Math.max(0, end - n), end);
    if (part.length < n || !/^\p{Lu}/u.test(part[0]?.text ?? '')) continue;
    const joined = part.map((word) => word.lower).join(' ');
    if (end < at ? stateOf(joined, lexicon) : stateOfAdjective(joined, lexicon)) return end - n;
  }
  return at;
}
