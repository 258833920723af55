import { attribute, type Document, type Element, isElement, type Node, pushChildren } from './tree.ts';

/** Elements that carry metadata or serve selectors, gathered in one walk over the page in page order. */
export interface Survey {
  readonly metas: readonly Element[];
  readonly links: readonly Element[];
  readonly jsonLd: readonly Element[];
  readonly times: readonly Element[];
  /** Elements with `itemprop`. */
  readonly properties: readonly Element[];
  /** Elements with rel=author or a class or id that says byline. */
  readonly titles: readonly Element[];
  readonly scripts: number;
  /** Password fields and the like: signs of a wall. */
  readonly passwordFields: number;
  /** How often an id stands in the page. */
  readonly ids: ReadonlyMap<string, number>;
  readonly html: Element | null;
  readonly body: Element | null;
}

interface Open extends Survey {
  readonly metas: Element[];
  readonly links: Element[];
  readonly jsonLd: Element[];
  readonly times: Element[];
  readonly properties: Element[];
  readonly titles: Element[];
  readonly ids: Map<string, number>;
  scripts: number;
  passwordFields: number;
  html: Element | null;
  body: Element | null;
}

/** Gathers a page's elements. Does not enter templates: they are no part of what is shown. */
export function surveyOf(document: Document): Survey {
  const found: Open = {
    metas: [],
    links: [],
    jsonLd: [],
    times: [],
    properties: [],
    titles: [],
    scripts: 0,
    passwordFields: 0,
    ids: new Map(),
    html: null,
    body: null,
  };
  const stack: Node[] = document.childNodes.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue;
    note(node, found);
    pushChildren(node, stack);
  }
  return found;
}

function note(element: Element, found: Open): void {
  for (const { name, value } of element.attrs) {
    if (name === 'id' && value !== '') found.ids.set(value, (found.ids.get(value) ?? 0) + 1);
    else if (name === 'itemprop') found.properties.push(element);
  }
  switch (element.tagName) {
    case 'meta':
      found.metas.push(element);
      break;
    case 'link':
      found.links.push(element);
      break;
    case 'time':
      found.times.push(element);
      break;
    case 'title':
      found.titles.push(element);
      break;
    case 'html':
      found.html ??= element;
      break;
    case 'body':
      found.body ??= element;
      break;
    case 'input':
      if (attribute(element, 'type')?.toLowerCase() === 'password') found.passwordFields++;
      break;
    case 'script':
      found.scripts++;
      if (/ld\+json/i.test(attribute(element, 'type') ?? '')) found.jsonLd.push(element);
      break;
    default:
  }
}
