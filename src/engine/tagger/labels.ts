import type { Run } from './windows.ts';

/** A run of pieces that the model marks as one span. */
export interface PieceSpan extends Run {
  /** Which of the layer's types it is: 0 in a layer that has one. */
  readonly type: number;
  /** Mean probability of the labels of its pieces. */
  readonly score: number;
}

/** Scores of one layer of the model: rows of `width` labels, `O` and then `B`, `I` for each type. */
export interface Layer {
  readonly logits: Float32Array;
  readonly width: number;
}

/**
 * The spans of rows `from` to `to` (places of the rows): the labels of the best path in which `I` follows only `B` or `I` of its own
 * type (Viterbi 1967; the model scores no transitions). `inside` holds 1 for each row of the stretch whose piece goes on with the word of the
 * row before: there nothing may begin and nothing may end, so that a span is made of whole words.
 */
export function spansOf(layer: Layer, from: number, to: number, inside: Uint8Array): PieceSpan[] {
  const labels = bestPath(layer, from, to, inside);
  const spans: PieceSpan[] = [];
  let at = 0;
  while (at < labels.length) {
    const label = labels[at] ?? 0;
    let end = at + 1;
    if (label > 0) {
      while (end < labels.length && labels[end] === label + 1) end += 1;
      const score = meanProbability(layer, labels, from, at, end);
      spans.push({ first: from + at, end: from + end, type: (label - 1) >> 1, score });
    }
    at = end;
  }
  return spans;
}

/** The best label of each row; odd labels are `B`, even ones from 2 `I`. */
function bestPath({ logits, width }: Layer, from: number, to: number, inside: Uint8Array): Uint8Array {
  const rows = to - from;
  const before = new Uint8Array(rows * width);
  let scores = new Float64Array(width);
  let next = new Float64Array(width);
  for (let row = 0; row < rows; row += 1) {
    const any = row === 0 ? 0 : indexOfMaximum(scores);
    for (let label = 0; label < width; label += 1) {
      const previous = row === 0 ? openingLabel(label) : previousLabel(label, any, scores, inside[row] === 1);
      before[row * width + label] = Math.max(previous, 0);
      const sofar = previous < 0 ? -Infinity : (scores[previous] ?? 0);
      next[label] = sofar + (logits[(from + row) * width + label] ?? 0);
    }
    [scores, next] = [next, scores];
  }
  return traceBack(before, width, rows, indexOfMaximum(scores));
}

/** No span opens with `I`: -1 for it. Before the first row all scores are 0. */
const openingLabel = (label: number): number => (isInside(label) ? -1 : 0);

const isInside = (label: number): boolean => label > 0 && label % 2 === 0;

/** The best label that may stand before `label`; -1 where none may. `any` is the best of all. */
function previousLabel(label: number, any: number, scores: Float64Array, insideWord: boolean): number {
  if (isInside(label)) return (scores[label - 1] ?? 0) > (scores[label] ?? 0) ? label - 1 : label;
  if (!insideWord) return any;
  return label === 0 ? 0 : -1;
}

function traceBack(before: Uint8Array, width: number, rows: number, last: number): Uint8Array {
  const labels = new Uint8Array(rows);
  let label = last;
  for (let row = rows - 1; row >= 0; row -= 1) {
    labels[row] = label;
    label = before[row * width + label] ?? 0;
  }
  return labels;
}

function indexOfMaximum(values: Float64Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at += 1) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at;
  return best;
}

function meanProbability(layer: Layer, labels: Uint8Array, from: number, first: number, end: number): number {
  let sum = 0;
  for (let row = first; row < end; row += 1) sum += probability(layer, from + row, labels[row] ?? 0);
  return sum / (end - first);
}

/** Softmax of one row at one label. */
function probability({ logits, width }: Layer, row: number, label: number): number {
  const own = logits[row * width + label] ?? 0;
  let sum = 0;
  for (let other = 0; other < width; other += 1) sum += Math.exp((logits[row * width + other] ?? 0) - own);
  return 1 / sum;
}
