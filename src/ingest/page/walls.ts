import type { Notice } from '../../report/report.ts';
import { noticeOf } from '../notices.ts';
import type { PageText } from './blocks.ts';
import type { Survey } from './survey.ts';

/** A page with fewer words than this shows no report; the shortest agency flashes have a headline and a line. */
const fewWords = 120;

const login =
  /\b(?:log ?in|sign ?in|register|create (?:a|your) (?:free )?account)\b[^.!?]{0,60}\b(?:to (?:continue|read|view|access|see)|for full access)|\b(?:already have an account|forgot(?:ten)? your password)\b/i;
const paid =
  /\b(?:subscribe|become a (?:member|subscriber)|start your (?:free )?trial|subscription)\b[^.!?]{0,60}\b(?:to (?:continue|keep|read|unlock|access)|continue reading|full (?:article|story|access))|\b(?:(?:article|story|content) is (?:reserved )?(?:for|only (?:available )?(?:to|for)) (?:our )?(?:subscribers|members)|you(?:'|’)ve (?:reached|used) (?:your|all)|already a subscriber)/i;
const cookies =
  /\b(?:accept (?:all )?cookies|we (?:and our (?:\d+ )?partners )?(?:use|store)[^.]{0,60}cookies|consent to (?:the use of )?cookies|cookie (?:consent|settings|preferences))\b/i;

/** Tells a page that keeps its report back, and why; nothing where it shows one. */
export function wallsOf(page: PageText, survey: Survey, isPaid: boolean): Notice[] {
  const words = page.text.split(/\s+/).length;
  // The longest run of sentences decides, not the words of menus.
  const prose = page.blocks.filter(
    (block) => block.end - block.start > 120 && (block.hints?.linkShare ?? 0) < 0.4,
  );
  const proseWords = prose.reduce(
    (sum, block) => sum + page.text.slice(block.start, block.end).split(/\s+/).length,
    0,
  );
  const notices: Notice[] = [];
  const little = proseWords < fewWords;
  if (paid.test(page.text) && (isPaid || little)) notices.push(noticeOf('paywall'));
  else if (little && (login.test(page.text) || survey.passwordFields > 0))
    notices.push(noticeOf('login-wall'));
  else if (little && cookies.test(page.text)) notices.push(noticeOf('cookie-wall'));
  else if (proseWords < 30 && words < fewWords && survey.scripts > 0)
    notices.push(noticeOf('script-only', `${words} words, ${survey.scripts} scripts.`));
  return notices;
}
