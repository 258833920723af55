import type { Span } from '../../report/span.ts';
import { spansOf, type PieceSpan } from './labels.ts';
import { linkPart, linksOf } from './links.ts';
import { createCutter, type Pieces } from './pieces.ts';
import type { Session, TaggerMetadata, WindowInput, WindowOutput } from './session.ts';
import type { Link, Linked, NameKind, Tagged, TaggedName, Tagger, Tags } from './tagger.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';
import { windowsOf, type Run, type Window } from './windows.ts';

const nameKinds: readonly NameKind[] = ['person', 'organisation', 'place', 'other'];

/**
 * The trained tagger: word pieces, one pass of the network over each window, decoding. `vocabulary` is the text of the model's
 * `vocab.txt`. Throws a RangeError where the vocabulary lacks a special piece or the window holds no piece.
 */
export function createTagger(session: Session, vocabulary: string, metadata: TaggerMetadata): Tagger {
  if (!(metadata.window >= 3))
    throw new RangeError(`A window of ${metadata.window} pieces holds no text: at least 3 are needed.`);
  const words = readVocabulary(vocabulary);
  const cutter = createCutter(words);
  return {
    async tag(text: string, paragraphs: readonly Span[]): Promise<Tags> {
      const pieces = cutter.cut(text, paragraphs);
      const found: Found = { sources: [], cues: [], contents: [], names: [] };
      for (const window of windowsOf(text, pieces, metadata.window)) {
        const output = await session.run(inputOf(window, pieces, words));
        collect(found, window, pieces, output);
      }
      return found;
    },
  };
}

interface Found extends Tags {
  readonly sources: Tagged[];
  readonly cues: Linked[];
  readonly contents: Linked[];
  readonly names: TaggedName[];
}

/** The window as the network reads it. */
export function inputOf(window: Window, pieces: Pieces, { special }: Vocabulary): WindowInput {
  const ids = new BigInt64Array(window.length).fill(BigInt(special.separator));
  const cases = new BigInt64Array(window.length);
  ids[0] = BigInt(special.start);
  let row = 1;
  for (const { first, end } of window.runs) {
    for (let piece = first; piece < end; piece += 1) {
      ids[row] = BigInt(pieces.ids[piece] ?? special.unknown);
      cases[row] = BigInt(pieces.cases[piece] ?? 0);
      row += 1;
    }
    row += 1;
  }
  return { pieces: ids, cases };
}

/** A span of the text with the rows of the window it was read from. */
interface Marked {
  readonly rows: PieceSpan;
  readonly tagged: Tagged;
}

function collect(found: Found, window: Window, pieces: Pieces, output: WindowOutput): void {
  const layer = (logits: Float32Array, width: number): Marked[] => marked(window, pieces, logits, width);
  const sources = layer(output.source, 3);
  const cues = layer(output.cue, 3);
  const contents = layer(output.content, 3);
  const { links } = output;
  const toSource = linksOf(links, rowsOf(cues), rowsOf(sources), [linkPart.cueAsks, linkPart.sourceAnswers]);
  const toCue = linksOf(links, rowsOf(contents), rowsOf(cues), [linkPart.contentAsks, linkPart.cueAnswers]);
  const [firstSource, firstCue] = [found.sources.length, found.cues.length];
  found.sources.push(...sources.map(({ tagged }) => tagged));
  found.cues.push(
    ...cues.map(({ tagged }, at) => ({ ...tagged, links: shifted(toSource[at], firstSource) })),
  );
  found.contents.push(
    ...contents.map(({ tagged }, at) => ({ ...tagged, links: shifted(toCue[at], firstCue) })),
  );
  for (const { tagged, rows } of layer(output.names, 1 + 2 * nameKinds.length))
    found.names.push({ ...tagged, kind: nameKinds[rows.type] ?? 'other' });
}

const rowsOf = (spans: readonly Marked[]): Run[] => spans.map(({ rows }) => rows);

/** Links counted in the window, counted in the whole text. */
const shifted = (links: readonly Link[] | undefined, by: number): Link[] =>
  (links ?? []).map(({ to, score }) => ({ to: to === null ? null : to + by, score }));

/** The spans of one layer of a window, run by run, so that none leaves its paragraph. */
function marked(window: Window, pieces: Pieces, logits: Float32Array, width: number): Marked[] {
  const spans: Marked[] = [];
  let row = 1;
  for (const { first, end } of window.runs) {
    const offset = first - row;
    const inside = pieces.inside.subarray(first, end);
    for (const rows of spansOf({ logits, width }, row, row + end - first, inside)) {
      const start = pieces.starts[rows.first + offset] ?? 0;
      spans.push({
        rows,
        tagged: { start, end: pieces.ends[rows.end - 1 + offset] ?? start, score: rows.score },
      });
    }
    row += end - first + 1;
  }
  return spans;
}
