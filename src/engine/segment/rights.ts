import type { Block, Rights } from '../../report/reading.ts';
import type { Metadata } from '../../report/report.ts';
import type { Span } from '../../report/span.ts';

const kept =
  /\ball rights(?:\s+\p{L}+){0,2}\s+reserved\b|\b(?:may|must|can) not be\b[^.]{0,60}\b(?:published|reproduced|republished|redistributed|rewritten|copied|reprinted|used)\b|\b(?:reproduction|reprint(?:ing)?|republication|redistribution|copying|re-?use|use)\b[^.]{0,80}\b(?:prohibited|forbidden|reserved|not (?:permitted|allowed)|only with|without (?:the )?(?:prior |express |written )*(?:permission|authori[sz]ation|consent))/iu;
const refused =
  /\b(?:training|train(?:ed)?|learning|text and data mining|tdm|scraping|ai systems?)\b[^.]{0,80}\b(?:prohibited|forbidden|reserved|not (?:permitted|allowed)|opt(?:ed)? out)|\b(?:prohibited|forbidden|reserved|not (?:be )?(?:used|permitted|allowed)|no (?:use|permission))\b[^.]{0,80}\b(?:text and data mining|(?:training|train|learning)\b[^.]{0,40}\b(?:ai|artificial intelligence|models?|machine)|artificial intelligence|ai)\b/i;

/**
 * Whether the report reserves its rights, by a notice in its text or by its markup. A bare copyright line says
 * whose the text is and reserves nothing.
 */
export function rightsOf(text: string, blocks: readonly Block[], metadata: Metadata): Rights {
  const notices = blocks.filter((block) => block.kind === 'notice' || block.kind === 'boilerplate');
  const words = (span: Span): string => text.slice(span.start, span.end);
  const forbidding = notices.find((block) => refused.test(words(block)));
  const reserving = forbidding ?? notices.find((block) => kept.test(words(block)));
  const stated = metadata.reservations.map(({ value }) => value);
  const byMarkup = stated.some(
    (value) => /^tdm-reservation:\s*1\b/i.test(value) || /^tdm-policy:/i.test(value) || learns.test(value),
  );
  const rights = stated.some((value) => /rights reserved/i.test(value) || refused.test(value));
  return {
    reserved: reserving !== undefined || byMarkup || rights,
    ai_use:
      forbidding !== undefined || byMarkup || stated.some((value) => refused.test(value))
        ? 'prohibited'
        : 'not said',
    start: reserving?.start ?? null,
    end: reserving?.end ?? null,
  };
}

/** Robots values that refuse learning. */
const learns = /:\s*.*\b(?:noai|noimageai|noml|notrain|no-ai|no-training|disallow)\b/i;
