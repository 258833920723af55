import { likely, type Rule, speaks, sure } from './verdict.ts';

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

const initials =
  /^\p{Ll}{2,3}(?:[/,]\s?\p{Ll}{2,3}){0,3}\s*\((?:[\p{L}][\p{L} .]*)(?:,\s*[\p{L}][\p{L} .]*){0,5}\)$/u;
const made =
  /^[\s([*—–-]*(?:report|story|camera|video|photos?|pictures?|text|words|graphics?|translation|editing|production|illustrations?|with additional \p{L}+) by\s+\p{Lu}/iu;

/** Who reported, wrote, edited, translated; agencies' marks at the foot. */
export const credits: Rule = (line, words) => {
  if (signOff.test(line.trim()) && !/^[\p{Lu}][\p{Ll}]+$/u.test(line.trim())) return sure('boilerplate');
  if (words <= 14 && (initials.test(line) || (made.test(line) && !/[.]\s+\p{Lu}/u.test(line))))
    return sure('boilerplate');
  if (words <= 40 && credit.test(line)) return sure('boilerplate');
  if (words <= 30 && contributed.test(line)) return sure('boilerplate');
  if (words <= 16 && inputs.test(line) && !speaks.test(line))
    return /^[\s([—–-]*(?:with|based|compiled)/i.test(line) ? sure('byline') : likely('byline');
  if (/\benditem\b/i.test(line) && words <= 12) return sure('boilerplate');
  return null;
};
