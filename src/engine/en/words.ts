import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from '../../report/span.ts';

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;

/** A word or sign of the text. `pos` is a universal part-of-speech tag: NOUN, VERB, PROPN, PUNCT, … */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly pos: string;
}

/** One sentence of one block, with its words; sentences of a block follow each other and leave no word out. */
export interface Sentence extends Span {
  /** Index into the blocks that were read. */
  readonly block: number;
  readonly words: readonly Word[];
}

/** Words and sentences of the blocks of `text`, in order. A sentence never crosses a block. */
export function sentencesOf(text: string, blocks: readonly Span[]): Sentence[] {
  return blocks.flatMap((block, index) => sentencesOfBlock(text, block, index));
}

/** The tokenizer takes a time that grows with the square of a word: one that is no word is parted, at the cost of a character a part. */
const endless = /\S{500}(?=\S)/g;

function sentencesOfBlock(text: string, block: Span, index: number): Sentence[] {
  const sentences: Sentence[] = [];
  const body = text.slice(block.start, block.end).replace(endless, (run) => `${run.slice(0, -1)} `);
  if (body.trim() === '') return sentences;
  const doc = nlp.readDoc(body);
  const values = doc.tokens().out(its.value) as string[];
  const tags = doc.tokens().out(its.pos) as string[];
  const bounds = doc.sentences().out(its.span) as [number, number][];
  // The tokenizer drops no character but white space, so every token stands at the next place it is found.
  let at = 0;
  const tokens = values.map((value, i): Word | null => {
    const found = body.indexOf(value, at);
    if (found < 0) return null;
    at = found + value.length;
    if (value.trim() === '') return null;
    const start = block.start + found;
    return { start, end: start + value.length, text: value, lower: value.toLowerCase(), pos: tags[i] ?? 'X' };
  });
  for (const [first, last] of bounds) {
    const own = joined(tokens.slice(first, last + 1).filter((word) => word !== null));
    const [head, tail] = [own[0], own.at(-1)];
    if (head && tail) sentences.push({ start: head.start, end: tail.end, block: index, words: own });
  }
  return sentences;
}

/**
 * The tokenizer parts words at letters beyond Latin-1 and at combining marks ("Bērziņa" gives five tokens): those that
 * stand together are one word. What it parts for grammar's sake ("do n't") has only plain letters at the seam.
 */
function joined(tokens: readonly Word[]): Word[] {
  const runs: Word[][] = [];
  for (const token of tokens) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (before?.end === token.start && isSeam(before.text, token.text)) run?.push(token);
    else runs.push([token]);
  }
  return runs.flatMap((run) => (run.length > 1 ? together(run) : run));
}

function isSeam(before: string, after: string): boolean {
  const [last = '', first = ''] = [Array.from(before).at(-1), Array.from(after)[0]];
  return letter.test(last) && letter.test(first) && (last > '\u00ff' || first > '\u00ff');
}

const letter = /^[\p{L}\p{M}]$/u;

function together(run: readonly Word[]): Word[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return [];
  const text = run.map((word) => word.text).join('');
  const pos = /^\p{Lu}/u.test(text) ? 'PROPN' : 'NOUN';
  return [{ start: first.start, end: last.end, text, lower: text.toLowerCase(), pos }];
}

/** The words that lie wholly in `span`. `words` is in the order of the text. */
export function wordsIn(words: readonly Word[], span: Span): readonly Word[] {
  let first = firstFrom(words, span.start);
  const start = first;
  while ((words[first]?.end ?? Infinity) <= span.end) first++;
  return words.slice(start, first);
}

/** Index of the first word that starts at or after `at`; `words.length` where none does. */
export function firstFrom(words: readonly Word[], at: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first sentence that shares a unit with the span. */
export function sentenceOf(
  sentences: readonly Sentence[],
  span: Span | null | undefined,
): Sentence | undefined {
  const found = span ? sentences[sentenceFrom(sentences, span.start)] : undefined;
  return found && span && found.start < span.end ? found : undefined;
}

/** Index of the first sentence that ends after `at`, the one that holds it if any does; `sentences.length` where none does. */
export function sentenceFrom(sentences: readonly Sentence[], at: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
