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
    if (!head || isChannel.test(head.lower)) continue;
    if (head.lower === 'minutes' && rest[rest.indexOf(head) + 1]?.lower !== 'of') continue;
    const span = { start: first.start, end: last.end };
    const isKnown = scene.cast.actors.some(
      (who) =>
        who.kind === 'document' &&
        who.nouns.has(head.lower) &&
        (who.mentions[0]?.start ?? Infinity) < span.start,
    );
    const wasSeen =
      sawIt.test(words[i + 1 + rest.length]?.lower ?? '') &&
      (isAnswer.test(head.lower) || /^letters?$/.test(head.lower));
    const carries =
      wasSeen ||
      (lists['carrying-documents'].has(head.lower) &&
        !isAnswer.test(head.lower) &&
        (head.lower !== 'report' || bare.some((one) => isSecret.test(one.lower))));
    if (
      !carries &&
      !(
        lists.documents.has(head.lower) &&
        (isKnown || /^(?:the|that|this)$/.test(first.lower)) &&
        !isPublic.test(head.lower)
      )
    )
      continue;
    return resolve(span, null, scene);
  }
  return null;
}

/** What a speaker makes for the public: the way of his own words. */
const isChannel =
  /^(?:statement|statements|release|tweet|tweets|post|posts|video|announcement|briefing|bulletin|op-ed|column|website|newsletter|presentation|motion|application|journal|paper|law|rule|rules|order|opinion|version|copy|page|point|text|picture|image|map|account)$/;
/** What a speaker may send to a newsroom in answer. */
const isAnswer = /^(?:e-?mails?|memos?|memorandum|recordings?|messages?)$/;
const sawIt = /^(?:seen|obtained|leaked|reviewed|published|shown|read)$/;
const isSecret = /^(?:disclosure|financial|secret|confidential|internal|leaked)$/;
/** Reports and findings are their makers' own words. */
const isPublic =
  /^(?:report|reports|review|study|studies|survey|poll|polls|analysis|assessment|audit|inquiry|research|findings|data|figures|statistics|article|story|notice|form|forms|platform|draft|plan|passage|agreement|treaty|bill|resolution|list|register|record|records|count|tally|testimony)$/;

const isWithin = (word: Word, span: { start: number; end: number } | null): boolean =>
  span !== null && word.start >= span.start && word.end <= span.end;

/** Up to the first comma or verb. */
function phraseWords(words: readonly Word[], from: number): readonly Word[] {
  const length = words
    .slice(from, from + 12)
    .findIndex((word) => /^[,;:()—–.]$/.test(word.text) || word.pos === 'VERB' || word.pos === 'AUX');
  return words.slice(from, length < 0 ? from + 12 : from + length);
}
