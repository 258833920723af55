import type { Stated } from '../../report/report.ts';
import { plain } from './headline.ts';
import type { Piece } from './piece.ts';

/** Words below which a piece may stand in a text by chance. */
const fewest = 8;

/**
 * Which pieces of a page stand in the text that its metadata gives, checked word by word. Such a text is believed
 * where the page carries most of it; a cut or foreign one is not.
 */
export function inStatedBody(pieces: readonly Piece[], stated: readonly Stated<string>[]): boolean[] {
  const whole = ` ${plain(stated[0]?.value ?? '')} `;
  if (whole.length < 200) return pieces.map(() => false);
  const inside = pieces.map(({ words, text }) => words >= fewest && whole.includes(` ${plain(text)} `));
  const found = pieces.reduce((sum, { words }, i) => sum + (inside[i] === true ? words : 0), 0);
  return found < whole.split(' ').length * 0.5 ? pieces.map(() => false) : inside;
}
