import {
  defaultTreeAdapter,
  type DefaultTreeAdapterTypes,
  Parser,
  type Token,
  type TreeAdapter,
} from 'parse5';
import { bounds } from '../bounds.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;
export type Document = DefaultTreeAdapterTypes.Document;

/** A page as the HTML standard builds it, and whether a bound was met on the way. */
export interface Tree {
  readonly document: Document;
  readonly bounded: boolean;
  /** Whether the page ended inside a tag, a comment or a script: it was cut. */
  readonly cut: boolean;
}

/** Elements whose text no reader sees and nothing here reads. */
const unread = new Set(['style', 'noscript', 'iframe', 'noembed', 'noframes', 'xmp']);

/**
 * The standard's parser with two additions: elements are bounded in number and depth, and the contents of
 * scripts and styles are stepped over, which is half of the bytes of a news page. JSON-LD scripts are kept.
 */
class BoundedParser extends Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  bounded = false;
  cut = false;

  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop >= bounds.depth && !keptAtAnyDepth.has(token.tagName)) {
      this.bounded = true;
      return;
    }
    super.onStartTag(token);
    if (isSteppedOver(token)) this.stepOver(token.tagName);
  }

  /** Ends the parse here: what was built so far is the page. */
  stop(): void {
    this.bounded = true;
    this.tokenizer.active = false;
  }

  /** Moves the tokenizer to just before the end tag. Scripts that open a comment follow rules of their own and are read in full. */
  private stepOver(name: string): void {
    const { preprocessor } = this.tokenizer;
    const { html, pos } = preprocessor;
    const end = endTagOf(html, name, pos + 1);
    if (end < 0 || end <= pos + 1) {
      if (end < 0) this.cut = true;
      return;
    }
    // Looked for in the script alone: a page of many scripts would else be searched through for each.
    if (name !== 'script' || !html.slice(pos + 1, end).includes('<!--')) preprocessor.pos = end - 1;
  }
}

/** Start tags that switch how the text after them is read: leaving them out would show their contents. */
const keptAtAnyDepth = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noscript', 'template']);

function isSteppedOver(token: Token.TagToken): boolean {
  if (unread.has(token.tagName)) return true;
  if (token.tagName !== 'script') return false;
  return !token.attrs.some((one) => one.name === 'type' && /ld\+json/i.test(one.value));
}

function endTagOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}

/** Parses a page. Never throws, whatever the page holds. */
export function treeOf(html: string): Tree {
  let elements = 0;
  let units = 0;
  const counting: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      // Counted here, since the parser itself makes formatting elements anew at each paragraph.
      if (++elements > bounds.elements) parser.stop();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    insertText(parent, text) {
      units += text.length;
      if (units > bounds.parsedUnits) parser.stop();
      defaultTreeAdapter.insertText(parent, text);
    },
  };
  const parser = new BoundedParser({ treeAdapter: counting, scriptingEnabled: true, onParseError: null });
  parser.tokenizer.write(html, true);
  return { document: parser.document, bounded: parser.bounded, cut: parser.cut || isCut(html) };
}

/** Whether the last thing of the page is an open tag or comment. */
function isCut(html: string): boolean {
  const tail = html.slice(-2_000);
  const open = tail.lastIndexOf('<');
  if (open < 0 || !/^<(?:[a-z/!]|$)/i.test(tail.slice(open, open + 2))) return false;
  return !tail.includes('>', open);
}

export const isElement = (node: Node | Parent): node is Element => 'tagName' in node;
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode =>
  defaultTreeAdapter.isTextNode(node);

/** The value of an attribute; null where the element has none. */
export function attribute(element: Element, name: string): string | null {
  for (const one of element.attrs) if (one.name === name) return one.value;
  return null;
}

/** Puts an element's children on a stack, the first on top; one by one, since there may be more than a call takes. */
export function pushChildren(parent: Parent, stack: Node[]): void {
  for (const child of parent.childNodes.toReversed()) stack.push(child);
}

/** All text below an element as it stands, at most `limit` units. Without recursion, so that depth does not matter. */
export function textBelow(element: Element, limit = 20_000): string {
  let text = '';
  const stack: Node[] = element.childNodes.toReversed();
  for (let node = stack.pop(); node !== undefined && text.length < limit; node = stack.pop()) {
    if (isText(node)) text += node.value;
    else if (isElement(node)) pushChildren(node, stack);
  }
  return text.slice(0, limit);
}
