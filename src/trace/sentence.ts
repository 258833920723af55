import type { Span } from '../report/span.ts';

/** White space after a full stop, or an empty line: where a sentence may begin. An initial or a clock time ends none. */
const bound =
  /(?<=[.!?]["”’')\]]*)(?<!\b\p{Lu}\.)(?<!\b(?:Mr|Mrs|Ms|Dr|St|Sen|Gov|Gen|Col|Lt|ret)\.\)?)\s+(?=["“‘'(]?[\p{Lu}\p{N}])|\n\s*\n/gu;

/** The sentences of a text as spans, without the white space between them. */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(bound)) {
    if (index > start) spans.push({ start, end: index });
    start = index + gap.length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** Index of the sentence that holds `at`, by halving; -1 before the first. */
export function sentenceAt(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span && span.start <= at) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
