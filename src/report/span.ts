/**
 * A stretch of a report's text: UTF-16 units, `start` included, `end` not.
 * Every finding of Hearsay is a span, or a list of them where the words are broken.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Units in the span; 0 for an empty one. */
export const lengthOf = (span: Span): number => span.end - span.start;

/** Whether the two share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly in `outer`; a span contains itself. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The words of the span as they stand in `text`. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** The span without white space (any Unicode kind) at its two ends; may come back empty. */
export function trimmed(text: string, span: Span): Span {
  const words = textOf(text, span);
  const start = span.start + (words.length - words.trimStart().length);
  return { start, end: Math.max(start, span.start + words.trimEnd().length) };
}

/** Order of the text: by start, the longer first. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
