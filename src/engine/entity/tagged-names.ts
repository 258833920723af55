import type { Span } from '../../report/span.ts';
import type { Document } from '../document.ts';
import type { Word } from '../en/words.ts';
import type { NameKind, TaggedName } from '../tagger/tagger.ts';
import { stateOf, stateOfAdjective } from './states.ts';
import type { WordsIndex } from './words-index.ts';

/** A name of the tagger's after its edges were put right. */
export interface NamedSpan extends Span {
  readonly kind: NameKind;
}

/**
 * The tagger's names with what a small model gets wrong put right from the report as a whole: plain words at their
 * edges go, halves of a name that always stand together are joined, and one name has one kind throughout.
 */
export function taggedNames(document: Document, index: WordsIndex): NamedSpan[] {
  const trimmed = document.tags.names.flatMap((name) => trimmedName(name, document, index));
  const joined = joinedNames(trimmed, document, index);
  const kinds = kindsOf(joined, document, index);
  return joined.map((name) => ({ ...name, kind: kinds.get(textOf(name, document.text)) ?? name.kind }));
}

const textOf = ({ start, end }: Span, text: string): string => text.slice(start, end);
const isCapital = (word: Word): boolean => /^[\p{Lu}\p{N}@]/u.test(word.text);

/** Small words that belong to a name: "Hayat Tahrir al-Sham", "Mohammed bin Salman". */
const particles =
  /^(?:al|el|ul|ash|as|ad|az|an|ar|at|ez|es|bin|ibn|ben|abu|abd|de|da|do|dos|das|del|della|di|du|des|la|le|van|von|der|den|ter|ten|of|and|&|-|–)$/;

/** Without plain words, titles and adjectives of state at its beginning ("channel X", "British journal X"); nothing when nothing is left. */
function trimmedName(name: TaggedName, { lexicon }: Document, index: WordsIndex): NamedSpan[] {
  const words = index.in(name);
  const { titles, belonging } = lexicon.lists;
  const isPlain = (word: Word): boolean =>
    !isCapital(word) && !/^\p{Ll}[\p{Ll}'’]*\p{Lu}/u.test(word.text) && !particles.test(word.lower);
  const isPlainAt = (i: number): boolean => {
    const word = words[i];
    return word !== undefined && isPlain(word);
  };
  let from = 0;
  let to = words.length;
  const firstPlain = words.findLastIndex(
    (word, i) => i < words.length - 1 && word.pos === 'NOUN' && isPlain(word),
  );
  if (firstPlain >= 0 && words.slice(firstPlain + 1).some(isCapital)) from = firstPlain + 1;
  while (from < to && isPlainAt(from)) from++;
  while (to > from + 1 && name.kind === 'person' && titles.has(words[from]?.lower ?? '')) from++;
  while (to > from && /^(?:['’]s|['’]|of|the|and|,|-)$/.test(words[to - 1]?.lower ?? '')) to--;
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last) return [];
  const end = extended(last, index, lexicon);
  if (end > last.end) return [{ start: first.start, end, kind: 'organisation' }];
  if (
    to - from === 1 &&
    (titles.has(first.lower) ||
      belonging.has(first.lower) ||
      /^ex-/i.test(first.text) ||
      stateOfAdjective(first.lower, lexicon) !== null) &&
    !/^(?:U\.S\.|US|EU)$/.test(first.text)
  )
    return [];
  const start = adjectiveBefore(name, first, last, index, lexicon);
  // A full stop that the tokenizer holds for an abbreviation's is the tagger's to tell.
  const stopped = last.text.endsWith('.') && name.end === last.end - 1 ? name.end : last.end;
  return [{ start, end: stopped, kind: name.kind }];
}

/** "Sudanese Armed Forces": the adjective of state before a name that without it is any state's. */
function adjectiveBefore(
  name: TaggedName,
  first: Word,
  last: Word,
  index: WordsIndex,
  lexicon: Document['lexicon'],
): number {
  const before = index.words[index.at(first.start) - 1];
  const isPlain = name.kind === 'organisation' && first !== last && lexicon.lists.bodies.has(last.lower);
  return isPlain &&
    before &&
    first.start - before.end === 1 &&
    isCapital(before) &&
    stateOfAdjective(before.text, lexicon)
    ? before.start
    : first.start;
}

/** The end of the name with words after it that only outlets bear, which a small model leaves out: "Kivu FM", "Radio Sol". */
function extended(last: Word, index: WordsIndex, { lists }: Document['lexicon']): number {
  const at = index.at(last.start);
  const next = index.words[at + 1];
  if (!next || next.start - last.end !== 1 || !isCapital(next) || next.pos === 'PUNCT') return last.end;
  const opens = /^(?:radio|tv|channel|canal|televisión|télé|rádio)$/.test(last.lower);
  return lists['outlet-forms'].has(next.lower) || opens ? next.end : last.end;
}

/** "A and B" that the report writes twice or more, and never A without it, is one name; so it is after "the journal". */
function joinedNames(names: readonly NamedSpan[], document: Document, index: WordsIndex): NamedSpan[] {
  const { text, lexicon } = document;
  const found: NamedSpan[] = [];
  for (let i = 0; i < names.length; i++) {
    const [name, next] = [names[i], names[i + 1]];
    if (!name) break;
    const between = next ? text.slice(name.end, next.start) : '';
    const whole = next ? text.slice(name.start, next.end) : '';
    if (
      next &&
      /^ (?:and|&|of) $/.test(between) &&
      (name.kind !== 'person' || whole === document.head.outlet?.name) &&
      (whole === document.head.outlet?.name ||
        isOne(textOf(name, text), whole, text) ||
        lexicon.lists['outlet-nouns'].has(index.words[index.at(name.start) - 1]?.lower ?? ''))
    ) {
      found.push({ start: name.start, end: next.end, kind: name.kind === 'place' ? next.kind : name.kind });
      i++;
    } else found.push(name);
  }
  return found;
}

function isOne(part: string, whole: string, text: string): boolean {
  const wholes = text.split(whole).length - 1;
  return wholes >= 2 && text.split(part).length - 1 === wholes;
}

/** The kind of each name by the majority of its places; a state's name or capital is a place, and the first word of a body's name a body. */
function kindsOf(
  names: readonly NamedSpan[],
  document: Document,
  index: WordsIndex,
): ReadonlyMap<string, NameKind> {
  const { text, lexicon } = document;
  const votes = new Map<string, Map<NameKind, number>>();
  const shown = new Set<string>();
  const locatives = new Map<string, number>();
  const seats = new Set<string>();
  const bodies = new Set<string>();
  const people = new Set<string>();
  for (const name of names) {
    const words = textOf(name, text);
    const own = votes.get(words) ?? new Map<NameKind, number>();
    own.set(name.kind, (own.get(name.kind) ?? 0) + 1);
    votes.set(words, own);
    const parts = words.split(/\s+/);
    if (parts.length === 1 && isShownAsBody(name, index, lexicon)) shown.add(words);
    if (isSeat(name, index, lexicon)) seats.add(words);
    locatives.set(words, (locatives.get(words) ?? 0) + (isLocated(name, index) ? 1 : -1));
    if (parts.length > 1 && name.kind === 'organisation') bodies.add(parts[0] ?? '');
    if (parts.length > 1 && name.kind === 'person') for (const part of parts) people.add(part);
  }
  const kinds = new Map<string, NameKind>();
  for (const [words, own] of votes) {
    const kind = [...own].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'other';
    if (kind === 'person' && !people.has(words) && stateOf(words, lexicon)) kinds.set(words, 'place');
    else if (seats.has(words) && !people.has(words)) kinds.set(words, 'place');
    else if (kind === 'person' && (locatives.get(words) ?? 0) >= 2 && !isPartOfName(words, people))
      kinds.set(words, 'place');
    else if (
      kind === 'organisation' &&
      (locatives.get(words) ?? 0) > 0 &&
      !shown.has(words) &&
      isTown(words, document)
    )
      kinds.set(words, 'place');
    else if (
      (kind === 'person' || kind === 'place') &&
      shown.has(words) &&
      !people.has(words) &&
      !stateOf(words, lexicon)
    )
      kinds.set(words, 'organisation');
    else if (kind === 'person' && !words.includes(' ') && bodies.has(words) && !people.has(words))
      kinds.set(words, 'organisation');
    else kinds.set(words, kind);
  }
  return kinds;
}

/** Whether the map has a town of this name that a report may mean without saying more. */
function isTown(name: string, { gazetteer, lexicon }: Document): boolean {
  if (/^\p{Lu}+$/u.test(name) || lexicon.lists.bodies.has(name.toLowerCase())) return false;
  return gazetteer.find(name).some((sense) => gazetteer.place(sense.place).population >= 15_000);
}

/** "X's spokesman", "the chairman of X", "X, which": what is said only of a body. */
function isShownAsBody(name: Span, index: WordsIndex, { lists }: Document['lexicon']): boolean {
  const [at, after] = [index.at(name.start), index.at(name.end)];
  const { words } = index;
  if (words[after]?.text === ',' && words[after + 1]?.lower === 'which') return true;
  const isOffice = (word: Word | undefined): boolean =>
    word !== undefined &&
    (lists.offices.has(word.lower) ||
      /^(?:executives?|shares?|stake|shareholders|employees)$/.test(word.lower));
  if (
    words[after]?.pos === 'PART' &&
    words.slice(after + 1, after + 4).some(isOffice) &&
    !words.slice(after + 1, after + 4).some((word) => word.pos === 'PUNCT')
  )
    return true;
  if (isOffice(words[after]) && words[after]?.pos === 'NOUN') return true;
  return (
    /^(?:of|for|at|in)$/.test(words[at - 1]?.lower ?? '') &&
    isOffice(words[at - 2]) &&
    !/^(?:mayor|governor|prefect|president|minister|king|queen|bishop|archbishop)$/.test(
      words[at - 2]?.lower ?? '',
    )
  );
}

const seatOf =
  /^(?:mayor|mayoress|governor|prefect|bishop|archbishop|residents?|inhabitants|city|town|village|district|province|region|island|port|harbour|outskirts|suburb|capital|municipality|county)$/;

/** "the mayor of X", "the town of X", "the X daily Y": X is a place, whatever the tagger takes it for. */
function isSeat(name: Span, index: WordsIndex, { lists }: Document['lexicon']): boolean {
  const [at, after] = [index.at(name.start), index.at(name.end)];
  const { words } = index;
  if (words[at - 1]?.lower === 'of' && seatOf.test(words[at - 2]?.lower ?? '')) return true;
  const [noun, next] = [words[after], words[after + 1]];
  return (
    words[at - 1]?.lower === 'the' &&
    !!noun &&
    !!next &&
    lists['outlet-nouns'].has(noun.lower) &&
    isCapital(next)
  );
}

/** "in X", "near X": where people are not. */
const isLocated = (name: Span, index: WordsIndex): boolean =>
  /^(?:in|near|outside|inside|around|above|below|toward|towards|into|across)$/.test(
    index.words[index.at(name.start) - 1]?.lower ?? '',
  );

/** Whether the word is one of a person's full name. */
const isPartOfName = (words: string, people: ReadonlySet<string>): boolean =>
  !words.includes(' ') && people.has(words);
