import type { Span } from '../../report/span.ts';
import type { Word } from '../en/words.ts';
import type { Cast } from './cast.ts';
import type { Findings, Found } from './found.ts';
import { stateOf, stateOfAdjective } from './states.ts';

/** Offices that somebody holds by function. Those who speak for another are found where they speak. */
const heads =
  /^(?:president|vice-president|premier|chancellor|minister|secretary|undersecretary|mayor|governor|prefect|ambassador|consul|envoy|commissioner|king|queen|emir|sultan|pope|patriarch|prosecutor|ombudsman|speaker|spokesman|spokeswoman|spokesperson|chairman|chairwoman|director-general|commander)$/;
const modifiers =
  /^(?:foreign|prime|deputy|first|interior|defen[cs]e|finance|health|economy|energy|justice|education|agriculture|transport|trade|labou?r|culture|oil|petroleum|mines|mining|environment|home|vice|acting|interim|general|chief|public|state|attorney|special|ministry|business|information|government|presidential|parliamentary|security|of)$/;

/** An office by whose it is and what it is. */
interface Office extends Span {
  readonly key: string;
  readonly name: string;
}

/**
 * Adds the offices that the report names with their owner and without their holder ("Turkey's foreign minister", "the mayor of Kolwezi").
 * Where the report names one person as the holder of that very office, he is meant.
 */
export function findOffices(cast: Cast, findings: Findings): void {
  const holders = holdersOf(cast, findings);
  const met = new Map<string, Found>();
  for (const found of findings.all)
    if (found.kind === 'office') {
      const key = keyOfText(found.name, cast);
      if (key && !met.has(key)) met.set(key, found);
    }
  for (const { words } of cast.index.sentences)
    for (const [i, word] of words.entries()) {
      const office = heads.test(word.lower) ? officeAt(words, i, cast) : null;
      if (
        !office ||
        isTitle(words, i, cast) ||
        findings.at(office.start).some((found) => isSettled(found, office))
      )
        continue;
      const people = holders.get(office.key);
      const [holder] = people ?? [];
      if (people && people.size > 1) continue;
      const found = holder ?? met.get(office.key);
      if (found) findings.mention(found, office);
      else met.set(office.key, findings.add('office', office.name, [office]));
    }
}

/** Whether the words are spoken for: the speaker at this place was resolved, or a role stands here. */
const isSettled = (found: Found, office: Span): boolean =>
  (found.mentions.get(office.start)?.end ?? 0) >= office.end ||
  found.roles.some((role) => role.start === office.start);

/** The people of the report by the offices that it says they hold. */
function holdersOf(cast: Cast, findings: Findings): ReadonlyMap<string, Set<Found>> {
  const holders = new Map<string, Set<Found>>();
  for (const found of findings.all)
    for (const role of found.kind === 'person' ? found.roles : []) {
      const text = cast.document.text.slice(role.start, role.end);
      const key = /^(?:former|ex)\b/i.test(text) ? null : keyOfText(text, cast);
      if (key) holders.set(key, (holders.get(key) ?? new Set()).add(found));
    }
  return holders;
}

/** The key of an office in its own words; null where no owner stands in them. */
function keyOfText(text: string, cast: Cast): string | null {
  const words = text.split(/\s+|(?=['’]s?\b)/).map((word): Word => ({
    text: word,
    lower: word.toLowerCase(),
    pos: /^['’]s?$/.test(word) ? 'PART' : 'X',
    start: 0,
    end: 0,
  }));
  const head = words.findIndex((word) => heads.test(word.lower));
  return head < 0 ? null : (officeAt(words, head, cast)?.key ?? null);
}

/** The office whose head stands at `head`, with its owner before or after it. */
function officeAt(words: readonly Word[], head: number, cast: Cast): Office | null {
  let from = head;
  while (from > 0 && modifiers.test(words[from - 1]?.lower ?? '')) from--;
  const owner = ownerBefore(words, from, cast);
  const of = owner ? null : ownerAfter(words, head, cast);
  const first = words[owner?.at ?? from];
  const last = words[of?.at ?? head];
  const whose = owner ?? of;
  if (!whose || !first || !last) return null;
  const duty = words
    .slice(from, head + 1)
    .map((word) => word.lower)
    .join(' ')
    .replace('defense', 'defence');
  return {
    start: first.start,
    end: last.end,
    key: `${whose.name}: ${duty}`,
    name: cast.document.text.slice(first.start, last.end).replaceAll(/\s+/g, ' '),
  };
}

interface Owner {
  readonly name: string;
  /** Index of its first word, or of its last where it stands after the office. */
  readonly at: number;
}

/** "Turkey's", "the Turkish", "the European Union's": a name with a possessive, or an adjective of state. */
function ownerBefore(words: readonly Word[], from: number, { document: { lexicon } }: Cast): Owner | null {
  const isOwned = words[from - 1]?.pos === 'PART';
  const end = isOwned ? from - 1 : from;
  for (let n = 3; n > 0; n--) {
    const part = words.slice(Math.max(0, end - n), end);
    if (part.length < n || !/^\p{Lu}/u.test(part[0]?.text ?? '')) continue;
    const joined = part.map((word) => word.lower).join(' ');
    const state = isOwned
      ? (stateOf(joined, lexicon) ?? stateOfAdjective(joined, lexicon))
      : stateOfAdjective(joined, lexicon);
    if (state) return { name: state.name, at: end - n };
  }
  return isOwned ? nameBefore(words, end) : null;
}

function nameBefore(words: readonly Word[], end: number): Owner | null {
  let from = end;
  while (from > 0 && /^\p{Lu}/u.test(words[from - 1]?.text ?? '') && words[from - 1]?.pos !== 'DET') from--;
  const name = words.slice(from, end).map((word) => word.lower);
  return name.length > 0 ? { name: name.join(' '), at: from } : null;
}

/** "of Kolwezi", "of the World Bank", "to Barbados": the capitalised words after the office. */
function ownerAfter(words: readonly Word[], head: number, { document: { lexicon } }: Cast): Owner | null {
  if (words[head + 1]?.lower !== 'of') return null;
  let i = head + 2;
  if (words[i]?.lower === 'the') i++;
  const from = i;
  while (/^\p{Lu}/u.test(words[i]?.text ?? '') && i < from + 6) i++;
  if (i === from) return null;
  const name = words
    .slice(from, i)
    .map((word) => word.lower)
    .join(' ');
  return { name: stateOf(name, lexicon)?.name ?? name, at: i - 1 };
}

/** "Turkish Foreign Minister X", "the mayor of Kolwezi, X": the holder's name follows, and the words are his title. */
function isTitle(words: readonly Word[], head: number, cast: Cast): boolean {
  const from = words[head + 1];
  const to = words[Math.min(words.length - 1, head + 9)];
  if (!from || !to) return false;
  if (words[head + 1]?.pos === 'NOUN' || words[head + 1]?.pos === 'PART') return true;
  const name = cast
    .marksIn({ start: from.start, end: to.end })
    .find((mark) => mark.actor.kind === 'person' && mark.isName);
  if (!name) return false;
  const between = cast.document.text.slice(words[head]?.end ?? 0, name.start);
  return /^(?:,? ?(?:\([^)]*\))? ?| of [^,.;“"]{2,50}, )$/u.test(between);
}
