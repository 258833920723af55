// A plain article made into a page with the furniture that news pages carry, for measuring speed. The outlet is invented.

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const sections = ['World', 'Politics', 'Economy', 'Science', 'Culture', 'Sport', 'Opinion', 'Weather'];
const services = ['Facebook', 'X', 'WhatsApp', 'LinkedIn', 'Email', 'Copy link'];
const related = [
  'Council delays vote on harbour crossing',
  'Rail unions and ministry agree on new talks',
  'Five things to know about the spring budget',
  'Farmers count the cost of a wet winter',
  'Museum returns two bronzes after long dispute',
];

const link = (name, folder) =>
  `<li><a href="/${folder}/${encodeURIComponent(name.toLowerCase())}">${name}</a></li>`;
const list = (names, folder) => `<ul>${names.map((name) => link(name, folder)).join('\n')}</ul>`;

function head(headline, date) {
  const about = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: date,
    author: [{ '@type': 'Person', name: 'Lena Ortmann' }],
    publisher: { '@type': 'Organization', name: 'The Harbour Courier' },
  };
  return `<head><meta charset="utf-8"><title>${escaped(headline)} | The Harbour Courier</title>
<link rel="canonical" href="https://courier.example/${date}/article"><meta property="og:site_name" content="The Harbour Courier">
<meta property="og:title" content="${escaped(headline)}"><meta property="article:published_time" content="${date}T08:00:00Z">
<style>body { font: 1rem/1.5 serif } .share li { display: inline }</style>
<script type="application/ld+json">${JSON.stringify(about).replaceAll('<', '\\u003c')}</script>
<script>window.dataLayer = window.dataLayer || [];</script></head>`;
}

const shareBar = `<div class="share-bar"><span>Share</span>${list(services, 'share')}</div>`;
const newsletter =
  '<aside class="newsletter"><h3>The morning edition</h3><p>Sign up for our newsletter and get the news by seven.</p><form><input type="email"><button>Sign up</button></form></aside>';

/** A page (a string of HTML) of an article whose first line is its headline and whose other lines are its paragraphs. */
export function pageOf(article, date) {
  const [headline = '', ...paragraphs] = article.split(/\s*\n+\s*/u).filter((line) => line !== '');
  const half = Math.ceil(paragraphs.length / 2);
  const body = (lines) => lines.map((line) => `<p>${escaped(line)}</p>`).join('\n');
  return `<!doctype html><html lang="en">${head(headline, date)}<body>
<header class="site-header"><a href="/">The Harbour Courier</a><nav>${list(sections, 'section')}</nav></header>
<main><article><h1>${escaped(headline)}</h1><p class="byline">By <a rel="author" href="/by/ortmann">Lena Ortmann</a></p>
<time datetime="${date}T08:00:00Z">${date}</time>${shareBar}
<figure><img src="/p.jpg" alt=""><figcaption>The harbour at dusk. Photograph: Courier archive</figcaption></figure>
<div class="article-body">${body(paragraphs.slice(0, half))}
<aside class="related"><h4>Read more</h4>${list(related.slice(0, 2), 'article')}</aside>
${body(paragraphs.slice(half))}</div>${shareBar}${newsletter}</article>
<section class="related-articles"><h2>Related articles</h2>${list(related, 'article')}</section></main>
<footer><p>Got a tip? Write to tips@courier.example.</p>${list(['About us', 'Contact', 'Privacy', 'Terms'], 'about')}
<p>© The Harbour Courier. All rights reserved.</p></footer></body></html>`;
}
