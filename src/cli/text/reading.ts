import type { Reading } from '../../report/reading.ts';
import { agreementsLines } from './agreements.ts';
import { countLine, leftOutLine } from './counts.ts';
import { entityLines } from './entities.ts';
import { headLines } from './head.ts';
import { layOut, plain, type Piece } from './layout.ts';
import { linesOf } from './lines.ts';
import { paletteOf } from './palette.ts';
import { placeLines } from './places.ts';
import { safe } from './safe.ts';
import { ownVoiceLines, statementLines, type Sheet } from './statement.ts';
import { timeLines } from './times.ts';

export interface TextOptions {
  /** Columns of a line, at least 20. */
  readonly width: number;
  readonly colour: boolean;
}

function noticeLines({ reading, lines, palette, width }: Sheet): string[] {
  return reading.notices.flatMap(({ message, start }) => {
    const place = start === null ? '' : ` (line ${lines.lineOf(start)})`;
    const row: Piece = { text: safe(message) + place, paint: palette.warning };
    return layOut([row], width, 4, { text: ' !', paint: palette.warning });
  });
}

/** Each statement after a blank line, but own voice that follows own voice without one. */
function bodyLines(sheet: Sheet): string[] {
  let compact = false;
  return sheet.reading.statements.flatMap((statement) => {
    const own = statement.quotation === 'own voice' && statement.chain.length === 0;
    const gap = own && compact ? [] : [''];
    compact = own;
    return [...gap, ...(own ? ownVoiceLines(statement, sheet) : statementLines(statement, sheet))];
  });
}

/** A reading for people: the report's head, every statement with its way and evidence, who, where, when and under which agreement, notices and counts. Ends with a line break. */
export function readingText(reading: Reading, { width, colour }: TextOptions): string {
  const palette = paletteOf(colour);
  const sheet: Sheet = { reading, lines: linesOf(reading.text), width, palette };
  const notices = noticeLines(sheet);
  const closing = [countLine(reading), leftOutLine(reading)].flatMap((line) =>
    layOut([{ text: line, paint: plain }], width),
  );
  const rows = [
    ...headLines(reading, width, palette),
    ...bodyLines(sheet),
    ...entityLines(sheet),
    ...placeLines(sheet),
    ...timeLines(sheet),
    ...agreementsLines(sheet),
    ...(notices.length > 0 ? ['', ...notices] : []),
    '',
    ...closing,
  ];
  return `${rows.join('\n')}\n`;
}
