import picocolors from 'picocolors';
import type { Origin } from '../../report/reading.ts';
import type { Paint } from './layout.ts';

/** What a colour means, as on the desk: teal an origin, red a denial or withdrawal, amber a warning, grey repetition and absence. */
export interface Palette {
  readonly title: Paint;
  readonly strong: Paint;
  readonly origin: Paint;
  readonly refusal: Paint;
  readonly warning: Paint;
  readonly faint: Paint;
}

/** Without colour every paint leaves its text as it is: the words say all that the colours do. */
export function paletteOf(colour: boolean): Palette {
  const paint = picocolors.createColors(colour);
  return {
    title: (text) => paint.bold(text),
    strong: (text) => paint.bold(text),
    origin: (text) => paint.bold(paint.cyan(text)),
    refusal: (text) => paint.red(text),
    warning: (text) => paint.yellow(text),
    faint: (text) => paint.dim(text),
  };
}

/** The desk's glyphs: a dot for a named origin, a ring for an unnamed one, a square for a document, a broken ring where none is given. */
export function glyphOf(origin: Origin): string {
  if (origin.kind === 'own voice') return '·';
  if (origin.kind === 'unknown') return '◌';
  if (origin.kind === 'document') return '■';
  return origin.named ? '●' : '○';
}
