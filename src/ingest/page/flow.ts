import type { MarkupHints, RawBlock } from '../../report/report.ts';
import { bounds } from '../bounds.ts';
import type { Selectors } from './selector.ts';
import type { Element } from './tree.ts';

/** An element that is open while the page is read, with what its blocks need of it. */
export interface Frame {
  readonly element: Element;
  readonly number: number;
  readonly label: string;
  readonly outer: Frame | null;
}

/**
 * The text of a page while it grows: runs of inline text between the bounds of block elements, white space
 * collapsed as a browser does, each closed run a block.
 */
export class Flow {
  text = '';
  readonly blocks: RawBlock[] = [];
  full = false;
  private readonly selectors: Selectors;
  /** The run in parts, its length and its last unit: a long run is never searched through. */
  private parts: string[] = [];
  private length = 0;
  private last = '';
  /** Whether no word stands after the last line break. */
  private lineIsBlank = true;
  private linked = 0;
  private strong = 0;
  private readonly heads = new Map<Frame, { path: string[]; within: number[] }>();

  constructor(selectors: Selectors) {
    this.selectors = selectors;
  }

  /** Adds inline text; `linked` and `strong` say whether it stands in a link or in bold, `kept` whether its white space is kept. */
  add(value: string, linked: boolean, strong: boolean, kept: boolean): void {
    if (this.full || this.length > bounds.textUnits) return;
    const words = kept ? value.replace(/\r\n?/g, '\n') : this.collapsed(value);
    this.push(words);
    const count = words.length;
    if (linked) this.linked += count;
    if (strong) this.strong += count;
  }

  private push(words: string): void {
    if (words === '') return;
    this.parts.push(words);
    this.length += words.length;
    this.last = words.charAt(words.length - 1);
    if (words.trim() !== '') this.lineIsBlank = false;
  }

  private collapsed(value: string): string {
    const words = value.replace(/[ \t\n\f\r]+/g, ' ');
    const { last } = this;
    return words.startsWith(' ') && (last === '' || last === ' ' || last === '\n') ? words.slice(1) : words;
  }

  /** A line break: the second in a row ends the block. */
  break(frame: Frame): void {
    if (this.full || this.length === 0 || this.length > bounds.textUnits) return;
    if (this.lineIsBlank) this.close(frame);
    else this.push('\n');
    this.lineIsBlank = true;
  }

  /** Ends the run as a block of `frame`'s element; nothing happens where no word stands in it. */
  close(frame: Frame): void {
    const { linked, strong } = this;
    const words = withoutEnds(this.parts.join(''));
    this.parts = [];
    this.length = 0;
    this.last = '';
    this.lineIsBlank = true;
    this.linked = 0;
    this.strong = 0;
    if (this.full || words.trim() === '') return;
    const room = bounds.textUnits - this.text.length - 2;
    if (words.length > room || this.blocks.length >= bounds.blocks) this.full = true;
    const shown = words.length > room ? cutAtBlank(words, room) : words;
    if (shown !== '') this.append(shown, frame, linked / words.length, strong / words.length);
  }

  private append(words: string, frame: Frame, linked: number, strong: number): void {
    const start = this.text === '' ? 0 : this.text.length + 2;
    this.text = this.text === '' ? words : `${this.text}\n\n${words}`;
    const hints: MarkupHints = {
      tag: frame.element.tagName,
      ...this.headOf(frame),
      self: frame.label,
      element: frame.number,
      linkShare: Math.min(1, round(linked)),
      strongShare: Math.min(1, round(strong)),
    };
    this.blocks.push({ start, end: start + words.length, selector: this.selectors.of(frame.element), hints });
  }

  /** Labels and numbers of the elements around, shared by all blocks in them. */
  private headOf({ outer }: Frame): { path: string[]; within: number[] } {
    if (outer === null) return { path: [], within: [] };
    const known = this.heads.get(outer);
    if (known !== undefined) return known;
    const path: string[] = [];
    const within: number[] = [];
    for (let at: Frame | null = outer; at !== null; at = at.outer) {
      path.push(at.label);
      within.push(at.number);
    }
    const head = { path: path.toReversed(), within: within.toReversed() };
    this.heads.set(outer, head);
    return head;
  }
}

/** Without white space at the ends and before line breaks. */
const withoutEnds = (run: string): string => run.trim().replaceAll(' \n', '\n');

const round = (share: number): number => Math.round(share * 100) / 100;

/** The words before the bound, whole where there is a blank to cut at. */
function cutAtBlank(words: string, room: number): string {
  const part = words.slice(0, Math.max(0, room));
  const blank = part.lastIndexOf(' ');
  return (blank > part.length - 200 ? part.slice(0, blank) : part.replace(/[\uD800-\uDBFF]$/, '')).trimEnd();
}
