import type { Clause } from '../claim/clause.ts';
import type { Reading } from '../report/reading.ts';
import { overlaps } from '../report/span.ts';
import { bareBodies, ownKnowledge, staff, witnessed } from './en/words.ts';
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

const dull =
  /^(?:the|regional|local|national|a|an|of|and|for|in|on|at|to|from|by|with|who|which|that|its|his|her|their|one|s)$/;

/** Words that tell one source from another. */
export function tellingWords(label: string, { lists }: TraceMeans): ReadonlySet<string> {
  const words = wordsOf(label).filter((word) => !dull.test(word));
  const telling = words.filter((word) => !lists.titles.has(word) && !lists.titles.has(`${word}.`));
  return new Set((telling.length > 0 ? telling : words).map(rootOf));
}

/** "the Orenburg Gazette" and "Orenburg Gazette" are one. */
export const withoutArticle = (label: string): string => label.replace(/^the\s+/i, '');

/** Who speaks for a government as a whole: heads of state, mayors and prefects speak for houses of their own. */
const government =
  /^(?:minister|ministers|ministry|government|cabinet|ambassador|embassy|envoy|consul|consulate)$/;
/** Bodies of which a story has several, and nouns that are offices too. */
const loose =
  /^(?:party|club|team|group|company|firm|front|force|forces|office|service|services|state|house|executive|board|branch|council|county|community|industry|market|movement|mission|campaign|camp|center|centre|house|society|bank|exchange)$/;
/** Fields of office that are written with a capital: "Minister of Foreign Affairs". */
const offices =
  /^(?:foreign|affairs|defen[cs]e|interior|health|finance|justice|business|trade|state|press|first|deputy|prime|former|acting)$/;

/** Finds who says a clause; see `Sayer`. */
export class Sayers {
  readonly #means: TraceMeans;
  readonly #states: States;
  readonly #outlets: Outlets;

  constructor(means: TraceMeans, states: States, outlets: Outlets) {
    this.#means = means;
    this.#states = states;
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
      bodies: kind === 'named' ? this.#bodiesOf(clause, report.reading) : [],
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
    // "Northgate reported" in a later report of Northgate's: it has it from the earlier.
    if (isOwn && origin.kind === 'outlet' && cue !== null && !witnessed.test(text)) return 'outlet';
    if (isOwn) return this.#sawIt(text, sentence, report) ? 'staff' : 'own voice';
    if (origin.kind === 'organisation' && this.#outlets.nameOf(origin.label) !== null) return 'outlet';
    return kinds[origin.kind];
  }

  /** "An AO photographer saw …", "The Sentinel has seen a copy", "What I have seen with my own eyes". */
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

  #bodiesOf({ origin, statement }: Clause, reading: Reading): string[] {
    const entity = reading.entities.find(({ id }) => id === origin.entity);
    const source = reading.statements.find(({ id }) => id === statement)?.source ?? null;
    const said = source ? [reading.text.slice(source.start, source.end)] : [];
    const texts = [origin.label, ...(entity?.roles.map(({ text }) => text) ?? []), ...said];
    const named = reading.entities
      .filter(
        ({ kind, id }) =>
          (kind === 'organisation' || kind === 'facility' || kind === 'armed group') && id !== origin.entity,
      )
      .filter(
        ({ mentions, name }) =>
          (source && mentions.some((mention) => overlaps(mention, source))) ||
          texts.some((text) => text.includes(name)),
      )
      .map(({ name }) => name);
    const own = origin.kind === 'organisation' || origin.kind === 'office' ? [origin.label] : [];
    const called = texts.flatMap((text) => this.#calledIn(text, origin.label, reading));
    const names = [...named, ...own, ...called];
    const bare = names.length === 0 ? texts.flatMap((text) => this.#bodyNounsIn(text)) : [];
    const keys = [
      ...texts.flatMap((text) => this.#statesOf(text)),
      ...names.map((name) => this.#bodyKey(name)),
      ...bare,
    ];
    return [...new Set(keys)].filter((key) => key !== '');
  }

  /** "police spokesman", "director of the hospital": the body by its noun, where no name stands beside the office. */
  #bodyNounsIn(text: string): string[] {
    const { lists } = this.#means;
    const words = wordsOf(text).map((word) => word.replace(/'s?$/, ''));
    if (!words.some((word) => lists.offices.has(word) || lists.spokespeople.has(word))) return [];
    return words
      .filter((word) => lists.bodies.has(word) && !loose.test(word) && !government.test(word))
      .map(rootOf);
  }

  /** Names beside an office: "spokesman Wouter Klinkhamer of Zwaluw", "Nordlys chief executive". Places give no body: many speak from one. */
  #calledIn(text: string, speaker: string, { entities }: Reading): string[] {
    const { lists } = this.#means;
    if (!wordsOf(text).some((word) => lists.offices.has(word) || lists.spokespeople.has(word))) return [];
    const places = new Set(
      entities
        .filter(({ kind }) => kind === 'place' || kind === 'state')
        .flatMap(({ name, aliases }) => [name, ...aliases]),
    );
    const names =
      text.replaceAll(speaker, ' , ').match(/\p{Lu}[\p{L}\p{N}&-]*(?:\s+\p{Lu}[\p{L}\p{N}&-]*)*/gu) ?? [];
    return names.filter((name) => {
      const words = wordsOf(name);
      const isOffice = words.every(
        (word) => lists.offices.has(word) || lists.titles.has(word) || dull.test(word) || offices.test(word),
      );
      return !isOffice && !places.has(name) && this.#states.in(name).length === 0 && !speaker.includes(name);
    });
  }

  /** A minister, an embassy, a ministry or a capital speaks for the state that it is named with. */
  #statesOf(text: string): string[] {
    const only = this.#states.only(text);
    if (only !== null) return [`state ${only}`];
    if (!wordsOf(text).some((word) => government.test(word))) return [];
    const states = this.#states.in(text);
    return states.length > 0 ? states.map((state) => `state ${state}`) : ['state ?'];
  }

  /** "?" for "the company" or "its lawyers", where no name stands: any body of the claim may be meant. */
  #bodyKey(name: string): string {
    const { lists } = this.#means;
    const bare = wordsOf(name)
      .filter((word) => !dull.test(word))
      .map((word) => word.replace(/'s?$/, ''));
    if (
      !/\p{Lu}/u.test(name) &&
      bare.every((word) => bareBodies.has(word) || lists.spokespeople.has(word) || word === 'management')
    )
      return '?';
    const words = [...tellingWords(name, this.#means)].filter(
      (word) =>
        !lists.spokespeople.has(word) &&
        !lists.offices.has(word) &&
        !/^(?:press|office|staff|analyst|official|board|management|lawyer)$/.test(word),
    );
    return words.join(' ');
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
