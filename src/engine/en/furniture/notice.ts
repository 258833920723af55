import { likely, type Rule, speaks, sure } from './verdict.ts';

const copyright =
  /(?:^|\s)(?:©|\(c\)\s*(?:19|20)\d\d|copyright\s+(?:©|\(c\)|(?:19|20)\d\d|by\b)|copyright:)/i;
const reserved =
  /\ball rights(?:\s+\p{L}+){0,2}\s+reserved\b|\b(?:may|must|can) not be (?:[\p{L}, ]{0,60} )?(?:published|reproduced|republished|redistributed|rewritten|copied|reprinted)\b|\b(?:reproduction|reprint(?:ing)?|republication|redistribution|copying|re-?use)\b[^.]{0,60}\b(?:prohibited|forbidden|not (?:permitted|allowed)|only with|without (?:the )?(?:prior |express |written )*(?:permission|authori[sz]ation|consent))/iu;
const learning =
  /\b(?:training|train(?:ed)?|learning|mining|scraping)\b[^.]{0,80}\b(?:prohibited|forbidden|reserved|not (?:permitted|allowed)|opt(?:ed)? out)|\b(?:prohibited|forbidden|reserved|no (?:use|permission))\b[^.]{0,80}\b(?:text and data mining|(?:training|train)\b[^.]{0,40}\b(?:ai|artificial intelligence|models?|machine))/i;
const translated =
  /\b(?:automatic(?:ally)?|machine|computer)[- ](?:generated )?translat(?:ed|ion)\b|\btranslated (?:automatically|by (?:a )?(?:machine|computer|ai|software))\b/i;
const terms = /\b(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|cookie policy)\b/i;
const opinions =
  /\bviews? expressed\b[^.]{0,80}\b(?:own|author|not necessarily|do(?:es)? not)\b|\b(?:nothing|not)\b[^.]{0,40}\b(?:is|constitutes?|intended as|be taken as)\b[^.]{0,20}\b(?:medical|legal|financial|investment) advice\b|\b(?:affiliate|commission)\b[^.]{0,60}\b(?:links?|purchases?|earn)\b|\bearn\b[^.]{0,30}\bcommission\b/i;
const cookies =
  /\b(?:we|site|website|partners)\b[^.]{0,60}\buses?\b[^.]{0,40}\bcookies\b|\baccept (?:all )?cookies\b|\bcookie (?:settings|preferences)\b/i;

/** What every notice has a word of; most lines have none. */
const hint =
  /©|\(c\)|copyright|reserv|reproduc|reprint|republi|redistribut|rewritten|re-?use|copy|prohibit|forbid|permi|translat|cookie|privacy|terms|views?|advice|affiliate|commission|train|learning|mining|scrap/i;

/** Rights, translation, terms, disclaimers. A sentence of the report may speak of such things: then it names who says so. */
export const notice: Rule = (line, words) => {
  if (!hint.test(line)) return null;
  if (copyright.test(line) && words <= 60) return sure('notice');
  if (words > 70 || speaks.test(line)) return null;
  if (reserved.test(line) || learning.test(line))
    return /^(?:the|a|an|in|on|it|he|she|they|but)\b/i.test(line) ? likely('notice') : sure('notice');
  if (translated.test(line) || cookies.test(line)) return sure('notice');
  if (opinions.test(line)) return sure('notice');
  return terms.test(line) ? likely('notice') : null;
};
