import type { DoorOptions } from './door/door.ts';
import { openAtDoor } from './door/open.ts';
import type { Ledger } from './ledger.ts';
import { openServerLedger } from './server-ledger.ts';

/**
 * Opens a ledger: the folder of that path, made where there is none, or the database of that address (`postgres://…`). Any number of
 * processes may have one open at the same time. Throws a LedgerError.
 */
export const openLedger = (place: string, options: DoorOptions): Promise<Ledger> =>
  /^postgres(ql)?:\/\//.test(place) ? openServerLedger(place, options.hearsay) : openAtDoor(place, options);
