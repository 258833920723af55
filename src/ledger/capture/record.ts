import { randomUUID } from 'node:crypto';
import type { About, Capture } from './capture.ts';
import { captureId } from './capture.ts';

/** One record of a WARC file (ISO 28500:2017, WARC 1.1), taken apart. */
export interface Record {
  readonly type: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly block: Buffer;
}

const unknownType = 'application/octet-stream';
const end = Buffer.from('\r\n\r\n');

/** The record of a capture, uncompressed: a `resource`, for what was handed in are bytes without the exchange they came by. */
export const recordOf = (capture: Capture, bytes: Uint8Array): Buffer =>
  record(bytes, [
    ['WARC-Type', 'resource'],
    ['WARC-Record-ID', `<urn:uuid:${randomUUID()}>`],
    ['WARC-Date', capture.when],
    ['WARC-Target-URI', addressOf(capture)],
    ['WARC-Block-Digest', capture.id],
    ['Content-Type', escaped(capture.content_type ?? unknownType)],
    ['Hearsay-Kind', capture.kind],
    ['Hearsay-Input', escaped(capture.input)],
  ]);

/** The record that opens every file and says what wrote it. */
export const openingRecord = (when: string): Buffer =>
  record(Buffer.from('software: Hearsay\r\nformat: WARC File Format 1.1\r\n'), [
    ['WARC-Type', 'warcinfo'],
    ['WARC-Record-ID', `<urn:uuid:${randomUUID()}>`],
    ['WARC-Date', when],
    ['Content-Type', 'application/warc-fields'],
  ]);

function record(block: Uint8Array, fields: readonly (readonly [string, string])[]): Buffer {
  const lines = [...fields, ['Content-Length', String(block.length)] as const].map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`), block, end]);
}

/** A WARC record needs a URI; what came from no address has the one of its digest. No URI has blanks or controls. */
const addressOf = ({ address, id }: Capture): string =>
  address === null ? `urn:${id}` : address.replaceAll(/[\p{Cc} ]/gu, '');

/** Fields end at a line's end and lose blanks at their own: those are written as %XX. */
const escaped = (value: string): string =>
  value
    .toWellFormed()
    .replaceAll(/[%\p{Cc}]|^ | $/gu, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);

const unescaped = (value: string): string =>
  value.replaceAll(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Takes a record apart; a string says what is wrong with it. */
export function parseRecord(bytes: Buffer): Record | string {
  const head = bytes.indexOf(end);
  if (!bytes.subarray(0, 7).equals(Buffer.from('WARC/1.')) || head < 0) return 'no head of a WARC record';
  const fields = new Map<string, string>();
  for (const line of bytes.toString('utf8', 0, head).split('\r\n').slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  const length = Number(fields.get('content-length') ?? Number.NaN);
  const block = bytes.subarray(head + end.length, head + end.length + length);
  if (!Number.isSafeInteger(length) || block.length !== length)
    return 'a record of another length than it says';
  return { type: fields.get('warc-type') ?? '', fields, block };
}

/** The capture that a record holds, its bytes checked against their digest; null for a record of another kind; a string says what is wrong. */
export function captureIn({ type, fields, block }: Record): Capture | string | null {
  if (type !== 'resource') return null;
  const id = captureId(block);
  const stated = fields.get('warc-block-digest');
  if (stated !== id) return `bytes of ${id}, stated as ${stated ?? 'nothing'}`;
  return { id, size: block.length, when: fields.get('warc-date') ?? '', ...aboutIn(fields) };
}

function aboutIn(fields: ReadonlyMap<string, string>): About {
  const uri = fields.get('warc-target-uri') ?? '';
  const type = unescaped(fields.get('content-type') ?? unknownType);
  return {
    input: unescaped(fields.get('hearsay-input') ?? uri),
    address: uri.startsWith('urn:sha256:') ? null : uri,
    content_type: type === unknownType ? null : type,
    kind: fields.get('hearsay-kind') === 'by hand' ? 'by hand' : 'page',
  };
}
