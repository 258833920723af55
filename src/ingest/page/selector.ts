import { attribute, type Element, isElement, type Parent } from './tree.ts';

/**
 * Selectors that find an element again in the same capture: from the nearest element with an id that the page
 * has once, else from `body`, by the place among its like at each step.
 */
export class Selectors {
  private readonly ids: ReadonlyMap<string, number>;
  private readonly known = new Map<Element, string>();
  private readonly places = new Map<Element, number>();
  private readonly counted = new Set<Parent>();

  constructor(ids: ReadonlyMap<string, number>) {
    this.ids = ids;
  }

  of(element: Element): string {
    const steps: string[] = [];
    const way: Element[] = [];
    let at: Element | null = element;
    let from = '';
    while (at !== null) {
      const whole: string | undefined = this.known.get(at) ?? this.anchor(at);
      if (whole !== undefined) {
        from = whole;
        break;
      }
      way.push(at);
      at = at.parentNode !== null && isElement(at.parentNode) ? at.parentNode : null;
    }
    for (const one of way.toReversed()) {
      steps.push(this.step(one));
      const selector: string = [...(from === '' ? [] : [from]), ...steps].join(' > ');
      this.known.set(one, selector);
    }
    return this.known.get(element) ?? from;
  }

  /** An id of its own that needs no escaping, or the body. */
  private anchor(element: Element): string | undefined {
    if (element.tagName === 'body') return 'body';
    const id = attribute(element, 'id');
    if (id === null || !/^[a-z][\w-]*$/i.test(id) || this.ids.get(id) !== 1) return undefined;
    return `#${id}`;
  }

  private step(element: Element): string {
    const { parentNode: parent, tagName } = element;
    const name = /^[a-z][a-z0-9-]*$/.test(tagName) ? tagName : '*';
    if (parent === null) return name;
    if (!this.counted.has(parent)) this.count(parent);
    const place = this.places.get(element) ?? 1;
    return name === '*' ? `:nth-child(${place})` : `${name}:nth-of-type(${place})`;
  }

  private count(parent: Parent): void {
    this.counted.add(parent);
    const seen = new Map<string, number>();
    let children = 0;
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue;
      const place = (seen.get(child.tagName) ?? 0) + 1;
      seen.set(child.tagName, place);
      children++;
      this.places.set(child, /^[a-z][a-z0-9-]*$/.test(child.tagName) ? place : children);
    }
  }
}
