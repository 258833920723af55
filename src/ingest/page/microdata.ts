import type { Gathered, StringField } from '../metadata.ts';
import { bounds } from '../bounds.ts';
import type { Survey } from './survey.ts';
import { attribute, type Element, isElement, pushChildren, textBelow } from './tree.ts';

const fieldOf = new Map<string, StringField>([
  ['headline', 'headline'],
  ['datepublished', 'published'],
  ['datemodified', 'modified'],
  ['inlanguage', 'language'],
  ['author', 'byline'],
  ['creator', 'byline'],
  ['publisher', 'outletName'],
]);

/** What microdata says (the HTML standard's `itemprop`), into `gathered`. A nested item gives its name. */
export function readMicrodata(survey: Survey, gathered: Gathered): void {
  const seen = new Set<string>();
  for (const element of survey.properties) {
    for (const name of (attribute(element, 'itemprop') ?? '').toLowerCase().split(/\s+/)) {
      const field = fieldOf.get(name);
      // Only the first item of a kind is the page's own: later ones belong to teasers and comments.
      if (field === undefined || isForeign(element) || (seen.has(name) && field !== 'byline')) continue;
      seen.add(name);
      gathered.state(field, valueOf(element, field), 'microdata');
    }
  }
}

/** A property of a comment, a picture or a person is not one of the article. */
function isForeign(element: Element): boolean {
  let at = element.parentNode;
  while (at !== null && isElement(at)) {
    const type = attribute(at, 'itemtype');
    if (type !== null) return !/(?:Article|BlogPosting|WebPage|Report|CreativeWork)\/?$/.test(type);
    at = at.parentNode;
  }
  return false;
}

function valueOf(element: Element, field: StringField): string | null {
  if (attribute(element, 'itemscope') !== null) return nameBelow(element);
  const dated = field === 'published' || field === 'modified';
  const value = attribute(element, 'content') ?? (dated ? attribute(element, 'datetime') : null);
  const text = value ?? textBelow(element, bounds.metadataUnits + 1);
  return field === 'byline' && URL.canParse(text) ? null : text;
}

function nameBelow(item: Element): string | null {
  const stack = item.childNodes.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue;
    if (attribute(node, 'itemprop')?.toLowerCase() === 'name')
      return attribute(node, 'content') ?? textBelow(node, bounds.metadataUnits + 1);
    pushChildren(node, stack);
  }
  const text = textBelow(item, 200);
  return text.length < 100 ? text : null;
}
