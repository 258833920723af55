import { canonicalAddress } from '../identity.ts';
import { Gathered } from '../metadata.ts';
import { readJsonLd } from './jsonld.ts';
import { readMetas } from './metas.ts';
import { readMicrodata } from './microdata.ts';
import type { Survey } from './survey.ts';
import { attribute, type Element, isElement, textBelow } from './tree.ts';

/** What a page says of itself, most trusted first: JSON-LD, OpenGraph, microdata, meta names, time, title, and the address it was fetched from. */
export function metadataOf(survey: Survey, address: string | null): { gathered: Gathered; broken: number } {
  const gathered = new Gathered();
  readAddresses(survey, gathered, address);
  const broken = readJsonLd(survey.jsonLd, gathered);
  readMetas(survey, gathered, 'opengraph');
  readMicrodata(survey, gathered);
  readMetas(survey, gathered, 'meta');
  readTimes(survey, gathered);
  const title = survey.titles.find((one) => inHead(one));
  if (title !== undefined) gathered.state('headline', textBelow(title), 'title');
  if (survey.html !== null)
    gathered.state(
      'language',
      attribute(survey.html, 'lang') ?? attribute(survey.html, 'xml:lang'),
      'html lang',
    );
  return { gathered: withCleanAddresses(gathered, address), broken };
}

/** SVG carries titles of its own. */
const inHead = (title: Element): boolean => title.namespaceURI.endsWith('xhtml');

function readAddresses(survey: Survey, gathered: Gathered, address: string | null): void {
  for (const link of survey.links)
    if (attribute(link, 'rel')?.toLowerCase().trim() === 'canonical')
      gathered.state('address', attribute(link, 'href'), 'canonical');
  if (address !== null && canonicalAddress(address) !== null) gathered.state('address', address, 'fetched');
}

/** Addresses made absolute and clean; those that name no page of their own (the front page) are dropped. */
function withCleanAddresses(gathered: Gathered, address: string | null): Gathered {
  const clean = gathered.address.flatMap(({ value, evidence }) => {
    const whole = canonicalAddress(value, address ?? undefined);
    if (whole === null) return [];
    const { pathname, search } = new URL(whole);
    return pathname === '/' && search === '' && evidence !== 'fetched' ? [] : [{ value: whole, evidence }];
  });
  gathered.address.splice(0, gathered.address.length, ...clean);
  return gathered;
}

/** The first time element in the head of the article: elsewhere they date teasers and comments. */
function readTimes(survey: Survey, gathered: Gathered): void {
  const dated = survey.times.filter((time) => attribute(time, 'datetime') !== null);
  const marked = dated.find(
    (time) => attribute(time, 'pubdate') !== null || /publish/i.test(attribute(time, 'class') ?? ''),
  );
  const first = marked ?? dated.find((time) => isWithin(time, ['article', 'main', 'header'])) ?? dated[0];
  if (first !== undefined) gathered.state('published', attribute(first, 'datetime'), 'time');
}

function isWithin(element: Element, tags: readonly string[]): boolean {
  let at = element.parentNode;
  while (at !== null && isElement(at)) {
    if (tags.includes(at.tagName)) return true;
    at = at.parentNode;
  }
  return false;
}
