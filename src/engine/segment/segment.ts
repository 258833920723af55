import type { Block, BlockKind, Head } from '../../report/reading.ts';
import type { Notice, RawBlock, Report } from '../../report/report.ts';
import type { Lexicon } from '../lexicon.ts';
import { bodyOf } from './body.ts';
import { datelineOf } from './dateline.ts';
import { headOf } from './head.ts';
import { headlineOf } from './headline.ts';
import { labelsOf } from './labels.ts';
import { languageOf } from './language.ts';
import { type Piece, piecesOf } from './piece.ts';
import { inStatedBody } from './stated.ts';

/** A report with every stretch labelled and its head read. */
export interface Segmented {
  readonly blocks: readonly Block[];
  readonly head: Head;
  readonly notices: readonly Notice[];
}

/**
 * Decides what each block of a report is and reads its head: outlet, headline, byline, dateline, credits, dates,
 * language, rights. Works on pages, where markup helps, and on plain text, where only words and place do.
 * Blocks come back in the order of the text, disjoint; one block of the report may have become several.
 */
export function segment(report: Report, lexicon: Lexicon): Segmented {
  const pieces = piecesOf(report.text, report.blocks, lexicon);
  const known = knownBlocks(report.blocks);
  const found = headlineOf(pieces, report.metadata);
  const isOther = known !== null && found.piece !== null && known[found.piece]?.kind !== 'headline';
  const headline = isOther ? headlineOf([], report.metadata) : found;
  const { blocks, dateline } =
    known === null
      ? labelled(pieces, headline.piece, report, lexicon)
      : { blocks: known, dateline: datelineIn(report.text, known, lexicon) };
  const language = languageOf(proseOf(report.text, blocks));
  const head = headOf({
    report,
    blocks,
    headline,
    headlineSpan: pieces[headline.piece ?? -1] ?? null,
    dateline,
    language: language?.code ?? null,
    lexicon,
  });
  return { blocks, head, notices: languageNotices(language) };
}

/** The blocks of a reading, where the report is read again with them; null where they are yet to be labelled. */
function knownBlocks(blocks: readonly RawBlock[]): Block[] | null {
  const known = blocks.flatMap(({ start, end, kind, selector }) =>
    kind ? [{ start, end, kind, selector }] : [],
  );
  return known.length === blocks.length ? known : null;
}

function labelled(
  pieces: readonly Piece[],
  headline: number | null,
  report: Report,
  lexicon: Lexicon,
): Labelled {
  const isPage = pieces.some(({ hints }) => hints !== null && hints.path.length > 0);
  const body = isPage ? bodyOf(pieces, headline) : pieces.map(() => true);
  const stated = inStatedBody(pieces, report.metadata.body ?? []);
  const inside = body.map((isIn, i) => isIn || stated[i] === true);
  return withDatelines(pieces, labelsOf(pieces, inside, headline, lexicon), lexicon);
}

/** The report's own dateline among blocks that are labelled: the first, read with what it opens. */
function datelineIn(text: string, blocks: readonly Block[], lexicon: Lexicon): Line | null {
  const at = blocks.findIndex(({ kind }) => kind === 'dateline');
  const [line, next] = [blocks[at], blocks[at + 1]];
  return line ? datelineOf(text.slice(line.start, next?.end ?? line.end), line.start, true, lexicon) : null;
}

const proseOf = (text: string, blocks: readonly Block[]): string =>
  blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'headline')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');

function languageNotices(language: { code: string; sure: boolean } | null): Notice[] {
  if (language === null || language.code === 'en') return [];
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language.code) ?? language.code;
  const message = `The report is in ${name}. Statements are read in English only; its text and blocks are given.`;
  return [{ code: 'language', message, start: null, end: null }];
}

type Line = NonNullable<ReturnType<typeof datelineOf>>;

interface Labelled {
  readonly blocks: readonly Block[];
  readonly dateline: Line | null;
}

/** Cuts datelines off the paragraphs that they open. The report's own is the first. */
function withDatelines(pieces: readonly Piece[], kinds: readonly BlockKind[], lexicon: Lexicon): Labelled {
  const blocks: Block[] = [];
  let dateline: Line | null = null;
  let paragraphs = 0;
  pieces.forEach(({ text, start, end, selector }, i) => {
    const kind = kinds[i] ?? 'paragraph';
    const found = kind === 'paragraph' ? datelineOf(text, start, paragraphs === 0, lexicon) : null;
    if (kind === 'paragraph') paragraphs++;
    if (found === null) {
      blocks.push({ start, end, kind, selector });
      return;
    }
    dateline ??= found;
    blocks.push({ ...found.whole, kind: 'dateline', selector });
    const rest =
      found.whole.end +
      (text.slice(found.whole.end - start).length - text.slice(found.whole.end - start).trimStart().length);
    if (rest < end) blocks.push({ start: rest, end, kind, selector });
    else paragraphs--;
  });
  return { blocks, dateline };
}
