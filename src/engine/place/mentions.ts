import { textOf, type Span } from '../../report/span.ts';
import type { Document } from '../document.ts';
import type { NameKind, TaggedName } from '../tagger/tagger.ts';
import type { Gazetteer, Sense } from './gazetteer.ts';
import type { Mention, Wording } from './mention.ts';
import { nameKey } from './name-key.ts';
import { bare, isBased, isRoad, joinedParts, seatIn, withoutPart } from './place-words.ts';
import { priorOf } from './prior.ts';
import { Usage } from './usage.ts';

/** A name that the tagger marked, or a dateline, before it is known to be a place. */
interface Candidate extends Span {
  readonly kind: NameKind | 'dateline';
}

/** How much a name counts for others when it only stands inside the name of a body. */
const insideWeight = 0.4;

/** The place names of a report, in the order of the text, no two of them overlapping; with those that only help to tell others. */
export function mentionsOf(document: Document): Mention[] {
  const { text, gazetteer, lexicon } = document;
  const candidates = candidatesOf(document);
  const usage = new Usage(text, lexicon.lists, candidates);
  const finder = new Finder(text, gazetteer, usage);
  return candidates.flatMap((candidate) => finder.mentionsIn(candidate));
}

/** The tagger's names, two joined to one where the gazetteer knows them as one ("St." and "Louis"), and the dateline. */
function candidatesOf({ text, tags, head, gazetteer }: Document): Candidate[] {
  const found: Candidate[] = datelineOf(text, head.dateline);
  const first = found.at(-1)?.end ?? 0;
  for (let i = 0; i < tags.names.length; i++) {
    const [name, next] = [tags.names[i], tags.names[i + 1]];
    if (!name || name.start < first) continue;
    if (next && isOne(name, next, text, gazetteer)) {
      found.push({ start: name.start, end: next.end, kind: 'place' });
      i++;
    } else found.push(name);
  }
  return found;
}

/** The names of a dateline: "LATAKIA, Syria". */
function datelineOf(text: string, dateline: Span | null): Candidate[] {
  if (!dateline) return [];
  const found: Candidate[] = [];
  for (const match of textOf(text, dateline).matchAll(/[^,/]+/g)) {
    const start = dateline.start + match.index + (match[0].length - match[0].trimStart().length);
    found.push({ start, end: start + match[0].trim().length, kind: 'dateline' });
  }
  return found;
}

function isOne(name: TaggedName, next: TaggedName, text: string, gazetteer: Gazetteer): boolean {
  if (name.kind === 'person' && next.kind === 'person') return false;
  if (next.end - name.start > 60 || !/^(?: | of | and |-)?$/.test(text.slice(name.end, next.start)))
    return false;
  return gazetteer
    .find(text.slice(name.start, next.end))
    .some(({ naming }) => naming === 'name' || naming === 'adjective');
}

class Finder {
  readonly #text: string;
  readonly #gazetteer: Gazetteer;
  readonly #usage: Usage;
  /** The senses of names met before. */
  readonly #met = new Map<string, readonly Sense[]>();

  constructor(text: string, gazetteer: Gazetteer, usage: Usage) {
    this.#text = text;
    this.#gazetteer = gazetteer;
    this.#usage = usage;
  }

  mentionsIn(candidate: Candidate): Mention[] {
    if (candidate.kind !== 'organisation' && isRoad(this.#text, candidate)) return [];
    const span = this.#withPoint(bare(this.#text, candidate));
    if (span.start >= span.end) return [];
    const whole = this.#whole(span, candidate);
    if (whole) return [whole];
    const parts = joinedParts(this.#text, span);
    if (parts.length > 0) return parts.flatMap((part) => this.#part(part, candidate) ?? []);
    return this.#inside(span, candidate);
  }

  /** The span with the point of an abbreviation: "Ga" of "Athens, Ga.". */
  #withPoint(span: Span): Span {
    const isShort =
      span.end - span.start <= 6 && this.#text[span.end] === '.' && this.#text[span.end - 1] !== '.';
    const isBound =
      isShort && this.#gazetteer.find(textOf(this.#text, span)).some(({ naming }) => naming === 'bound');
    return isBound ? { start: span.start, end: span.end + 1 } : span;
  }

  /** The candidate as a place by all of its words, or by those after "northern" or "City of". */
  #whole(span: Span, candidate: Candidate): Mention | null {
    const places = [span, seatIn(this.#text, span), withoutPart(this.#text, span)];
    for (const one of places) {
      if (!one) continue;
      const place = this.#withPoint(one);
      const senses = this.#senses(place);
      if (senses.length === 0) continue;
      const isPlace =
        isBased(this.#text, candidate) || this.#usage.isPlace(place, candidate.kind, senses, this.#gazetteer);
      return mention(place, senses, this.#text, candidate, isPlace ? {} : hidden);
    }
    return null;
  }

  #part(found: Span, candidate: Candidate): Mention | null {
    const span = this.#withPoint(found);
    const senses = this.#senses(span);
    return senses.length > 0 ? mention(span, senses, this.#text, candidate, {}) : null;
  }

  /** A place's name at the beginning of the candidate, or after "of": "Henderson County Jail", "University of Georgia". */
  #inside(span: Span, candidate: Candidate): Mention[] {
    const words = [...textOf(this.#text, span).matchAll(/[^\s]+/g)].slice(0, 8);
    for (let first = 0; first < words.length; first++) {
      const before = words[first - 1]?.[0].toLowerCase();
      if (first > 0 && before !== 'of' && before !== 'in' && before !== 'the') continue;
      for (let last = Math.min(words.length - 1, first + 3); last >= first; last--) {
        const [from, to] = [words[first], words[last]];
        if (!from || !to) break;
        const found = bare(this.#text, {
          start: span.start + from.index,
          end: span.start + to.index + to[0].length,
        });
        const senses = this.#toldSenses(found);
        const part = senses.length > 0 ? found : withoutPart(this.#text, found);
        const told = senses.length > 0 ? senses : this.#toldSenses(part);
        if (told.length > 0)
          return [
            mention(part, told, this.#text, candidate, {
              ...hidden,
              bearer: seated.has(candidate.kind) ? span : null,
            }),
          ];
      }
    }
    return [];
  }

  #toldSenses(span: Span): Sense[] {
    return this.#senses(span).filter((sense) => this.#isTold(sense));
  }

  /** A part of a body's name is taken for a place's only by a name that is the place's own. */
  #isTold({ naming, place }: Sense): boolean {
    return (
      naming === 'name' &&
      (this.#gazetteer.kindOf(place) !== 'city' || this.#gazetteer.populationOf(place) >= 1000)
    );
  }

  #senses(span: Span): readonly Sense[] {
    const words = textOf(this.#text, span);
    const met = this.#met.get(words);
    if (met) return met;
    const senses = this.#sensesOf(words);
    this.#met.set(words, senses);
    return senses;
  }

  #sensesOf(words: string): readonly Sense[] {
    if (!/\p{Lu}/u.test(words) || words.length > 80) return [];
    const senses = this.#gazetteer.find(words);
    const isBound = words.endsWith('.') && senses.some(({ naming }) => naming === 'bound');
    return isBound ? senses.filter(({ naming }) => naming === 'bound') : likeliest(senses, this.#gazetteer);
  }
}

/** What may have its seat where its name says: not people, nor films and treaties. */
const seated: ReadonlySet<Candidate['kind']> = new Set(['organisation', 'place']);

const hidden = { isShown: false, weight: insideWeight };

/** No more than this many places are weighed for one name, the likeliest. */
const mostSenses = 120;

function likeliest(senses: readonly Sense[], gazetteer: Gazetteer): Sense[] {
  if (senses.length <= mostSenses) return [...senses];
  const priors = new Map(senses.map((sense) => [sense, priorOf(sense, gazetteer)]));
  return senses.toSorted((a, b) => (priors.get(b) ?? 0) - (priors.get(a) ?? 0)).slice(0, mostSenses);
}

function mention(
  span: Span,
  senses: readonly Sense[],
  text: string,
  candidate: Candidate,
  given: Partial<Pick<Mention, 'isShown' | 'weight' | 'bearer'>>,
): Mention {
  const wording: Wording = senses.every(({ naming }) => naming === 'adjective') ? 'adjective' : 'name';
  return {
    start: span.start,
    end: span.end,
    key: nameKey(textOf(text, span)),
    wording,
    senses,
    isDateline: candidate.kind === 'dateline',
    weight: 1,
    isShown: true,
    bearer: null,
    ...given,
  };
}
