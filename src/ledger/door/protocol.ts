import { LedgerError, type LedgerCode } from '../failure.ts';
import type { LedgerCalls } from '../ledger.ts';
import type { Message } from './frames.ts';

/** What both ends must speak: a change of the ledger's calls is a new number. */
export const protocol = 'hearsay.door/1';

/** The calls that go through the door, and whether asking again, when it is not known whether it was done, does no harm. */
export const calls: Readonly<Record<keyof LedgerCalls, boolean>> = {
  put: true,
  capture: true,
  captures: true,
  unread: true,
  decide: false,
  decisions: true,
  forget: false,
  keepReadings: true,
  keepFailure: true,
  candidates: true,
  clauses: true,
  clausesOfClaims: true,
  keepClaims: true,
  claims: true,
  claim: true,
  reports: true,
  report: true,
  readings: true,
  originals: true,
  changes: true,
  counts: true,
  findings: true,
  verify: true,
  empty: true,
};

export const isCall = (name: unknown): name is keyof LedgerCalls =>
  typeof name === 'string' && Object.hasOwn(calls, name);

/** Calls a ledger by the name of the call. */
export async function callOn(
  ledger: LedgerCalls,
  name: keyof LedgerCalls,
  args: readonly unknown[],
): Promise<unknown> {
  const method: unknown = ledger[name];
  if (typeof method !== 'function') throw new Error(`a ledger without the call ${name}`);
  const result: unknown = Reflect.apply(method, ledger, args);
  return result;
}

/** An error as it goes through the door. A fault of ours keeps its words alone. */
export const errorMessage = (error: unknown): Message => ({
  code: error instanceof LedgerError ? error.code : null,
  message: error instanceof Error ? error.message : String(error),
});

/** The error that came through the door. */
export function errorFrom(value: unknown): Error {
  const at = (name: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
  const message = String(at('message'));
  const code = at('code');
  return isCode(code)
    ? new LedgerError(code, message)
    : new Error(`the owner of the ledger broke down: ${message}`);
}

/** Codes come from the same version's errors: the protocol's number sees to it. */
const isCode = (code: unknown): code is LedgerCode => typeof code === 'string';
