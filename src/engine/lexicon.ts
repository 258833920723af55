import type { OutletKind } from '../report/report.ts';

/** The word lists the engine asks for, each a file `data/en/NAME.txt`: lower case, one entry a line, `#` for remarks. */
export const listNames = [
  'saying',
  'saying-phrases',
  'people',
  'citing',
  'counting',
  'issuing',
  'withdrawing',
  'utterances',
  'denying',
  'asking',
  'expecting',
  'hedging',
  'declining',
  'speaking',
  'possibility',
  'falsehood',
  'holding',
  'silence',
  'answering',
  'truth',
  'declaring',
  'titles',
  'offices',
  'spokespeople',
  'insiders',
  'groups',
  'bodies',
  'documents',
  'outlet-nouns',
  'outlet-forms',
  'female-nouns',
  'male-nouns',
  'given-names-female',
  'given-names-male',
  'nicknames',
  'armed-groups',
  'armed-nouns',
  'seats',
  'carrying-documents',
  'states',
  'related-openers',
  'reader-calls',
  'share-services',
  'section-headings',
  'reader-verbs',
  'belonging',
  'time-present',
  'time-past',
  'time-future',
  'scheduling',
  'beginning',
  'past-verbs',
  'agreement-nouns',
  'agreement-aspects',
  'agreement-terms',
  'agreement-matters',
  'agreement-making',
  'agreement-negotiating',
  'agreement-ending',
  'agreement-suspending',
  'agreement-expiring',
  'agreement-holding',
  'agreement-lasting',
  'agreement-informal',
  'agreement-leasing',
  'agreement-joint',
  'agreement-wishes',
] as const;

export type ListName = (typeof listNames)[number];

/** An outlet the product knows by name; `names` are all it goes by, the usual one first. */
export interface KnownOutlet {
  readonly names: readonly string[];
  readonly domain: string | null;
  readonly kind: OutletKind;
  /** ISO 3166-1 alpha-2, null where it has no one country. */
  readonly country: string | null;
}

/** Word lists and outlets, handed to the engine by its caller: the engine reads no disk. */
export interface Lexicon {
  readonly lists: Readonly<Record<ListName, ReadonlySet<string>>>;
  readonly outlets: readonly KnownOutlet[];
}
