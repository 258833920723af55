import { featuresOf } from '../exchange/geojson.ts';
import type { Reading } from '../report/reading.ts';
import { layOut, plain } from './text/layout.ts';
import { readingText, type TextOptions } from './text/reading.ts';
import { totalLine, type Total } from './text/total.ts';

export const formats = ['text', 'json', 'ndjson'] as const;

export type Format = (typeof formats)[number];

/** What is written: a format of the whole reading, or its places alone. */
export type Form = Format | 'geojson';

/** JSON leaves DEL and the second set of control characters as they are, and some terminals act on them. */
const escaped = (json: string): string =>
  json.replaceAll(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** What stands between and before readings of one form. */
export interface Writing {
  /** What is written of the next reading, as soon as it is there. */
  next(reading: Reading): string;
  /** What is written after the last; `total` is what all came to. */
  end(total: Total): string;
}

/** Writes readings one after the other; `options` are for the text form. */
export function writingOf(form: Form, options: TextOptions): Writing {
  if (form === 'geojson') return collection();
  let before = '';
  return {
    next(reading) {
      const text = before + formatted(reading, form, options);
      if (form === 'text') before = rule(options);
      return text;
    },
    end: (total) => closing(total, form, options),
  };
}

/** A reading in one format, ending with a line break. */
function formatted(reading: Reading, format: Format, options: TextOptions): string {
  if (format === 'json') return `${escaped(JSON.stringify(reading, null, 2))}\n`;
  if (format === 'ndjson') return `${escaped(JSON.stringify(reading))}\n`;
  return readingText(reading, options);
}

/** One FeatureCollection of the places of all, a feature a line, however many readings there are. */
function collection(): Writing {
  let before = '{"type":"FeatureCollection","features":[\n';
  const opening = before;
  return {
    next(reading) {
      const features = featuresOf(reading).map((feature) => {
        const line = before + escaped(JSON.stringify(feature));
        before = ',\n';
        return line;
      });
      return features.join('');
    },
    end: ({ reports }) => (reports === 0 ? '' : `${before === opening ? opening : '\n'}]}\n`),
  };
}

const rule = ({ width }: TextOptions): string => `\n${'─'.repeat(width)}\n\n`;

/** What stands after several readings: in text what they come to together, in other formats nothing. */
function closing(total: Total, format: Format, options: TextOptions): string {
  if (format !== 'text' || total.reports < 2) return '';
  const lines = layOut([{ text: totalLine(total), paint: plain }], options.width);
  return `${rule(options)}${lines.join('\n')}\n`;
}
