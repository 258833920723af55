import { describe, expect, it } from 'vitest';
import { codesOf, failureIn, reportIn, wordsOf } from './samples.ts';

const blocks = (body: string): string[] => wordsOf(reportIn(`<!doctype html><body>${body}`, 'page.html'));

describe('what a reader sees of a page', () => {
  it('collapses white space and parts blocks by blank lines', () => {
    const report = reportIn('<!doctype html><p>One\n   two</p> <p>three</p>', 'page.html');
    expect(report.text).toBe('One two\n\nthree');
    expect(report.blocks.map(({ start, end }) => [start, end])).toEqual([
      [0, 7],
      [9, 14],
    ]);
  });

  it('reads paragraphs without end tags', () => {
    expect(blocks('<p>First<p>Second<div>Third</div>')).toEqual(['First', 'Second', 'Third']);
  });

  it('parts paragraphs at two line breaks, and keeps one as a line end', () => {
    expect(blocks('One<br>line<br><br>Two<br> &nbsp;<br>Three')).toEqual(['One\nline', 'Two', 'Three']);
  });

  it('reads cells, list items, captions and quotations as blocks', () => {
    expect(
      blocks(
        '<ul><li>a<li>b</ul><table><caption>t<tr><td>c<td>d</table><figure><figcaption>e</figcaption></figure><blockquote>f</blockquote>',
      ),
    ).toEqual(['a', 'b', 't', 'c', 'd', 'e', 'f']);
  });

  it('puts the quotation marks of q elements, as a browser shows them', () => {
    expect(blocks('<p>She said <q>no</q>.')).toEqual(['She said “no”.']);
  });

  it('leaves out what is hidden, comments, templates, scripts and noscript', () => {
    expect(
      blocks(
        '<p hidden>a</p><p style="display: none">b</p><!-- c --><template><p>d</p></template><script>e</script><noscript><p>f</p></noscript><span class="sr-only">g</span><p>seen',
      ),
    ).toEqual(['seen']);
  });

  it('is not misled by scripts that write comments and end tags', () => {
    expect(blocks('<script>document.write("<!-- <script>x</script> -->")</script><p>seen</p>').at(-1)).toBe(
      'seen',
    );
    expect(blocks('<script>var a = "<p>not</p>"</script><p>seen</p>')).toEqual(['seen']);
  });

  it('says where in the page a block stands, and how much of it is a link', () => {
    const report = reportIn(
      '<!doctype html><main id="m"><div class="story"><p>a</p><p><a href="/">bcd</a>e</p></div></main>',
      'page.html',
    );
    const second = report.blocks[1];
    expect(second?.selector).toBe('#m > div:nth-of-type(1) > p:nth-of-type(2)');
    expect(second?.hints).toMatchObject({ tag: 'p', path: ['body', 'main#m', 'div.story'], linkShare: 0.75 });
  });
});

describe('pages that keep their report back', () => {
  const codes = (html: string): string[] => codesOf(reportIn(html, 'page.html'));

  it('names a login wall, a paywall, a cookie wall and a page of scripts', () => {
    expect(
      codes(
        '<!doctype html><h1>Dam bursts</h1><p>Log in to continue reading.</p><form><input type="password"></form>',
      ),
    ).toEqual(['login-wall']);
    expect(
      codes('<!doctype html><h1>Dam bursts</h1><p>Subscribe to continue reading this article.</p>'),
    ).toEqual(['paywall']);
    expect(
      codes('<!doctype html><p>We and our 412 partners use cookies.</p><button>Accept all cookies</button>'),
    ).toEqual(['cookie-wall']);
    expect(codes('<!doctype html><div>Please enable JavaScript</div><script>start()</script>')).toEqual([
      'script-only',
    ]);
  });

  it('gives no report of a page without a word', () => {
    expect(failureIn('<!doctype html><div id="app"></div><script>start()</script>', 'app.html').code).toBe(
      'script-only',
    );
    expect(failureIn('<!doctype html><div></div>', 'none.html').code).toBe('no-text');
  });

  it('tells a page that was cut, and reads what came before', () => {
    const report = reportIn('<!doctype html><p>The dam held.</p><p class="next', 'cut.html');
    expect(wordsOf(report)).toEqual(['The dam held.']);
    expect(codesOf(report)).toContain('truncated');
  });
});

describe('metadata of a page', () => {
  const metadata = (head: string) =>
    reportIn(`<!doctype html><head>${head}</head><p>The dam held, the ministry said.`, 'page.html').metadata;

  it('keeps what each source states, the most trusted first', () => {
    const { headline } = metadata(
      '<title>Dam holds | The Weir</title><meta property="og:title" content="Dam holds"><script type="application/ld+json">{"@type":"NewsArticle","headline":"The dam holds"}</script>',
    );
    expect(headline).toEqual([
      { value: 'The dam holds', evidence: 'json-ld' },
      { value: 'Dam holds', evidence: 'opengraph' },
      { value: 'Dam holds | The Weir', evidence: 'title' },
    ]);
  });

  it('survives JSON-LD that is broken, hostile or runs in circles', () => {
    expect(
      metadata('<script type="application/ld+json">{"@type": "NewsArticle", "headline":</script>').headline,
    ).toEqual([]);
    expect(metadata(`<script type="application/ld+json">${'['.repeat(200_000)}</script>`).headline).toEqual(
      [],
    );
    const hostile =
      '{"@type":"NewsArticle","__proto__":{"headline":"x"},"headline":"Dam holds","author":{"@id":"#a"}}';
    expect(
      metadata(`<script type="application/ld+json">[${hostile},{"@id":"#a","name":{"@id":"#a"}}]</script>`)
        .headline[0]?.value,
    ).toBe('Dam holds');
    expect(Object.hasOwn(Object.prototype, 'headline')).toBe(false);
  });

  it('keeps reservations word for word', () => {
    const { reservations } = metadata(
      '<meta name="robots" content="noai, noimageai"><meta name="tdm-reservation" content="1">',
    );
    expect(reservations.map(({ value }) => value)).toEqual(['robots: noai, noimageai', 'tdm-reservation: 1']);
  });

  it('cleans the canonical address and passes over the front page', () => {
    expect(
      metadata('<link rel="canonical" href="https://weir.example/a?utm_source=x&id=3#top">').address[0]
        ?.value,
    ).toBe('https://weir.example/a?id=3');
    expect(metadata('<link rel="canonical" href="https://weir.example/">').address).toEqual([]);
    expect(metadata('<link rel="canonical" href="javascript:alert(1)">').address).toEqual([]);
  });
});
