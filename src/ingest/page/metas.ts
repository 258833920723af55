import type { Gathered, StringField } from '../metadata.ts';
import type { Survey } from './survey.ts';
import { attribute, type Element } from './tree.ts';

type Group = 'opengraph' | 'meta';

/** Names of meta elements, lower case, in the order of trust within a field. */
const fields: Readonly<Record<Group, readonly (readonly [StringField, readonly string[]])[]>> = {
  opengraph: [
    ['address', ['og:url']],
    ['outletName', ['og:site_name']],
    ['headline', ['og:title']],
    ['byline', ['article:author', 'og:article:author']],
    ['published', ['article:published_time', 'article:published', 'og:article:published_time', 'og:pubdate']],
    [
      'modified',
      ['article:modified_time', 'article:modified', 'og:updated_time', 'og:article:modified_time'],
    ],
    ['language', ['og:locale']],
  ],
  meta: [
    [
      'outletName',
      [
        'application-name',
        'publisher',
        'dc.publisher',
        'dcterms.publisher',
        'cre',
        'source',
        'twitter:app:name:iphone',
      ],
    ],
    [
      'headline',
      [
        'headline',
        'parsely-title',
        'sailthru.title',
        'dc.title',
        'dcterms.title',
        'hdl',
        'title',
        'twitter:title',
      ],
    ],
    [
      'byline',
      [
        'author',
        'byl',
        'parsely-author',
        'sailthru.author',
        'dc.creator',
        'dcterms.creator',
        'article.author',
        'citation_author',
        'byline',
      ],
    ],
    [
      'published',
      [
        'parsely-pub-date',
        'sailthru.date',
        'dc.date.issued',
        'dcterms.created',
        'dcterms.date',
        'dcterms.issued',
        'dc.date',
        'date',
        'pubdate',
        'pdate',
        'publishdate',
        'publish-date',
        'publish_date',
        'publication_date',
        'date.published',
        'article.published',
        'article_date_original',
        'citation_date',
        'cxenseparse:recs:publishtime',
        'originalpublicationdate',
        'published-at',
        'ptime',
        'datepublished',
      ],
    ],
    [
      'modified',
      [
        'last-modified',
        'lastmod',
        'dcterms.modified',
        'dc.date.modified',
        'date.updated',
        'article.updated',
        'revision_date',
        'utime',
        'datemodified',
      ],
    ],
    ['language', ['content-language', 'language', 'dc.language', 'dcterms.language']],
  ],
};

/** What meta elements say, into `gathered`: `opengraph` those of Open Graph and its article names, `meta` all others with the reservations. */
export function readMetas(survey: Survey, gathered: Gathered, group: Group): void {
  const contents = contentsOf(survey.metas);
  for (const [field, names] of fields[group])
    for (const name of names)
      for (const value of contents.get(name) ?? [])
        if (fits(field, value)) gathered.state(field, value, group);
  if (group === 'meta') readReservations(contents, survey, gathered);
}

/** Names and dates must look like such: pages put addresses and ids into author fields. */
function fits(field: StringField, value: string): boolean {
  if (field === 'byline') return !/^(?:https?:|www\.|@|\d+$)/i.test(value.trim());
  if (field === 'published' || field === 'modified') return /\d{2}/.test(value);
  return true;
}

function contentsOf(metas: readonly Element[]): Map<string, string[]> {
  const contents = new Map<string, string[]>();
  for (const meta of metas) {
    const name = attribute(meta, 'property') ?? attribute(meta, 'name') ?? attribute(meta, 'http-equiv');
    const content = attribute(meta, 'content');
    if (name === null || content === null) continue;
    for (const one of name.toLowerCase().trim().split(/\s+/))
      contents.set(one, [...(contents.get(one) ?? []).slice(0, 50), content]);
  }
  return contents;
}

/** Robots names that a page speaks to when it means machines that learn. */
const learners =
  /^(?:robots|googlebot|googlebot-news|bingbot|google-extended|gptbot|ccbot|claudebot|anthropic-ai|perplexitybot|bytespider|applebot-extended|tdm|ai)$/;

/** Values of a robots directive that refuse learning, whoever it is addressed to. */
const refusals = /\b(?:noai|noimageai|noml|notrain|no-ai|no-training)\b/i;

function readReservations(contents: ReadonlyMap<string, string[]>, survey: Survey, gathered: Gathered): void {
  for (const [name, values] of contents)
    for (const value of values) {
      const isRobots =
        learners.test(name) && (refusals.test(value) || (name !== 'robots' && /\bdisallow\b/i.test(value)));
      const isTdm = name === 'tdm-reservation' || name === 'tdm-policy';
      const isRights =
        /^(?:copyright|rights|dc\.rights|dcterms\.rights|dcterms\.rightsholder|rights-standard)$/.test(name);
      if (isRobots || isTdm || isRights) gathered.state('reservations', `${name}: ${value}`, 'meta');
    }
  for (const link of survey.links)
    if (/\btdm-(?:reservation|policy)\b/i.test(attribute(link, 'rel') ?? ''))
      gathered.state('reservations', `tdm-policy: ${attribute(link, 'href') ?? ''}`, 'link');
}
