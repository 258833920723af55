#!/usr/bin/env node
import { readPaths } from '../work/paths.ts';
import { endWell } from './process.ts';
import { runProgram } from './program.ts';

endWell();
process.exitCode = await runProgram(process.argv, readPaths);
