import type { Span } from '../../report/span.ts';
import type { Word } from '../en/words.ts';
import type { Cast, Mark } from './cast.ts';
import type { Findings } from './found.ts';

/** Verbs by which somebody with standing says what another is. */
const acts =
  /^(?:designat(?:e|es|ed|ing)|blacklist(?:s|ed)?|proscrib(?:e|es|ed)|outlaw(?:s|ed)?|ban(?:s|ned)|list(?:s|ed)|classif(?:y|ies|ied)|declar(?:e|es|ed)|recogni[sz](?:e|es|ed)|sanction(?:s|ed)|deem(?:s|ed)?|consider(?:s|ed)?|regard(?:s|ed)?|label(?:s|l?ed)?|brand(?:s|ed)?|plac(?:e|es|ed)|put|puts|add(?:s|ed)|view(?:s|ed)?|defin(?:e|es|ed)|describ(?:e|es|ed))$/;
/** Those that need nothing after them to say what. */
const alone = /^(?:designat|blacklist|proscrib|outlaw|ban|sanction|recogni)/;
/** What a designation says somebody is. */
const status =
  /\b(?:terror\w*|extremist\w*|organi[sz]ations?|groups?|entit(?:y|ies)|states?|governments?|president|leaders?|territor\w+|part of|occup\w+|illegal\w*|legitimate|unlawful|criminal\w*|foreign agents?|undesirable|sponsors?|threats?|lists?|blacklists?|sanctions|authorit(?:y|ies)|rebels?|separatists?|militias?|pirates?|war criminals?|person(?:a|s)? non grata|genocide|parliament|capital|belligerents?|annexed)\b/i;
const standing = /^(?:outlawed|banned|proscribed|blacklisted|sanctioned|designated|unrecogni[sz]ed)$/;

/** Adds what the report says that somebody was designated as, in its own words, to the entity of whom it is said. */
export function findDesignations(cast: Cast, findings: Findings): void {
  for (const { words } of cast.index.sentences)
    for (const [i, word] of words.entries()) {
      if (!acts.test(word.lower) && !standing.test(word.lower)) continue;
      const one =
        before(words, i, cast) ??
        relative(words, i, cast) ??
        passive(words, i, cast) ??
        active(words, i, cast);
      const found = one ? findings.of(one.mark.actor) : null;
      if (!one || !found) continue;
      if (!found.designations.some((span) => span.start === one.span.start))
        found.designations.push(one.span);
    }
}

interface Designation {
  readonly mark: Mark;
  readonly span: Span;
}

/** "the outlawed X", "UN-designated". */
function before(words: readonly Word[], i: number, cast: Cast): Designation | null {
  const word = words[i];
  if (!word || !standing.test(word.lower) || !/^(?:the|an?)$/.test(words[i - 1]?.lower ?? '')) return null;
  for (let j = i + 1; j <= i + 4; j++) {
    const next = words[j];
    if (!next || next.pos === 'PUNCT' || next.pos === 'VERB') return null;
    const mark = markFrom(next.start, cast);
    if (mark) return { mark, span: { start: word.start, end: word.end } };
  }
  return null;
}

const markFrom = (start: number, cast: Cast): Mark | null =>
  cast
    .marksIn({ start, end: start + 120 })
    .find((mark) => mark.start === start && mark.isName && isDesignated(mark)) ?? null;

/** "X, which Turkey considers a terrorist organisation": from the relative to the end of the clause. */
function relative(words: readonly Word[], i: number, cast: Cast): Designation | null {
  const open = words
    .slice(Math.max(0, i - 14), i)
    .findLastIndex((word) => /^(?:which|whom|that|who|whose)$/.test(word.lower));
  if (open < 0) return null;
  const at = Math.max(0, i - 14) + open;
  if (
    words
      .slice(at + 1, i)
      .some((word) => /^[;:“”"]$/.test(word.text) || (word.pos === 'VERB' && !word.lower.endsWith('ed')))
  )
    return null;
  const mark = nameEndingBefore(words, at, cast);
  return mark ? clauseOf(mark, words, at, i, cast) : null;
}

/** "X, designated …", "X was designated …", "X remains blacklisted". */
function passive(words: readonly Word[], i: number, cast: Cast): Designation | null {
  if (!/ed$|^put$/.test(words[i]?.lower ?? '')) return null;
  let at = i;
  while (
    at > 0 &&
    (words[at - 1]?.pos === 'AUX' ||
      words[at - 1]?.pos === 'ADV' ||
      /^(?:remains?|stays?|first|jointly)$/.test(words[at - 1]?.lower ?? ''))
  )
    at--;
  const mark = nameEndingBefore(words, at, cast);
  const isPassive = words
    .slice(at, i)
    .some((word) => /^(?:is|was|are|were|been|being|remains?)$/.test(word.lower));
  // "X designated" without a comma or "was" is what X did.
  if (!mark || (!isPassive && words[at - 1]?.text !== ',' && words[at - 1]?.text !== '(')) return null;
  return clauseOf(mark, words, i, i, cast);
}

/** "The United States has designated X a terrorist group". */
function active(words: readonly Word[], i: number, cast: Cast): Designation | null {
  const next = words[/^(?:the|an?)$/.test(words[i + 1]?.lower ?? '') ? i + 2 : i + 1];
  const mark = next ? markFrom(next.start, cast) : null;
  if (!mark) return null;
  let from = i;
  while (from > 0 && /^(?:AUX|ADV)$/.test(words[from - 1]?.pos ?? '')) from--;
  const end = words[from - 1]?.end ?? 0;
  const subject = cast.marksIn({ start: words[0]?.start ?? 0, end }).findLast((one) => one.end === end);
  const start = words.findIndex((word) => word.start === (subject?.start ?? words[i]?.start));
  return clauseOf(mark, words, start < 0 ? i : start, i, cast);
}

const isDesignated = ({ actor: { kind } }: Mark): boolean =>
  kind !== 'outlet' && kind !== 'anonymous' && kind !== 'group';

/** The name that ends right before the word at `at`, a comma or bracket between them. */
function nameEndingBefore(words: readonly Word[], at: number, cast: Cast): Mark | null {
  let i = at - 1;
  while (i >= 0 && /^[,()]$/.test(words[i]?.text ?? '')) i--;
  const last = words[i];
  if (!last) return null;
  return (
    cast
      .marksIn({ start: last.end - 120, end: last.end })
      .findLast((mark) => mark.end === last.end && isDesignated(mark)) ?? null
  );
}

/** The words from `from` to the end of the clause of the verb at `verb`, where they say what somebody is. */
function clauseOf(
  mark: Mark,
  words: readonly Word[],
  from: number,
  verb: number,
  { document }: Cast,
): Designation | null {
  let last = verb;
  for (let i = verb + 1; i < words.length && i < verb + 24; i++) {
    const word = words[i];
    if (!word || /^[.;:—–“”"()]$/.test(word.text)) break;
    if (word.text === ',' && !isListed(words, i)) break;
    if (
      i > verb + 2 &&
      (word.pos === 'AUX' ||
        /^(?:said|says|when|while|but|although|though|because|who|which)$/.test(word.lower))
    )
      break;
    last = i;
  }
  const [first, end] = [words[from], words[last]];
  if (!first || !end) return null;
  const said = document.text.slice(words[verb]?.end, end.end);
  const bare = said.replace(document.text.slice(mark.start, mark.end), '');
  if (
    !status.test(bare) &&
    !(alone.test(words[verb]?.lower ?? '') && /\b(?:by|in|since|under)\b|^\s*$/.test(bare))
  )
    return null;
  return { mark, span: { start: first.start, end: end.end } };
}

/** "by the United States, Britain and Turkey": a comma in a list of names does not end the clause. */
const isListed = (words: readonly Word[], comma: number): boolean =>
  /^\p{Lu}/u.test(words[comma - 1]?.text ?? '') &&
  /^\p{Lu}/u.test(words[words[comma + 1]?.lower === 'the' ? comma + 2 : comma + 1]?.text ?? '') &&
  words.slice(comma + 1, comma + 7).some((word) => word.lower === 'and');
