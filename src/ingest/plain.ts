import type { Notice, RawBlock } from '../report/report.ts';
import type { Span } from '../report/span.ts';
import { bounds } from './bounds.ts';
import type { Decoded } from './charset.ts';
import { failed, type Ingested, read } from './failure.ts';
import { identityOf } from './identity.ts';
import { Gathered } from './metadata.ts';
import { noticeOf } from './notices.ts';

/**
 * Reads plain text. `text` is the input unchanged, byte order mark and line ends included, so that offsets
 * point into the file; beyond the bound it is cut at the last blank before it.
 */
export function reportOfText(
  decoded: Decoded,
  input: string,
  capture: string,
  address: string | null,
  before: readonly Notice[],
): Ingested {
  const { text, spans, notices } = boundedText(decoded.text);
  if (spans.length === 0) return failed(input, 'empty', 'nothing but white space', 'the text of a report');
  const gathered = new Gathered();
  gathered.state('address', address, 'fetched');
  const metadata = gathered.metadata();
  return read({
    input,
    id: identityOf(metadata, text, null),
    capture,
    text,
    blocks: spans.map(bare),
    metadata,
    notices: [...before, ...notices],
  });
}

const bare = (span: Span): RawBlock => ({ ...span, selector: null, hints: null });

/** As much of a text as is read of one report, its paragraphs, and what was left out. */
export interface BoundedText {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly notices: readonly Notice[];
}

export function boundedText(whole: string): BoundedText {
  const text = cutOff(whole);
  const spans = paragraphsOf(text);
  const shown = spans.slice(0, bounds.blocks);
  const cut = text.length < whole.length || shown.length < spans.length;
  const detail = `Met: ${whole.length} characters; read: ${shown.at(-1)?.end ?? 0}.`;
  return { text, spans: shown, notices: cut ? [noticeOf('too-large', detail)] : [] };
}

/** The text up to the bound, cut where a paragraph, else a word ends; never inside a surrogate pair. */
function cutOff(text: string): string {
  if (text.length <= bounds.textUnits) return text;
  const part = text.slice(0, bounds.textUnits);
  const paragraph = part.lastIndexOf('\n');
  const word = part.lastIndexOf(' ');
  const near = bounds.textUnits - 2_000;
  if (paragraph > near) return part.slice(0, paragraph + 1);
  if (word > near) return part.slice(0, word + 1);
  return part.replace(/[\uD800-\uDBFF]$/, '');
}

/** Lines of a text without their ends and outer white space; blank ones are given with equal bounds. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  const end = /\r\n|[\n\r\u2028\u2029\u0085]/g;
  let start = 0;
  for (let found = end.exec(text); ; found = end.exec(text)) {
    const stop = found?.index ?? text.length;
    const words = text.slice(start, stop);
    const from = start + words.length - words.trimStart().length;
    lines.push({ start: from, end: Math.max(from, start + words.trimEnd().length) });
    if (found === null) return lines;
    start = end.lastIndex;
  }
}

/** Paragraphs: lines between blank lines; where the text has no blank line, each line by itself. */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text);
  const first = lines.findIndex((line) => line.end > line.start);
  const last = lines.findLastIndex((line) => line.end > line.start);
  const inner = lines.slice(first, last + 1);
  if (first < 0) return [];
  if (!inner.some(isBlank)) return inner;
  const starts = inner.filter((line, i) => !isBlank(line) && (i === 0 || isBlank(inner[i - 1] ?? line)));
  const ends = inner.filter(
    (line, i) => !isBlank(line) && (i === inner.length - 1 || isBlank(inner[i + 1] ?? line)),
  );
  return starts.map(({ start }, i) => ({ start, end: ends[i]?.end ?? start }));
}

const isBlank = (line: Span): boolean => line.end === line.start;
