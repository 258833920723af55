import type { Clause } from '../claim/clause.ts';
import type { Reading } from '../report/reading.ts';
import { ownKnowledge, staff, witnessed } from './en/words.ts';
import { Bodies } from './bodies.ts';
import { dull, tellingWords } from './telling.ts';
import type { TraceMeans } from './means.ts';
import type { Outlets, ReportAt } from './outlets.ts';
import type { States } from './states.ts';
import { rootOf, wordsOf } from './words.ts';

export type SayerKind = 'named' | 'unnamed' | 'document' | 'outlet' | 'staff' | 'own voice' | 'unknown';

/** On whose word a clause stands, as its own report has it: what origins of many reports are told apart by. */
export interface Sayer {
  readonly kind: SayerKind;
  readonly label: string;
  /** Words of the label that tell it from others: no titles, no grammar. */
  readonly words: ReadonlySet<string>;
  /** Key across reports, where the caller knows one. */
  readonly entity: string | null;
  /** Bodies whose affairs it speaks of: states (`state suriname`) and organisations, each as its telling words. */
  readonly bodies: readonly string[];
  readonly isPerson: boolean;
  /** Whether the report gives the office alone, and not who holds it. */
  readonly isOffice: boolean;
  /** What it is: the words of each office that the report says it holds. */
  readonly roles: readonly ReadonlySet<string>[];
  /** The outlet that heard it, by the innermost outlet the report names; the report's own where it names none. */
  readonly heardBy: string;
}

/** "the Orenburg Gazette" and "Orenburg Gazette" are one. */
export const withoutArticle = (label: string): string => label.replace(/^the\s+/i, '');

/** Finds who says a clause; see `Sayer`. */
export class Sayers {
  readonly #means: TraceMeans;
  readonly #bodies: Bodies;
  readonly #outlets: Outlets;

  constructor(means: TraceMeans, states: States, outlets: Outlets) {
    this.#means = means;
    this.#bodies = new Bodies(means, states);
    this.#outlets = outlets;
  }

  of(clause: Clause, report: ReportAt, sentence: string): Sayer {
    const kind = this.#kindOf(clause, report, sentence);
    const carrier = this.#document(clause, report);
    const label = carrier ?? (kind === 'own voice' || kind === 'staff' ? report.outlet : clause.origin.label);
    return {
      kind: carrier === null ? kind : 'document',
      label,
      words: tellingWords(label, this.#means),
      entity:
        clause.origin.entity === null
          ? null
          : (this.#means.identify?.(clause.report, clause.origin.entity) ?? null),
      bodies: kind === 'named' ? this.#bodies.of(clause, report.reading) : [],
      isPerson: clause.origin.kind === 'person',
      isOffice: clause.origin.kind === 'office',
      roles: kind === 'named' ? this.#rolesOf(clause, report.reading) : [],
      heardBy: this.#heardBy(clause, report),
    };
  }

  #kindOf({ origin, cue, text }: Clause, report: ReportAt, sentence: string): SayerKind {
    const isOwn =
      origin.kind === 'own voice' ||
      (origin.kind === 'outlet' && this.#outlets.nameOf(origin.label) === report.outlet);
    if (isOwn && cue !== null && ownKnowledge.test(cue)) return 'unnamed';
    // "The Gazette reported" in a later report of the Gazette's: it has it from the earlier.
    if (isOwn && origin.kind === 'outlet' && cue !== null && !witnessed.test(text)) return 'outlet';
    if (isOwn) return this.#sawIt(text, sentence, report) ? 'staff' : 'own voice';
    if (origin.kind === 'organisation' && this.#outlets.nameOf(origin.label) !== null) return 'outlet';
    return kinds[origin.kind];
  }

  /** "A photographer of the agency saw …", "The Gazette has seen the letter", "What I saw myself". */
  #sawIt(text: string, sentence: string, report: ReportAt): boolean {
    const at = text.search(witnessed);
    if (at < 0 && !/\b(?:seen|saw|photographed)\b/.test(sentence)) return false;
    // Where what is said begins with the verb, who saw stands before it in the sentence.
    const before = at > 0 ? text.slice(0, at) : (sentence.split(witnessed)[0] ?? '');
    if (staff.test(before) && !/\bteam\b/.test(before)) return true;
    if (/(?:^|[.“"] ?)(?:What )?(?:I|we) (?:have |had )?(?:myself |ourselves )?$/i.test(before)) return true;
    const subject = /(?:The |the )?((?:\p{Lu}[\p{L}'’&-]*\s?)+)(?:has |have |had )?$/u.exec(before)?.[1];
    return subject !== undefined && this.#outlets.isOwnName(subject.trim(), report);
  }

  /** A document in the chain takes the place of who speaks in it: he is known through it alone. */
  #document({ chain, origin }: Clause, { reading }: ReportAt): string | null {
    const { lists } = this.#means;
    const innermost = chain.at(-1);
    if (!innermost || origin.kind === 'document') return null;
    const entity = reading.entities.find(({ id }) => id === innermost.entity);
    const head = wordsOf(innermost.label).at(-1) ?? '';
    const isDocument =
      entity?.kind === 'document' ||
      lists['carrying-documents'].has(head) ||
      /\be-?mails?\b/i.test(innermost.label);
    return isDocument ? innermost.label : null;
  }

  /** The innermost link that is an outlet hears the source; a friend or a document in the chain is no outlet. */
  #heardBy({ chain }: Clause, report: ReportAt): string {
    const { lists } = this.#means;
    for (const { label, entity } of chain.toReversed()) {
      const known = this.#outlets.nameOf(label);
      if (known !== null) return known;
      const kind = report.reading.entities.find(({ id }) => id === entity)?.kind;
      const isOutlet = wordsOf(label).some(
        (word) => lists['outlet-nouns'].has(word) || lists['outlet-forms'].has(word),
      );
      if (kind === 'outlet' || isOutlet || (kind === undefined && /^\p{Lu}/u.test(label)))
        return withoutArticle(label);
    }
    return report.outlet;
  }

  #rolesOf({ origin }: Clause, reading: Reading): ReadonlySet<string>[] {
    const roles =
      reading.entities.find(({ id }) => id === origin.entity)?.roles.map(({ text }) => text) ?? [];
    const own = origin.kind === 'office' ? [origin.label] : [];
    return [...new Set([...roles, ...own])].map(
      (role) =>
        new Set(
          wordsOf(role)
            .filter((word) => !dull.test(word))
            .map(rootOf),
        ),
    );
  }
}

const kinds: Readonly<Record<Clause['origin']['kind'], SayerKind>> = {
  person: 'named',
  organisation: 'named',
  office: 'named',
  group: 'unnamed',
  anonymous: 'unnamed',
  document: 'document',
  outlet: 'outlet',
  'own voice': 'own voice',
  unknown: 'unknown',
};
