import type { Span } from '../../report/span.ts';
import type { Document } from '../document.ts';
import type { Sentence, Word } from '../en/words.ts';
import { stateOfAdjective } from './states.ts';

const smallWords = new Set(
  'of de da do dos das del della di du des van von der den ter bin ibn al el y e & las los la le'.split(' '),
);
const calendar = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr aug sept sep oct nov dec'.split(
    ' ',
  ),
);
const address = new Set(['i', 'mr', 'mrs', 'ms', 'dr']);

/** Names as capitals show them: runs of capitalised words, cut after the last title in them. For reports and stretches that no tagger has marked. */
export class Capitals {
  readonly #document: Document;
  /** Capitalised words that stand inside a sentence of running text, where a capital means a name. */
  readonly #inside = new Set<string>();
  /** Headlines in which nearly every word bears a capital. */
  readonly #titles = new Set<Sentence>();

  constructor(document: Document) {
    this.#document = document;
    for (const sentence of document.sentences) {
      if (isTitleCase(sentence)) {
        this.#titles.add(sentence);
        continue;
      }
      for (const [i, word] of sentence.words.entries())
        if (i > 0 && isCapital(word) && !/^[“"‘'’:.…]$/.test(sentence.words[i - 1]?.text ?? ''))
          this.#inside.add(word.lower);
    }
  }

  runsOf(sentence: Sentence): Span[] {
    if (!sentence.words.some(isCapital)) return [];
    const title = this.#titles.has(sentence);
    const runs: Span[] = [];
    for (let i = 0; i < sentence.words.length; i++) {
      const end = this.#endOf(sentence.words, i, title);
      if (end < 0) continue;
      const start = this.#afterTitles(sentence.words, i, end);
      const [first, last] = [sentence.words[start], sentence.words[end]];
      if (first && last && !this.#isPlain(sentence.words.slice(start, end + 1), start === 0))
        runs.push({ start: first.start, end: last.end });
      i = end;
    }
    return runs;
  }

  /** Index of the last word of the run that begins at `i`; -1 when none begins there. */
  #endOf(words: readonly Word[], i: number, title: boolean): number {
    const goes = (word: Word): boolean => isName(word) && (!title || this.#inside.has(word.lower));
    const first = words[i];
    if (!first || !goes(first) || !this.#begins(words, i)) return -1;
    let end = i;
    for (let j = i + 1; j < words.length; j++) {
      const word = words[j];
      if (!word) break;
      if (goes(word)) end = j;
      else if (title || (!smallWords.has(word.lower) && !(word.text === '-' && isTight(words, j)))) break;
    }
    return end;
  }

  /** A capital at the beginning of a sentence is a name's if the word bears one elsewhere too, or goes on in capitals. */
  #begins(words: readonly Word[], i: number): boolean {
    const word = words[i];
    if (!word || ['DET', 'PRON', 'ADP', 'AUX', 'CCONJ', 'SCONJ'].includes(word.pos)) return false;
    const opens =
      i === 0 ||
      words.slice(0, i).every((before) => before.pos === 'PUNCT' || before.pos === 'NUM') ||
      /^[“"‘':.]$/.test(words[i - 1]?.text ?? '');
    if (!opens || this.#inside.has(word.lower)) return true;
    // Where a tagger has read, what it left at the beginning of a sentence is most often no name.
    if (this.#document.tags.names.length > 0) return false;
    const next = words[i + 1];
    if (next && isName(next) && word.pos !== 'ADV') return true;
    return word.pos === 'PROPN' && !this.#isKnownNoun(word.lower);
  }

  #isKnownNoun(lower: string): boolean {
    const { lists } = this.#document.lexicon;
    return [
      lists.offices,
      lists.insiders,
      lists.groups,
      lists.bodies,
      lists.documents,
      lists['outlet-nouns'],
      lists.titles,
    ].some((list) => list.has(lower));
  }

  /** Whether the run is no name: adjectives of state or party and titles alone ("Republican", "the Minister"), or a plain noun that opens a sentence. */
  #isPlain(words: readonly Word[], opens: boolean): boolean {
    const { lists } = this.#document.lexicon;
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) return true;
    if (/^[RDI]$/.test(first.text) && words[1]?.text === '-') return true;
    const isPlain = ({ lower }: Word): boolean =>
      lists.belonging.has(lower) || stateOfAdjective(lower, this.#document.lexicon) !== null;
    const isState = words.length === 1 && /^(?:U\.S\.|US|EU)$/.test(first.text);
    if (words.every((word) => isPlain(word) || lists.titles.has(word.lower))) return !isState;
    if (words.length > 1 && isPlain(last) && (first.pos === 'ADJ' || isPlain(first))) return true;
    if (words.length > 1) return false;
    return opens
      ? this.#isKnownNoun(last.lower)
      : lists.titles.has(last.lower) || lists.offices.has(last.lower) || lists.bodies.has(last.lower);
  }

  /** The first word of the run after its last title, office or adjective of belonging, unless nothing would be left; or a given name after "of". */
  #afterTitles(words: readonly Word[], from: number, to: number): number {
    const { titles, offices } = this.#document.lexicon.lists;
    for (let i = to - 1; i >= from; i--) {
      const lower = words[i]?.lower ?? '';
      const next = words[i + 1];
      if ((titles.has(lower) || offices.has(lower)) && next && isCapital(next)) return i + 1;
    }
    return titles.has(words[from]?.lower ?? '')
      ? this.#givenName(words, from, to)
      : this.#afterBelonging(words, from, to);
  }

  /** "Minister of Foreign Affairs Ruben X": the given name begins the name. */
  #givenName(words: readonly Word[], from: number, to: number): number {
    const { lists } = this.#document.lexicon;
    for (let i = from + 2; i < to; i++) {
      const lower = words[i]?.lower ?? '';
      if (lists['given-names-female'].has(lower) || lists['given-names-male'].has(lower)) return i;
    }
    return from;
  }

  /** "Republican Ted X", "Former Democratic": what is left after adjectives before a given name. */
  #afterBelonging(words: readonly Word[], from: number, to: number): number {
    const { lists } = this.#document.lexicon;
    let i = from;
    while (i < to && (lists.belonging.has(words[i]?.lower ?? '') || words[i]?.lower === 'former')) i++;
    const lower = words[i]?.lower ?? '';
    return i > from && (lists['given-names-female'].has(lower) || lists['given-names-male'].has(lower))
      ? i
      : from;
  }
}

export const isCapital = (word: Word): boolean => /^\p{Lu}/u.test(word.text);

const isName = (word: Word): boolean =>
  isCapital(word) &&
  !calendar.has(word.lower.replace(/\.$/, '')) &&
  !address.has(word.lower.replace(/\.$/, ''));

/** Whether no blank stands on either side of the sign, as in "Guinea-Bissau". */
const isTight = (words: readonly Word[], i: number): boolean =>
  words[i - 1]?.end === words[i]?.start && words[i]?.end === words[i + 1]?.start;

/** A headline in which most words bear a capital, so that a capital tells nothing. */
function isTitleCase({ words }: Sentence): boolean {
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word.text));
  return long.length >= 3 && long.filter(isCapital).length / long.length > 0.85;
}
