import { attribute, type Element } from './tree.ts';

/** Elements that no reader sees as text, whatever their style. */
const unseen = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'iframe',
  'object',
  'embed',
  'video',
  'audio',
  'canvas',
  'svg',
  'select',
  'datalist',
  'textarea',
  'input',
  'progress',
  'meter',
  'map',
  'noembed',
  'noframes',
  'rp',
]);

/** Class names by which the common style sheets take text off the screen and leave it to screen readers. */
const offScreen = new Set([
  'sr-only',
  'visually-hidden',
  'visuallyhidden',
  'screen-reader-text',
  'screenreader-text',
  'screen-reader-only',
  'screenreader-only',
  'show-for-sr',
  'u-visually-hidden',
  'a11y-hidden',
  'offscreen',
  'off-screen',
  'element-invisible',
]);

/** Bootstrap's and print style sheets' ways to keep an element off every screen. */
const isHiddenByClass = (value: string): boolean =>
  /(?:^|\s)(?:d-none|print-only|visible-print)(?:\s|$)/.test(value) && !/\bd-(?:sm|md|lg|xl)-/.test(value);

/** Whether a reader sees the element, as far as the page itself says: by its tag, `hidden`, its own style, or a well-known class. */
export function isSeen(element: Element): boolean {
  if (unseen.has(element.tagName)) return false;
  for (const { name, value } of element.attrs) {
    if (name === 'hidden' && value.toLowerCase() !== 'until-found') return false;
    if (name === 'style' && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)) return false;
    if (name === 'class' && isHiddenByClass(value)) return false;
    if (
      name === 'class' &&
      value.length > 6 &&
      value.split(/\s+/).some((one) => offScreen.has(one.toLowerCase()))
    )
      return false;
  }
  return element.tagName !== 'dialog' || attribute(element, 'open') !== null;
}

const blocks = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'frameset',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'listing',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'option',
  'p',
  'plaintext',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'xmp',
]);

/** Whether the element starts on a line of its own: by the standard's style sheet, or its own style. */
export function isBlock(element: Element): boolean {
  if (blocks.has(element.tagName)) return !/display\s*:\s*inline\b/i.test(attribute(element, 'style') ?? '');
  const style = attribute(element, 'style');
  return style !== null && /display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(style);
}
