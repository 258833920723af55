// What keeping a report costs, as a ledger grows, and what questions take: `npx tsx bench/keeping.mjs PLACE [REPORTS]`, where PLACE is an empty folder or
// the address of an empty database. Reports are invented: 40 sentences of 12 words after Zipf's law, 8 rare words of each as keys.
// Prints milliseconds a report, as time and as processor time of this program (with a server: without the server's own).
import { openLedger } from '../src/ledger/open.ts';
import { about, claimOf, readingOf } from '../tests/ledger/invented.ts';

const [place, wanted = '20000'] = process.argv.slice(2);
if (!place) throw new Error('a folder or an address is expected');
const ledger = await openLedger(place, { hearsay: '0.1.0' });

let state = 12_345;
const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
const words = 60_000;
/** Ranks below are no rare words. */
const common = 2_000;
const word = () => `word${Math.floor(words ** random())}`;
const sentence = () => Array.from({ length: 12 }, word).join(' ');
const body = () => `${Array.from({ length: 40 }, sentence).join('. ')}.`;

const atOnce = 8;
const fortnight = 14 * 24 * 60;
const spent = new Map();

/** Runs work and adds what it took to the row of that name. */
async function timed(name, work) {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const row = spent.get(name) ?? { time: 0, cpu: 0 };
  spent.set(name, { time: row.time + performance.now() - began, cpu: row.cpu + (user + system) / 1_000 });
  return result;
}

/** A report as the row from bytes to claims would hand it in: ten minutes after the one before it. */
function readingAt(n, text, capture) {
  const given = readingOf(`report ${n}`, text, capture, 32_000_000 + n * 10);
  const clauses = given.clauses.map((one) => ({
    ...one,
    keys: one.keys.filter((key) => Number(key.slice(4)) > common).slice(0, 8),
    vector: new Int8Array(384).fill(n % 100),
  }));
  return { ...given, clauses };
}

async function addBatch(from) {
  const texts = Array.from({ length: atOnce }, (_, i) => `Report ${from + i}. ${body()}`);
  const captures = await timed('put', () =>
    Promise.all(texts.map((text) => ledger.put(Buffer.from(text), about))),
  );
  const readings = texts.map((text, i) => readingAt(from + i, text, captures[i].capture));
  await timed('keepReadings', () => ledger.keepReadings(readings));
  for (const { clauses, moment } of readings) {
    const asked = clauses.map(({ keys }) => ({
      keys: keys.map((key) => ({ key, weight: 1 })),
      from: moment - fortnight,
      to: moment + fortnight,
    }));
    await timed('candidates', () => ledger.candidates(asked, 2));
  }
  const clauses = readings.flatMap((one) => one.clauses.slice(0, 3).map(({ clause }) => clause));
  const claims = [0, 1, 2].map((k) =>
    claimOf(
      `claim ${from} ${k}`,
      clauses.filter((_, i) => i % 3 === k),
    ),
  );
  await timed('keepClaims', () => ledger.keepClaims({ claims, gone: [] }));
}

function report(done, since) {
  const row = { reports: done };
  for (const [name, { time, cpu }] of spent)
    row[name] = `${(time / since).toFixed(1)} (${(cpu / since).toFixed(1)})`;
  spent.clear();
  console.log(JSON.stringify({ ...row, memory: `${process.memoryUsage().rss >> 20} MB` }));
}

async function questions(count) {
  const times = [];
  for (let i = 0; i < 100; i++) {
    const from = Math.floor((random() * count) / atOnce) * atOnce;
    const began = performance.now();
    const found = await ledger.claim(`claim ${from} ${i % 3}`);
    if (!found || found.clauses.length === 0) throw new Error(`claim ${from} ${i % 3} is not there`);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  console.log(
    JSON.stringify({
      'a claim, ms': { middle: times[49]?.toFixed(1), '95th of 100': times[94]?.toFixed(1) },
    }),
  );
}

const count = Number(wanted);
const step = Math.max(atOnce, Math.floor(count / 8 / atOnce) * atOnce);
for (let n = 0; n < count; n += atOnce) {
  await addBatch(n);
  if ((n + atOnce) % step === 0) report(n + atOnce, step);
}
await questions(count);
console.log(JSON.stringify(await ledger.counts()));
await ledger.close();
