import type { Reading } from '../report/reading.ts';
import type { TraceMeans } from './means.ts';
import type { States } from './states.ts';
import { wordsOf } from './words.ts';

/** A report with its place in the order of time. */
export interface ReportAt {
  readonly reading: Reading;
  /** From 0, earliest first; reports without a date stand last, and are earlier than none. */
  readonly rank: number;
  /** Name of the outlet in one spelling; the report's id where it names none. */
  readonly outlet: string;
}

interface Known {
  readonly name: string;
  readonly words: ReadonlySet<string>;
  readonly telling: ReadonlySet<string>;
  readonly reports: ReportAt[];
}

const dull = new Set([
  'the',
  'a',
  'an',
  'of',
  'and',
  'in',
  'its',
  'own',
  'le',
  'la',
  'de',
  'der',
  'die',
  'das',
  'el',
  'news',
  'press',
]);

/**
 * The outlets of the reports at hand, found by what other reports call them: a name that is part of the other, or the letters that an
 * outlet's own dateline signs with ("CPA" for Coast Press Agency).
 */
export class Outlets {
  readonly #byName = new Map<string, Known>();
  readonly #byWord = new Map<string, Known[]>();
  readonly #byForm = new Map<string, Known[]>();
  readonly #byLetters = new Map<string, Known[]>();
  /** Outlets by how reports at hand describe them: "polish daily" of "the Polish daily Gazeta Nadbrzeżna". */
  readonly #byDescription = new Map<string, Set<Known>>();
  readonly #means: TraceMeans;
  readonly #states: States;

  constructor(reports: readonly ReportAt[], means: TraceMeans, states: States) {
    this.#means = means;
    this.#states = states;
    for (const report of reports) this.#add(report);
    for (const { reading } of reports) this.#describe(reading);
  }

  /** Reports at hand of the outlet that a label names, earliest first; none where it names no outlet at hand. */
  reportsOf(label: string): readonly ReportAt[] {
    return this.#find(label)?.reports ?? [];
  }

  /** Whether a label is a part of the name of the outlet in whose report it stands: "the Gazette" in The Harbour Gazette. */
  isOwnName(label: string, { outlet }: ReportAt): boolean {
    const words = bareWords(label);
    const own = this.#byName.get(outlet)?.words;
    return (
      words.length > 0 &&
      own !== undefined &&
      words.every((word) => own.has(word)) &&
      this.#states.only(label) === null
    );
  }

  /** The outlet's name as its own reports have it; null where it is not at hand. */
  nameOf(label: string): string | null {
    return this.#find(label)?.name ?? null;
  }

  #add(report: ReportAt): void {
    const known = this.#byName.get(report.outlet) ?? this.#enter(report.outlet);
    known.reports.push(report);
    for (const letters of lettersOf(report)) {
      const holders = this.#byLetters.get(letters) ?? [];
      if (!holders.includes(known)) holders.push(known);
      this.#byLetters.set(letters, holders);
    }
  }

  #enter(name: string): Known {
    const words = new Set(bareWords(name));
    const known = { name, words, telling: this.#telling(words), reports: [] };
    this.#byName.set(name, known);
    for (const word of known.telling) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), known]);
    for (const word of words)
      if (!known.telling.has(word) && this.#means.lists['outlet-forms'].has(word))
        this.#byForm.set(word, [...(this.#byForm.get(word) ?? []), known]);
    return known;
  }

  /** The nationality and the noun right before an outlet's name. */
  #describe({ text, entities }: Reading): void {
    for (const { kind, name, mentions } of entities) {
      const known = kind === 'outlet' || kind === 'organisation' ? this.#find(name) : null;
      if (!known) continue;
      for (const { start } of mentions) {
        const description = wordsOf(text.slice(Math.max(0, start - 40), start))
          .slice(-2)
          .join(' ');
        if (this.#isDescription(description))
          this.#byDescription.set(
            description,
            (this.#byDescription.get(description) ?? new Set()).add(known),
          );
      }
    }
  }

  #isDescription(words: string): boolean {
    const noun = words.split(' ').at(-1) ?? '';
    return this.#means.lists['outlet-nouns'].has(noun) && this.#states.in(words).length > 0;
  }

  #find(label: string): Known | null {
    const exact = this.#byName.get(label);
    if (exact) return exact;
    const words = new Set(bareWords(label));
    const signed = [...words].flatMap((word) => this.#byLetters.get(word) ?? []);
    const telling = this.#telling(words);
    const named = [...telling]
      .flatMap((word) => this.#byWord.get(word) ?? [])
      .filter((known) => this.#fits(label, words, telling, known));
    const described = this.#byDescription.get(bareWords(label).join(' ')) ?? [];
    // "the Gazette" of The Harbour Gazette: a form of outlet with a capital, where only one at hand has it.
    const forms =
      telling.size === 0 && /\p{Lu}/u.test(label)
        ? [...words].flatMap((word) => this.#byForm.get(word) ?? [])
        : [];
    const found = new Set([...signed, ...named, ...described, ...forms]);
    // A name that two outlets at hand go by names neither.
    return found.size === 1 ? ([...found][0] ?? null) : null;
  }

  #fits(label: string, words: ReadonlySet<string>, telling: ReadonlySet<string>, known: Known): boolean {
    if (this.#states.only(label) !== null) return false;
    return [...telling].every((word) => known.words.has(word))
      ? this.#states.only([...telling].join(' ')) === null || [...words].some((word) => !telling.has(word))
      : [...(known.telling.size > 1 ? known.telling : known.words)].every((word) => words.has(word));
  }

  /** Words that are no form of outlet: "agency", "daily", "times" tell nothing alone; where all are forms, all tell. */
  #telling(words: ReadonlySet<string>): ReadonlySet<string> {
    const { lists } = this.#means;
    const telling = [...words].filter(
      (word) => !lists['outlet-nouns'].has(word) && !lists['outlet-forms'].has(word) && !dull.has(word),
    );
    return new Set(telling.length > 0 ? telling : words.size > 1 ? words : []);
  }
}

const bareWords = (name: string): string[] =>
  wordsOf(name)
    .map((word) => word.replace(/'s?$/, ''))
    .filter((word) => !/^(?:the|a|an|of|and)$/.test(word));

/** What an outlet signs with in its own reports: a credit in capitals whose letters stand in its name in their order. */
function lettersOf({ reading, outlet }: ReportAt): string[] {
  const initials = wordsOf(outlet)
    .map((word) => word[0] ?? '')
    .join('');
  const signed = reading.report.credits
    .map(({ label }) => label)
    .filter((label) => /^\p{Lu}{2,6}$/u.test(label));
  return [
    initials,
    ...signed.map((label) => label.toLowerCase()).filter((letters) => inOrder(letters, outlet.toLowerCase())),
  ].filter((letters) => letters.length > 1);
}

function inOrder(letters: string, text: string): boolean {
  let at = -1;
  return Array.from(letters).every((letter) => (at = text.indexOf(letter, at + 1)) >= 0);
}
