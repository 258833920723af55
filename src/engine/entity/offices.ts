import type { Span } from '../../report/span.ts';
import type { Word } from '../en/words.ts';
import type { Cast } from './cast.ts';
import type { Findings, Found } from './found.ts';
import { isOfficeHead, officeIn, officeKeyOf } from './office-key.ts';

/** An office at one place of the text. */
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
      const office = isOfficeHead(word.lower) ? officeAt(words, i, cast) : null;
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

const keyOfText = (text: string, cast: Cast): string | null => {
  const key = officeKeyOf(text, cast.document.lexicon);
  return key && `${key.owner}: ${key.duty}`;
};

function officeAt(words: readonly Word[], head: number, cast: Cast): Office | null {
  const office = officeIn(words, head, cast.document.lexicon);
  const [first, last] = [words[office?.from ?? -1], words[office?.to ?? -1]];
  if (!office || !first || !last) return null;
  return {
    start: first.start,
    end: last.end,
    key: `${office.owner}: ${office.duty}`,
    name: cast.document.text.slice(first.start, last.end).replaceAll(/\s+/g, ' '),
  };
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
