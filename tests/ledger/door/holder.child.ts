import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Host } from '../../../src/ledger/door/host.ts';
import { LockFolder } from '../../../src/ledger/door/lock.ts';
import { newToken, ownerHere, stateOf } from '../../../src/ledger/door/owner.ts';
import { Client } from '../../../src/ledger/door/client.ts';

// Fights for the lock of a folder, again and again, without a ledger behind it: takes it, notes that it has it, holds it for a moment, gives
// it up or (told by the second argument) keeps it until it is killed. Writes a line at each step.

const [, , folder = '', keep = ''] = process.argv;
const held = path.join(folder, 'held');
const locks = new LockFolder(folder);
await locks.make();

async function isGone(): Promise<{ n: number } | null> {
  const highest = await locks.highest();
  if (!highest || highest.released) return { n: highest?.n ?? 0 };
  if (!highest.owner) return null;
  const met = await Client.connect(highest.owner);
  if (met instanceof Client) {
    met.close();
    return null;
  }
  return stateOf(highest.owner, met) === 'gone' ? { n: highest.n } : null;
}

async function hold(n: number): Promise<void> {
  const token = newToken();
  const host = await Host.listen(locks.path, token);
  if (await locks.take(ownerHere(n, host.socket, token, '0.1.0'))) {
    process.stdout.write(`has ${n}\n`);
    // Fails where another has it.
    if (keep !== 'keep') fs.writeFileSync(held, '', { flag: 'wx' });
    await new Promise((resolve) => {
      setTimeout(resolve, keep === 'keep' ? 3_600_000 : Math.random() * 6);
    });
    if (keep !== 'keep') fs.rmSync(held);
    process.stdout.write(`leaves ${n}\n`);
    await locks.release(n);
  }
  await host.close();
}

createInterface(process.stdin).on('close', () => process.exit());
for (;;) {
  const gone = await isGone();
  if (gone) await hold(gone.n + 1);
  else
    await new Promise((resolve) => {
      setTimeout(resolve, 1);
    });
}
