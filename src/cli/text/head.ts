import type { Head, Reading } from '../../report/reading.ts';
import { textOf, type Span } from '../../report/span.ts';
import { layOut, plain, type Piece } from './layout.ts';
import type { Palette } from './palette.ts';
import { safe } from './safe.ts';
import { dateWords, languageWords } from './words.ts';

const parted = (parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null && part !== '')
    .map((part) => safe(part ?? ''))
    .join(' · ');

function outletLine({ outlet }: Head): string {
  if (!outlet) return 'outlet not said';
  const { name, kind, domain } = outlet;
  return parted([name, kind === 'other' ? null : kind, domain === name ? null : domain]);
}

function dateLine(head: Head): string {
  const { byline, dateline, published, modified, language } = head;
  return parted([
    byline.length > 0 ? `by ${byline.join(', ')}` : null,
    dateline ? dateline.place : null,
    published ? dateWords(published) : 'date not said',
    modified && modified !== published ? `changed ${dateWords(modified)}` : null,
    language ? languageWords(language) : null,
  ]);
}

const creditLine = ({ credits }: Head): string =>
  credits.length > 0 ? `credit: ${parted([...new Set(credits.map(({ label }) => label))])}` : '';

/** The words of the notice stand beside what it comes to, where the text itself reserves the rights. */
function rightsLine({ rights }: Head, text: string): string {
  if (!rights.reserved) return '';
  const span: Span | null =
    rights.start === null || rights.end === null ? null : { start: rights.start, end: rights.end };
  const use = rights.ai_use === 'prohibited' ? 'rights reserved, use for AI prohibited' : 'rights reserved';
  return span ? `${use}: “${safe(textOf(text, span))}”` : `${use} (in the page's markup)`;
}

/** The report's head, a line or more for each of headline, outlet, date and way; what the report does not say is said to be missing. */
export function headLines(reading: Reading, width: number, palette: Palette): string[] {
  const { report: head, text, input } = reading;
  const rows: Piece[] = [
    { text: safe(head.headline ?? 'no headline'), paint: head.headline ? palette.title : palette.faint },
    { text: outletLine(head), paint: plain },
    { text: dateLine(head), paint: plain },
    { text: creditLine(head), paint: plain },
    { text: rightsLine(head, text), paint: palette.faint },
    { text: safe(input), paint: palette.faint },
  ];
  return rows.flatMap((row) => layOut([row], width));
}
