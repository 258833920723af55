import type { Block, BlockKind } from '../../../src/report/reading.ts';
import type { Span } from '../../../src/report/span.ts';
import type { Link, Linked, NameKind, Tagged, Tags } from '../../../src/engine/tagger/tagger.ts';

/** A text freed of the marks that were written into it, and what they said. The notation stands in README.md. */
export interface Marked {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly tags: Tags;
}

type Layer = 'source' | 'cue' | 'content' | NameKind;

interface Mark extends Span {
  readonly layer: Layer;
  /** What stands before the colon and after it: "2:1/3" gives [2] and [1, 3]; empty where no number is given. */
  readonly own: readonly number[];
  readonly other: readonly number[];
}

const opening: ReadonlyMap<string, Layer> = new Map([
  ['[', 'source'],
  ['{', 'cue'],
  ['<', 'content'],
]);
const closing: ReadonlyMap<string, Layer> = new Map([
  [']', 'source'],
  ['}', 'cue'],
  ['>', 'content'],
]);
const naming: ReadonlyMap<string, Layer> = new Map([
  ['*', 'person'],
  ['_', 'organisation'],
]);

const kinds: readonly BlockKind[] = [
  'headline',
  'byline',
  'dateline',
  'caption',
  'related',
  'notice',
  'boilerplate',
];

/** Reads the notation; `written` holds paragraphs parted by blank lines. Throws an Error that says which mark is wrong. */
export function markedOf(written: string): Marked {
  let text = '';
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  for (const paragraph of written.trim().split(/\n(?:[ \t]*\n)+/u)) {
    if (text !== '') text += '\n\n';
    const { kind, line } = kindOf(paragraph);
    const bare = barePart(line, text.length);
    blocks.push({ start: text.length, end: text.length + bare.text.length, kind, selector: null });
    text += bare.text;
    marks.push(...bare.marks);
  }
  return {
    text,
    blocks,
    tags: tagsOf(
      marks.toSorted((a, b) => a.start - b.start),
      blocks,
    ),
  };
}

/** Lines of one paragraph are joined by a blank. A kind with a colon at its head labels it. */
function kindOf(paragraph: string): { kind: BlockKind; line: string } {
  const line = paragraph
    .split('\n')
    .map((part) => part.trim())
    .join(' ');
  const kind = kinds.find((one) => line.startsWith(`${one}: `));
  return kind ? { kind, line: line.slice(kind.length + 2) } : { kind: 'paragraph', line };
}

function barePart(line: string, from: number): { text: string; marks: Mark[] } {
  const [marks, open]: [Mark[], Map<Layer, number>] = [[], new Map()];
  let text = '';
  const close = (layer: Layer, numbers: string): void => {
    const start = open.get(layer);
    if (start === undefined)
      throw new Error(`"${line}": a mark of the ${layer} is closed that was not opened`);
    const [own = '', other = ''] = numbers.split(':');
    marks.push({ layer, start, end: from + text.length, own: numbersIn(own), other: numbersIn(other) });
    open.delete(layer);
  };
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    const name = naming.get(sign);
    const named = name && open.has(name);
    const layer = opening.get(sign) ?? (!named && /^\p{L}/u.test(line.slice(at + 1)) ? name : undefined);
    const closed = closing.get(sign) ?? (named ? name : undefined);
    if (layer && open.has(layer)) throw new Error(`"${line}": a ${layer} stands inside another`);
    if (layer) open.set(layer, from + text.length);
    else if (closed) {
      const numbers = /^\d+(?:\/\d+)*(?::\d+(?:\/\d+)*)?/u.exec(line.slice(at + 1))?.[0] ?? '';
      close(closed, numbers);
      at += numbers.length;
    } else text += sign;
  }
  for (const layer of open.keys()) throw new Error(`"${line}": a mark of the ${layer} is not closed`);
  return { text, marks };
}

const numbersIn = (part: string): number[] => (part === '' ? [] : part.split('/').map(Number));

function tagsOf(marks: readonly Mark[], blocks: readonly Span[]): Tags {
  const of = (layer: Layer): Mark[] => marks.filter((mark) => mark.layer === layer);
  const [sources, cues, contents] = [of('source'), of('cue'), of('content')];
  const ofCue = (cue: Mark): Mark => {
    const same = cue.other.length === 0 && sources.some((source) => source.own[0] === cue.own[0]);
    return { ...cue, own: same || cue.own[0] === 0 ? cue.own : cue.other };
  };
  return {
    sources: sources.map(bare),
    cues: cues.map((cue) => linked(ofCue(cue), sources, blocks)),
    contents: contents.map((content) => linked(content, cues, blocks)),
    names: marks.flatMap((mark) => {
      const { layer } = mark;
      return layer === 'person' || layer === 'organisation' ? [{ ...bare(mark), kind: layer }] : [];
    }),
  };
}

const bare = ({ start, end }: Span): Tagged => ({ start, end, score: 0.9 });

/** The marks whose numbers it bears, the first the likeliest; without a number the nearest of its paragraph; 0 for none. */
function linked(mark: Mark, others: readonly Mark[], blocks: readonly Span[]): Linked {
  const links = mark.own.map((number) => (number === 0 ? null : numbered(number, others)));
  return { ...bare(mark), links: scored(links.length > 0 ? links : [nearest(mark, others, blocks)]) };
}

function numbered(number: number, others: readonly Mark[]): number {
  const at = others.findIndex((other) => other.own[0] === number);
  if (at < 0)
    throw new Error(`a mark bears the number ${number}, and nothing that it could belong to bears it`);
  return at;
}

function nearest(mark: Span, others: readonly Span[], blocks: readonly Span[]): number | null {
  const holds = (block: Span, span: Span): boolean => block.start <= span.start && span.end <= block.end;
  const home = blocks.find((block) => holds(block, mark));
  const gap = (other: Span): number => Math.max(other.start - mark.end, mark.start - other.end, 0);
  const near = others.filter((other) => home && holds(home, other)).toSorted((a, b) => gap(a) - gap(b));
  return near[0] ? others.indexOf(near[0]) : null;
}

/** The first gets nine tenths, each further one a tenth of what is left, as a sure model would; none the rest. */
function scored(to: readonly (number | null)[]): Link[] {
  const links = to.map((one, i) => ({ to: one, score: Math.log(0.9 * 0.1 ** i) }));
  return to.includes(null) ? links : [...links, { to: null, score: Math.log(0.1 ** to.length) }];
}
