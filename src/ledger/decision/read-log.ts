import { readFile } from 'node:fs/promises';
import { asLedgerError, type Finding, systemCode } from '../failure.ts';
import { idOf, type Line, origin, parseLine } from './line.ts';

/** What a log file holds. */
export interface LogRead {
  readonly lines: readonly Line[];
  readonly findings: readonly Finding[];
  /** Bytes up to the end of the last line that was written whole. */
  readonly length: number;
  /** The bytes after it: the beginning of lines that were never acknowledged. */
  readonly torn: Buffer;
}

/** Reads a log, which need not be there, and checks each line and the chain. What cannot be read is told and passed over. Throws a LedgerError of the file system. */
export async function readLog(path: string): Promise<LogRead> {
  const bytes = await bytesOf(path);
  const length = bytes.lastIndexOf(10) + 1;
  const torn = bytes.subarray(length);
  const { lines, findings } = checkLines(bytes.toString('utf8', 0, length).split('\n').slice(0, -1));
  if (torn.length > 0)
    findings.push(
      found(
        'torn',
        lines.length + findings.length + 1,
        'the beginning of a decision that was never acknowledged',
      ),
    );
  return { lines, findings, length, torn };
}

/** Checks lines, each by itself and each against the one before. */
export function checkLines(texts: readonly string[]): { lines: Line[]; findings: Finding[] } {
  const lines: Line[] = [];
  const findings: Finding[] = [];
  let unknown = false;
  for (const [i, text] of texts.entries()) {
    const line = parseLine(text);
    if (typeof line === 'string') {
      findings.push(found('corrupted', i + 1, `the decision there cannot be read: ${line}`));
      unknown = true;
      continue;
    }
    const gap = unknown ? null : gapBefore(line, lines.at(-1));
    if (gap !== null) findings.push(found('missing', i + 1, gap));
    unknown = false;
    lines.push(line);
  }
  return { lines, findings };
}

/** What the chain says is missing between two lines; null where they follow one another. */
function gapBefore(line: Line, before: Line | undefined): string | null {
  const n = (before?.n ?? 0) + 1;
  if (line.n === n && line.prev === (before?.sum ?? origin)) return null;
  if (line.n > n) return `decisions ${idOf(n)} to ${idOf(line.n - 1)} are missing before it`;
  return `${idOf(line.n)} does not follow the line before it`;
}

const found = (code: Finding['code'], line: number, message: string): Finding => ({
  part: 'decisions',
  code,
  place: `line ${line}`,
  message: `${message}.`,
});

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return Buffer.alloc(0);
    throw asLedgerError(error, path);
  }
}
