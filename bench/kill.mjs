// Kills a process that adds to a ledger, at random moments, and looks what is left: `npx tsx bench/kill.mjs [KILLS] [whole|files] [SEED]`.
// Exits with 1 where something acknowledged is lost, or the next start does not work.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { WarcFolder } from '../src/ledger/capture/warc-folder.ts';
import { DecisionLog } from '../src/ledger/decision/decision-log.ts';
import { openLedger } from '../src/ledger/open.ts';
import { killAgainAndAgain } from '../tests/ledger/kills.ts';

const [kills = '300', kind = 'files', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-kill-'));
const began = Date.now();
const acknowledged = await killAgainAndAgain(
  folder,
  kind,
  Number(kills),
  kind === 'whole' ? 1_500 : 300,
  Number(seed),
);

/** What is left: captures, decisions, readings and findings, by the ledger or by its files alone. */
async function left() {
  if (kind === 'whole') {
    const ledger = await openLedger(folder, { hearsay: '0.1.0' });
    const { all } = await ledger.decisions();
    const captures = await ledger.captures(null, 1e9);
    const reports = [];
    for (const id of acknowledged.readings) if (await ledger.report(id)) reports.push(id);
    const findings = await ledger.verify();
    await ledger.close();
    return { captures, decisions: all.map(({ id }) => id), reports, findings };
  }
  const warc = await WarcFolder.open(path.join(folder, 'captures'));
  const log = await DecisionLog.open(path.join(folder, 'decisions.ndjson'));
  const findings = [...(await warc.verify()), ...(await log.verify())];
  const decisions = log.history.lines.map(({ decision }) => decision.id);
  return { captures: await warc.ids(null, 1e9), decisions, reports: [], findings };
}

const { captures, decisions, reports, findings } = await left();
const lost = (given, kept) => {
  const known = new Set(kept);
  return given.filter((id) => !known.has(id)).length;
};
const wrong = findings.filter(({ code }) => code !== 'torn');
const aside = fs.existsSync(path.join(folder, 'captures/aside'))
  ? fs.readdirSync(path.join(folder, 'captures/aside')).length
  : 0;
const result = {
  kills: Number(kills),
  seed: Number(seed),
  kind,
  seconds: Math.round((Date.now() - began) / 1_000),
  acknowledged: {
    captures: acknowledged.captures.length,
    decisions: acknowledged.decisions.length,
    readings: acknowledged.readings.length,
  },
  lost: {
    captures: lost(acknowledged.captures, captures),
    decisions: lost(
      acknowledged.decisions.map(([id]) => id),
      decisions,
    ),
    readings: lost(acknowledged.readings, reports),
  },
  torn_and_kept_aside: aside,
  found_wrong: wrong,
  errors: acknowledged.errors,
};
console.log(JSON.stringify(result, null, 2));
fs.rmSync(folder, { recursive: true, force: true });
const isWrong =
  wrong.length + acknowledged.errors.length + Object.values(result.lost).reduce((sum, n) => sum + n, 0) > 0;
process.exitCode = isWrong ? 1 : 0;
