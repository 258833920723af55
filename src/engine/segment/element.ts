import type { Piece } from './piece.ts';

/** An element of the page as far as its pieces tell: what stands in it, and what it says it is. */
export interface PageElement {
  readonly number: number;
  readonly label: string;
  readonly parent: number | null;
  /** What its names say: no part of a report whatever it holds; none; perhaps the report; its body. */
  readonly never: boolean;
  readonly unlikely: boolean;
  readonly likely: boolean;
  readonly body: boolean;
  words: number;
  /** Words of pieces that read like a report's prose. */
  prose: number;
  /** The same without parts that are no report's. */
  own: number;
  linked: number;
  score: number;
  /** The first and the last piece with prose in it. */
  firstProse: number;
  lastProse: number;
}

/** Words in an element's class, id or role that say it is not the report. */
const unlikely =
  /(?:^|[\W_])(?:ad|ads|advert\w*|adslot|alsoread|also-read|banner|bio|author-?(?:bio|box|info|card|profile)|breadcrumbs?|carousel|combx|comments?|commentlist|community|consent|cookies?|correction-?form|cta|disclaimer|disqus|donat\w+|dropdown|extra|feedback|flyout|follow\w*|foot|footer|gdpr|hidden|infobox|infolinks|inline-?(?:promo|related|newsletter)|jobs|latest|legends?|livefyre|login|mailing\w*|masthead|menu\w*|meta-?(?:bar|data)|modal|more-?(?:from|stories|on|in|news|articles)|most-?(?:read|popular|viewed)|nav|navbar|navigation|next-?prev|prev-?next|newsletters?|noprint|no-print|nocontent|outbrain|overlay|pager|pagination|partners?|player|podcast-?promo|popular|popup|post-?(?:footer|meta|nav\w*|tags|share)|pr-?nav|print-?only|privacy|promo\w*|promoted|rail|read-?(?:more|next|also)|recirc\w*|recommend\w*|registration|relate[ds]?|related\w*|remark|replies|reply|respond|rss|search\w*|share\w*|sharing|shoutbox|sidebar\w*|sign-?up|skip\w*|skyscraper|slideshow|social\w*|sponsor\w*|story-?(?:footer|tags|share|links)|subscri\w*|suggest\w*|supplemental|syndication|taboola|tag-?(?:s|list|cloud|box)|tags|tagbox|teaser\w*|ticker|toolbar|tools|topics|topbar|top-?stories|trending|tweet-?button|user-?(?:actions|comments)|utility|view-?comments|whatsapp|widget\w*|yarpp|zergnet)(?=$|[\W_])/i;

/** Words that say it is, or may hold it, whatever else the label says. */
const likely =
  /(?:^|[\W_])(?:articles?|article-?(?:body|content|text|main)|articlebody|body|blog-?(?:post|content)|column|content|entry|entry-?content|hentry|main|main-?content|page-?content|post|post-?(?:body|content)|postcontent|story|story-?(?:body|content|text)|storybody|text)(?=$|[\W_])/i;

const unlikelyTags = new Set([
  'nav',
  'footer',
  'aside',
  'button',
  'menu',
  'form',
  'dialog',
  'fieldset',
  'search',
  'summary',
]);
const unlikelyRoles =
  /\[role=(?:menu|menubar|navigation|complementary|dialog|alert|alertdialog|search|banner|contentinfo|toolbar|tablist)\]/;

const tagOf = (label: string): string => /^[^#.[]*/.exec(label)?.[0] ?? label;
/** Id, role and classes, camel case parted; subjects that a blog writes into its classes are no names of parts. */
const namesOf = (label: string): string =>
  label
    .slice(tagOf(label).length)
    .replace(/\.(?:category|tag|post_format|type|status)-[^.[]*/g, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2');

/** Whether the element's own words say that it is no part of a report. */
function isUnlikely(label: string): boolean {
  const tag = tagOf(label);
  if (tag === 'body' || tag === 'article' || tag === 'main' || tag === 'html') return false;
  if (unlikelyTags.has(tag) || unlikelyRoles.test(label)) return true;
  const names = namesOf(label);
  return unlikely.test(names) && !/articleBody|article-Body|tweet|quote|embed/i.test(names);
}

/** Whether they say that it is, or holds it. */
const isLikely = (label: string): boolean =>
  /^(?:article|main)$/.test(tagOf(label)) || /articleBody/i.test(label) || likely.test(namesOf(label));

/** Words by which elements call themselves the body of an article and nothing else. */
const bodyNames =
  /(?:^|[\W_])(?:article|story|entry|post|news|page|main)[-_]*(?:body|content|text)(?=$|[\W_])|articleBody/i;

/** Whether the element says that it is the body of an article. */
const isBody = (label: string): boolean => bodyNames.test(namesOf(label));

/** Comments, menus and feet: whatever prose stands there is never the report. */
const neverNames =
  /(?:^|[\W_])(?:comments?|commentlist|comment-?(?:list|body|section|area|thread)s?|disqus\w*|respond|replies|livefyre|outbrain|taboola|cookie-?(?:bar|banner|consent|notice)|gdpr|navbar|breadcrumbs?|related-?(?:posts|articles|stories|news|content)|most-?(?:read|popular|viewed)|newsletter-?(?:box|form|signup|sign-up)|site-?footer)(?=$|[\W_])/i;

function isNever(label: string): boolean {
  const tag = tagOf(label);
  if (tag === 'body' || tag === 'html' || tag === 'article' || tag === 'main') return false;
  return tag === 'nav' || neverNames.test(namesOf(label));
}

/** Names of the lines between headline and body that sum the report up. */
const summaryNames =
  /(?:^|[\W_])(?:summary|standfirst|lede|dek|deck|chapo|sub-?title|sub-?head(?:line)?|excerpt|abstract|intro|lead-?(?:text|in|paragraph))(?=$|[\W_])/i;

/** Whether the element says that it sums the report up. */
export const isSummary = (label: string): boolean => summaryNames.test(namesOf(label)) && !isUnlikely(label);

type Said = Pick<PageElement, 'never' | 'unlikely' | 'likely' | 'body'>;

const saidBy = (label: string): Said => ({
  never: isNever(label),
  unlikely: isUnlikely(label),
  likely: isLikely(label),
  body: isBody(label),
});

/** Every element that holds a piece, by number. */
export function elementsOf(pieces: readonly Piece[]): Map<number, PageElement> {
  const elements = new Map<number, PageElement>();
  for (const { hints, words } of pieces) {
    if (hints === null) continue;
    let parent: number | null = null;
    const numbers = [...hints.within, hints.element];
    numbers.forEach((number, i) => {
      const label = hints.path[i] ?? hints.self;
      const known = elements.get(number) ?? {
        number,
        label,
        parent,
        ...saidBy(label),
        words: 0,
        prose: 0,
        own: 0,
        linked: 0,
        score: 0,
        firstProse: Infinity,
        lastProse: -1,
      };
      known.words += words;
      known.linked += words * hints.linkShare;
      elements.set(number, known);
      parent = number;
    });
  }
  return elements;
}
