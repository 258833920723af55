import type { Span } from '../../report/span.ts';
import type { Word } from '../en/words.ts';
import type { Cast } from './cast.ts';
import type { Findings, Found } from './found.ts';
import { stateOfAdjective } from './states.ts';

/** Heads of the names of documents: "Montreux Convention", "the Minsk agreements", "Resolution 2254". */
const formal =
  /^(?:convention|treaty|resolution|accords?|agreements?|protocols?|memorandum|charter|declaration|pact|covenant|communiqu[eé]|constitution|directive|act|decree|concordat)$/;
/** Documents by what they are, which take a maker: "a report by …". */
const made =
  /^(?:report|study|survey|audit|memo|memorandum|letter|decree|ruling|verdict|indictment|review|paper|cable|petition|dossier|transcript|analysis|assessment|order|warrant|subpoena|filing|lawsuit|resolution|directive|edict)$/;
/** Those of which a report means one when it says "the". */
const single =
  /^(?:memorandum|treaty|decree|indictment|resolution|protocol|communiqu[eé]|constitution|verdict|convention|charter|pact|covenant)$/;

/** Adds the documents that the report names or describes by their maker, and takes up those it then calls "the report". */
export function findDocuments(cast: Cast, findings: Findings): void {
  const byHead = new Map<string, Set<Found>>();
  for (const found of findings.all) if (found.kind === 'document') note(byHead, headOf(found.name), found);
  for (const { words } of cast.index.sentences)
    for (const [i, word] of words.entries()) {
      const span = named(words, i, cast) ?? byMaker(words, i, cast);
      const found = span ? documentAt(span, cast, findings) : null;
      if (found) note(byHead, word.lower, found);
      else if (single.test(word.lower) || made.test(word.lower)) takeUp(words, i, byHead, findings);
    }
}

const headOf = (name: string): string =>
  name
    .toLowerCase()
    .split(/ (?:of|by|on|for|between|from|to) /)[0]
    ?.split(/\s+/)
    .findLast((word) => !/^\d+$/.test(word)) ?? '';

function note(byHead: Map<string, Set<Found>>, head: string, found: Found): void {
  byHead.set(head, (byHead.get(head) ?? new Set()).add(found));
}

const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);
const joins = /^(?:of|on|for|and|the|de|against|-|–|’s|'s)$/;

/** "[UN Security Council] Resolution 2254", "Treaty of Rome", "the Minsk agreements": from the first capital to the last. */
function named(words: readonly Word[], head: number, cast: Cast): Span | null {
  const word = words[head];
  if (!word || !formal.test(word.lower)) return null;
  const next = words[head + 1];
  const number = /^(?:no\.?)$/.test(next?.lower ?? '') ? words[head + 2] : next;
  const isNumbered = isCapital(word) && /^\d[\d/.-]*$/.test(number?.text ?? '');
  const from = capitalsBefore(words, head, cast);
  const after =
    isCapital(word) && /^(?:of|on|for|against)$/.test(next?.lower ?? '') ? capitalsAfter(words, head) : head;
  if (from === head && after === head && !isNumbered) return null;
  // "Russian convention": an adjective of state alone names nothing, nor does one capital before "act".
  const before = words.slice(from, head);
  const isPlain = before.every(
    (one) => stateOfAdjective(one.lower, cast.document.lexicon) || /^(?:new|the)$/.test(one.lower),
  );
  if (after === head && !isNumbered && isPlain) return null;
  if (
    !isCapital(word) &&
    (before.length === 0 ||
      !/^(?:accords?|agreements?|convention|protocols?|treaty|pact|memorandum)$/.test(word.lower))
  )
    return null;
  const first = words[from];
  const last = isNumbered ? number : words[after];
  return first && last ? { start: first.start, end: last.end } : null;
}

function capitalsBefore(words: readonly Word[], head: number, { document }: Cast): number {
  let from = head;
  for (let i = head - 1; i >= 0 && head - i <= 7; i--) {
    const word = words[i];
    if (!word) break;
    if (isCapital(word) && word.pos !== 'DET' && word.pos !== 'PRON' && !(i === 0 && word.pos === 'ADP'))
      from = i;
    else if (!joins.test(word.lower) || word.lower === 'the' || !isCapital(words[i - 1])) break;
  }
  // A possessive ends what owns the document: "Turkey's Montreux Convention" is none of its name.
  const owner = words.slice(from, head).findLastIndex((word) => word.pos === 'PART');
  if (owner >= 0) return from + owner + 1;
  return document.lexicon.lists.titles.has(words[from]?.lower ?? '') ? head : from;
}

function capitalsAfter(words: readonly Word[], head: number): number {
  let last = head;
  for (let i = head + 1; i < words.length && i <= head + 9; i++) {
    if (isCapital(words[i])) last = i;
    else if (!joins.test(words[i]?.lower ?? '')) break;
  }
  return last;
}

/** "a report last year by the Daugava Centre": from the word after the article to the end of the maker's name. */
function byMaker(words: readonly Word[], head: number, cast: Cast): Span | null {
  const word = words[head];
  if (!word || !made.test(word.lower) || word.pos === 'VERB') return null;
  const by = words.findIndex((one, i) => i > head && i <= head + 3 && /^(?:by|from|of)$/.test(one.lower));
  if (by < 0 || words.slice(head + 1, by).some((one) => one.pos === 'PUNCT' || one.pos === 'VERB'))
    return null;
  const start = words[by + 1]?.lower === 'the' ? by + 2 : by + 1;
  const [from, to] = [words[start], words[Math.min(words.length - 1, start + 9)]];
  if (!from || !to) return null;
  const maker = cast
    .marksIn({ start: from.start, end: to.end })
    .find((mark) => mark.isName && mark.start === from.start);
  if (!maker || maker.actor.kind === 'place' || maker.actor.kind === 'state') return null;
  const first = words[modifiersBefore(words, head)];
  return first ? { start: first.start, end: maker.end } : null;
}

function modifiersBefore(words: readonly Word[], head: number): number {
  let from = head;
  while (from > 0 && /^(?:ADJ|NOUN|NUM)$/.test(words[from - 1]?.pos ?? '')) from--;
  return from;
}

/** The document at the span: one that stands there under another kind, one of the same name, or a new one. */
function documentAt(span: Span, { document: { text } }: Cast, findings: Findings): Found | null {
  const name = text.slice(span.start, span.end).replaceAll(/\s+/g, ' ');
  const here = [...findings.at(span.start), ...findings.at(articleBefore(span.start, text))].find(
    (found) => found.kind === 'document' || found.mentions.get(span.start)?.end === span.end,
  );
  if (here && here.kind !== 'document' && here.kind !== 'organisation') return null;
  const same = findings.named('document', name);
  if (here) {
    here.kind = 'document';
    if (here.name.length < name.length) here.name = name;
    findings.mention(here, span);
    if (same && same !== here) findings.merge(same, here);
    return same ?? here;
  }
  if (same) findings.mention(same, span);
  return same ?? findings.add('document', name, [span]);
}

/** Where the article before the words begins; the words' own place where there is none. */
function articleBefore(start: number, text: string): number {
  const article = /\b(?:an?|the) $/i.exec(text.slice(Math.max(0, start - 5), start));
  return article ? start - article[0].length : start;
}

/** "the report" where one report was spoken of; "the memorandum" where none was named yet is one. */
function takeUp(
  words: readonly Word[],
  i: number,
  byHead: Map<string, Set<Found>>,
  findings: Findings,
): void {
  const [before, word, next] = [words[i - 1], words[i], words[i + 1]];
  if (!before || !word || !/^(?:the|this|that)$/.test(before.lower)) return;
  if (next && (next.pos === 'NOUN' || next.pos === 'PROPN' || next.pos === 'PART')) return;
  if (findings.at(before.start).length > 0 || findings.at(word.start).length > 0) return;
  const met = [...(byHead.get(word.lower) ?? [])].filter((found) => earliest(found) < word.start);
  const span = { start: before.start, end: word.end };
  const [only] = met;
  if (only && met.length === 1) findings.mention(only, span);
  else if (met.length === 0 && single.test(word.lower) && before.lower === 'the' && next?.lower !== 'of')
    note(byHead, word.lower, findings.add('document', word.text, [span]));
}

const earliest = (found: Found): number => found.mentions.keys().next().value ?? Infinity;
