import type { BlockKind } from '../../report/reading.ts';
import type { Lexicon } from '../lexicon.ts';
import { countOf, opensWith } from './phrases.ts';

/** What a line of text is taken for by its words alone, and how surely: 1 where only its place can decide, 2 wherever it stands. */
export interface Verdict {
  readonly kind: BlockKind;
  readonly sure: 1 | 2;
}

/** Words of a line; where a script has no blanks between words, two characters count as one. */
export function wordsOf(line: string): number {
  const unspaced =
    line.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]/gu)
      ?.length ?? 0;
  const spaced = line.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return unspaced === 0 ? spaced : spaced + Math.round(unspaced / 2);
}

/** A line that is a whole sentence of prose ends like one. */
export const endsSentence = (line: string): boolean => /[.!?…。！？।؟][\s"'”’»)\]」』]*$/.test(line);

/** Tells furniture by its language: null for what may well be the report. */
export function furnitureOf(line: string, lexicon: Lexicon): Verdict | null {
  const words = wordsOf(line);
  if (words === 0) return { kind: 'boilerplate', sure: 2 };
  if (words > 90) return null;
  for (const rule of rules) {
    const verdict = rule(line, words, lexicon);
    if (verdict !== null) return verdict;
  }
  return null;
}

type Rule = (line: string, words: number, lexicon: Lexicon) => Verdict | null;

const sure = (kind: BlockKind): Verdict => ({ kind, sure: 2 });
const likely = (kind: BlockKind): Verdict => ({ kind, sure: 1 });

/** "Also to read: …", "Read more on X": the way to another report. */
const related: Rule = (line, words, { lists }) => {
  const bare = line.replace(/^[\s>»•·*▶►→-]+/, '');
  const length = opensWith(lists['related-openers'], bare);
  if (length === 0 || words > 45) return null;
  const rest = bare.slice(length);
  const phrase = wordsOf(bare.slice(0, length));
  if (/^\s*[:|»>→]/.test(rest)) return sure('related');
  if (phrase > 1 && rest.trim() === '') return sure('related');
  if (phrase > 1 && /^\s*[-–—]\s/.test(rest)) return sure('related');
  if (phrase > 1 && words <= 20 && !/["“]/.test(line) && !/[.!]$/.test(line)) return likely('related');
  return null;
};

const copyright =
  /(?:^|\s)(?:©|\(c\)\s*(?:19|20)\d\d|copyright\s+(?:©|\(c\)|(?:19|20)\d\d|by\b)|copyright:)/i;
const reserved =
  /\ball rights(?:\s+\p{L}+){0,2}\s+reserved\b|\b(?:may|must|can) not be (?:\p{L}+(?:,| or| and|,? (?:re)?\p{L}+)* )?(?:published|reproduced|republished|redistributed|rewritten|copied|reprinted)\b|\b(?:reproduction|reprint(?:ing)?|republication|redistribution|copying|re-?use)\b[^.]{0,60}\b(?:prohibited|forbidden|not (?:permitted|allowed)|only with|without (?:the )?(?:prior |express |written )*(?:permission|authori[sz]ation|consent))/iu;
const learning =
  /\b(?:training|train(?:ed)?|learning|mining|scraping)\b[^.]{0,80}\b(?:prohibited|forbidden|reserved|not (?:permitted|allowed)|opt(?:ed)? out)|\b(?:prohibited|forbidden|reserved|no (?:use|permission))\b[^.]{0,80}\b(?:text and data mining|(?:training|train)\b[^.]{0,40}\b(?:ai|artificial intelligence|models?|machine))/i;
const translated =
  /\b(?:automatic(?:ally)?|machine|computer)[- ](?:generated )?translat(?:ed|ion)\b|\btranslated (?:automatically|by (?:a )?(?:machine|computer|ai|software))\b/i;
const terms = /\b(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|cookie policy)\b/i;
const opinions =
  /\bviews? expressed\b[^.]{0,80}\b(?:own|author|not necessarily|do(?:es)? not)\b|\b(?:nothing|not)\b[^.]{0,40}\b(?:is|constitutes?|intended as|be taken as)\b[^.]{0,20}\b(?:medical|legal|financial|investment) advice\b|\b(?:affiliate|commission)\b[^.]{0,60}\b(?:links?|purchases?|earn)\b|\bearn\b[^.]{0,30}\bcommission\b/i;
const cookies =
  /\b(?:we|site|website|partners)\b[^.]{0,60}\buses?\b[^.]{0,40}\bcookies\b|\baccept (?:all )?cookies\b|\bcookie (?:settings|preferences)\b/i;

/** Rights, translation, terms, disclaimers. A sentence of the report may speak of such things: then it names who says so. */
const notice: Rule = (line, words) => {
  if (copyright.test(line) && words <= 60) return sure('notice');
  if (words > 70 || speaks.test(line)) return null;
  if (reserved.test(line) || learning.test(line))
    return /^(?:the|a|an|in|on|it|he|she|they|but)\b/i.test(line) ? likely('notice') : sure('notice');
  if (translated.test(line) || cookies.test(line)) return sure('notice');
  if (opinions.test(line)) return sure('notice');
  return terms.test(line) ? likely('notice') : null;
};

/** Saying words: a line that reports what somebody said is no notice of the house. */
const speaks = /\b(?:said|says|told|according to|announced|ruled|argued|wrote|added|warned)\b/i;

const people = String.raw`\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|de|da|do|van|von|der|bin|al|el|and|&|in))*`;
const credit = new RegExp(
  String.raw`^[\s([*—–-]*(?:(?:additional |further |original )?(?:reporting|writing|editing|production|compiled|edited|translated|translation|written|reported|photography|graphics?|research|video)(?:,? (?:and|&) \p{L}+)* by\b|with (?:production|reporting|research|assistance|additional reporting|contributions?) (?:by|from)\b|(?:our )?standards: |\(?by ${people}\)?\s+enditem)`,
  'iu',
);
const contributed =
  /^[^.]{3,120}\bcontributed (?:to|reporting)\b[^.]{0,60}(?:report|story|article|this)\b[^.]{0,40}\.?\)?$/i;
const inputs =
  /\b(?:with|based on|compiled from)\s+(?:\p{L}+\s+){0,2}(?:inputs?|reports?|information|material)\s+(?:from|by|of)\b/iu;
const signOff =
  /^(?:[\p{Lu}\d]{2,8}\/[\p{L}]{2,6}|\p{Ll}{2,4}(?:[/-]\p{Ll}{2,4}){1,3}(?:\/\p{Lu}{2,6})?|\p{Lu}{2,8}\s+\p{Ll}{2,4}\/\p{Ll}{2,4}|enditem(?:\/\p{Lu}+)?|ends?|-+\s*ends\s*-+|###|-30-)$/iu;

/** Who reported, wrote, edited, translated; agencies' marks at the foot. */
const credits: Rule = (line, words) => {
  if (signOff.test(line.trim()) && !/^[\p{Lu}][\p{Ll}]+$/u.test(line.trim())) return sure('boilerplate');
  if (words <= 40 && credit.test(line)) return sure('boilerplate');
  if (words <= 30 && contributed.test(line)) return sure('boilerplate');
  if (words <= 16 && inputs.test(line) && !speaks.test(line))
    return /^[\s([—–-]*(?:with|based|compiled)/i.test(line) ? sure('boilerplate') : likely('boilerplate');
  if (/\benditem\b/i.test(line) && words <= 12) return sure('boilerplate');
  return null;
};

const pictured =
  /^(?:\[?(?:file )?(?:photo(?:graph)?|image|picture|pic|illustration|graphic|map|video|credit|caption|fig(?:ure)?\.? \d+)s?(?: (?:credit|by|courtesy|source)s?)?\s*[:/©]|\((?:photo|image|picture|file)\b)/i;
const agencyPicture =
  /(?:\((?:[^()]{0,60}(?:\/|via )\s*)?(?:AP(?: Photo)?|AFP|Reuters|Getty Images?|EPA|Shutterstock|Alamy|PA|ANSA|Bloomberg|courtesy [^()]{3,40}|photo(?:graph)?:? [^()]{3,60}|(?:file )?(?:photo|image|picture))[^()]{0,40}\)|(?:AP Photo|Getty Images|AFP|EPA|REUTERS|Shutterstock|Alamy)\s*\/\s*[\p{L} .'-]+|[\p{L} .'-]+\/\s*(?:Getty Images?|AFP|AP|Reuters|EPA)(?:\/[\p{L} ]+)?)\.?$/u;

const creditEnd =
  /[([](?:(?:file )?(?:image|pic(?:ture)?|photo(?:graph)?|credit|source|graphic)s?)\s*(?:credit|by)?\s*[:/]\s*[^()[\]]{2,70}[)\]]?\s*$/i;

const caption: Rule = (line, words) => {
  if (words <= 60 && creditEnd.test(line)) return sure('caption');
  if (words <= 60 && pictured.test(line)) return sure('caption');
  return words <= 70 &&
    agencyPicture.test(line) &&
    !/^[("“]?\p{Lu}{3,}[^.]{0,40}\((?:AP|AFP|Reuters)\)\s*[-–—]/u.test(line)
    ? sure('caption')
    : null;
};

/** "Share: Facebook | WhatsApp", "Comments (64) | 212 hearts": items of a bar. */
const bar: Rule = (line, words, { lists }) => {
  const parts = line
    .split(/\s*[|·•/]\s*|\s{3,}|:\s+|,\s+|\n/)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
  const services = parts.filter(
    (part) => lists['share-services'].has(part) || opensWith(lists['share-services'], part) === part.length,
  );
  if (parts.length > 0 && services.length === parts.length && words <= 30) return sure('boilerplate');
  if (parts.length > 1 && services.length >= 2 && services.length * 2 >= parts.length && words <= 40)
    return sure('boilerplate');
  if (lists['section-headings'].has(line.toLowerCase().replace(/[\s:.…»>]+$/, '')))
    return sure('boilerplate');
  const isBar = /\s[|·•]\s/.test(line);
  if (
    isBar &&
    words <= 40 &&
    (countOf(lists['reader-calls'], line) > 0 ||
      /\bcomments?\b/i.test(line) ||
      opensAny(line, lists['related-openers']))
  )
    return sure('boilerplate');
  if (
    /^\d[\d,.]*k?\s+(?:comments?|shares?|views?|likes?|hearts?|reads?|replies|responses)\b/i.test(line) &&
    words <= 12
  )
    return sure('boilerplate');
  if (/^(?:reader )?comments?\s*[(:]?\s*\d/i.test(line) && words <= 12) return sure('boilerplate');
  return isBar && words <= 24 && !endsSentence(line) ? likely('boilerplate') : null;
};

const opensAny = (line: string, list: ReadonlySet<string>): boolean =>
  line.split(/\s[|·•]\s/).some((part) => opensWith(list, part.trim()) > 0);

const reach =
  /(?:[\w.+-]+@[\w-]+\.[\w.-]+|\b(?:https?:\/\/|www\.)\S+|(?:\+\d{1,3}[ \d()-]{6,}|\b\d{3,5}[ -]\d{3,}[ \d-]*)|(?:^|\s)@\w{3,})/;
const spoken = /\b(?:you|your|us|our|we)\b/i;

/** Tip lines, newsletters, memberships, contact lines: the outlet speaks to its reader. */
const call: Rule = (line, words, { lists }) => {
  if (words > 60) return null;
  const calls = countOf(lists['reader-calls'], line);
  const opens = opensWith(lists['reader-calls'], line.replace(/^\W+/, '')) > 0;
  const contact = reach.test(line);
  const quoted = /["“]/.test(line) && speaks.test(line);
  if (quoted) return null;
  if (calls > 0 && contact && words <= 40) return sure('boilerplate');
  if (calls > 1 && spoken.test(line) && words <= 40 && !speaks.test(line)) return sure('boilerplate');
  if (opens && words <= 25 && !speaks.test(line)) return likely('boilerplate');
  if (calls > 0 && words <= 40 && !speaks.test(line)) return likely('boilerplate');
  if (contact && words <= 25) return likely('boilerplate');
  return null;
};

const stamp =
  /^(?:status|stand|as of|(?:last |first )?(?:updated?|modified|edited|published|posted|created|reviewed)|date|time)\b[^.]{0,12}[\d:]/i;
const filed =
  /^(?:tags?|tagged|topics?|filed under|categor(?:y|ies)|keywords?|posted in|published in)\s*[:|⏎\n]/i;
const standing =
  /^(?:advertisement|advertising|ad|loading\.*|skip to (?:main )?content|back to top|article continues below|story continues|(?:scroll|swipe)\b.{0,30}|this (?:article|story) (?:was|is) (?:originally |first )?(?:published|posted|produced|amended|updated)\b.{0,160}|(?:wanted|vacancy|for sale|obituary notice)\s*:.{0,120}|cite (?:this|as)\b.{0,120}|\d+ ?min(?:ute)?s? read|reading time.{0,20}|estimated read.{0,20}|this page was .{0,80}|poll:.{0,120}\bvote\b.{0,120})$/i;

const clock =
  /\b(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\b\d{1,4}(?:st|nd|rd|th)?\b|\b(?:[ap]\.?m\.?|utc|gmt|e[sd]?t|p[sd]t|c[sd]t|bst|ist|cet|at|on|of|the|updated?|published|posted|modified|last|first|ago|hours?|minutes?|mins?|days?|hrs?|o'clock|date|time|created|by)\b/gi;

/** A line of nothing but date and time. */
const isStamp = (line: string): boolean =>
  /\d/.test(line) &&
  !/[\p{L}\d]/u.test(line.replace(clock, '')) &&
  /[:/]|\d{4}|\bago\b|\d\s*[ap]\.?m/i.test(line);

const stamps: Rule = (line, words) => {
  if (words <= 20 && isStamp(line)) return sure('boilerplate');
  if (
    words <= 10 &&
    !endsSentence(line) &&
    /\b(?:19|20)\d\d\b/.test(line) &&
    /\b\d{1,2}[:h]\d\d\b/.test(line)
  )
    return sure('boilerplate');
  if (words <= 40 && filed.test(line)) return sure('boilerplate');
  if (words <= 20 && stamp.test(line)) return sure('boilerplate');
  return words <= 40 && standing.test(line) ? sure('boilerplate') : null;
};

const rules: readonly Rule[] = [bar, caption, credits, stamps, related, notice, call];
