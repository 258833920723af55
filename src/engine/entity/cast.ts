import type { Document } from '../document.ts';
import { bySpan, type Span } from '../../report/span.ts';
import { actor, type Actor, type Gender } from './actor.ts';
import { aliasesIn } from './aliases.ts';
import { Bodies } from './bodies.ts';
import { kindOf, type NamedKind } from './name-kind.ts';
import { findNames, type Name } from './names.ts';
import { keyWords, OutletNames } from './outlet-names.ts';
import { People } from './people.ts';
import { governmentOf, isCapitalOf, stateOf } from './states.ts';
import { withoutArticles } from './romanisation.ts';
import { WordsIndex } from './words-index.ts';

/** An actor at one place of the text. */
export interface Mark extends Span {
  readonly actor: Actor;
  /** Whether it is a name; else a pronoun or a description. */
  readonly isName: boolean;
}

/** Who the names of a report stand for, joined, and where. Descriptions and pronouns are added as they are resolved. */
export class Cast {
  readonly index: WordsIndex;
  readonly outlets: OutletNames;
  /** Every name of the report, those that stand for nobody included. */
  readonly names: readonly Name[];
  /** In the order of the text. */
  readonly marks: Mark[];
  readonly document: Document;
  readonly #added = new Set<Actor>();
  readonly #nameStarts: ReadonlySet<number>;

  constructor(document: Document) {
    this.document = document;
    this.index = new WordsIndex(document.sentences);
    this.outlets = new OutletNames(document.lexicon, document.head);
    this.names = findNames(document, this.index);
    this.#nameStarts = new Set(this.names.map((name) => name.start));
    this.marks = withAliases(new Joiner(this, this.names).marks(), document);
    for (const { actor: who } of this.marks) this.#added.add(who);
  }

  /** Whether a name begins at `start`, of somebody or of a place. */
  isNameAt(start: number): boolean {
    return this.#nameStarts.has(start);
  }

  /** Every actor met so far, in the order in which they were met. */
  get actors(): readonly Actor[] {
    return [...this.#added];
  }

  /** Notes that `who` is meant at `span`. */
  mark(span: Span, who: Actor, isName = false): void {
    this.#added.add(who);
    const at = this.#firstFrom(span.start);
    const here = this.marks[at];
    if (here && here.start === span.start && here.actor === who) return;
    // A description that turns out to stand for somebody else is theirs from now on.
    if (here && here.start === span.start && !here.isName) this.#drop(at, here);
    who.mentions.push({ start: span.start, end: span.end });
    this.marks.splice(at, 0, { start: span.start, end: span.end, actor: who, isName });
  }

  #drop(at: number, mark: Mark): void {
    this.marks.splice(at, 1);
    const { mentions } = mark.actor;
    const gone = mentions.findIndex(({ start }) => start === mark.start);
    if (gone >= 0) mentions.splice(gone, 1);
  }

  /** The marks that lie in the span. */
  marksIn(span: Span): readonly Mark[] {
    const found: Mark[] = [];
    for (let i = this.#firstFrom(span.start); i < this.marks.length; i++) {
      const mark = this.marks[i];
      if (!mark || mark.start >= span.end) break;
      if (mark.end <= span.end) found.push(mark);
    }
    return found;
  }

  /** The marks before `at` and not before `from`, the last first. */
  *marksBefore(at: number, from: number): Generator<Mark> {
    for (let i = this.#firstFrom(at) - 1; i >= 0; i--) {
      const mark = this.marks[i];
      if (!mark || mark.start < from) return;
      yield mark;
    }
  }

  #firstFrom(start: number): number {
    let [low, high] = [0, this.marks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.marks[middle]?.start ?? 0) >= start) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Lays each name to its actor: the full names first, so that the short ones find them wherever they stand. */
class Joiner {
  readonly #people: People;
  readonly #bodies: Bodies;
  readonly #states = new Map<string, Actor>();
  readonly #last = new Map<Actor, number>();
  /** Those of one word whom several of the report may be. */
  readonly #unclear = new Map<string, Actor>();
  readonly #cast: Cast;
  readonly #names: readonly (readonly [Name, NamedKind])[];

  constructor(cast: Cast, names: readonly Name[]) {
    const { lexicon } = cast.document;
    this.#cast = cast;
    this.#people = new People(lexicon);
    this.#bodies = new Bodies(lexicon);
    this.#names = names.map((name) => [name, kindOf(name, cast.document, cast.index, cast.outlets)] as const);
    const long = this.#names.toSorted(([a], [b]) => b.words.length - a.words.length);
    for (const [name, kind] of long) {
      if (kind === 'person' && withoutArticles(keyWords(name.text)).length > 1) this.#people.full(name);
      if (kind === 'outlet' || kind === 'organisation') this.#bodies.named(bareName(name.text), kind);
    }
  }

  marks(): Mark[] {
    const marks: Mark[] = [];
    for (const [name, kind] of this.#names) {
      const who = this.#actorOf(name, kind);
      if (!who) continue;
      who.mentions.push({ start: name.start, end: name.end });
      this.#last.set(who, name.start);
      marks.push({ start: name.start, end: name.end, actor: who, isName: true });
    }
    return marks;
  }

  #actorOf(name: Name, kind: NamedKind): Actor | null {
    const words = keyWords(name.text);
    if (words.length === 0) return null;
    if (kind === 'person') return this.#person(name, words);
    if (kind === 'outlet') return this.#bodies.named(bareName(name.text), 'outlet');
    if (kind === 'state')
      return this.#people.containing(words).length > 0 && words.length === 1
        ? this.#person(name, words)
        : this.#state(name);
    if (kind === 'place') return null;
    const person = this.#people.containing(words);
    const body = this.#bodies.find(words);
    if (kind === 'other' && body) return this.#bodies.named(bareName(name.text), body.kind);
    if (kind === 'other') return words.length === 1 ? (person[0] ?? null) : null;
    if (kind === 'organisation')
      return person.length > 0 && words.length === 1 && body && keyWords(body.name).length === 1
        ? this.#person(name, words)
        : this.#bodies.named(bareName(name.text), kind);
    if (person.length > 0 && !(body && keyWords(body.name)[0] === words[0] && keyWords(body.name).length > 1))
      return this.#person(name, words);
    return body ?? this.#bodies.named(bareName(name.text), 'organisation');
  }

  #person(name: Name, words: readonly string[]): Actor {
    // "al-Sharaa" is a family name as "Sharaa" is.
    const bare = withoutArticles(words);
    if (bare.length > 1) return this.#people.full(name);
    const candidates = this.#people.called(bare[0] ?? '');
    const [only] = candidates;
    if (!only) return this.#people.short(name);
    if (candidates.length === 1) return only;
    return this.#toldApart(name, candidates) ?? this.#anyOf(name, candidates);
  }

  /** The one of several of a name that is meant here, by the form of address before it, or as the one just spoken of by full name. */
  #toldApart(name: Name, candidates: readonly Actor[]): Actor | null {
    if (candidates.length > 20) return null;
    const gender = this.#genderBefore(name);
    const fitting = gender
      ? candidates.filter((one) => (genderOf(one, this.#cast.document) ?? gender) === gender)
      : candidates;
    if (fitting.length === 1) return fitting[0] ?? null;
    const { index } = this.#cast;
    const here = index.sentenceAt(name.start);
    const near = fitting.filter((one) => {
      const last = this.#last.get(one);
      return last !== undefined && here - index.sentenceAt(last) <= 1;
    });
    if (near.length === 1) return near[0] ?? null;
    const met = fitting.filter((one) => this.#last.has(one));
    const introduced = met.filter((one) => !this.#isKin(one));
    return introduced.length === 1 ? (introduced[0] ?? null) : null;
  }

  /** "his father, X", "X's brother Y": a relative, whom the family name alone does not mean. */
  #isKin(one: Actor): boolean {
    const { index } = this.#cast;
    const first = one.mentions[0];
    if (!first) return false;
    const at = index.at(first.start);
    return (
      index.words.slice(Math.max(0, at - 3), at).some((word) => kin.test(word.lower)) ||
      kin.test(index.words[index.at(first.end) + 2]?.lower ?? '')
    );
  }

  /** A name that might be several people's is nobody's but its own. */
  #anyOf(name: Name, candidates: readonly Actor[]): Actor {
    const met = this.#unclear.get(name.text);
    if (met) return met;
    const who = actor('person', name.text, null, { gender: sharedGender(candidates, this.#cast.document) });
    this.#unclear.set(name.text, who);
    return who;
  }

  #genderBefore(name: Name): Gender {
    const { index, document } = this.#cast;
    const title = index.words[index.at(name.start) - 1]?.lower ?? '';
    if (document.lexicon.lists['female-nouns'].has(title)) return 'she';
    return document.lexicon.lists['male-nouns'].has(title) ? 'he' : null;
  }

  #state(name: Name): Actor | null {
    const state = stateOf(name.text, this.#cast.document.lexicon);
    if (!state) return null;
    const known = this.#states.get(state.name);
    const isCapital = isCapitalOf(name.text, this.#cast.document.lexicon);
    if (known) {
      if (!isCapital && isFuller(name.text, known.name)) known.name = name.text;
      return known;
    }
    const who = actor('state', isCapital ? governmentOf(state) : name.text, null, {
      nouns: new Set(['country']),
    });
    this.#states.set(state.name, who);
    return who;
  }
}

/** "United States" is fuller than "U.S.", and any name of the state than "Danish government". */
const isFuller = (name: string, than: string): boolean =>
  than.endsWith(' government') || (isAcronym(than) && !isAcronym(name));

const kin =
  /^(?:father|mother|brother|sister|son|daughter|wife|husband|widow|widower|uncle|aunt|cousin|nephew|niece|grandfather|grandmother|grandson|granddaughter|father-in-law|brother-in-law|sister-in-law|son-in-law|sons|daughters|brothers|twin|late)$/;

function sharedGender(people: readonly Actor[], document: Document): Gender {
  const [first, ...rest] = people.slice(0, 20).map((one) => genderOf(one, document));
  return first !== undefined && rest.every((gender) => gender === first) ? first : null;
}

/** The marks with those joined whom the text itself gives a second name; their later short names follow them. */
function withAliases(marks: readonly Mark[], document: Document): Mark[] {
  const heirs = new Map<Actor, Actor>();
  const heirOf = (who: Actor): Actor => {
    const heir = heirs.get(who);
    return heir ? heirOf(heir) : who;
  };
  const extra: Mark[] = [];
  for (const { of, is, at } of aliasesIn(marks, document)) {
    const who = heirOf(of);
    if (typeof is === 'string') {
      who.aliases.add(is);
      if (at) extra.push({ ...at, actor: who, isName: true });
      continue;
    }
    const other = heirOf(is);
    // One acronym for two bodies tells neither of them.
    if (who === other || (other !== is && isAcronym(is.name))) continue;
    takeOver(who, other);
    heirs.set(other, who);
  }
  for (const mark of extra) mark.actor.mentions.push({ start: mark.start, end: mark.end });
  return [
    ...without(marks, extra).map((mark) => ({ ...mark, actor: heirOf(mark.actor) })),
    ...extra,
  ].toSorted(bySpan);
}

/** The marks that lie in none of the spans, all in the order of the text; what is left out is no mention either. */
function without(marks: readonly Mark[], spans: readonly Span[]): Mark[] {
  let next = 0;
  return marks.filter((mark) => {
    while ((spans[next]?.end ?? Infinity) <= mark.start) next++;
    if ((spans[next]?.start ?? Infinity) > mark.start) return true;
    const { mentions } = mark.actor;
    mentions.splice(
      mentions.findIndex(({ start }) => start === mark.start),
      1,
    );
    return false;
  });
}

/** Everything that is known of `other` is `who`'s. An acronym never becomes the name. */
function takeOver(who: Actor, other: Actor): void {
  if (other.kind === 'outlet') who.kind = 'outlet';
  who.aliases.add(other.name);
  if (isAcronym(who.name) && !isAcronym(other.name)) {
    who.aliases.add(who.name);
    who.name = other.name;
  }
  for (const alias of other.aliases) who.aliases.add(alias);
  who.aliases.delete(who.name);
  for (const noun of other.nouns) who.nouns.add(noun);
  who.mentions.push(...other.mentions);
  who.gender ??= other.gender;
}

const isAcronym = (name: string): boolean => /^[\p{Lu}\p{N}.&-]+$/u.test(name);

const bareName = (text: string): string => text.replace(/['’]s?$/u, '');

/** Whether a person's given name tells a woman or a man; null where it does not. */
export function genderOf(person: Actor, { lexicon }: Document): Gender {
  if (person.gender) return person.gender;
  const given = keyWords(person.name)[0] ?? '';
  if (lexicon.lists['given-names-female'].has(given)) return 'she';
  return lexicon.lists['given-names-male'].has(given) ? 'he' : null;
}
