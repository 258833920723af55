import type { RawBlock } from '../../report/report.ts';
import { Flow, type Frame } from './flow.ts';
import { Selectors } from './selector.ts';
import type { Survey } from './survey.ts';
import { attribute, type Document, type Element, isElement, isText, type Node } from './tree.ts';
import { isBlock, isSeen } from './visible.ts';

/** A page's text as a reader sees it and the bounds of its blocks. */
export interface PageText {
  readonly text: string;
  readonly blocks: readonly RawBlock[];
  /** Whether the text was longer than the bound. */
  readonly full: boolean;
}

/** Reads the blocks of a page in page order. */
export function blocksOf(document: Document, survey: Survey): PageText {
  const reader = new BlockReader(new Flow(new Selectors(survey.ids)));
  const root = survey.body ?? document.childNodes.find((node) => isElement(node));
  if (root !== undefined && isElement(root)) reader.read(root);
  const { text, blocks, full } = reader.flow;
  return { text, blocks, full };
}

const strongTags = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);

/** Walks the tree; depth is bounded by the parser. */
class BlockReader {
  readonly flow: Flow;
  private count = 0;

  constructor(flow: Flow) {
    this.flow = flow;
  }

  read(element: Element): void {
    const frame = this.frameOf(element, null);
    this.children(element, frame, false, false, false);
    this.flow.close(frame);
  }

  private children(element: Element, frame: Frame, linked: boolean, strong: boolean, kept: boolean): void {
    for (const node of element.childNodes) this.node(node, frame, linked, strong, kept);
  }

  private node(node: Node, frame: Frame, linked: boolean, strong: boolean, kept: boolean): void {
    if (isText(node)) {
      this.flow.add(node.value, linked, strong, kept);
    } else if (isElement(node) && !this.flow.full && isSeen(node)) {
      if (node.tagName === 'br') this.flow.break(frame);
      else this.element(node, frame, linked, strong, kept);
    }
  }

  private element(element: Element, frame: Frame, linked: boolean, strong: boolean, kept: boolean): void {
    const { tagName } = element;
    const inLink = linked || tagName === 'button' || (tagName === 'a' && attribute(element, 'href') !== null);
    const inStrong = strong || strongTags.has(tagName);
    const inPre = kept || tagName === 'pre' || tagName === 'listing';
    if (!isBlock(element)) {
      // A browser puts quotation marks around a q element; without them its words would not be a quotation.
      if (tagName === 'q') this.flow.add('“', linked, strong, true);
      this.children(element, frame, inLink, inStrong, inPre);
      if (tagName === 'q') this.flow.add('”', linked, strong, true);
      return;
    }
    this.flow.close(frame);
    const own = this.frameOf(element, frame);
    this.children(element, own, inLink, inStrong, inPre);
    this.flow.close(own);
  }

  private frameOf(element: Element, outer: Frame | null): Frame {
    return { element, number: this.count++, label: labelOf(element), outer };
  }
}

/** `tag#id.class.class[role=…][itemprop=…]`, at most 240 units. */
function labelOf(element: Element): string {
  let [id, classes, rest] = ['', '', ''];
  for (const { name, value } of element.attrs) {
    if (value === '') continue;
    if (name === 'id') id = `#${value.slice(0, 100)}`;
    else if (name === 'class') classes = `.${value.slice(0, 400).trim().replace(/\s+/g, '.')}`;
    else if (named.has(name)) rest += `[${name}=${value.slice(0, 60)}]`;
  }
  return `${element.tagName}${id}${rest}${classes}`.slice(0, 240);
}

/** Attributes by which pages say what a part of them is. */
const named = new Set([
  'role',
  'itemprop',
  'itemtype',
  'rel',
  'aria-label',
  'data-component',
  'data-module',
  'data-type',
  'data-testid',
  'data-test-id',
  'data-role',
]);
