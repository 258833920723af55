// Brings what the documents show up to date: the output of commands, and with --figures the figures.
//
//   node scripts/docs.mjs [--check] [--figures FILE]      FILE: from `node bench/quality.mjs --output FILE`
//
// `<!-- output of: hearsay …, lines A-B -->` is followed by a block with that part of the command's real output,
// `<!-- figures: MEASURE … -->` by a table of those measures. --check changes nothing and ends with 1 where an
// output is out of date. The command runs from dist.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './run.mjs';

const { values: asked } = parseArgs({ options: { check: { type: 'boolean' }, figures: { type: 'string' } } });
const documents = [
  'README.md',
  ...fs.readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));

const outputs = /<!-- output of: hearsay (.*?), lines (\d+)-(\d+) -->\n(?:```text\n[\s\S]*?\n```\n)?/g;
const figures = /<!-- figures: ([\w -]+?) -->\n\n?(?:\|[^\n]*\n)*/g;

function outputOf(command) {
  const done = spawnSync(process.execPath, ['dist/cli/main.js', ...command.split(' ')], {
    cwd: root,
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`hearsay ${command} ended with ${done.status}: ${done.stderr}`);
  return done.stdout.split('\n');
}

function withOutputs(text) {
  return text.replaceAll(outputs, (_, command, first, last) => {
    const lines = outputOf(command).slice(first - 1, last);
    return `<!-- output of: hearsay ${command}, lines ${first}-${last} -->\n\`\`\`text\n${lines.join('\n').trimEnd()}\n\`\`\`\n`;
  });
}

const shown = (number) => (number === null ? '' : number.toFixed(Math.abs(number) < 2 ? 3 : 1));

function withFigures(text, rows) {
  return text.replaceAll(figures, (_, list) => {
    const chosen = rows.filter((row) => list.split(' ').includes(row.measure));
    const lines = chosen.map(
      ({ measure, name, value, floor, aim }) =>
        `| \`${measure}\` | ${name} | ${shown(value)} | ${shown(floor)} | ${shown(aim)} |`,
    );
    return `<!-- figures: ${list} -->\n\n| measure | of | figure | floor | aim |\n|---|---|---|---|---|\n${lines.join('\n')}\n`;
  });
}

const rows = asked.figures === undefined ? null : JSON.parse(fs.readFileSync(asked.figures, 'utf8')).rows;
const stale = [];
for (const name of documents) {
  const file = path.join(root, name);
  const before = fs.readFileSync(file, 'utf8');
  const outputsDone = withOutputs(before);
  const after = rows ? withFigures(outputsDone, rows) : outputsDone;
  if (after === before) continue;
  stale.push(name);
  if (!asked.check) fs.writeFileSync(file, after);
}
if (stale.length > 0)
  console.log(`${asked.check ? 'Out of date' : 'Brought up to date'}: ${stale.join(', ')}`);
process.exitCode = asked.check && stale.length > 0 ? 1 : 0;
