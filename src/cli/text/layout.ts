import stringWidth from 'string-width';

export type Paint = (text: string) => string;

/** Words that are painted alike. Holds no line breaks and no escape sequences. */
export interface Piece {
  readonly text: string;
  readonly paint: Paint;
}

export const plain: Paint = (text) => text;

/** Columns a terminal takes for the text: 2 for a wide letter, 0 for a combining mark. */
export const columns = (text: string): number => stringWidth(text);

/** The text with blanks up to `width` columns; longer text stays whole. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - columns(text)));

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts a word that is wider than a line, never inside a character as a reader sees it. */
function cut(word: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const wide = columns(segment);
    if (used + wide > width && part !== '') {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += segment;
    used += wide;
  }
  return part === '' ? parts : [...parts, part];
}

/** One word, or a part of one, and whether a blank stands before it. */
interface Unit extends Piece {
  readonly width: number;
  readonly spaced: boolean;
}

function unitsOf(pieces: readonly Piece[], width: number): Unit[] {
  const units: Unit[] = [];
  let spaced = false;
  for (const { text, paint } of pieces) {
    for (const word of text.split(/( +)/)) {
      if (word === '') continue;
      if (word.startsWith(' ')) {
        spaced = true;
        continue;
      }
      const wide = columns(word);
      for (const part of wide > width ? cut(word, width) : [word]) {
        units.push({ text: part, paint, width: wide > width ? columns(part) : wide, spaced });
        spaced = false;
      }
    }
  }
  return units;
}

/** Units of one line, those painted alike in one stroke. */
function painted(line: readonly Unit[]): string {
  const strokes: { paint: Paint; text: string }[] = [];
  line.forEach((unit, i) => {
    const blank = i > 0 && unit.spaced ? ' ' : '';
    const last = strokes.at(-1);
    if (last?.paint === unit.paint) last.text += blank + unit.text;
    else strokes.push({ paint: unit.paint, text: blank + unit.text });
  });
  return strokes.map(({ paint, text }) => paint(text)).join('');
}

/** Units that belong together: one with a blank before it, and those that follow it without one. */
function groupsOf(units: readonly Unit[]): Unit[][] {
  const groups: Unit[][] = [];
  for (const unit of units) {
    const group = groups.at(-1);
    if (group && !unit.spaced) group.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

interface Line {
  units: Unit[];
  used: number;
}

/** A group on lines of its own, broken between its units where it is wider than one. */
function broken(group: readonly Unit[], width: number): Line[] {
  const lines: Line[] = [];
  for (const unit of group) {
    const line = lines.at(-1);
    if (line && line.used + unit.width <= width) {
      line.units.push(unit);
      line.used += unit.width;
    } else lines.push({ units: [unit], used: unit.width });
  }
  return lines;
}

function linesOf(units: readonly Unit[], width: number): Unit[][] {
  const lines: Line[] = [];
  for (const group of groupsOf(units)) {
    const wide = group.reduce((sum, unit) => sum + unit.width, 1);
    const line = lines.at(-1);
    if (line && line.used + wide <= width) {
      line.units.push(...group);
      line.used += wide;
    } else lines.push(...broken(group, width));
  }
  return lines.map((line) => line.units);
}

/** Lines of at most `width` columns, indented by `indent`; `lead` stands in the indent of the first. */
export function layOut(pieces: readonly Piece[], width: number, indent = 0, lead?: Piece): string[] {
  const room = Math.max(8, width - indent);
  return linesOf(unitsOf(pieces, room), room).map((line, i) => {
    const gutter = i === 0 && lead ? lead.paint(padded(lead.text, indent)) : ' '.repeat(indent);
    return gutter + painted(line);
  });
}
