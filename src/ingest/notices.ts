import type { Notice } from '../report/report.ts';

/**
 * Every code that ingest puts into a report's notices, with what it tells. A report with a notice was read;
 * what could not be read at all is a `Failure`.
 */
export const ingestNotices = {
  charset:
    'The bytes are not in the character set that their label names, or hold sequences that it lacks; offsets count the text as given here.',
  'not-html': 'The input was named or sent as a page but holds no markup; it was read as plain text.',
  'named-otherwise': 'The input was named or sent as text but holds a page; it was read as a page.',
  truncated: 'The page stops in the middle; what came before the cut was read.',
  'too-large': 'The input is larger than what is read of one report; the part before the bound was read.',
  'too-deep':
    'The page nests elements deeper than browsers do, or has too many; the text was kept, the deeper elements were left out.',
  'script-only': 'The page puts its text up by script; only what stands in the page itself was read.',
  'login-wall': 'The page asks for a login before it shows the whole report.',
  paywall: 'The page asks for a subscription before it shows the whole report.',
  'cookie-wall': 'The page asks for consent to cookies and shows little else.',
  'json-ld': 'A JSON-LD script of the page could not be read and was left out.',
} as const;

export type IngestNotice = keyof typeof ingestNotices;

/** A notice about the whole input; `detail` says what was met here. */
export function noticeOf(code: IngestNotice, detail?: string): Notice {
  const message = detail === undefined ? ingestNotices[code] : `${ingestNotices[code]} ${detail}`;
  return { code, message, start: null, end: null };
}
