import type { Time } from '../../report/reading.ts';
import { groupsBy } from './groups.ts';
import { plain, type Piece } from './layout.ts';
import { safe } from './safe.ts';
import { linesWords, sectionLines, type Row } from './section.ts';
import type { Sheet } from './statement.ts';
import { durationWords } from './words.ts';

/** Expressions of time by what they come to, in the order of the text: value, its bounds, the words and where they stand. */
export function timeLines(sheet: Sheet): string[] {
  const { palette, reading, width } = sheet;
  const groups = groupsBy(reading.times, ({ value, kind }) => `${kind} ${value}`);
  const rows = [...groups.values()].map((times): Row => {
    const [first] = times;
    return {
      label: { text: first ? valueOf(first) : '', paint: palette.strong },
      pieces: piecesOf(times, sheet),
    };
  });
  return sectionLines('When', rows, width, palette);
}

/** The TIMEX3 value; a length of time in words. */
const valueOf = ({ value, kind }: Time): string => (kind === 'duration' ? durationWords(value) : safe(value));

function piecesOf(times: readonly Time[], { reading, lines, palette }: Sheet): Piece[] {
  const [first] = times;
  const words = groupsBy(times, ({ start, end }) => safe(reading.text.slice(start, end)));
  const phrases = [...words].map(([text, same], i) => [
    { text: `${i > 0 ? '; ' : ''}“${text}”`, paint: plain },
    { text: `, ${linesWords(same.map(({ start }) => lines.lineOf(start)))}`, paint: palette.faint },
  ]);
  return [{ text: first ? boundsOf(first) : '', paint: plain }, ...phrases.flat()];
}

/** `2024-07 to 2024-12 · `, where the bounds say more than the value. */
function boundsOf({ value, from, to, kind }: Time): string {
  const mark = kind === 'set' ? 'repeated · ' : '';
  if (from === null && to === null) return mark;
  const bounds = from === to ? (from ?? '') : `${from ?? 'not told'} to ${to ?? 'not told'}`;
  return bounds === value || `${from}/${to}` === value ? mark : `${mark}${bounds} · `;
}
