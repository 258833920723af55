import type { OutletKind } from '../report/report.ts';
import { bounds } from './bounds.ts';
import { failed, type Ingested, read } from './failure.ts';
import { canonicalAddress, digestOf, identityOf } from './identity.ts';
import { Gathered } from './metadata.ts';
import { boundedText } from './plain.ts';

const kinds: readonly OutletKind[] = ['wire', 'newspaper', 'broadcaster', 'state media', 'blog', 'other'];
const isKind = (value: unknown): value is OutletKind => kinds.some((kind) => kind === value);
const shape =
  'an object with "text" and, where known, "id", "outlet", "outlet_kind", "published", "headline", "byline", "address"';

/**
 * Reads one line of a file of reports. `input` of the report is `FILE#ID`; a record without an id is known by
 * its line. White space in `text` is kept as it stands.
 */
export function reportOfRecord(line: string, file: string, number: number): Ingested {
  const record = parsed(line);
  if (typeof record === 'string') return failed(file, 'bad-record', record, shape, number);
  const wrong = faultOf(record);
  if (wrong !== null) return failed(file, 'bad-record', wrong.met, wrong.expected, number);
  const { text, spans, notices } = boundedText(String(record['text']));
  if (spans.length === 0)
    return failed(file, 'bad-record', '"text" without a word', 'the text of a report', number);
  const metadata = metadataOf(record);
  const own = idOf(record);
  return read({
    input: `${file}#${own ?? `line-${number}`}`,
    id: identityOf(metadata, text, own),
    capture: digestOf(line),
    text,
    blocks: spans.map((span) => ({ ...span, selector: null, hints: null })),
    metadata,
    notices,
  });
}

type Fields = Readonly<Record<string, unknown>>;

/** The record, or what was met in its place. */
function parsed(line: string): Fields | string {
  try {
    const value: unknown = JSON.parse(line);
    if (isFields(value)) return value;
    return Array.isArray(value) ? 'a JSON list' : `a JSON ${value === null ? 'null' : typeof value}`;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError)
      return `no JSON (${error.message.slice(0, 120)})`;
    throw error;
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const words = ['outlet', 'published', 'modified', 'headline', 'address', 'language'];

function faultOf(record: Fields): { met: string; expected: string } | null {
  if (typeof record['text'] !== 'string')
    return { met: `"text" ${named(record['text'])}`, expected: '"text", a string' };
  const id = record['id'];
  if (id !== undefined && id !== null && typeof id !== 'string' && typeof id !== 'number')
    return { met: `"id" ${named(id)}`, expected: '"id", a string or a number' };
  for (const name of words) {
    const value = record[name];
    if (value !== undefined && value !== null && typeof value !== 'string')
      return { met: `"${name}" ${named(value)}`, expected: `"${name}", a string or null` };
  }
  const kind = record['outlet_kind'];
  if (kind !== undefined && kind !== null && !isKind(kind))
    return {
      met: `"outlet_kind" ${named(kind)}`,
      expected: `"outlet_kind", one of ${kinds.join(', ')}, or null`,
    };
  return null;
}

function named(value: unknown): string {
  if (value === undefined) return 'missing';
  return `= ${(JSON.stringify(value) ?? '').slice(0, 60)}`;
}

function idOf(record: Fields): string | null {
  const id = record['id'];
  if (typeof id !== 'string' && typeof id !== 'number') return null;
  const clean = String(id).slice(0, 200);
  return clean === '' ? null : clean;
}

function metadataOf(record: Fields): ReturnType<Gathered['metadata']> {
  const gathered = new Gathered();
  const address = record['address'] ?? record['url'];
  if (typeof address === 'string') gathered.state('address', canonicalAddress(address), 'record');
  gathered.state('outletName', record['outlet'], 'record');
  const kind = record['outlet_kind'];
  if (isKind(kind)) gathered.outletKind.push({ value: kind, evidence: 'record' });
  gathered.state('headline', record['headline'], 'record');
  const byline = record['byline'];
  for (const name of Array.isArray(byline) ? byline.slice(0, bounds.statedValues) : [byline])
    gathered.state('byline', name, 'record');
  gathered.state('published', record['published'], 'record');
  gathered.state('modified', record['modified'], 'record');
  gathered.state('language', record['language'], 'record');
  return gathered.metadata();
}
