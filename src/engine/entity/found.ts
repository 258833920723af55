import type { Entity, EntityKind } from '../../report/reading.ts';
import type { Span } from '../../report/span.ts';
import type { Actor } from './actor.ts';
import { Table } from './table.ts';

/** An entity while it is put together of what the rules find. */
export interface Found {
  kind: EntityKind;
  name: string;
  readonly aliases: Set<string>;
  readonly mentions: Map<number, Span>;
  readonly roles: Span[];
  readonly designations: Span[];
  place: Entity['place'];
  candidates: readonly string[];
  readonly actors: Set<Actor>;
}

/** The entities found so far, and what stands where. A mention is one place of the text: several entities may be meant there, one of a kind. */
export class Findings {
  readonly #all = new Set<Found>();
  readonly #byPlace = new Table<Found>();
  readonly #byActor = new Map<Actor, Found>();
  readonly #byName = new Map<string, Found>();
  readonly #heirs = new Map<Found, Found>();

  get all(): readonly Found[] {
    return [...this.#all];
  }

  add(kind: EntityKind, name: string, mentions: readonly Span[], given: Partial<Found> = {}): Found {
    const found: Found = {
      kind,
      name,
      aliases: new Set(),
      mentions: new Map(),
      roles: [],
      designations: [],
      place: null,
      candidates: [],
      actors: new Set(),
      ...given,
    };
    this.#all.add(found);
    for (const span of mentions) this.mention(found, span);
    const key = nameKey(kind, name);
    if (!this.#byName.has(key)) this.#byName.set(key, found);
    for (const who of found.actors) this.#byActor.set(who, found);
    return found;
  }

  /** Notes that `found` is meant at `span`. */
  mention(found: Found, { start, end }: Span): void {
    const met = found.mentions.get(start);
    if (met && met.end >= end) return;
    found.mentions.set(start, { start, end });
    this.#byPlace.add(String(start), found);
  }

  /** What is meant by words that start at `start`. */
  at(start: number): readonly Found[] {
    return this.#byPlace
      .get(String(start))
      .filter((found) => this.#all.has(found) && found.mentions.has(start));
  }

  /** The first of this kind that was added by this name. */
  named(kind: EntityKind, name: string): Found | null {
    const found = this.#byName.get(nameKey(kind, name));
    return found && this.#all.has(found) ? found : null;
  }

  of(who: Actor): Found | null {
    return this.#byActor.get(who) ?? null;
  }

  /** What became of it: the one it was merged into. */
  current(found: Found): Found {
    const heir = this.#heirs.get(found);
    return heir ? this.current(heir) : found;
  }

  remove(found: Found): void {
    this.#all.delete(found);
  }

  /** Makes one of two: `into` keeps its kind and name. */
  merge(into: Found, other: Found): void {
    if (into === other) return;
    this.#all.delete(other);
    this.#heirs.set(other, into);
    for (const span of other.mentions.values()) this.mention(into, span);
    for (const alias of [other.name, ...other.aliases]) if (alias !== into.name) into.aliases.add(alias);
    into.roles.push(...other.roles);
    into.designations.push(...other.designations);
    into.place ??= other.place;
    if (into.candidates.length === 0) into.candidates = other.candidates;
    for (const who of other.actors) {
      into.actors.add(who);
      this.#byActor.set(who, into);
    }
  }
}

const nameKey = (kind: EntityKind, name: string): string => `${kind} ${name.toLowerCase()}`;
