// `npm test`: installs what is missing, then types, lint, format, build, every test, and the quality floors.
// Ends with the line `N passed, N failed`, counted from what ran. HEARSAY_TEST_ALL=1 allows nothing to be skipped.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { node, root, tool, whole } from './run.mjs';

const count = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const skipped = [];

function record(name, ok) {
  count[ok ? 'passed' : 'failed']++;
  if (!ok) failures.push(name);
}

function check(name, args) {
  console.log(`\n— ${name}`);
  record(name, node(args) === 0);
}

/** Counts every test of vitest's own record; a run that leaves none has failed. */
function tests(folder) {
  console.log('\n— tests');
  const file = path.join(folder, 'tests.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = node([tool('vitest', 'vitest.mjs'), 'run', ...reporters]);
  if (!fs.existsSync(file)) return record('tests', false);
  const before = failures.length;
  const result = JSON.parse(fs.readFileSync(file, 'utf8'));
  count.passed += result.numPassedTests;
  count.failed += result.numFailedTests;
  count.skipped += result.numPendingTests + result.numTodoTests;
  for (const suite of result.testResults) {
    for (const { status, fullName } of suite.assertionResults) {
      if (status === 'failed') failures.push(fullName);
      else if (status !== 'passed') skipped.push(fullName);
    }
    if (suite.status === 'failed' && suite.assertionResults.length === 0)
      record(path.relative(root, suite.name), false);
  }
  if (code !== 0 && failures.length === before)
    record('tests: an error outside any test, printed above', false);
}

/** One passed or failed for each floor of bench/floors.json. */
function floors(folder) {
  console.log('\n— quality floors');
  const file = path.join(folder, 'quality.json');
  const code = node(['bench/quality.mjs', '--check', '--output', file]);
  if (!fs.existsSync(file)) return record('quality floors', false);
  const rows = JSON.parse(fs.readFileSync(file, 'utf8')).rows.filter(({ floor }) => floor !== null);
  for (const row of rows) record(`${row.measure}: ${row.name}`, row.ok);
  if (code !== 0 && rows.every((row) => row.ok)) record('quality floors', false);
}

function everything(folder) {
  check('build', ['scripts/build.mjs']);
  check('types', [tool('typescript', 'bin/tsc'), '--noEmit']);
  check('lint', [tool('oxlint', 'bin/oxlint')]);
  check('format', [tool('oxfmt', 'bin/oxfmt'), '--check']);
  tests(folder);
  const corpora =
    process.env.HEARSAY_CORPORA ?? path.join(process.env.HEARSAY_SHARED ?? '../shared', 'corpora');
  if (fs.existsSync(path.resolve(root, corpora))) return floors(folder);
  count.skipped++;
  skipped.splice(0, skipped.length, `what needs real news, as there are no corpora at ${corpora}`);
}

/** The closing line, and the exit status that goes with it. */
function close() {
  const forbidden = process.env.HEARSAY_TEST_ALL === '1' && count.skipped > 0;
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
  if (forbidden) console.log('\nHEARSAY_TEST_ALL=1: nothing may be skipped.');
  const failed = count.failed + (forbidden ? count.skipped : 0);
  if (skipped.length > 0) console.log(`\nSkipped: ${skipped.join(', ')}.`);
  const also = count.skipped > 0 && !forbidden ? `, ${count.skipped} skipped` : '';
  console.log(`\n${count.passed} passed, ${failed} failed${also}`);
  process.exitCode = failed > 0 ? 1 : 0;
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-test-'));
await whole(() => {
  ensureInstalled();
  everything(folder);
});
fs.rmSync(folder, { recursive: true, force: true });
if (process.exitCode) record('the run, for the reason above', false);
close();
