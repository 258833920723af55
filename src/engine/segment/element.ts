import type { Piece } from './piece.ts';

/** An element of the page as far as its pieces tell: what stands in it, and what it says it is. */
export interface PageElement {
  readonly number: number;
  readonly label: string;
  readonly parent: number | null;
  words: number;
  /** Words of pieces that read like a report's prose. */
  prose: number;
  linked: number;
  score: number;
}

/** Words in an element's class, id or role that say it is not the report. */
const unlikely =
  /(?:^|[\W_])(?:ad|ads|advert\w*|adslot|alsoread|also-read|banner|bio|author-?(?:bio|box|info|card|profile)|breadcrumbs?|carousel|combx|comments?|commentlist|community|consent|cookies?|correction-?form|cta|disclaimer|disqus|donat\w+|dropdown|extra|feedback|flyout|follow\w*|foot|footer|gdpr|hidden|infobox|infolinks|inline-?(?:promo|related|newsletter)|jobs|latest|legends?|livefyre|login|mailing\w*|masthead|menu\w*|meta-?(?:bar|data)|modal|more-?(?:from|stories|on|in|news|articles)|most-?(?:read|popular|viewed)|nav|navbar|navigation|newsletters?|noprint|no-print|nocontent|outbrain|overlay|pager?|pagination|partners?|paywall|player|podcast-?promo|popular|popup|post-?(?:footer|meta|nav\w*|tags|share)|pr-?nav|print-?only|privacy|promo\w*|promoted|rail|read-?(?:more|next|also)|recirc\w*|recommend\w*|registration|relate[ds]?|related\w*|remark|replies|reply|respond|rss|search\w*|share\w*|sharing|shoutbox|sidebar\w*|sign-?up|skip\w*|skyscraper|slideshow|social\w*|sponsor\w*|story-?(?:footer|tags|share|links)|subscri\w*|suggest\w*|supplemental|syndication|taboola|tag-?(?:s|list|cloud)|tags|teaser\w*|ticker|toolbar|tools|topics|topbar|top-?stories|trending|tweet-?button|user-?(?:actions|comments)|utility|view-?comments|whatsapp|widget\w*|yarpp|zergnet)(?=$|[\W_])/i;

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
const namesOf = (label: string): string =>
  label.slice(tagOf(label).length).replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2');

/** Whether the element's own words say that it is no part of a report. */
export function isUnlikely(label: string): boolean {
  const tag = tagOf(label);
  if (tag === 'body' || tag === 'article' || tag === 'main' || tag === 'html') return false;
  if (unlikelyTags.has(tag) || unlikelyRoles.test(label)) return true;
  return unlikely.test(namesOf(label)) && !/articleBody/i.test(label);
}

/** Whether they say that it is, or holds it. */
export const isLikely = (label: string): boolean =>
  /^(?:article|main)$/.test(tagOf(label)) || /articleBody/i.test(label) || likely.test(namesOf(label));

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
        words: 0,
        prose: 0,
        linked: 0,
        score: 0,
      };
      known.words += words;
      known.linked += words * hints.linkShare;
      elements.set(number, known);
      parent = number;
    });
  }
  return elements;
}
