import type { Block, Head } from '../../report/reading.ts';
import type { Report, Stated } from '../../report/report.ts';
import type { Span } from '../../report/span.ts';
import type { Lexicon } from '../lexicon.ts';
import { isSameName, namesIn } from './byline.ts';
import { aroundBody, creditsOf } from './credits.ts';
import type { Dateline } from './dateline.ts';
import type { Headline } from './headline.ts';
import { momentOf } from './moment.ts';
import { outletOf } from './outlet.ts';
import { rightsOf } from './rights.ts';

interface Found {
  readonly report: Report;
  readonly blocks: readonly Block[];
  readonly headline: Headline;
  readonly headlineSpan: Span | null;
  readonly dateline: Dateline | null;
  readonly language: string | null;
  readonly lexicon: Lexicon;
}

/** What stands at the head of the reading, each field with where it was found. */
export function headOf({ report, blocks, headline, headlineSpan, dateline, language, lexicon }: Found): Head {
  const { text, metadata } = report;
  const { outlet, evidence: outletEvidence } = outletOf(report, headline.value, lexicon);
  const published = dated(metadata.published, text, blocks);
  const modified = dated(metadata.modified, text, []);
  const byline = bylineOf(report, blocks, outlet?.name ?? null, lexicon);
  const { place } = dateline ?? { place: null };
  const evidence: Record<string, string> = { ...outletEvidence };
  const note = (field: string, from: string | null | undefined): void => {
    if (from !== null && from !== undefined) evidence[field] = from;
  };
  note('address', metadata.address[0]?.evidence);
  note('headline', headline.evidence);
  note('byline', byline.people.length > 0 ? byline.evidence : null);
  note('published', published?.evidence);
  note('modified', modified?.evidence);
  note('language', language === null ? metadata.language[0]?.evidence : 'text');
  if (place !== null) note('dateline', 'text');
  return {
    id: report.id,
    capture: report.capture,
    address: metadata.address[0]?.value ?? null,
    outlet,
    headline: headline.value,
    headline_in_text: headlineSpan === null ? null : { start: headlineSpan.start, end: headlineSpan.end },
    byline: byline.people,
    dateline: place === null ? null : { place: text.slice(place.start, place.end), ...place },
    credits: creditsOf(text, blocks, dateline, outlet?.name ?? null, lexicon),
    published: published?.value ?? null,
    modified: modified?.value ?? null,
    language: language ?? declared(metadata.language[0]?.value),
    evidence,
    rights: rightsOf(text, blocks, metadata),
  };
}

/** The primary language of a tag: "en-GB" and "en_US" are English. */
const declared = (tag: string | undefined): string | null =>
  /^[a-z]{2,3}(?=$|[-_])/i.exec(tag ?? '')?.[0].toLowerCase() ?? null;

/** The first stated date that is one; else the date line that the page shows. */
function dated(
  stated: readonly Stated<string>[],
  text: string,
  blocks: readonly Block[],
): Stated<string> | null {
  for (const { value, evidence } of stated) {
    const moment = momentOf(value);
    if (moment !== null) return { value: moment, evidence };
  }
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph');
  for (const block of blocks.slice(Math.max(0, first - 12), first)) {
    const words = text.slice(block.start, block.end);
    const moment =
      words.length < 120 && block.kind !== 'headline' && block.kind !== 'related' ? momentOf(words) : null;
    if (moment !== null) return { value: moment, evidence: 'text' };
  }
  return null;
}

/** Names from metadata, else from a byline on the page; the outlet's own name is nobody's. */
function bylineOf(
  { metadata, text }: Report,
  blocks: readonly Block[],
  outlet: string | null,
  lexicon: Lexicon,
): { people: string[]; evidence: string } {
  const isPerson = (name: string): boolean => outlet === null || !isSameName(name, outlet);
  const trusted = metadata.byline[0]?.evidence;
  const stated = metadata.byline
    .filter(({ evidence }) => evidence === trusted)
    .flatMap(({ value }) => namesIn(value, lexicon).people)
    .filter(isPerson);
  if (trusted !== undefined && stated.length > 0) return { people: [...new Set(stated)], evidence: trusted };
  const block = aroundBody(blocks).find(({ kind }) => kind === 'byline');
  const shown = block === undefined ? [] : namesIn(text.slice(block.start, block.end), lexicon).people;
  return { people: [...new Set(shown.filter(isPerson))], evidence: 'text' };
}
