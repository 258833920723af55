import type { MarkupHints, Notice, RawBlock } from '../report/report.ts';
import type { Span } from '../report/span.ts';
import { bounds } from './bounds.ts';
import type { Decoded } from './charset.ts';
import type { StringField } from './metadata.ts';
import { failed, type Ingested, read } from './failure.ts';
import { identityOf } from './identity.ts';
import { Gathered } from './metadata.ts';
import { boundedText, linesOf } from './plain.ts';

/**
 * Reads Markdown as plain text, `text` unchanged; blocks leave out the signs of headings, quotations and list
 * items at their beginning and tell them as hints. Front matter gives metadata and is no block.
 */
export function reportOfMarkdown(
  decoded: Decoded,
  input: string,
  capture: string,
  address: string | null,
  before: readonly Notice[],
): Ingested {
  const { text, spans, notices } = boundedText(decoded.text);
  const gathered = new Gathered();
  gathered.state('address', address, 'fetched');
  const front = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (front !== null) readFrontMatter(front[1] ?? '', gathered);
  const from = front?.[0].length ?? 0;
  const blocks = spans
    .flatMap((span) => blocksIn(text, { start: Math.max(span.start, from), end: span.end }))
    .slice(0, bounds.blocks);
  if (blocks.length === 0) return failed(input, 'empty', 'nothing but white space', 'the text of a report');
  const metadata = gathered.metadata();
  const id = identityOf(metadata, text, null);
  return read({ input, id, capture, text, blocks, metadata, notices: [...before, ...notices] });
}

const keys = new Map<string, StringField>([
  ['title', 'headline'],
  ['headline', 'headline'],
  ['author', 'byline'],
  ['byline', 'byline'],
  ['date', 'published'],
  ['published', 'published'],
  ['updated', 'modified'],
  ['modified', 'modified'],
  ['lang', 'language'],
  ['language', 'language'],
  ['outlet', 'outletName'],
  ['source', 'outletName'],
  ['url', 'address'],
  ['canonical', 'address'],
]);

/** `key: value` lines; anything deeper is none of a report's own. */
function readFrontMatter(source: string, gathered: Gathered): void {
  for (const line of source.split(/\r?\n/)) {
    const found = /^([A-Za-z_]+)\s*:\s*(.+)$/.exec(line);
    const field = keys.get((found?.[1] ?? '').toLowerCase());
    if (field !== undefined)
      gathered.state(field, (found?.[2] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2'), 'front matter');
  }
}

const sign = /^(?:(#{1,6})[ \t]+|>[ \t]?|(?:[-*+]|\d{1,3}[.)])[ \t]+)/;

/** Headings and list items are blocks of their own even without a blank line between. */
function blocksIn(text: string, span: Span): RawBlock[] {
  const blocks: RawBlock[] = [];
  for (const line of linesOf(text.slice(span.start, span.end))) {
    const mark = sign.exec(text.slice(span.start + line.start, span.start + line.end));
    const start = span.start + line.start + (mark?.[0].length ?? 0);
    const end = span.start + line.end;
    const last = blocks.at(-1);
    if (end <= start) continue;
    if (last !== undefined && mark === null && last.hints?.tag.startsWith('h') !== true)
      blocks[blocks.length - 1] = { ...last, end };
    else blocks.push({ start, end, selector: null, hints: hintsOf(tagOf(mark)) });
  }
  return blocks;
}

function tagOf(mark: RegExpExecArray | null): string {
  if (mark === null) return 'p';
  if (mark[1] !== undefined) return `h${mark[1].length}`;
  return mark[0].startsWith('>') ? 'blockquote' : 'li';
}

/** Only signs that the text itself carries are hints; a paragraph has none. */
function hintsOf(tag: string): MarkupHints | null {
  if (tag === 'p') return null;
  return {
    tag,
    path: [],
    within: [],
    self: tag,
    element: 0,
    linkShare: 0,
    strongShare: tag.startsWith('h') ? 1 : 0,
  };
}
