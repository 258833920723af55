import type { Count, EntityKind } from '../../report/reading.ts';
import type { Span } from '../../report/span.ts';

export type Gender = 'he' | 'she' | null;

/** What an actor is to the rules: a kind of entity, or people who bear no name. */
export type ActorKind = EntityKind | 'anonymous' | 'group';

/** Someone or something that the report speaks of and that can say, hear or carry words. It grows while the report is read. */
export interface Actor {
  kind: ActorKind;
  /** The fullest name or description so far. */
  name: string;
  named: boolean;
  count: Count;
  gender: Gender;
  /** A journalist speaks for an outlet. */
  journalist: boolean;
  /** Nouns by which the text may take it up again: "minister", "source", "foundation". Lower case. */
  readonly nouns: Set<string>;
  readonly aliases: Set<string>;
  readonly mentions: Span[];
  readonly roles: Span[];
  /** The words that say why no name is given. */
  reason: Span | null;
  /** Those it is made of: "both" are two. */
  parts: readonly Actor[];
}

/** A new actor with one mention. */
export function actor(
  kind: ActorKind,
  name: string,
  mention: Span | null,
  given: Partial<Actor> = {},
): Actor {
  return {
    kind,
    name,
    named: true,
    count: 'one',
    gender: null,
    journalist: false,
    nouns: new Set(),
    aliases: new Set(),
    mentions: mention ? [mention] : [],
    roles: [],
    reason: null,
    parts: [],
    ...given,
  };
}

/** Whether "they" can stand for it. */
export const isPlural = (who: Actor): boolean => who.count === 'several' || who.parts.length > 1;

/** Whether "he", "she" and "who" can stand for it: a human being, named or not. */
export const isHuman = (who: Actor): boolean =>
  who.kind === 'person' || ((who.kind === 'anonymous' || who.kind === 'office') && !isPlural(who));
