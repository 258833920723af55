import { endsSentence, type Rule, sure } from './verdict.ts';

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

export const stamps: Rule = (line, words) => {
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
