import type { Document } from '../document.ts';
import type { Word } from '../en/words.ts';
import type { NameKind } from '../tagger/tagger.ts';
import type { Span } from '../../report/span.ts';
import type { WordsIndex } from './words-index.ts';

/** A name as it stands at one place of the text, without titles before it. */
export interface Name extends Span {
  readonly text: string;
  /** Null where nothing but the capitals tells that it is one. */
  readonly kind: NameKind | null;
  readonly words: readonly Word[];
}

/**
 * The names of the report in the order of the text: the tagger's where it marked any, and runs of capitalised
 * words wherever it marked none. No two overlap.
 */
export function findNames(document: Document, index: WordsIndex): Name[] {
  const tagged = document.tags.names.map((span) => nameOf(document.text, span, span.kind, index));
  const capitals = document.sentences.flatMap((sentence) => capitalRuns(sentence.words, document));
  const free = unmet(capitals, tagged);
  return [...tagged, ...free.map((span) => nameOf(document.text, span, null, index))]
    .filter((name) => name.words.length > 0)
    .sort((a, b) => a.start - b.start);
}

function nameOf(text: string, span: Span, kind: NameKind | null, index: WordsIndex): Name {
  return {
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    kind,
    words: index.in(span),
  };
}

/** The runs that touch none of the tagged names; both in the order of the text. */
function unmet(runs: readonly Span[], tagged: readonly Span[]): Span[] {
  let next = 0;
  return runs.filter((run) => {
    while ((tagged[next]?.end ?? Infinity) <= run.start) next++;
    return (tagged[next]?.start ?? Infinity) >= run.end;
  });
}

const smallWords = new Set([
  'of',
  'de',
  'da',
  'do',
  'dos',
  'das',
  'del',
  'della',
  'di',
  'du',
  'des',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'bin',
  'ibn',
  'al',
  'el',
  'y',
  'e',
  '&',
  'las',
  'los',
  'la',
  'le',
]);
const never = new Set([
  'i',
  'mr',
  'mr.',
  'mrs',
  'mrs.',
  'ms',
  'ms.',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'january',
  'february',
  'march',
  'april',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'jan',
  'jan.',
  'feb',
  'feb.',
  'aug',
  'aug.',
  'sept',
  'sept.',
  'oct',
  'oct.',
  'nov',
  'nov.',
  'dec',
  'dec.',
]);
/** Word classes that do not begin a name when they only bear a capital because they begin a sentence. */
const closed = new Set([
  'PRON',
  'DET',
  'ADP',
  'ADV',
  'CCONJ',
  'SCONJ',
  'AUX',
  'NUM',
  'PUNCT',
  'PART',
  'INTJ',
  'VERB',
  'ADJ',
  'NOUN',
]);

/** Runs of capitalised words, joined by small words between capitals and cut after the last title in them. */
function capitalRuns(words: readonly Word[], document: Document): Span[] {
  const runs: Span[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!begins(words, i)) continue;
    let end = i;
    for (let j = i + 1; j < words.length; j++) {
      const word = words[j];
      if (!word) break;
      if (isCapital(word) && !never.has(word.lower)) end = j;
      else if (!smallWords.has(word.lower) && !(word.text === '-' && isTight(words, j))) break;
    }
    const start = afterTitles(words, i, end, document);
    const [first, last] = [words[start], words[end]];
    if (first && last) runs.push({ start: first.start, end: last.end });
    i = end;
  }
  return runs;
}

const isCapital = (word: Word): boolean => /^\p{Lu}/u.test(word.text);

/** Whether no blank stands on either side of the sign, as in "Guinea-Bissau". */
const isTight = (words: readonly Word[], i: number): boolean =>
  words[i - 1]?.end === words[i]?.start && words[i]?.end === words[i + 1]?.start;

function begins(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (!word || !isCapital(word) || never.has(word.lower)) return false;
  const opens =
    i === 0 ||
    words.slice(0, i).every((before) => before.pos === 'PUNCT') ||
    /^[“"‘':]$/.test(words[i - 1]?.text ?? '');
  if (!opens) return word.pos !== 'DET' && word.pos !== 'PRON';
  if (!closed.has(word.pos)) return true;
  const next = words[i + 1];
  // "Planned Parenthood", "Western Journalism": an adjective, noun or verb form that begins a sentence may still begin a name.
  return !!next && isCapital(next) && !never.has(next.lower) && ['VERB', 'ADJ', 'NOUN'].includes(word.pos);
}

/** The first word of the run after its last title or office, unless nothing would be left. */
function afterTitles(words: readonly Word[], from: number, to: number, { lexicon }: Document): number {
  const { titles, offices } = lexicon.lists;
  for (let i = to - 1; i >= from; i--) {
    const lower = words[i]?.lower ?? '';
    const next = words[i + 1];
    if ((titles.has(lower) || offices.has(lower)) && next && isCapital(next)) return i + 1;
  }
  return from;
}
