import { Command } from 'commander';
import type { Reading } from '../report/reading.ts';
import type { Outcome } from '../work/outcome.ts';
import { formats, writingOf, type Form, type Format } from './formats.ts';
import { fileOutput, streamOutput, type Output } from './output.ts';
import { progressOn } from './progress.ts';
import { textOptions } from './terminal.ts';
import { safe } from './text/safe.ts';
import { nothing, withReading } from './text/total.ts';
import { oneOf, UsageError, wholeNumber } from './usage.ts';

/** Reads the reports of the paths, in their order, on so many threads; undefined leaves the number to the machine. */
export type ReadPaths = (paths: readonly string[], jobs: number | undefined) => AsyncIterable<Outcome>;

interface Options {
  readonly format: Format;
  readonly geojson?: boolean;
  readonly output?: string;
  readonly jobs?: number;
}

const help = `
Reads each report and prints every statement in it: what is said, who said it
and how, through whom it came, and what is the outlet's own voice. PATH is a
page (.html), a text (.txt, .md), a file of reports (.ndjson), a folder of
these, or - for standard input.

In the text form ● is a named source, ○ an unnamed one, ■ a document, ◌ none
given, and · the outlet's own voice; “Bloomberg <- two officials” reads:
Bloomberg has it from two officials.

After the statements stand who is in the report, which places with their
coordinates, when, and the agreements it speaks of. --geojson writes the places
alone, of all reports in one collection, for a map.

Exit codes: 0 all was read; 1 some inputs could not be read (each is named on
standard error, the others are given); 2 wrong usage.`;

/** One object is no list: a second report under --format json is a mistake of the caller, told before anything is printed. */
const second = ({ input }: Reading): UsageError =>
  new UsageError(
    `--format json: met a second report, ${input}; expected one (--format ndjson gives a line for each)`,
  );

const bothForms = ({ format }: Options): UsageError =>
  new UsageError(
    `met --geojson and --format ${format}; expected one of the two (--geojson is a form of its own)`,
  );

/** Prints readings as they come, failures on standard error; gives the exit code. */
async function print(outcomes: AsyncIterable<Outcome>, options: Options, output: Output): Promise<number> {
  const form: Form = options.geojson === true ? 'geojson' : options.format;
  const layout = textOptions(options.output === undefined ? process.stdout : {}, process.env);
  const progress = progressOn(process.stderr, process.env);
  const writing = writingOf(form, layout);
  let total = nothing;
  let failures = 0;
  let only: Reading | null = null;
  for await (const { reading, failure } of outcomes) {
    progress.clear();
    if (failure) {
      process.stderr.write(`hearsay: ${safe(failure.message)}\n`);
      failures++;
      continue;
    }
    if (only) throw second(reading);
    if (form === 'json') only = reading;
    else await output.write(writing.next(reading));
    total = withReading(total, reading);
    progress.step(total.reports + failures, reading.input);
  }
  progress.clear();
  await output.write((only ? writing.next(only) : '') + writing.end(total));
  await (total.reports > 0 ? output.close() : output.discard());
  return failures > 0 ? 1 : 0;
}

async function run(paths: readonly string[], options: Options, readPaths: ReadPaths): Promise<number> {
  if (paths.filter((path) => path === '-').length > 1)
    throw new UsageError('met - twice; standard input can be read once');
  const output =
    options.output === undefined ? streamOutput(process.stdout) : await fileOutput(options.output);
  try {
    return await print(readPaths(paths, options.jobs), options, output);
  } catch (error) {
    await output.discard();
    throw error;
  }
}

/** `hearsay read`. */
export function readCommand(readPaths: ReadPaths, done: (code: number) => void): Command {
  return new Command('read')
    .summary('print every statement of the reports, with its source and its way')
    .description('Read reports: who says what, on whose word, through whom.')
    .argument('<PATH...>', 'pages, texts, files of reports, folders, or - for standard input')
    .option(
      '-f, --format <FORMAT>',
      'text for people, json for one report, ndjson for a line a report',
      (value) => oneOf('--format', value, formats),
      'text',
    )
    .option(
      '-o, --output <FILE>',
      'write to FILE instead of standard output; it is replaced at the end, whole',
    )
    .option(
      '-j, --jobs <N>',
      'threads that read at the same time (default: as many as the machine has cores)',
      (value) => wholeNumber('--jobs', value, 1, 256),
    )
    .option('-g, --geojson', 'write the places of all reports as one GeoJSON collection instead')
    .addHelpText('after', help)
    .action(async (paths: string[], options: Options, command: Command) => {
      if (options.geojson === true && command.getOptionValueSource('format') === 'cli')
        throw bothForms(options);
      done(await run(paths, options, readPaths));
    });
}
