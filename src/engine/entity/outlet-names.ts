import type { Head } from '../../report/reading.ts';
import type { KnownOutlet, Lexicon } from '../lexicon.ts';

/** The words of a name that tell it from others: lower case, no article, no possessive, no signs. */
export const keyWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .replace(/(?<=\p{L})\.(?=\p{L})|\.(?=\s|$)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the');

const tables = new WeakMap<readonly KnownOutlet[], ReadonlyMap<string, KnownOutlet>>();

function tableOf(outlets: readonly KnownOutlet[]): ReadonlyMap<string, KnownOutlet> {
  const made = tables.get(outlets);
  if (made) return made;
  const table = new Map<string, KnownOutlet>();
  for (const outlet of outlets) for (const name of outlet.names) table.set(keyWords(name).join(' '), outlet);
  tables.set(outlets, table);
  return table;
}

/** Names too plain to be an outlet's without its article or a word like "newspaper" beside them. */
const plain = new Set([
  'times',
  'post',
  'sun',
  'star',
  'mail',
  'independent',
  'hill',
  'record',
  'press',
  'review',
  'journal',
  'news',
  'guardian',
  'mirror',
  'express',
  'globe',
  'time',
  'standard',
  'wire',
  'agency',
  'tv',
  'radio',
  'nation',
  'register',
  'week',
  'view',
  'atlantic',
  'economist',
  'conversation',
  'monitor',
  'local',
]);
/** Words that many outlets share: alone they do not stand for one of them. */
const shared = new Set([
  ...plain,
  'daily',
  'television',
  'media',
  'state',
  'service',
  'network',
  'group',
  'online',
  'weekly',
  'morning',
  'evening',
  'sunday',
  'newspaper',
  'channel',
  'de',
  'la',
  'le',
  'el',
  'a',
  'of',
  'and',
]);

/** Which names are outlets, and which of them is the report's own. */
export class OutletNames {
  readonly #table: ReadonlyMap<string, KnownOutlet>;
  readonly #forms: ReadonlySet<string>;
  readonly #nouns: ReadonlySet<string>;
  readonly #own: readonly (readonly string[])[];

  constructor(lexicon: Lexicon, head: Head) {
    this.#table = tableOf(lexicon.outlets);
    this.#forms = lexicon.lists['outlet-forms'];
    this.#nouns = lexicon.lists['outlet-nouns'];
    const names = [head.outlet?.name, ...head.credits.map((credit) => credit.label)];
    const own = names
      .filter((name) => name !== undefined)
      .flatMap((name) => [name, ...(this.known(name)?.names ?? [])]);
    this.#own = own.map(keyWords).filter((words) => words.length > 0);
  }

  known(text: string): KnownOutlet | null {
    return this.#table.get(keyWords(text).join(' ')) ?? null;
  }

  /** Whether the text names the report's own outlet or the agency it came by: whole, by a word of its own, or by its initials. */
  isOwn(text: string): boolean {
    const words = keyWords(text);
    if (words.length === 0) return false;
    return this.#own.some((own) => isPart(words, own) || isInitials(words, own));
  }

  /** Whether the text is the whole name of the report's own outlet. */
  isOwnWhole(text: string): boolean {
    const words = keyWords(text).join(' ');
    return this.#own.some((own) => own.join(' ') === words);
  }

  /** Whether a name is that of an outlet, by the list or by its form ("… Herald", "Radio …"). `article`: whether "the" stands before it. */
  isOutlet(text: string, article: boolean): boolean {
    const words = keyWords(text);
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) return false;
    if (this.known(text)) return article || words.length > 1 || !plain.has(last);
    if (words.length === 1)
      return article && plain.has(last) && last !== 'nation' && last !== 'week' && last !== 'press';
    if (/news agency$|press agency$|news service$|\.(?:com|org|net)$/iu.test(text)) return true;
    return (
      this.#forms.has(last) ||
      first === 'radio' ||
      first === 'channel' ||
      first === 'televisión' ||
      words.includes('news') ||
      words.includes('tv')
    );
  }

  /** Whether the noun names a kind of outlet. */
  isOutletNoun(word: string): boolean {
    return this.#nouns.has(word);
  }
}

function isPart(words: readonly string[], own: readonly string[]): boolean {
  return (
    words.every((word) => own.includes(word)) &&
    (words.length === own.length || words.some((word) => !shared.has(word)))
  );
}

/** "AO" for "Agence Océane", "SNS" for "Suriname State News Service": letters of the initials, in order, from the first on. */
function isInitials(words: readonly string[], own: readonly string[]): boolean {
  const [letters] = words;
  if (letters === undefined || words.length > 1 || letters.length < 2 || letters.length > own.length)
    return false;
  if (letters[0] !== own[0]?.[0]) return false;
  let at = 0;
  for (const word of own) if (word[0] === letters[at]) at++;
  return at === letters.length;
}
