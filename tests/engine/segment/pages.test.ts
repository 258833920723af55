import fs from 'node:fs';
import path from 'node:path';
import { parse, defaultTreeAdapter, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { segment } from '../../../src/engine/segment/segment.ts';
import { reportsOf } from '../../../src/ingest/reports.ts';
import { lexicon } from './lexicon.ts';

const folder = path.join(import.meta.dirname, 'pages');

function readPage(name: string) {
  const html = fs.readFileSync(path.join(folder, `${name}.html`));
  const [read] = reportsOf(html, `${name}.html`);
  if (!read?.report) throw new Error(`${name}.html holds no report`);
  return { html: html.toString('utf8'), report: read.report, ...segment(read.report, lexicon) };
}

type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Finds what a selector of ours names: `#id` or `body`, then `tag:nth-of-type(n)` step by step. */
function find(root: Parent, selector: string): string {
  let at: Parent | undefined;
  for (const step of selector.split(' > ')) at = at === undefined ? first(root, step) : child(at, step);
  return at === undefined ? '' : text(at);
}

function first(root: Parent, step: string): Parent | undefined {
  for (const node of root.childNodes) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    if (node.tagName === step || node.attrs.some((one) => one.name === 'id' && `#${one.value}` === step))
      return node;
    const inner = first(node, step);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function child(parent: Parent, step: string): Parent | undefined {
  const [, tag, place] = /^([a-z0-9-]+):nth-of-type\((\d+)\)$/.exec(step) ?? [];
  const like = parent.childNodes.filter(
    (node) => defaultTreeAdapter.isElementNode(node) && node.tagName === tag,
  );
  return like[Number(place) - 1] as Parent | undefined;
}

function text(node: Parent): string {
  return node.childNodes
    .map((one) => (defaultTreeAdapter.isTextNode(one) ? one.value : 'childNodes' in one ? text(one) : ''))
    .join('');
}

/** Quotation marks of q elements and blanks at line breaks are the browser's. */
const bare = (words: string): string => words.replace(/[\s“”]+/g, '');

describe.each(['agency', 'old'])('the page %s.html', (name) => {
  it('has every block labelled as its .txt says', () => {
    const { report, blocks } = readPage(name);
    const expected = fs
      .readFileSync(path.join(folder, `${name}.txt`), 'utf8')
      .trim()
      .split('\n');
    const shown = blocks.map(
      ({ kind, start, end }) => `${kind}: ${report.text.slice(start, end).replaceAll('\u00a0', ' ')}`,
    );
    expect(shown).toEqual(expected);
  });

  it('gives selectors that find the words in the page', () => {
    const { html, report, blocks } = readPage(name);
    const document = parse(html);
    for (const { start, end, selector } of blocks)
      expect(bare(find(document, selector ?? ''))).toContain(bare(report.text.slice(start, end)));
  });
});

describe('the head of a page', () => {
  it('takes JSON-LD first, checks it against the page and keeps the evidence', () => {
    const { head, report } = readPage('agency');
    expect(head).toMatchObject({
      address: 'https://www.nwa.example/world/storm-minch',
      outlet: { name: 'Northern Wire Agency', domain: 'nwa.example', kind: 'wire' },
      headline: 'Storm shuts the Minch for a third day',
      byline: ['Iain Sorley', 'Petra Vance'],
      dateline: { place: 'ULLAPOOL, Scotland' },
      published: '2025-03-04T09:15:00Z',
      modified: '2025-03-04T12:00:00Z',
      language: 'en',
      evidence: {
        headline: 'json-ld',
        published: 'json-ld',
        outlet: 'json-ld',
        byline: 'json-ld',
        address: 'canonical',
        dateline: 'text',
      },
      rights: { reserved: true, ai_use: 'prohibited' },
    });
    expect(head.credits.map(({ label }) => label)).toEqual(['NWA']);
    const { start, end } = head.headline_in_text ?? { start: 0, end: 0 };
    expect(report.text.slice(start, end)).toBe(head.headline);
  });

  it('reads a page without JSON-LD by its meta names, its title and its own words', () => {
    const { head } = readPage('old');
    expect(head).toMatchObject({
      headline: 'Bridge stays shut until October',
      byline: ['Jelena Vukas'],
      published: '2025-05-12',
      evidence: { published: 'meta', byline: 'meta' },
    });
  });
});
