import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';

const folder = path.resolve(import.meta.dirname, '../../samples');

interface Sample {
  /** Its path below the samples' folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const samplesOf = (ending: string): Sample[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => ({ name, bytes: fs.readFileSync(path.join(folder, name)) }));

/** The sample reports, saved as pages and as texts. */
export const pages = samplesOf('.html');
export const texts = samplesOf('.txt');

const contentOf = ({ bytes }: Sample): string => new TextDecoder().decode(bytes);

const sentences = texts
  .flatMap((text) => contentOf(text).split(/(?<=[.!?”"])\s+/u))
  .filter((part) => part !== '');

/** What texts hold besides plain words: marks of direction, emoji, combining marks, odd blanks, halves of pairs. */
const oddities = [
  '\u200f',
  '\u202e',
  '\u2067',
  '😀',
  '👩‍👩‍👧',
  'e\u0301',
  '\u0301',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\ud83d',
  '\udc00',
  '\u0000',
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '«',
  '\r\n',
  '\n\n',
  '\u2028',
  '\t',
  '…',
  ';',
  ' said. ',
  ' he told reporters, ',
  ' according to ',
  'citing ',
  'Żółć',
  '東京',
  'قال',
];

/** Reports put together from sentences of the samples and what disturbs a reader of texts. */
export const reportText = fc
  .array(
    fc.tuple(
      fc.constantFrom(...sentences),
      fc.constantFrom(' ', ' ', '\n\n', '\r\n\r\n', ''),
      fc.option(fc.tuple(fc.constantFrom(...oddities), fc.nat(200)), { freq: 2, nil: null }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) =>
    parts.map(([sentence, gap, odd]) => (odd ? disturbed(sentence, ...odd) : sentence) + gap).join(''),
  );

const disturbed = (sentence: string, odd: string, at: number): string =>
  sentence.slice(0, at) + odd + sentence.slice(at);

/** Any text at all: UTF-16 units of every kind, pairs whole or broken. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(...oddities, ' ', 'The mayor said '),
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''));

interface Change {
  readonly kind: 'delete' | 'double' | 'insert' | 'cut';
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('delete', 'delete', 'double', 'insert', 'cut'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(400),
  text: fc.constantFrom(
    '<',
    '>',
    '</div>',
    '<p>',
    '<table><tr>',
    '<!--',
    '"',
    '<script>',
    '&#x110000;',
    '\u0000',
    '<b><i>',
  ),
});

/** A sample page from which parts were cut, doubled or put elsewhere. */
export const mutatedPage = fc
  .tuple(fc.constantFrom(...pages), fc.array(change, { minLength: 1, maxLength: 12 }))
  .map(([page, changes]) => changes.reduce(changed, contentOf(page)));

function changed(page: string, { kind, at, length, text }: Change): string {
  const from = Math.floor(at * page.length);
  if (kind === 'delete') return page.slice(0, from) + page.slice(from + length);
  if (kind === 'double') return page.slice(0, from + length) + page.slice(from);
  // Cutting anywhere would leave little of most pages: only the last third is cut.
  if (kind === 'cut') return page.slice(0, Math.floor(page.length * (0.66 + at / 3)));
  return page.slice(0, from) + text + page.slice(from);
}
