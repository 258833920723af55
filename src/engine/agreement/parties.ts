import type { EntityKind } from '../../report/reading.ts';
import type { Word } from '../en/words.ts';
import { firstFrom } from '../en/words.ts';
import { stateOfAdjective } from '../entity/states.ts';
import { entryAt } from './entries.ts';
import type { Ground, Named } from './ground.ts';
import type { Mention } from './mention.ts';

/** Who can be bound by an agreement. A person can by a contract of his own, and is told apart from the one who only speaks of it. */
const bodies = new Set<EntityKind>(['state', 'organisation', 'armed group', 'office', 'facility']);

/** Nouns after a state's adjective that stand for the state: "the Surinamese government". */
const ofState =
  /^(?:state|government|army|navy|military|authorities|side|ministry|parliament|forces|delegation|leadership|administration|cabinet|republic|junta|regime)$/u;

/** What leads from an agreement to those it binds. */
const binding =
  /^(?:that|which|gives?|gave|grants?|lets?|allows?|obliges?|binds?|commits?|requires?|see|sees)$/u;

/** Ids of the parties that a mention names itself and of those that its clause adds, each in the order of the text. */
export interface Parties {
  readonly own: readonly string[];
  readonly beside: readonly string[];
}

/** Finds who is bound: "between A and B", "with A", "A's lease", "to A"; then the subject of the clause. */
export function partiesOf(mention: Mention, ground: Ground): Parties {
  const search = new Search(mention, ground);
  const all = unique([...search.before(), ...search.around()]);
  // "the president's pact with Iran": a person stands for a state that binds itself.
  const own = all.every(isPerson) ? all : all.filter((named) => !isPerson(named));
  const ids = own.map(({ entity }) => entity.id);
  if (search.isWhole || ids.length > 1) return { own: ids, beside: [] };
  const beside = unique(search.beside()).map(({ entity }) => entity.id);
  return { own: ids, beside: [...new Set([...beside, ...search.sayer()])].filter((id) => !ids.includes(id)) };
}

const isPerson = ({ entity }: Named): boolean => entity.kind === 'person';

const unique = (found: readonly Named[]): Named[] =>
  found.filter((one, i) => found.findIndex(({ entity }) => entity === one.entity) === i);

class Search {
  /** Whether "between" named all of them. */
  isWhole = false;
  readonly #mention: Mention;
  readonly #words: readonly Word[];
  readonly #named: readonly Named[];
  readonly #ground: Ground;

  constructor(mention: Mention, ground: Ground) {
    this.#mention = mention;
    this.#ground = ground;
    this.#words = mention.sentence.words;
    this.#named = ground.namedIn(mention.clause).filter((named) => this.#canBeBound(named));
  }

  #at = (span: Named): number => firstFrom(this.#words, span.start);

  #after = (span: Named): number => firstFrom(this.#words, span.end);

  #canBeBound(named: Named): boolean {
    const { kind, place } = named.entity;
    if (kind === 'place') return place?.precision === 'country';
    if (!bodies.has(kind) && kind !== 'person') return false;
    const next = this.#words[this.#after(named)];
    const text = this.#ground.document.text.slice(named.start, named.end);
    const isAdjective = stateOfAdjective(text, this.#ground.document.lexicon) !== null;
    // "the Indian group Vindhya Grid": the adjective tells where a party is from.
    return !isAdjective || !next || !['NOUN', 'PROPN', 'ADJ'].includes(next.pos) || ofState.test(next.lower);
  }

  /** Names in the phrase before its head: "Kenya's contract", "the Guyana-Suriname deal". */
  before(): Named[] {
    const head = this.#words[this.#mention.from]?.start ?? 0;
    return this.#named.filter((named) => named.start >= this.#mention.start && named.end <= head);
  }

  /** Names that prepositions after the head bring in, and "with A" between the verb and the head. */
  around(): Named[] {
    const { from, to, kind } = this.#mention;
    const found: Named[] = [];
    for (let i = Math.max(0, from - 12); i < from; i++)
      if (this.#words[i]?.lower === 'with' && (this.#words[i]?.start ?? 0) >= this.#mention.clause.start)
        found.push(...this.#coordinated(i + 1, from));
    // "the paper that A and B are haggling over", "the draft gives A and B twelve years".
    const verb = this.#words[to]?.pos === 'AUX' ? to + 1 : to;
    if (binding.test(this.#words[verb]?.lower ?? '')) found.push(...this.#coordinated(verb + 1, verb + 9, 2));
    const end = this.#endOfAdditions(to);
    for (let i = to; i < end; i++) {
      const lower = this.#words[i]?.lower ?? '';
      if (lower === 'between' || lower === 'among') {
        const all = this.#coordinated(i + 1, end, 14);
        this.isWhole ||= all.length > 1;
        found.push(...all);
      }
      if (lower === 'with' || lower === 'by') found.push(...this.#coordinated(i + 1, end));
      if ((lower === 'to' || lower === 'from') && (kind === 'lease' || kind === 'contract'))
        found.push(...this.#coordinated(i + 1, end));
    }
    return found;
  }

  /** What follows the head up to the first finite verb or a mark that parts clauses. */
  #endOfAdditions(to: number): number {
    for (let i = to; i < this.#words.length; i++) {
      const word = this.#words[i];
      if (!word || word.start >= this.#mention.clause.end) return i;
      if (/^[;:—–“”"(.]$/u.test(word.text) || /^(?:which|who|that|where|while|but)$/u.test(word.lower))
        return i;
      // "was signed in 1998 by A and B", "went to A".
      const { lists } = this.#ground.document.lexicon;
      const makes = [i, i + 1].some((k) => entryAt(lists['agreement-making'], this.#words, k) !== null);
      if (word.pos === 'AUX' && !makes) return i;
      if (makes) continue;
      const isParticiple = /(?:ed|signed|struck|won|ing|worth)$/u.test(word.lower);
      if (word.pos === 'VERB' && !isParticiple && this.#words[i - 1]?.lower !== 'to') return i;
    }
    return this.#words.length;
  }

  /** The first name within `reach` words of `i`, and those joined to it by "and" and commas. */
  #coordinated(i: number, end: number, reach = 6): Named[] {
    const found: Named[] = [];
    let last = i;
    for (const named of this.#named) {
      const at = this.#at(named);
      if (at < last) continue;
      if (at >= end) break;
      const gap = this.#words.slice(last, at);
      const joins = gap.some(({ lower }) => lower === 'and' || lower === ',' || lower === '&');
      const crosses = gap.some(({ pos }) => pos === 'AUX' || pos === 'VERB');
      const parted = gap.some(({ lower }) => /^(?:in|on|for|at|of|to|over|about|under|signed)$/u.test(lower));
      if (crosses || parted || gap.length > reach || (found.length > 0 && !joins)) break;
      found.push(named);
      last = this.#after(named);
    }
    return found;
  }

  /** The subject of the clause, and with "under a contract" or "agreed" whatever two bodies stand in it. */
  beside(): Named[] {
    const { from } = this.#mention;
    const head = this.#words[from]?.start ?? 0;
    const isUnder = this.#words.slice(Math.max(0, from - 8), from).some(({ lower }) => lower === 'under');
    const others = this.#named.filter((named) => !isPerson(named));
    if (isUnder && others.length < 4) return others.filter((named) => !this.#isOblique(named, true));
    const first = this.#named.find((named) => named.start < head && !this.#isOblique(named, false));
    if (!first || (isPerson(first) && !this.#signsFrom(this.#after(first)))) return [];
    return this.#coordinated(this.#at(first), from).filter((named) => isPerson(first) || !isPerson(named));
  }

  /** Whether the verb right after a person is one of signing: he is a party, not one who speaks of it. */
  #signsFrom(i: number): boolean {
    return this.#words.slice(i, i + 3).some(({ lower }) => /^(?:sign|signs|signed|agreed)$/u.test(lower));
  }

  /** Whether a preposition leads to the name, as in "a court in Paris", but "of" and "for": "the boards of A and B", "negotiators for A" act for them. With `places` only those of place do. */
  #isOblique(named: Named, places: boolean): boolean {
    for (let i = this.#at(named) - 1; i >= 0; i--) {
      const word = this.#words[i];
      if (!word || word.start < this.#mention.clause.start) return false;
      if (word.pos === 'ADP')
        return places
          ? /^(?:in|near|off|around|outside|from)$/u.test(word.lower)
          : !/^(?:of|for)$/u.test(word.lower);
      if (!['DET', 'ADJ', 'NOUN', 'PROPN', 'CCONJ'].includes(word.pos)) return false;
    }
    return false;
  }

  /** "India said it would suspend the treaty": the one who says it, where the clause has "it" or "we" for a subject. */
  sayer(): string[] {
    const { statement, clause, from } = this.#mention;
    const origin = statement?.origin;
    if (!origin?.entity) return [];
    const entity = this.#ground.entity(origin.entity);
    if (!entity || !bodies.has(entity.kind)) return [];
    const start = firstFrom(this.#words, clause.start);
    const subject = this.#words.slice(start, Math.min(from, start + 3)).find(({ lower }) => lower !== 'that');
    return /^(?:it|we|they|its|our|their)$/u.test(subject?.lower ?? '') ? [origin.entity] : [];
  }
}
