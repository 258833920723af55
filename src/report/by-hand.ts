/**
 * Primary material that is no page, as a person enters it: a post, a briefing, the words of a video. Its JSON is the capture,
 * `application/vnd.hearsay.by-hand+json`, in the order of these fields: the same material is the same bytes.
 */
export interface ByHand {
  readonly format: 'hearsay.by-hand/1';
  /** The original words, in their own language. */
  readonly words: string;
  /** Who said or published them. */
  readonly who: string;
  /** Where: a place, a channel, an address; null where it is not known. */
  readonly where: string | null;
  /** ISO 8601, as far as it is known; null where it is not. */
  readonly when: string | null;
  /** BCP 47 of the words; null where it is not known. */
  readonly language: string | null;
  /** A translation is a link of the chain: it bears the name of who made it. */
  readonly translation: { readonly words: string; readonly language: string; readonly by: string } | null;
  /** Who entered it. */
  readonly entered_by: string;
}

export const byHandType = 'application/vnd.hearsay.by-hand+json';

/** The bytes of the material, the same for the same material. */
export function byHandBytes({
  words,
  who,
  where,
  when,
  language,
  translation,
  entered_by,
}: ByHand): Uint8Array {
  const signed = translation && {
    words: translation.words,
    language: translation.language,
    by: translation.by,
  };
  const material: ByHand = {
    format: 'hearsay.by-hand/1',
    words,
    who,
    where,
    when,
    language,
    translation: signed,
    entered_by,
  };
  return new TextEncoder().encode(`${JSON.stringify(material)}\n`);
}
