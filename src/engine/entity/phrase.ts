import type { Span } from '../../report/span.ts';
import type { Word } from '../en/words.ts';

export type Determiner = 'definite' | 'indefinite' | 'possessive' | 'none';

/** A noun phrase as far as the rules need it: where its core ends, what its head is, how it is determined. */
export interface Phrase extends Span {
  /** All words, lead-ins ("by", "but") dropped. */
  readonly words: readonly Word[];
  /** From the determiner to the word before the first relative clause, comma or participle. */
  readonly core: readonly Word[];
  /** The core without its determiner: what a description is called. */
  readonly bare: readonly Word[];
  readonly head: Word | null;
  readonly determiner: Determiner;
  readonly determinerWord: string;
}

const leadIns = new Set([
  'by',
  'from',
  'but',
  'and',
  'though',
  'although',
  'while',
  'as',
  'to',
  'according',
  'in',
  'on',
  'with',
  'both',
  'so',
  'yet',
  'even',
  'then',
  ',',
  '“',
  '"',
  '”',
  '‘',
  '’',
  '(',
  '—',
  '-',
  '–',
  'among',
  'especially',
  'within',
  'only',
]);
const definite = new Set(['the', 'this', 'that', 'these', 'those', 'same']);
const indefinite = new Set([
  'a',
  'an',
  'another',
  'some',
  'any',
  'several',
  'many',
  'most',
  'few',
  'multiple',
  'various',
  'numerous',
  'each',
  'no',
  'every',
  'dozens',
  'hundreds',
  'scores',
]);
const possessives = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your', 'whose']);
const relatives = new Set(['who', 'which', 'whom', 'that', 'whose', 'where']);
const prepositions = new Set([
  'of',
  'for',
  'from',
  'in',
  'at',
  'on',
  'with',
  'to',
  'by',
  'within',
  'inside',
  'outside',
  'near',
  'under',
  'about',
  'against',
  'among',
  'around',
  'after',
  'before',
  'during',
  'since',
  'as',
  'on',
  'into',
  'over',
]);
const nominal = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'PART', 'PRON', 'X']);

/** Reads the words of a span as a noun phrase. */
export function phraseOf(given: readonly Word[]): Phrase {
  const all = withoutSigns(given);
  let from = 0;
  while (from < all.length - 1 && leadIns.has(all[from]?.lower ?? '') && !isPossessive(all, from + 1)) from++;
  const words = all.slice(from);
  const first = words[0];
  const core = coreOf(words);
  const determinerWord = first?.lower ?? '';
  const determiner = kindOfDeterminer(determinerWord, core);
  const bare = core.slice(determiner === 'none' || core.length === 1 || keeps(determinerWord) ? 0 : 1);
  return {
    start: first?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    words,
    core,
    bare,
    head: headOf(bare.length > 0 ? bare : core),
    determiner,
    determinerWord,
  };
}

/** Without signs at the ends; all of it when it is nothing but signs. */
function withoutSigns(words: readonly Word[]): readonly Word[] {
  const isSign = (word: Word): boolean => word.pos === 'PUNCT' && !/[\p{L}\p{N}]/u.test(word.text);
  const first = words.findIndex((word) => !isSign(word));
  const last = words.findLastIndex((word) => !isSign(word));
  return first < 0 ? words : words.slice(first, last + 1);
}

/** "both officials": the first word says how many and belongs to the description. */
const keeps = (word: string): boolean =>
  !definite.has(word) && !possessives.has(word) && word !== 'a' && word !== 'an';

const isPossessive = (words: readonly Word[], i: number): boolean => words[i]?.pos === 'PART';

function kindOfDeterminer(word: string, core: readonly Word[]): Determiner {
  if (definite.has(word)) return 'definite';
  if (possessives.has(word)) return 'possessive';
  if (indefinite.has(word) || /^\d/.test(word) || core[0]?.pos === 'NUM') return 'indefinite';
  return 'none';
}

/** Words up to the first that opens an addition: a comma, a dash, a relative clause, a participle or an adverbial. */
function coreOf(words: readonly Word[]): readonly Word[] {
  for (let i = 1; i < words.length; i++) {
    const word = words[i];
    if (!word) break;
    const { lower } = word;
    if (relatives.has(lower)) return words.slice(0, i);
    if ([',', '(', '—', '–', ';', ':', '“', '"'].includes(lower)) return words.slice(0, i);
    if (lower === '-' && words[i - 1]?.end !== word.start) return words.slice(0, i);
    if (opensParticiple(words, i) || opensContactClause(words, i)) return words.slice(0, i);
  }
  return words;
}

/** "the note Kivu FM wrote about": a clause without its pronoun. */
const opensContactClause = (words: readonly Word[], i: number): boolean => {
  if (words[i]?.pos !== 'PROPN' || words[i - 1]?.pos !== 'NOUN') return false;
  const after = words.slice(i).find((word) => word.pos !== 'PROPN');
  return after?.pos === 'VERB' && /(?:ed|wrote|said|saw|got|had|told|ran)$/.test(after.lower);
};

const participles =
  /^(?:seen|cited|published|released|issued|obtained|familiar|speaking|interviewed|quoted|dated|conducted|reviewed|viewed|based|citing|credited|emerging|provided|signed)$/;
const opensParticiple = (words: readonly Word[], i: number): boolean =>
  participles.test(words[i]?.lower ?? '') &&
  words[i - 1]?.pos !== 'DET' &&
  words[i - 1]?.pos !== 'ADV' &&
  words[i]?.lower !== 'familiar' &&
  i > 0 &&
  !['NOUN', 'PROPN'].includes(words[i + 1]?.pos ?? '');

/** The last noun before the first preposition or adjective that follows a noun; the last word when there is no noun. */
function headOf(words: readonly Word[]): Word | null {
  let head: Word | null = null;
  for (const [i, word] of words.entries()) {
    if (i > 0 && prepositions.has(word.lower) && head) break;
    if (
      head &&
      (word.pos === 'ADJ' || word.pos === 'ADV') &&
      !['NOUN', 'PROPN', 'ADJ', 'PART'].includes(words[i + 1]?.pos ?? '')
    )
      break;
    if (head && word.pos === 'VERB' && /ing$|ed$/.test(word.lower) && !/^\p{Lu}/u.test(word.text)) break;
    if (word.pos === 'PART' || (head && word.pos === 'NUM')) continue;
    if (nominal.has(word.pos) || /^\p{Lu}/u.test(word.text) || (i === 0 && word.pos === 'VERB')) head = word;
  }
  return head ?? words.at(-1) ?? null;
}
