import type { Notice } from '../../report/report.ts';
import { bounds } from '../bounds.ts';
import type { Decoded } from '../charset.ts';
import { failed, type Ingested, read } from '../failure.ts';
import { identityOf } from '../identity.ts';
import { noticeOf } from '../notices.ts';
import { blocksOf } from './blocks.ts';
import { metadataOf } from './metadata.ts';
import { surveyOf } from './survey.ts';
import { attribute, type Element, treeOf } from './tree.ts';
import { wallsOf } from './walls.ts';

/** Reads a page: its text as a reader sees it, block bounds with hints, and what it says of itself. */
export function reportOfPage(
  decoded: Decoded,
  input: string,
  capture: string,
  address: string | null,
  before: readonly Notice[],
): Ingested {
  const tree = treeOf(decoded.text.replace(/^\uFEFF/, ''));
  const survey = surveyOf(tree.document);
  const page = blocksOf(tree.document, survey);
  if (page.text === '') return withoutText(input, survey.scripts, tree.bounded);
  const { gathered, broken } = metadataOf(survey, address ?? savedFrom(decoded.text));
  const metadata = gathered.metadata();
  const notices = [...before, ...wallsOf(page, survey, gathered.paid || isMarkedPaid(survey.metas))];
  if (tree.cut) notices.push(noticeOf('truncated'));
  if (tree.bounded) notices.push(noticeOf('too-deep'));
  if (page.full) notices.push(noticeOf('too-large', `Read: ${bounds.textUnits} characters.`));
  if (broken > 0) notices.push(noticeOf('json-ld', `Scripts: ${broken}.`));
  const { text, blocks } = page;
  return read({ input, id: identityOf(metadata, text, null), capture, text, blocks, metadata, notices });
}

function withoutText(input: string, scripts: number, bounded: boolean): Ingested {
  const expected = 'a page whose text stands in its markup';
  if (bounded)
    return failed(
      input,
      'too-large',
      'a page without a word in the part that is read',
      `at most ${bounds.elements} elements`,
    );
  if (scripts > 0)
    return failed(
      input,
      'script-only',
      `a page that puts its text up by script (${scripts} scripts, no words)`,
      expected,
    );
  return failed(input, 'no-text', 'a page without a word', expected);
}

/** The address that a browser writes into a page it saves. */
function savedFrom(html: string): string | null {
  return /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(html.slice(0, bounds.sniffBytes))?.[1] ?? null;
}

/** The meta name by which pages tell search engines that they are not free. */
function isMarkedPaid(metas: readonly Element[]): boolean {
  return metas.some(
    (meta) =>
      attribute(meta, 'property') === 'article:content_tier' &&
      /^(?:locked|metered)$/i.test(attribute(meta, 'content') ?? ''),
  );
}
