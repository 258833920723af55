import { textOf, type Span } from '../../report/span.ts';
import type { Lexicon } from '../lexicon.ts';
import type { NameKind } from '../tagger/tagger.ts';
import type { Gazetteer, PlaceKind, Sense } from './gazetteer.ts';
import { nameKey } from './name-key.ts';

type Kind = NameKind | 'dateline';

/** Kinds of places that a name is taken for whatever the tagger says: hardly anything else bears their names. */
const plain: ReadonlySet<PlaceKind> = new Set(['country', 'continent', 'area', 'water', 'facility']);

/** How a report uses its names: as places, as bodies, as people. */
export class Usage {
  readonly #text: string;
  /** How often a name is marked as a place, less how often as a person's or a body's. */
  readonly #places = new Map<string, number>();
  readonly #others = new Map<string, number>();
  /** The words of people's names of more than one word. */
  readonly #people = new Set<string>();

  readonly #givenNames: readonly ReadonlySet<string>[];

  constructor(text: string, lists: Lexicon['lists'], names: readonly (Span & { readonly kind: Kind })[]) {
    this.#text = text;
    this.#givenNames = [lists['given-names-female'], lists['given-names-male']];
    for (const name of names) {
      const words = textOf(text, name);
      const key = nameKey(words);
      const isPlace = name.kind === 'place' || name.kind === 'dateline';
      const counts = isPlace ? this.#places : this.#others;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      const parts = key.split(' ');
      if (name.kind === 'person' && parts.length > 1) for (const part of parts) this.#people.add(part);
    }
  }

  /** Whether the name at `span`, marked as `kind`, stands for a place there. */
  isPlace(span: Span, kind: Kind, senses: readonly Sense[], gazetteer: Gazetteer): boolean {
    if (kind === 'place' || kind === 'dateline') return true;
    const key = nameKey(textOf(this.#text, span));
    if (kind === 'person')
      return (
        !this.#people.has(key) &&
        (this.#isMostlyPlace(key) || this.#isLocated(span) || this.#isFamous(key, senses, gazetteer))
      );
    if (senses.every(({ naming }) => naming === 'adjective')) return true;
    if (senses.some(({ place, naming }) => naming === 'name' && plain.has(gazetteer.kindOf(place))))
      return true;
    if (/ (?:county|parish|oblast|province|governorate)$/.test(key)) return true;
    return this.#isMostlyPlace(key) || this.#isLocated(span);
  }

  #isMostlyPlace(key: string): boolean {
    return (
      (this.#places.get(key) ?? 0) > 0 && (this.#places.get(key) ?? 0) >= (this.#others.get(key) ?? 0) / 2
    );
  }

  /** A name that no person is given and that a state, a region or a capital bears: "Paramaribo says". */
  #isFamous(key: string, senses: readonly Sense[], gazetteer: Gazetteer): boolean {
    if (this.#givenNames.some((names) => names.has(key))) return false;
    return senses.some(
      ({ place, naming }) =>
        naming === 'name' &&
        (gazetteer.seatOf(place) === 'country' ||
          plain.has(gazetteer.kindOf(place)) ||
          gazetteer.kindOf(place) === 'region'),
    );
  }

  /** "in X", "mayor of X", "X residents": where no body and nobody is. */
  #isLocated(span: Span): boolean {
    const before = this.#text.slice(Math.max(0, span.start - 24), span.start);
    return (
      located.test(before) ||
      /^ (?:city|town|village|residents?|airport|province)\b/.test(this.#text.slice(span.end, span.end + 12))
    );
  }
}

const located =
  /(?:^|[\s“"])(?:in|near|outside|around|across|throughout|down to|(?:residents?|people|inhabitants|citizens|mayor|prefect|governor|bishop|outskirts|suburbs?|streets|city|town|village|port|mouth|coast|district|province|region|county|island|north|south|east|west|cent(?:er|re)) of) $/i;
