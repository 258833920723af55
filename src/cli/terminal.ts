import type { TextOptions } from './text/reading.ts';

/** The part of a stream that tells what it is shown on. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Columns of a line where no terminal gives its own. */
const usualWidth = 80;
/** Lines longer than this are hard to read, however wide the terminal. */
const widest = 110;
const narrowest = 30;

/** Colours on a terminal that takes them, unless NO_COLOR (no-color.org) is set; width of the terminal within reason. */
export function textOptions(screen: Screen, env: NodeJS.ProcessEnv): TextOptions {
  const terminal = screen.isTTY === true;
  const colour = terminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  const width = terminal && screen.columns ? screen.columns : usualWidth;
  return { colour, width: Math.min(widest, Math.max(narrowest, width)) };
}
