import type { Actor } from '../entity/actor.ts';
import type { Word } from '../en/words.ts';
import { phraseOf } from '../entity/phrase.ts';
import { resolve } from '../source/resolve.ts';
import { oneOfThese } from '../source/5-part.ts';
import type { Frame } from './frame.ts';

/**
 * 7. "In one of the e-mails X writes", "X reported in a filing", "according to minutes, the board told staff": a
 * document that was not made for the public carries the words. A letter or e-mail that the report speaks of for the
 * first time is only the speaker's way of answering.
 */
export function carriedBy(frame: Frame): Actor | null {
  const { words, scene, draft } = frame;
  const { lists } = scene.cast.document.lexicon;
  for (const [i, word] of words.entries()) {
    const isBridge =
      /^(?:in|on)$/.test(word.lower) || (word.lower === 'to' && words[i - 1]?.lower === 'according');
    if (!isBridge || isWithin(word, draft.source)) continue;
    const rest = phraseWords(words, i + 1);
    const [first, last] = [rest[0], rest.at(-1)];
    if (!first || !last) continue;
    const part = oneOfThese(first.start, rest, scene);
    if (part) return part;
    const { head, bare } = phraseOf(rest);
    if (!head || !lists['carrying-documents'].has(head.lower)) continue;
    if (head.lower === 'minutes' && rest[rest.indexOf(head) + 1]?.lower !== 'of') continue;
    if (
      head.lower === 'report' &&
      !bare.some((one) => /^(?:disclosure|financial|secret|confidential|internal|leaked)$/.test(one.lower))
    )
      continue;
    const span = { start: first.start, end: last.end };
    const isKnown = scene.cast.actors.some(
      (who) =>
        who.kind === 'document' &&
        who.nouns.has(head.lower) &&
        (who.mentions[0]?.start ?? Infinity) < span.start,
    );
    const isLetter = /^(?:e-?mails?|memos?|memorandum|recordings?|messages?)$/.test(head.lower);
    if (isLetter && !isKnown) continue;
    return resolve(span, null, scene);
  }
  return null;
}

const isWithin = (word: Word, span: { start: number; end: number } | null): boolean =>
  span !== null && word.start >= span.start && word.end <= span.end;

/** Up to the first comma or verb. */
function phraseWords(words: readonly Word[], from: number): readonly Word[] {
  const length = words
    .slice(from, from + 12)
    .findIndex((word) => /^[,;:()—–.]$/.test(word.text) || word.pos === 'VERB' || word.pos === 'AUX');
  return words.slice(from, length < 0 ? from + 12 : from + length);
}
