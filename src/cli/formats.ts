import type { Reading } from '../report/reading.ts';
import { layOut, plain } from './text/layout.ts';
import { readingText, type TextOptions } from './text/reading.ts';
import { totalLine, type Total } from './text/total.ts';

export const formats = ['text', 'json', 'ndjson'] as const;

export type Format = (typeof formats)[number];

/** JSON leaves DEL and the second set of control characters as they are, and some terminals act on them. */
const escaped = (json: string): string =>
  json.replaceAll(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A reading in one format, ending with a line break; readings in text are parted by a rule. */
export function formatted(reading: Reading, format: Format, options: TextOptions, index: number): string {
  if (format === 'json') return `${escaped(JSON.stringify(reading, null, 2))}\n`;
  if (format === 'ndjson') return `${escaped(JSON.stringify(reading))}\n`;
  return (index > 0 ? rule(options) : '') + readingText(reading, options);
}

const rule = ({ width }: TextOptions): string => `\n${'─'.repeat(width)}\n\n`;

/** What stands after several readings: in text what they come to together, in other formats nothing. */
export function closing(total: Total, format: Format, options: TextOptions): string {
  if (format !== 'text' || total.reports < 2) return '';
  const lines = layOut([{ text: totalLine(total), paint: plain }], options.width);
  return `${rule(options)}${lines.join('\n')}\n`;
}
