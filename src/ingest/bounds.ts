/**
 * What ingest takes at most of one input, in one place. Everything beyond is left unread and told in a
 * notice or an error; nothing here depends on the machine.
 */
export const bounds = {
  /** Bytes of one page or text. The largest news pages carry about 8 MB of inline scripts; a reader of 64 MB has no report before him. */
  inputBytes: 64 * 1024 * 1024,
  /** Bytes of a page that are parsed: above, a page is data, not an article, and parsing would take more than a second. */
  pageBytes: 16 * 1024 * 1024,
  /** UTF-16 units of a report's text: some 85,000 words, more than any article and as much as a model reads in half a minute. */
  textUnits: 500_000,
  /** Blocks of a report: books have some thousands of paragraphs; lists of more are data. */
  blocks: 20_000,
  /** UTF-16 units of text that the parser builds into the tree: much of a page's text is never shown. */
  parsedUnits: 4_000_000,
  /** Elements of a page: news pages have 1,000 to 10,000; formatting elements that are reopened at each paragraph can make millions of a few kilobytes. */
  elements: 200_000,
  /** Open elements at one place: what Blink and WebKit allow. Deeper start tags are left out, their text is kept. */
  depth: 512,
  /** Bytes of one line of a file of reports: a text at its own bound, escaped. */
  recordBytes: 8 * 1024 * 1024,
  /** UTF-16 units of one JSON-LD script: some carry the whole article and all its comments. */
  jsonLdUnits: 2_000_000,
  /** JSON-LD nodes looked at on one page. */
  jsonLdNodes: 20_000,
  /** UTF-16 units of one piece of metadata; a headline or a name is shorter, an address at most about this. */
  metadataUnits: 2_000,
  /** Pieces of metadata kept of one field: beyond, a page lists its archive. */
  statedValues: 12,
  /** Folders inside folders. */
  folderDepth: 32,
  /** Bytes looked at to tell what an input is, and for a page's own statement of its character set (the standard says 1,024; pages put it later). */
  sniffBytes: 8_192,
} as const;
