import type { Span } from '../../report/span.ts';
import type { Rule } from './rule.ts';

/** A place where a word or number begins, and the rules whose expressions may begin with it. */
export interface Start {
  readonly at: number;
  readonly rules: readonly Rule[];
}

/** What finds the places at which rules are to be asked. */
export interface Index {
  /** Rules by the words that their expressions begin with. */
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
  /** Words of which every expression holds one. */
  readonly kernels: ReadonlySet<string>;
}

export function indexOf(rules: readonly Rule[], kernels: ReadonlySet<string>): Index {
  const index = new Map<string, Rule[]>();
  for (const rule of rules)
    for (const word of rule.opens) {
      const known = index.get(word);
      if (known) known.push(rule);
      else index.set(word, [rule]);
    }
  return { rules: index, kernels };
}

/** How many units before its kernel an expression may begin: "at least the past eighteen difficult …". */
const reach = 60;

/**
 * The places of a block at which some rule is to be asked, in order. Most words open nothing, and of those that may
 * ("the", "a", "about") most stand nowhere near a word of time.
 */
export function startsIn(text: string, block: Span, { rules, kernels }: Index): Start[] {
  const starts: Start[] = [];
  let open: Start[] = [];
  for (let at = nextWord(text, block.start, block.end); at < block.end;) {
    const end = wordEnd(text, at);
    const key = keyOf(text, at, end);
    const own = rules.get(key);
    if (isShortYear(text, at)) open.push({ at: at - 1, rules: rules.get("'") ?? [] });
    if (own !== undefined) open.push({ at, rules: own });
    if (kernels.has(key)) {
      for (const start of open) if (at - start.at <= reach) starts.push(start);
      open = [];
    }
    at = nextWord(text, end, block.end);
  }
  return starts;
}

/** '98 and '80s begin with their apostrophe. */
const isShortYear = (text: string, at: number): boolean =>
  (text[at - 1] === "'" || text[at - 1] === '’') && /^\d\d(?:s|\b)/.test(text.slice(at, at + 4));

/** What rules are indexed by: the letters that a word begins with, small; `#` for digits; nothing for other letters. */
function keyOf(text: string, at: number, end: number): string {
  if (isDigit(text.charCodeAt(at))) return '#';
  let to = at;
  while (to < end && isLetter(text.charCodeAt(to))) to++;
  return text.slice(at, to).toLowerCase();
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const other = /^[\p{L}\p{N}]/u;

/** Whether a letter or digit stands here, or the second half of one. */
function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isLetter(code) || isDigit(code);
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  return other.test(isSecondHalf ? text.slice(at - 1, at + 1) : text.slice(at, at + 2));
}

function nextWord(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isWord(text, at)) at++;
  return at;
}

function wordEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && isWord(text, at)) at++;
  return at;
}
