import { constants } from 'node:os';

/**
 * How the program ends when it is not its own doing. A signal goes through `exit`, where a half-written file is taken away, with the usual
 * status, 128 and the signal's number; a reader that has enough (`hearsay read … | head`) closes the pipe, and that is no fault.
 */
export function endWell(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
