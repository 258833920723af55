import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { WarcFolder } from './capture/warc-folder.ts';
import { callsOn, finishForgetting, type Parts } from './compose.ts';
import { DecisionLog } from './decision/decision-log.ts';
import type { Finding } from './failure.ts';
import { makeFolder } from './files.ts';
import type { Ledger } from './ledger.ts';
import { openFolder } from './store/database.ts';
import { tidyGrown, wipe, wipeLog } from './store/upkeep.ts';
import { inTurn, Turns } from './turns.ts';

export interface FolderOptions {
  /** Version of Hearsay that opens the folder: noted where it changes the schema. */
  readonly hearsay: string;
  /** Throws the database away and makes an empty one, whatever state it is in. */
  readonly rebuild?: boolean;
  /** What was met before. */
  readonly met?: readonly Finding[];
}

/** Readings after which it is looked whether the database has grown enough to be tidied. */
const lookAfter = 256;

/** The ledger in a folder that this process owns: the door (`door/`) sees to that. Throws a LedgerError. */
export async function openFolderLedger(
  folder: string,
  { hearsay, rebuild = false, met = [] }: FolderOptions,
): Promise<Ledger> {
  await makeFolder(folder);
  const captures = await WarcFolder.open(join(folder, 'captures'));
  const decisions = await DecisionLog.open(join(folder, 'decisions.ndjson'));
  const place = join(folder, 'database');
  if (rebuild) await rm(place, { recursive: true, force: true });
  const db = await openFolder(place, hearsay);
  let kept = 0;
  const parts: Parts = {
    captures,
    decisions,
    db,
    met: [...met, ...captures.findings(), ...decisions.findings()],
    wipe: async () => {
      await wipe(db);
      await wipeLog(db);
    },
    keptReadings: async (count) => {
      kept += count;
      if (kept < lookAfter) return;
      kept = 0;
      await tidyGrown(db);
    },
  };
  await finishForgetting(parts);
  await tidyGrown(db);
  return { ...callsOn(parts), exclusive: inTurn(new Turns()), close: () => closeAll(parts) };
}

async function closeAll({ captures, decisions, db }: Parts): Promise<void> {
  await captures.close();
  await decisions.close();
  await db.destroy();
}
