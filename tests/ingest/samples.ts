import { reportsOf, type Sent } from '../../src/ingest/reports.ts';
import type { Failure, Ingested } from '../../src/ingest/failure.ts';
import type { Report } from '../../src/report/report.ts';

/** The one report that the bytes hold; throws where there is none. */
export function reportIn(bytes: string | Uint8Array, name: string, sent: Sent = {}): Report {
  const [read] = ingested(bytes, name, sent);
  if (!read?.report) throw new Error(`no report: ${read?.failure?.message ?? 'nothing came'}`);
  return read.report;
}

/** Why the bytes give no report. */
export function failureIn(bytes: string | Uint8Array, name: string): Failure {
  const [read] = ingested(bytes, name);
  if (!read?.failure) throw new Error('a report was read');
  return read.failure;
}

export const ingested = (bytes: string | Uint8Array, name: string, sent: Sent = {}): Ingested[] =>
  Array.from(reportsOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name, sent));

export const wordsOf = ({ text, blocks }: Report): string[] =>
  blocks.map(({ start, end }) => text.slice(start, end));

export const codesOf = ({ notices }: Report): string[] => notices.map(({ code }) => code);
