/**
 * What a terminal would act on instead of showing: control characters, escape sequences, marks that turn the
 * direction of writing, invisible tags, and halves of surrogate pairs. Joiners stay, as scripts and emoji need them.
 */
const acting = /[\p{Cc}\p{Bidi_Control}\u200b\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/gu;

const escaped = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
};

/** Words from outside on one line that cannot drive a terminal: white space is one blank, the rest is written out (`\x1b`). */
export const safe = (words: string): string =>
  words.trim().replaceAll(/\s+/g, ' ').replaceAll(acting, escaped);
