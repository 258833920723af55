/** Why two are one. The weak ones hold only while nobody else could be meant. */
export type SameBy =
  | 'place in the gazetteer'
  | 'state'
  | 'full name'
  | 'given name short or by its initial'
  | 'spelling of a foreign script'
  | 'acronym and long form'
  | 'body of a state'
  | 'office'
  | 'family name and office'
  | 'short name';

/** Why two are not one. */
export type OtherBy =
  | 'kinds'
  | 'given names'
  | 'states'
  | 'places'
  | 'generations'
  | 'full names'
  | 'function'
  | 'name too plain'
  | 'nothing in common';

export type Verdict =
  | {
      readonly same: true;
      readonly by: SameBy;
      readonly isWeak: boolean;
      readonly words: readonly [string, string];
    }
  | { readonly same: false; readonly by: OtherBy; readonly words: readonly [string, string] };

export const same = (by: SameBy, a: string, b: string): Verdict => ({
  same: true,
  by,
  isWeak:
    by === 'family name and office' || by === 'short name' || by === 'given name short or by its initial',
  words: [a, b],
});

export const other = (by: OtherBy, a: string, b: string): Verdict => ({ same: false, by, words: [a, b] });
