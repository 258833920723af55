import { columns, layOut, padded, type Piece } from './layout.ts';
import type { Palette } from './palette.ts';

/** A row of a section: what it is about at the left, what is said of it beside it. */
export interface Row {
  readonly label: Piece;
  readonly pieces: readonly Piece[];
}

/** Rows that are printed of one section; what goes beyond is counted. JSON has them all. */
const mostRows = 60;

/** Columns before the labels, and between a label and what stands beside it. */
const margin = 4;
const gap = 2;

/**
 * A heading and its rows, in two columns that fit the width: labels as wide as the widest within a third of the line. A longer label
 * has a line of its own. Nothing where there are no rows.
 */
export function sectionLines(
  title: string,
  rows: readonly Row[],
  width: number,
  palette: Palette,
  label: { readonly least: number } = { least: 0 },
): string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, mostRows);
  const widest = Math.max(label.least, ...shown.map((row) => columns(row.label.text)));
  const column = Math.min(widest, Math.floor((width - margin) / 3));
  const left = rows.length - shown.length;
  return [
    '',
    ...layOut([{ text: title, paint: palette.title }], width),
    ...shown.flatMap((row) => rowLines(row, column, width)),
    ...(left > 0
      ? layOut([{ text: `and ${left} more (--format json gives all)`, paint: palette.faint }], width, margin)
      : []),
  ];
}

function rowLines({ label, pieces }: Row, column: number, width: number): string[] {
  const indent = margin + column + gap;
  const words = { text: ' '.repeat(margin) + label.text, paint: label.paint };
  if (columns(label.text) <= column)
    return layOut(pieces, width, indent, { ...words, text: padded(words.text, indent) });
  return [...layOut([label], width, margin), ...layOut(pieces, width, indent)];
}

/** `line 3`, `lines 3, 5`, `lines 3, 5, 9 and 12 more`: where things stand, each line once. */
export function linesWords(numbers: readonly number[]): string {
  const lines = [...new Set(numbers)];
  const shown = lines.slice(0, 6);
  const left = lines.length - shown.length;
  return `${lines.length === 1 ? 'line' : 'lines'} ${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}

/** Pieces parted by a mark that is painted faintly. */
export const joinedBy = (mark: string, pieces: readonly Piece[], palette: Palette): Piece[] =>
  pieces.flatMap((piece, i) => (i > 0 ? [{ text: mark, paint: palette.faint }, piece] : [piece]));
