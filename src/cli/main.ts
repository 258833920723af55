#!/usr/bin/env node
import { constants } from 'node:os';
import { runProgram } from './program.ts';
import { readPaths } from '../work/paths.ts';

// An end by a signal goes through `exit`, where a half-written file is taken away.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(128 + constants.signals[signal]));

// A reader that has enough (`hearsay read … | head`) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runProgram(process.argv, readPaths);
