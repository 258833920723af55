import { bounds } from './bounds.ts';

export type InputKind = 'page' | 'text' | 'markdown' | 'records';

/** First bytes of formats that are no text, with their names. */
const magic: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF document'],
  ['PK\u0003\u0004', 'a ZIP archive or office document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an older office document'],
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['RIFF', 'a picture, sound or film'],
  ['\u001f\u008b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['7z\u00bc\u00af', 'a 7z archive'],
  ['\u007fELF', 'a program'],
  ['{\\rtf', 'a rich text document'],
  ['%!PS', 'a PostScript document'],
  ['SQLite format', 'a database'],
  ['ID3', 'a sound'],
  ['\u0000\u0000\u0000', 'a film or other binary file'],
];

const asLatin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, bounds.sniffBytes)).toString('latin1');

/** What the bytes are where they are no text at all; null where they may be read. */
export function binaryOf(bytes: Uint8Array): string | null {
  const head = asLatin(bytes);
  const start = head.replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, '');
  const known = magic.find(([sign]) => head.startsWith(sign) || (sign === '%PDF' && start.startsWith(sign)));
  if (known !== undefined) return known[1];
  if (/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(head)) return null;
  let [zeros, evenZeros, controls] = [0, 0, 0];
  for (let i = 0; i < head.length; i++) {
    const unit = head.charCodeAt(i);
    if (unit === 0) {
      zeros++;
      if (i % 2 === 0) evenZeros++;
    } else if (unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13 && unit !== 27)
      controls++;
  }
  // UTF-16 without a mark has its zeros all on one side.
  const oneSided = Math.min(evenZeros, zeros - evenZeros) < zeros * 0.1 && zeros > head.length * 0.3;
  if (oneSided) return null;
  if (zeros > 0 && zeros + controls > head.length * 0.01) return 'bytes that are no text';
  return controls > head.length * 0.05 ? 'bytes that are no text' : null;
}

/** How an input was named or sent, by content type, then by the end of its name; null where neither says. */
export function namedKind(input: string, contentType: string | null): InputKind | null {
  const type = (contentType ?? '').toLowerCase();
  if (/\b(?:text\/html|application\/xhtml\+xml)\b/.test(type)) return 'page';
  if (/\btext\/markdown\b/.test(type)) return 'markdown';
  if (/\b(?:ndjson|jsonl|jsonlines|json-seq)\b/.test(type)) return 'records';
  if (/\btext\/plain\b/.test(type)) return 'text';
  const end = /\.([a-z]+)$/i.exec(input)?.[1]?.toLowerCase();
  return end === undefined ? null : (endings.get(end) ?? null);
}

const endings = new Map<string, InputKind>([
  ['html', 'page'],
  ['htm', 'page'],
  ['xhtml', 'page'],
  ['shtml', 'page'],
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['ndjson', 'records'],
  ['jsonl', 'records'],
]);

/** Whether a file of a folder is taken up; others (pictures, styles) are passed over. */
export const isReadable = (name: string): boolean =>
  endings.has(/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '');

/** What the text looks like, whatever it is called. */
export function sniffedKind(text: string): InputKind {
  const head = text
    .slice(0, bounds.sniffBytes)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|script|link|article|div|p|h1)\b/i.test(
      head,
    )
  )
    return 'page';
  if (/^\{\s*"/.test(head) && /"text"\s*:/.test(head)) return 'records';
  return 'text';
}

/** Whether the text holds any markup at all. */
export const hasMarkup = (text: string): boolean =>
  /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!doctype/i.test(text.slice(0, 2_000_000));
