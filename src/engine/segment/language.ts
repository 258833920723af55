import { eld } from 'eld/small';

/** The language of a text and whether it is sure enough to say so. */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  readonly sure: boolean;
}

/** Words below which a guess is worth nothing. */
const fewest = 8;

/** Tells the language of prose by its n-grams; null where there is too little to tell by. */
export function languageOf(prose: string): Language | null {
  const sample = prose.slice(0, 4000).replace(/https?:\S+/g, ' ');
  if ((sample.match(/\p{L}+/gu)?.length ?? 0) < fewest) return null;
  const { language, isReliable } = eld.detect(sample);
  return language === '' ? null : { code: language, sure: isReliable() };
}
