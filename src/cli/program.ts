import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { OutputError } from './output.ts';
import { readCommand, type ReadPaths } from './read.ts';
import { safe } from './text/safe.ts';
import { UsageError } from './usage.ts';

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  if (typeof manifest === 'object' && manifest && 'version' in manifest) return String(manifest.version);
  throw new Error('package.json gives no version');
}

/** Errors that say themselves what is wrong: ours, and the system's, as when a file of the installation is missing. */
const isTold = (error: unknown): error is Error =>
  error instanceof UsageError || error instanceof OutputError || (error instanceof Error && 'code' in error);

/** Runs the command line; gives the exit code: 0 read, 1 not all could be read or written, 2 wrong usage. */
export async function runProgram(argv: readonly string[], readPaths: ReadPaths): Promise<number> {
  let code = 0;
  const program = new Command('hearsay')
    .description('Reads news reports: who says what, on whose word, through whom.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [COMMAND]', 'print help for a command')
    .showHelpAfterError('(hearsay --help tells what can be asked)')
    .exitOverride();
  program.addCommand(readCommand(readPaths, (result) => (code = result)).copyInheritedSettings(program));
  try {
    await program.parseAsync(argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!isTold(error)) throw error;
    process.stderr.write(`hearsay: ${safe(error.message)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}
