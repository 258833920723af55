import { LedgerError, type LedgerCode, systemCode } from '../failure.ts';

const gone = 'the database went away. What was asked may or may not be done; ask again when it is back';

/** What SQLSTATE codes (their first letters) and the system's codes mean to a ledger. */
const meanings: readonly (readonly [RegExp, LedgerCode, string])[] = [
  [/^(08|57P)/, 'database-gone', gone],
  [/^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOENT$)/, 'database-gone', gone],
  [/^53100/, 'disk-full', "the database's disk is full; nothing of this was kept"],
  [/^(25006|42501)/, 'read-only', 'the database may not be written'],
  [/^(28|3D000)/, 'server', 'the database refuses to let this user in'],
  [/^(XX001|XX002)/, 'corrupted', 'the database is corrupted; `hearsay rebuild` makes it anew'],
];

/** An error of the database in the ledger's words; any other is a fault of ours and comes back as it is. */
export function asDatabaseError(error: unknown): unknown {
  if (error instanceof LedgerError || !(error instanceof Error)) return error;
  const code = systemCode(error) ?? '';
  const known = meanings.find(([pattern]) => pattern.test(code));
  if (known) return new LedgerError(known[1], `Database: ${known[2]} (${error.message}).`, error);
  if (/Connection terminated|connection is closed|not queryable/i.test(error.message))
    return new LedgerError('database-gone', `Database: ${gone} (${error.message}).`, error);
  return error;
}
