import type { Notice } from '../report/report.ts';
import { bounds } from './bounds.ts';
import { type Decoded, decode } from './charset.ts';
import { failed, type Ingested } from './failure.ts';
import { digestOf } from './identity.ts';
import { binaryOf, hasMarkup, type InputKind, namedKind, sniffedKind } from './kind.ts';
import { reportOfMarkdown } from './markdown.ts';
import { noticeOf } from './notices.ts';
import { reportOfPage } from './page/page.ts';
import { reportOfText } from './plain.ts';
import { Lines } from './records.ts';

/** What is known of bytes besides their name: the header they were sent with, the address they came from. */
export interface Sent {
  readonly contentType?: string | null;
  readonly address?: string | null;
}

/**
 * Reads bytes as the reports they hold: one of a page or a text, one a line of a file of reports, each or the
 * reason why it gives none. Never throws for what the bytes hold. `input` is the path, address or `-`.
 */
export function* reportsOf(bytes: Uint8Array, input: string, sent: Sent = {}): Generator<Ingested> {
  const contentType = sent.contentType ?? null;
  const named = namedKind(input, contentType);
  if (bytes.length === 0) {
    yield failed(input, 'empty', 'no bytes', 'a page, a text or a file of reports');
    return;
  }
  const binary = binaryOf(bytes);
  if (binary !== null) {
    yield failed(input, 'binary', binary, 'a page, a text or a file of reports');
    return;
  }
  const isRecords = named === 'records' || (named === null && sniffedKind(headOf(bytes)) === 'records');
  if (isRecords) yield* recordsIn(bytes, input);
  else if (bytes.length > bounds.inputBytes)
    yield failed(input, 'too-large', `${bytes.length} bytes`, `at most ${bounds.inputBytes}`);
  else yield one(bytes, input, contentType, sent.address ?? null, named);
}

function* recordsIn(bytes: Uint8Array, input: string): Generator<Ingested> {
  const lines = new Lines(input);
  yield* lines.add(bytes);
  yield* lines.end();
}

/** The beginning of the bytes as far as ASCII goes: enough to tell what they are. */
const headOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, bounds.sniffBytes)).toString('utf8');

function one(
  bytes: Uint8Array,
  input: string,
  contentType: string | null,
  address: string | null,
  named: InputKind | null,
): Ingested {
  const capture = digestOf(bytes);
  const sniffed = sniffedKind(headOf(bytes));
  const isPage = named === 'page' || sniffed === 'page';
  const part = isPage ? bytes.subarray(0, bounds.pageBytes) : bytes;
  const decoded = decode(part, contentType, isPage);
  const notices = noticesOf(decoded);
  if (part.length < bytes.length)
    notices.push(noticeOf('too-large', `Met: ${bytes.length} bytes; read: ${part.length}.`));
  if (isPage && (sniffed === 'page' || hasMarkup(decoded.text))) {
    if (named !== null && named !== 'page') notices.push(noticeOf('named-otherwise'));
    return reportOfPage(decoded, input, capture, address, notices);
  }
  if (isPage) notices.push(noticeOf('not-html'));
  const reportOf = named === 'markdown' ? reportOfMarkdown : reportOfText;
  return reportOf(decoded, input, capture, address, notices);
}

function noticesOf({ wrongLabel, encoding, replaced }: Decoded): Notice[] {
  if (wrongLabel !== null) return [noticeOf('charset', `Label: ${wrongLabel}; read as: ${encoding}.`)];
  if (replaced > 0) return [noticeOf('charset', `Read as: ${encoding}; sequences replaced: ${replaced}.`)];
  return [];
}
