import type { Gathered } from '../metadata.ts';
import { bounds } from '../bounds.ts';
import { type Element, textBelow } from './tree.ts';

/** A JSON value from outside: read only by own names, never merged into anything. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type Fields = { readonly [name: string]: Json };

/** What the page's JSON-LD says of the article, into `gathered`; gives the number of scripts that could not be read. */
export function readJsonLd(scripts: readonly Element[], gathered: Gathered): number {
  let broken = 0;
  const nodes: Fields[] = [];
  for (const script of scripts) {
    const value = parsed(textBelow(script, bounds.jsonLdUnits + 1));
    if (value === undefined) broken++;
    else collect(value, nodes);
  }
  // A node that has only its id is a reference to one that has more.
  const byId = new Map(
    nodes
      .filter((node) => Object.keys(node).length > 1)
      .map((node): [string | null, Fields] => [text(node, '@id'), node]),
  );
  const articles = nodes.filter((node) => isArticle(node));
  // The article that says most about itself is the page's own; teasers of others carry a headline and a link.
  const main = articles.toSorted((a, b) => weight(b) - weight(a))[0];
  if (main !== undefined) stateArticle(main, gathered, (node) => follow(node, byId));
  else statePage(nodes, gathered);
  return broken;
}

function parsed(source: string): Json | undefined {
  if (source.length > bounds.jsonLdUnits) return undefined;
  const bare = source.replace(
    /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/)?[\s;]*$/g,
    '',
  );
  if (bare.trim() === '') return [];
  // Line ends inside strings are the commonest fault of hand-made scripts; between values they mean nothing.
  return tried(bare) ?? tried(bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1'));
}

function tried(source: string): Json | undefined {
  try {
    const value: Json = JSON.parse(source);
    return value;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Every object of the value that is a node, breadth first, up to the bound. */
function collect(value: Json, nodes: Fields[]): void {
  const queue: Json[] = [value];
  for (let i = 0; i < queue.length && i < bounds.jsonLdNodes; i++) {
    const next = queue[i];
    if (typeof next !== 'object' || next === null) continue;
    if (isList(next)) {
      queue.push(...next.slice(0, bounds.jsonLdNodes));
      continue;
    }
    nodes.push(next);
    for (const inner of Object.values(next)) if (typeof inner === 'object') queue.push(inner);
  }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !isList(value);

const field = (node: Fields, name: string): Json | undefined =>
  Object.hasOwn(node, name) ? node[name] : undefined;

function text(node: Fields, name: string): string | null {
  const value = field(node, name);
  if (typeof value === 'string') return value;
  if (value !== undefined && isFields(value)) return text(value, '@value');
  return null;
}

const list = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : isList(value) ? value : [value];

const articleType = /(?:Article|BlogPosting|LiveBlogPosting|ReportageNewsArticle|^Report)$/;

const isArticle = (node: Fields): boolean =>
  list(field(node, '@type')).some((type) => typeof type === 'string' && articleType.test(type));

function weight(node: Fields): number {
  const said = [
    'headline',
    'datePublished',
    'author',
    'publisher',
    'articleBody',
    'mainEntityOfPage',
    'dateModified',
  ];
  return said.filter((name) => field(node, name) !== undefined).length;
}

type Follow = (node: Fields) => Fields;

/** A node that is only a reference, replaced by the node it names. */
function follow(node: Fields, byId: ReadonlyMap<string | null, Fields>): Fields {
  const id = text(node, '@id');
  return id !== null && text(node, 'name') === null ? (byId.get(id) ?? node) : node;
}

function stateArticle(node: Fields, gathered: Gathered, resolve: Follow): void {
  const evidence = 'json-ld';
  gathered.state('headline', entitiesRead(text(node, 'headline') ?? text(node, 'name')), evidence);
  gathered.state('headline', entitiesRead(text(node, 'alternativeHeadline')), evidence);
  for (const name of names(field(node, 'author') ?? field(node, 'creator'), resolve))
    gathered.state('byline', name, evidence);
  for (const name of names(field(node, 'publisher') ?? field(node, 'sourceOrganization'), resolve).slice(
    0,
    1,
  ))
    gathered.state('outletName', name, evidence);
  gathered.state('published', text(node, 'datePublished') ?? text(node, 'dateCreated'), evidence);
  gathered.state('modified', text(node, 'dateModified'), evidence);
  gathered.state('language', text(node, 'inLanguage'), evidence);
  gathered.state('address', addressOf(node), evidence);
  for (const name of ['copyrightNotice', 'usageInfo'])
    if (text(node, name) !== null) gathered.state('reservations', `${name}: ${text(node, name)}`, evidence);
  if (
    field(node, 'isAccessibleForFree') === false ||
    /^false$/i.test(text(node, 'isAccessibleForFree') ?? '')
  )
    gathered.paid = true;
  const body = text(node, 'articleBody');
  if (body !== null && body.length <= bounds.textUnits) gathered.body.push({ value: body, evidence });
}

function addressOf(node: Fields): string | null {
  const page = field(node, 'mainEntityOfPage');
  if (typeof page === 'string') return page;
  return (page !== undefined && isFields(page) ? text(page, '@id') : null) ?? text(node, 'url');
}

/** A page without an article node may still name its publisher. */
function statePage(nodes: readonly Fields[], gathered: Gathered): void {
  const types = (node: Fields): string =>
    list(field(node, '@type'))
      .filter((type) => typeof type === 'string')
      .join(' ');
  const page = nodes.find((node) => /WebPage\b/.test(types(node)));
  if (page !== undefined) {
    gathered.state('published', text(page, 'datePublished'), 'json-ld');
    gathered.state('modified', text(page, 'dateModified'), 'json-ld');
  }
  const house = nodes.find(
    (node) => /(?:Organization|WebSite)\b/.test(types(node)) && text(node, 'name') !== null,
  );
  if (house !== undefined) gathered.state('outletName', text(house, 'name'), 'json-ld');
}

/** Names of people or houses: a string, a node, a list of either, nested as pages do it. */
function names(value: Json | undefined, resolve: Follow, depth = 0): string[] {
  if (depth > 4) return [];
  return list(value)
    .slice(0, bounds.statedValues)
    .flatMap((one) => {
      if (typeof one === 'string') return URL.canParse(one) ? [] : [entitiesRead(one) ?? ''];
      if (!isFields(one)) return [];
      return names(field(resolve(one), 'name'), resolve, depth + 1);
    });
}

/** Entities that a template escaped once too often. */
function entitiesRead(value: string | null): string | null {
  if (value === null || !value.includes('&')) return value;
  const named = new Map([
    ['amp', '&'],
    ['quot', '"'],
    ['apos', "'"],
    ['nbsp', ' '],
    ['lt', '<'],
    ['gt', '>'],
    ['rsquo', '’'],
    ['lsquo', '‘'],
    ['ldquo', '“'],
    ['rdquo', '”'],
    ['ndash', '–'],
    ['mdash', '—'],
  ]);
  return value.replace(
    /&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]{2,5}));/gi,
    (whole, decimal: string, hex: string, name: string) => {
      if (name !== undefined) return named.get(name) ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return point > 31 && point < 0x110000 && (point < 0xd800 || point > 0xdfff)
        ? String.fromCodePoint(point)
        : whole;
    },
  );
}
