import type { Document } from '../document.ts';
import type { Word } from '../en/words.ts';
import { isArmedByName } from './armed-names.ts';
import { seatOf } from './seats.ts';
import type { Name } from './names.ts';
import { shownAsOutlet } from './outlet-signs.ts';
import { keyWords, type OutletNames } from './outlet-names.ts';
import { isGovernment } from './capital-use.ts';
import { isCapitalOf, stateOf, stateOfAdjective } from './states.ts';
import type { WordsIndex } from './words-index.ts';

/** What a name is the name of. `short` is one word of which the other names must tell whether it is a person's. */
export type NamedKind = 'person' | 'outlet' | 'organisation' | 'state' | 'place' | 'short' | 'other';

/** Decides by the tagger's mark, the list of outlets, the form of the name and the words beside it. */
export function kindOf(name: Name, document: Document, index: WordsIndex, outlets: OutletNames): NamedKind {
  const { before, after } = beside(name, index);
  const isPlain = name.kind !== 'person' && name.kind !== 'place';
  if (outlets.isOwn(name.text) && (isPlain || outlets.isOwnWhole(name.text))) return 'outlet';
  if (name.kind === 'person' && (plainlyOutlet.test(name.text) || hasOutletForm(name, document)))
    return 'outlet';
  if (storms.test(before.at(-1)?.lower ?? '')) return 'other';
  if (isNobody(name, document)) return 'organisation';
  if (name.kind === 'person' && isCompany(name, document)) return 'organisation';
  if (name.kind === 'person') return 'person';
  if (isOutletHere(name, before, after, outlets)) return 'outlet';
  if (stateOf(name.text, document.lexicon)) return isTown(name, document, index) ? 'place' : 'state';
  if (name.kind === 'other' && isHeard(name, index)) return 'outlet';
  if (name.kind === 'other' && isBody(name, document, after)) return 'organisation';
  if (name.kind === 'organisation') return 'organisation';
  if (name.kind !== null) return name.kind;
  return byForm(name, before, document);
}

/** "Cyclone Ines" is nobody. */
const storms = /^(?:cyclone|hurricane|typhoon|storm)$/;

/** "Zeemeeuw Energie": a company's last word after a first that is nobody's given name. */
function isCompany({ text }: Name, { lexicon: { lists } }: Document): boolean {
  const words = keyWords(text);
  const [first = ''] = words;
  const isGiven = lists['given-names-female'].has(first) || lists['given-names-male'].has(first);
  return words.length > 1 && !isGiven && companies.has(words.at(-1) ?? '');
}

/** "Abu Sayyaf", "the Kremlin": a group or seat of office, whose name might be a person's or a place's. */
function isNobody({ text, kind }: Name, { lexicon }: Document): boolean {
  if (seatOf(text, lexicon)) return true;
  return (kind === 'place' || text.includes(' ')) && isArmedByName(text, lexicon);
}

/** Words that no person's name has. */
const plainlyOutlet =
  /^(?:Radio|Rádio|Channel|Canal) |\b(?:TV|FM|News|Gazette|Tribune|Herald|Chronicle|Broadcasting|Zeitung|Magazine|Newspaper)$/u;

/** "Syrian Democratic Forces", "the Mai-Mai Kata militia": a body by its last word, by the list of armed groups or by the noun after it. */
function isBody(name: Name, { lexicon }: Document, after: readonly Word[]): boolean {
  const words = keyWords(name.text);
  const { bodies } = lexicon.lists;
  return (
    (words.length > 1 && bodies.has(words.at(-1) ?? '')) ||
    isArmedByName(name.text, lexicon) ||
    (lexicon.lists['armed-nouns'].has(after[0]?.lower ?? '') && stateOfAdjective(name.text, lexicon) === null)
  );
}

/** A name of no kind that the words around it show hearing or reporting. */
const isHeard = (name: Name, index: WordsIndex): boolean => {
  const at = index.at(name.start);
  return shownAsOutlet(index.words, at, at + name.words.length) > 0;
};

/** "Kessler Dispatch": an outlet's last word after a first that is nobody's given name. */
function hasOutletForm({ text }: Name, { lexicon }: Document): boolean {
  const { lists } = lexicon;
  const [first, last] = [keyWords(text)[0] ?? '', keyWords(text).at(-1) ?? ''];
  return (
    first !== last &&
    lists['outlet-forms'].has(last) &&
    !lists['given-names-female'].has(first) &&
    !lists['given-names-male'].has(first)
  );
}

/** A capital that stands for no government here. */
function isTown(name: Name, { lexicon }: Document, index: WordsIndex): boolean {
  if (!isCapitalOf(name.text, lexicon)) return false;
  const at = index.at(name.start);
  return !isGovernment(at, at + name.words.length, index, lexicon);
}

interface Beside {
  readonly before: readonly Word[];
  readonly after: readonly Word[];
}

function beside(name: Name, index: WordsIndex): Beside {
  const at = index.at(name.start);
  const end = at + name.words.length;
  return { before: index.words.slice(Math.max(0, at - 2), at), after: index.words.slice(end, end + 2) };
}

/** Nouns that, right before or after a name, say that it is an outlet's: "the daily X", "X newspaper". */
const nounsBefore = new Set([
  'newspaper',
  'daily',
  'weekly',
  'magazine',
  'agency',
  'channel',
  'broadcaster',
  'network',
  'station',
  'website',
  'newswire',
  'tabloid',
  'paper',
  'portal',
  'outlet',
  'blog',
  'journal',
]);
const nounsAfter = new Set([
  'newspaper',
  'magazine',
  'radio',
  'television',
  'tv',
  'podcast',
  'newswire',
  'channel',
]);

function isOutletHere(
  name: Name,
  before: readonly Word[],
  after: readonly Word[],
  outlets: OutletNames,
): boolean {
  const last = before.at(-1);
  const article = last?.lower === 'the' || name.text.startsWith('The ');
  if (name.kind === 'place' && (!outlets.known(name.text) || inside.test(last?.lower ?? ''))) return false;
  if (outlets.isOutlet(name.text, article)) return true;
  if (name.kind === 'place' || name.kind === 'other') return false;
  return (
    (last !== undefined && nounsBefore.has(last.lower)) ||
    (nounsAfter.has(after[0]?.lower ?? '') && !/^\p{Lu}/u.test(after[1]?.text ?? ''))
  );
}

/** Where a place stands and an outlet seldom does. */
const inside = /^(?:in|from|near|outside|around|across|off|towards?|into|through)$/;

const companies = new Set([
  'inc',
  'inc.',
  'corp',
  'corp.',
  'co',
  'co.',
  'ltd',
  'ltd.',
  'llc',
  'plc',
  'ag',
  'sa',
  'gmbh',
  'nv',
  'bv',
  'spa',
  'as',
  'asa',
  'industries',
  'holdings',
  'turbines',
  'energia',
  'energie',
  'energy',
  'airlines',
  'steel',
  'petroleum',
  'shipping',
  'logistics',
  'mining',
  'telecom',
  'foods',
  'airways',
  'systems',
  'solutions',
  'pharma',
  'motors',
  'technologies',
  'capital',
  'partners',
  'international',
  'nations',
  'states',
  'cross',
  'crescent',
  'affairs',
]);

/** A name that only its capitals show. */
function byForm(name: Name, before: readonly Word[], { lexicon }: Document): NamedKind {
  const { lists } = lexicon;
  const words = keyWords(name.text);
  const last = before.at(-1)?.lower ?? '';
  if (words.some((word) => lists.bodies.has(word) || companies.has(word)) && words.length > 1)
    return 'organisation';
  if (words.length === 1 && lists.bodies.has(words[0] ?? '')) return 'other';
  // "The Prime Minister" is an office whose holder stands elsewhere.
  const final = words.at(-1) ?? '';
  if (words.length > 1 && (lists.titles.has(final) || lists.offices.has(final))) return 'other';
  const given = words[0] ?? '';
  const isGiven = lists['given-names-female'].has(given) || lists['given-names-male'].has(given);
  if (lists.titles.has(last)) return 'person';
  if (words.length > 1 && isGiven) return 'person';
  if (words.length === 1) return isGiven ? 'person' : 'short';
  if (/ of | for |&/u.test(name.text) || last === 'the') return 'organisation';
  return words.length <= 4 ? 'person' : 'organisation';
}
