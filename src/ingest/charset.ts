import { getBOMEncoding, normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js';
import { detect } from 'chardet';
import { bounds } from './bounds.ts';

/** Bytes as text, and how it was known in which character set they are. */
export interface Decoded {
  /** A byte order mark stays in as U+FEFF, so that offsets count what the file holds. */
  readonly text: string;
  /** WHATWG name, lower case. */
  readonly encoding: string;
  readonly evidence: 'bom' | 'header' | 'meta' | 'detected' | 'assumed';
  /** The label that named another set than the bytes are in; null where the label was right or there was none. */
  readonly wrongLabel: string | null;
  /** Sequences that the set lacks, now U+FFFD; at most counted to 1,000. */
  readonly replaced: number;
}

/**
 * Reads bytes as text, by byte order mark, the label they were sent with, the label a page carries, then
 * detection. Bytes that are valid UTF-8 are UTF-8 whatever their label says: other sets hardly ever look so by
 * chance, and wrong labels are common. Decoding is that of the WHATWG Encoding Standard.
 */
export function decode(bytes: Uint8Array, contentType: string | null, isPage: boolean): Decoded {
  const mark = getBOMEncoding(bytes);
  if (mark !== null) return decoded(bytes, mark, 'bom', null);
  const sent = labelIn(contentType ?? '');
  const own = isPage ? labelInPage(bytes) : null;
  const declared = sent ?? own;
  const evidence = sent === null ? 'meta' : 'header';
  const utf8 = asUtf8(bytes);
  if (utf8 !== null) {
    const right = declared === null || declared === 'utf-8' || utf8.plain;
    return {
      text: utf8.text,
      encoding: 'utf-8',
      evidence: declared === 'utf-8' ? evidence : 'detected',
      wrongLabel: right ? null : declared,
      replaced: 0,
    };
  }
  if (declared !== null && declared !== 'utf-8') return decoded(bytes, declared, evidence, null);
  return undeclared(bytes, declared, evidence);
}

/** Neither mark nor a usable label: nearly UTF-8 is UTF-8 with damage, anything else is what it looks like. */
function undeclared(bytes: Uint8Array, declared: string | null, evidence: Decoded['evidence']): Decoded {
  const utf16 = utf16ByZeros(bytes);
  if (utf16 !== null) return decoded(bytes, utf16, 'detected', declared);
  const damaged = decoded(bytes, 'utf-8', declared === null ? 'detected' : evidence, null);
  if (isMostlyUtf8(bytes, damaged)) return damaged;
  const guess = detect(sampleOf(bytes));
  const name = guess === null ? null : normalizeEncoding(guess);
  // ISO 8859-1 and what detection takes for it is windows-1252 in practice, as in the standard.
  const usable = name === null || name === 'utf-8' || name.startsWith('utf-16') ? 'windows-1252' : name;
  return decoded(bytes, usable, guess === null ? 'assumed' : 'detected', declared);
}

function decoded(
  bytes: Uint8Array,
  encoding: string,
  evidence: Decoded['evidence'],
  wrongLabel: string | null,
): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return { text, encoding, evidence, wrongLabel, replaced: replacementsIn(text) };
}

/** The text when all bytes are valid UTF-8, else null; `plain` where all of it is ASCII. */
function asUtf8(bytes: Uint8Array): { text: string; plain: boolean } | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, plain: text.length === bytes.length };
  } catch (error) {
    // The decoder tells invalid bytes by a TypeError; anything else is not ours.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function replacementsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0 && count < 1000; at = text.indexOf('\uFFFD', at + 1)) count++;
  return count;
}

/** Whether there is far more valid UTF-8 beyond ASCII than damage, as in a page cut in the middle of a character. */
function isMostlyUtf8(bytes: Uint8Array, { text, replaced }: Decoded): boolean {
  if (replaced >= 1000) return false;
  let high = 0;
  for (const byte of bytes) if (byte >= 0xc2) high++;
  return high > replaced * 4 || (replaced === 1 && text.endsWith('\uFFFD'));
}

const sampleOf = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, 256 * 1024);

/** UTF-16 without a mark: Latin text has a zero in nearly every second byte. */
function utf16ByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, bounds.sniffBytes);
  if (sample.length < 4) return null;
  let [even, odd] = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0 && i % 2 === 0) even++;
    else if (byte === 0) odd++;
  });
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be';
  return null;
}

/** The set that a content type or a meta element's value names; null where it names none that is known. */
function labelIn(value: string): string | null {
  const label = /charset\s*=\s*["']?\s*([\w:.()-]+)/i.exec(value)?.[1];
  return label === undefined ? null : normalizeEncoding(label);
}

/** What the page itself says near its beginning, by meta element or XML declaration. */
function labelInPage(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, bounds.sniffBytes));
  const uncommented = head.replace(/<!--[\s\S]*?-->/g, ' ');
  const meta = /<meta\b[^>]*charset\s*=[^>]*>/i.exec(uncommented)?.[0];
  const xml = /<\?xml\b[^>]*encoding\s*=\s*["']([\w:.-]+)/i.exec(uncommented)?.[1];
  const name = meta === undefined ? normalizeEncoding(xml ?? '') : labelIn(meta);
  // The standard: a page that was read as ASCII cannot be in UTF-16, whatever it says.
  return name?.startsWith('utf-16') ? 'utf-8' : name;
}
