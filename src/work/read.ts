import { readReport } from '../engine/read.ts';
import type { Lexicon } from '../engine/lexicon.ts';
import type { Gazetteer } from '../engine/place/gazetteer.ts';
import type { Tagger } from '../engine/tagger/tagger.ts';
import type { Failure } from '../ingest/failure.ts';
import { reportsOf } from '../ingest/reports.ts';
import type { Reading } from '../report/reading.ts';
import type { Report } from '../report/report.ts';
import { meansOf } from './means.ts';

export interface ReadOptions {
  /** What the report is called in its reading: a path or an address. Its ending helps to tell a page from a text. */
  readonly input?: string;
  /** The content type the bytes were sent with, with its charset. */
  readonly contentType?: string;
  /** The address the bytes came from. */
  readonly address?: string;
  /** When it was published, ISO 8601, where the caller knows better than the page: what "on Monday" counts from. */
  readonly published?: string;
  /** Another tagger than the one that comes with Hearsay. */
  readonly tagger?: Tagger;
  /** Other word lists and outlets than those that come with Hearsay. */
  readonly lexicon?: Lexicon;
  /** Another gazetteer than the one that comes with Hearsay. */
  readonly gazetteer?: Gazetteer;
}

/** The input gives no reading; `failure` says what was met and what was expected. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/**
 * Reads one report, a page or a text, as `hearsay read` does. A string is taken as its UTF-8 bytes. The model,
 * the word lists and the gazetteer are loaded at the first call that needs them and kept. Inference runs in the caller's thread:
 * `createReaders` reads many reports in threads of their own.
 *
 * Throws a ReadError for an input that cannot be read, and a RangeError for a file of several reports.
 */
export async function read(source: Uint8Array | string, options: ReadOptions = {}): Promise<Reading> {
  return readReport(reportOf(source, options), await meansOf(options));
}

/** The one report that the bytes or the string are. Throws as `read` does. */
export function reportOf(source: Uint8Array | string, options: ReadOptions): Report {
  const { input = '-', contentType = null, address = null, published } = options;
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const [first, second] = reportsOf(bytes, input, { contentType, address });
  if (second)
    throw new RangeError(`${input}: met several reports; read takes one (readPaths takes files of reports)`);
  if (!first) throw new RangeError(`${input}: met a file without reports; read takes one report`);
  if (!first.report) throw new ReadError(first.failure);
  return published === undefined ? first.report : dated(first.report, published);
}

/** The caller's word on the date comes before what page and text say. */
function dated(report: Report, published: string): Report {
  const { metadata } = report;
  const stated = { value: published, evidence: 'caller' };
  return { ...report, metadata: { ...metadata, published: [stated, ...metadata.published] } };
}
