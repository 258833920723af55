import type { Screen } from './terminal.ts';
import { safe } from './text/safe.ts';

/** Tells on a terminal how far long work is. */
export interface Progress {
  /** `count` reports are done, the last from `input`. */
  step(count: number, input: string): void;
  /** Takes the line away, before anything else is printed. */
  clear(): void;
}

const clearLine = '\r\u001b[2K';
/** Short work shows nothing; then the line changes a few times a second. */
const firstAfter = 700;
const nextAfter = 150;

/** A line on standard error that rewrites itself; nothing at all where that is not a terminal. */
export function progressOn(
  stream: Screen & Pick<NodeJS.WritableStream, 'write'>,
  env: NodeJS.ProcessEnv,
): Progress {
  if (stream.isTTY !== true || env['TERM'] === 'dumb') return { step: () => {}, clear: () => {} };
  let due = performance.now() + firstAfter;
  let shown = false;
  return {
    step(count, input) {
      const now = performance.now();
      if (now < due) return;
      due = now + nextAfter;
      shown = true;
      const room = Math.max(20, (stream.columns ?? 80) - 1);
      stream.write(clearLine + `${count} read, now ${safe(input)}`.slice(0, room));
    },
    clear() {
      if (shown) stream.write(clearLine);
      shown = false;
    },
  };
}
