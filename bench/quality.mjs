// Runs every measure and holds it against bench/floors.json.
//
//   node bench/quality.mjs [MEASURE…] [--check] [--json] [--output FILE]
//
// Without MEASURE all of them; --check ends with 1 where a figure is below its floor; --output also writes what --json prints.
// The command is read from dist: `npm run build` first. Floors are only ever raised.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measures } from './measures.mjs';
import { corpora, inFolder, root } from './paths.mjs';

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, json: { type: 'boolean' }, output: { type: 'string' } },
});
const floors = JSON.parse(fs.readFileSync(path.join(root, 'bench/floors.json'), 'utf8'));

/** One row a figure; a figure that has a floor and was not measured is below it. */
function rowsOf(measure, figures) {
  const known = floors[measure] ?? {};
  return [...new Set([...Object.keys(known), ...Object.keys(figures)])].map((name) => {
    const { floor = null, aim = null } = known[name] ?? {};
    const value = figures[name] ?? null;
    return { measure, name, value, floor, aim, ok: floor === null || (value !== null && value >= floor) };
  });
}

const shown = (number, width) =>
  (number === null ? '' : number.toFixed(Math.abs(number) < 2 ? 3 : 1)).padStart(width);

function print(rows) {
  const wide = Math.max(...rows.map(({ name }) => name.length));
  let last = null;
  for (const { measure, name, value, floor, aim, ok } of rows) {
    if (measure !== last) console.log(`\n${measures[measure].of}${' '.repeat(4)}(floor, aim)`);
    last = measure;
    console.log(
      `  ${name.padEnd(wide)} ${shown(value, 8)} ${shown(floor, 8)} ${shown(aim, 8)}${ok ? '' : '   below the floor'}`,
    );
  }
}

/** None where the measure breaks down: the others are still taken, and its floors are not held. */
async function figuresOf(name) {
  try {
    return await inFolder((folder) => measures[name].run(folder));
  } catch (error) {
    console.error(`${name} could not be measured: ${error.message}`);
    return {};
  }
}

async function all(names) {
  const rows = [];
  for (const name of names) {
    const begun = performance.now();
    const figures = await figuresOf(name);
    rows.push(...rowsOf(name, figures));
    console.error(`${name}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  }
  return rows;
}

const unknown = positionals.find((name) => !(name in measures));
if (unknown !== undefined) {
  console.error(`met the measure ${unknown}; expected one of ${Object.keys(measures).join(', ')}`);
  process.exit(2);
}
if (!fs.existsSync(corpora)) {
  console.error(`met no corpora at ${corpora}; HEARSAY_CORPORA names another place`);
  process.exit(2);
}
if (!fs.existsSync(path.join(root, 'dist/cli/main.js'))) {
  console.error('met no dist; expected a build: npm run build');
  process.exit(2);
}
const rows = await all(positionals.length > 0 ? positionals : Object.keys(measures));
const result = JSON.stringify({ rows }, null, 2);
if (asked.output !== undefined) fs.writeFileSync(asked.output, `${result}\n`);
if (asked.json) console.log(result);
else print(rows);
process.exitCode = asked.check && rows.some((row) => !row.ok) ? 1 : 0;
