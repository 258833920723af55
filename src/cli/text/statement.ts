import type { Origin, Reading, Statement } from '../../report/reading.ts';
import { lengthOf, type Span } from '../../report/span.ts';
import { layOut, plain, type Piece } from './layout.ts';
import type { Lines } from './lines.ts';
import { glyphOf, type Palette } from './palette.ts';
import { safe } from './safe.ts';
import { stanceWords } from './words.ts';

/** What every statement of a reading is printed with. */
export interface Sheet {
  readonly reading: Reading;
  readonly lines: Lines;
  readonly width: number;
  readonly palette: Palette;
}

/** Columns before the words of a statement: its glyph stands there. */
const indent = 4;

/** Units of a statement's words that are printed; what goes on longer is cut, and says so. */
const longest = 2000;

/** The first of the span's words, whole characters only. */
function beginning(text: string, { start, end }: Span): string {
  const part = text.slice(start, Math.min(end, start + longest));
  return end > start + longest ? part.replace(/[\ud800-\udbff]$/, '') : part;
}

function words(text: string, spans: readonly Span[]): string {
  const shown = spans.map((span) => safe(beginning(text, span)));
  const left = spans.reduce((sum, span) => sum + Math.max(0, lengthOf(span) - longest), 0);
  return shown.join(' … ') + (left > 0 ? ` … (${left} more characters)` : '');
}

/** `two officials, unnamed`; `a draft lease, document`. */
function originPieces(origin: Origin, palette: Palette): Piece[] {
  const { kind, named, label } = origin;
  if (kind === 'unknown') return [{ text: 'no source given', paint: palette.faint }];
  const note = kind === 'document' || kind === 'own voice' ? kind : named ? '' : 'unnamed';
  return [
    { text: safe(label) || 'name not said', paint: palette.origin },
    { text: note === '' ? '' : `, ${note}`, paint: plain },
  ];
}

/** Relays stand before the origin, nearest the reader first: `Bloomberg <- two Western officials, unnamed`. */
function wayPieces({ chain, origin }: Statement, palette: Palette): Piece[] {
  const relays = chain.map(({ label }) => ({ text: `${safe(label)} <- `, paint: plain }));
  return [...relays, ...originPieces(origin, palette)];
}

/** What is to be known of the statement beside its words: ` · denies · direct`. */
function markPieces(statement: Statement, palette: Palette): Piece[] {
  const { stance, quotation } = statement;
  const refusal = stance === 'denies' || stance === 'declines';
  const marks: Piece[] = [
    { text: statement.retracted ? 'withdrawn' : '', paint: palette.refusal },
    { text: stanceWords[stance] ?? '', paint: refusal ? palette.refusal : palette.warning },
    { text: quotation, paint: palette.faint },
    { text: statement.in_headline ? 'in the headline' : '', paint: palette.faint },
  ].filter(({ text }) => text !== '');
  return marks.map(({ text, paint }) => ({ text: ` · ${text}`, paint }));
}

/** Where the words stand and which words tell it: `line 12, 1043-1101: source “two officials”, cue “told”`. */
function evidence({ source, cue, content }: Statement, { reading, lines }: Sheet): string {
  const [first, last] = [content[0], content.at(-1)];
  const place =
    first && last ? `line ${lines.lineOf(first.start)}, ${first.start}-${last.end}` : 'no words of its own';
  const told = [
    source ? `source “${words(reading.text, [source])}”` : '',
    cue ? `cue “${words(reading.text, [cue])}”` : '',
  ].filter((part) => part !== '');
  return told.length > 0 ? `${place}: ${told.join(', ')}` : `${place}: goes on without source and cue`;
}

/** One statement laid to a source: its way and marks, its words, why no name is given, and the evidence. */
export function statementLines(statement: Statement, sheet: Sheet): string[] {
  const { palette, width, reading } = sheet;
  const { origin } = statement;
  const lead = { text: ` ${glyphOf(origin)}`, paint: palette.origin };
  const reason = origin.anonymity_reason;
  const rows: Piece[][] = [
    [{ text: words(reading.text, statement.content), paint: plain }],
    reason ? [{ text: `not named: “${words(reading.text, [reason])}”`, paint: palette.faint }] : [],
    [{ text: evidence(statement, sheet), paint: palette.faint }],
  ];
  return [
    ...layOut([...wayPieces(statement, palette), ...markPieces(statement, palette)], width, indent, lead),
    ...rows.flatMap((row) => layOut(row, width, indent)),
  ];
}

/** What the outlet says on its own word, in one paragraph. */
export function ownVoiceLines(statement: Statement, sheet: Sheet): string[] {
  const { palette, width, reading, lines } = sheet;
  const first = statement.content[0];
  const place = first ? `line ${lines.lineOf(first.start)}` : 'no words of its own';
  const pieces = [
    { text: words(reading.text, statement.content), paint: plain },
    ...markPieces(statement, palette),
    { text: ` · ${place}`, paint: palette.faint },
  ];
  return layOut(pieces, width, indent, { text: ` ${glyphOf(statement.origin)}`, paint: palette.faint });
}
