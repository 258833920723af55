import type { Agreement, Statement } from '../../report/reading.ts';
import { groupsBy } from './groups.ts';
import { layOut, plain, type Piece } from './layout.ts';
import { glyphOf } from './palette.ts';
import { safe } from './safe.ts';
import { linesWords } from './section.ts';
import type { Sheet } from './statement.ts';
import { durationWords } from './words.ts';

/** Columns before the words of an agreement, as before those of a statement. */
const indent = 4;

/** Each agreement: kind and status, parties, what it is about, when it was signed, its term and end, and on whose word. */
export function agreementsLines(sheet: Sheet): string[] {
  const { reading, palette, width } = sheet;
  if (reading.agreements.length === 0) return [];
  const title = layOut([{ text: 'Agreements', paint: palette.title }], width);
  const blocks = reading.agreements.map((agreement) => agreementLines(agreement, sheet));
  return ['', ...title, ...blocks.flatMap((block, i) => (i > 0 ? ['', ...block] : block))];
}

function agreementLines(agreement: Agreement, sheet: Sheet): string[] {
  const { palette, width, reading, lines } = sheet;
  const { start, end, subject } = agreement;
  const rows: Piece[][] = [
    [...kindPieces(agreement, sheet), ...partyPieces(agreement, sheet)],
    [{ text: subject === null ? '' : `about “${safe(subject)}”`, paint: plain }],
    [{ text: momentWords(agreement), paint: plain }],
    [
      {
        text: `line ${lines.lineOf(start)}, ${start}-${end}: “${safe(reading.text.slice(start, end))}”`,
        paint: palette.faint,
      },
    ],
    [{ text: wordsOf(agreement, sheet), paint: palette.faint }],
  ];
  return rows
    .filter((row) => row.some(({ text }) => text !== ''))
    .flatMap((row) => layOut(row, width, indent));
}

const kindPieces = ({ kind, status }: Agreement, { palette }: Sheet): Piece[] => [
  { text: kind === 'other' ? 'agreement' : kind, paint: palette.strong },
  { text: ', ', paint: plain },
  {
    text: status === 'unknown' ? 'status not told' : status,
    paint:
      status === 'in force'
        ? plain
        : status === 'void' || status === 'expired'
          ? palette.refusal
          : palette.warning,
  },
];

function partyPieces({ parties }: Agreement, { reading }: Sheet): Piece[] {
  const names = parties.map((id) => safe(reading.entities.find((entity) => entity.id === id)?.name ?? id));
  const text = names.length > 0 ? names.join(' and ') : 'parties not told';
  return [{ text: ` · ${text}`, paint: plain }];
}

/** `signed 2017 · for 49 years · ends 2066 (signed plus term)`. */
function momentWords({ signed, term, ends, ends_basis }: Agreement): string {
  const basis = ends_basis === 'computed' ? 'computed from start and term' : 'stated';
  const parts = [
    signed === null ? '' : `signed ${safe(signed)}`,
    term === null ? '' : `for ${durationWords(term)}`,
    ends === null ? '' : `ends ${safe(ends)} (${basis})`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** `on the word of: ● Libyan defence ministry, line 3; · own voice, lines 5, 9`. */
function wordsOf({ statements }: Agreement, { reading, lines }: Sheet): string {
  const ids = new Set(statements);
  const said = reading.statements.filter(({ id }) => ids.has(id));
  const groups = groupsBy(said, (statement) => `${glyphOf(statement.origin)} ${nameOf(statement)}`);
  const parts = [...groups].map(
    ([name, of]) => `${name}, ${linesWords(of.map(({ content }) => lines.lineOf(content[0]?.start ?? 0)))}`,
  );
  return parts.length > 0 ? `on the word of ${parts.join('; ')}` : '';
}

function nameOf({ origin, quotation, stance }: Statement): string {
  const name = quotation === 'own voice' ? 'own voice' : safe(origin.label) || 'nobody named';
  return stance === 'denies' ? `${name} (denies)` : name;
}
