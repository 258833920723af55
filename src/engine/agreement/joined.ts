import type { Read } from './mention.ts';

/** The mentions of one agreement so far, in the order of the text, and what they say together. */
export class Joined {
  readonly reads: Read[] = [];
  /** Parties that the phrases name, and all. */
  readonly own = new Set<string>();
  readonly parties = new Set<string>();
  readonly nouns = new Set<string>();
  /** Kinds that a noun names; empty while only general words do. */
  readonly kinds = new Set<string>();
  readonly years = new Set<string>();
  /** What each mention with a matter is about, once each. */
  readonly matters = new Map<string, readonly string[]>();
  isDraft = false;
  isBinding = false;
  hasTerm = false;

  constructor(read: Read) {
    this.add(read);
  }

  add(read: Read): void {
    const { mention, own, beside, signed, term, ends } = read;
    this.reads.push(read);
    for (const id of own) this.own.add(id);
    for (const id of [...own, ...beside]) this.parties.add(id);
    this.nouns.add(mention.noun);
    if (!mention.general) this.kinds.add(mention.kind);
    if (signed !== null) this.years.add(signed.slice(0, 4));
    if (mention.matters.length > 0) this.matters.set(mention.matters.join(' '), mention.matters);
    this.isDraft ||= isDraft(read);
    this.isBinding ||= isBinding(read);
    this.hasTerm ||= term !== null || ends !== null;
  }

  /** Index of the sentence that spoke of it last. */
  get last(): number {
    return this.reads.at(-1)?.mention.index ?? 0;
  }
}

/** A word for the document, which stands for what is written in it. */
export const isPaper = (noun: string): boolean => /^(?:paper|text|document|draft)$/u.test(noun);

/** Whether a mention calls it a draft or a paper. */
const isDraft = ({ mention, signals }: Read): boolean =>
  isPaper(mention.noun) || signals.some(({ status, plain }) => status === 'under negotiation' && plain);

/** Whether a mention says that it binds. */
export const isBinding = ({ signals }: Read): boolean => signals.some(({ status }) => status === 'in force');
