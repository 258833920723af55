import type { EntityKind } from '../../report/reading.ts';
import type { Word } from '../en/words.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Actor } from './actor.ts';
import { isArmedByName } from './armed-names.ts';
import { bodyKeyOf } from './body-key.ts';
import type { Cast, Mark } from './cast.ts';
import { keyWords } from './outlet-names.ts';
import { seatOf } from './seats.ts';

const kinds: Readonly<Partial<Record<Actor['kind'], EntityKind>>> = {
  person: 'person',
  organisation: 'organisation',
  state: 'state',
  'armed group': 'armed group',
  office: 'office',
  document: 'document',
  outlet: 'outlet',
  facility: 'facility',
  place: 'place',
};

/** The kind of entity an actor is; null for people who bear no name. */
export function entityKindOf(who: Actor, armed: ReadonlySet<Actor>, lexicon: Lexicon): EntityKind | null {
  const kind = kinds[who.kind] ?? null;
  if (kind === 'state' && /^(?:the )?(?:european union|eu|european government)$/i.test(who.name))
    return 'organisation';
  if (kind !== 'organisation') return kind;
  const seat = seatOf(who.name, lexicon);
  if (seat) return seat.kind;
  return armed.has(who) ? 'armed group' : 'organisation';
}

/** The bodies of the report that are armed groups: the list names them, or the words beside or in their names do. */
export function armedGroups(cast: Cast): ReadonlySet<Actor> {
  const { lexicon } = cast.document;
  const armed = new Set<Actor>();
  for (const mark of cast.marks) {
    const who = mark.actor;
    if (who.kind !== 'organisation' || armed.has(who) || !mark.isName) continue;
    if (bodyKeyOf(keyWords(who.name), lexicon)?.state) continue;
    if ([who.name, ...who.aliases].some((name) => isArmedByName(name, lexicon)) || isShownArmed(mark, cast))
      armed.add(who);
  }
  return armed;
}

/** "M23 rebels", "the militia X", "X, an armed group": what is said of none but them. */
function isShownArmed({ start, end }: Mark, { index, document }: Cast): boolean {
  const nouns = document.lexicon.lists['armed-nouns'];
  const { words } = index;
  const [at, after] = [index.at(start), index.at(end)];
  const isArmed = (i: number): boolean =>
    nouns.has(words[i]?.lower ?? '') || nouns.has(`${words[i - 1]?.lower ?? ''} ${words[i]?.lower ?? ''}`);
  if (nouns.has(words[after - 1]?.lower ?? '')) return true;
  if (
    nouns.has(words[after]?.lower ?? '') &&
    !/^(?:jets?|planes?|aircraft|pilots?)$/.test(words[after + 1]?.lower ?? '')
  )
    return true;
  if (isArmed(at - 1) && words[at - 1]?.pos === 'NOUN') return true;
  // "fighters of the X", "rebels from the X".
  const owner = words[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  if (
    /^(?:of|from)$/.test(words[owner]?.lower ?? '') &&
    /^(?:NOUN|ADJ)$/.test(words[owner - 1]?.pos ?? '') &&
    isArmed(owner - 1)
  )
    return true;
  return words[after]?.text === ',' && isArmedPhrase(words, after + 1, isArmed);
}

/** What armed people are together: "a separatist group". */
const unions =
  /^(?:group|organisation|organization|movement|faction|force|army|front|network|wing|alliance|coalition|party)$/;

/** "a Kurdish-led militia": the head of the phrase that begins at `at`. */
function isArmedPhrase(words: readonly Word[], at: number, isArmed: (i: number) => boolean): boolean {
  if (!/^(?:a|an|the|one)$/.test(words[at]?.lower ?? '')) return false;
  for (let i = at + 1; i < at + 8; i++) {
    const word = words[i];
    if (!word || word.pos === 'VERB' || word.pos === 'AUX' || (word.pos === 'PUNCT' && word.text !== '-'))
      return false;
    const next = words[i + 1];
    const endsPhrase = next?.pos !== 'NOUN' && next?.pos !== 'PROPN' && next?.text !== '-';
    if (word.pos === 'NOUN' && endsPhrase)
      return isArmed(i) || (unions.test(word.lower) && words.slice(at, i).some((_, j) => isArmed(at + j)));
  }
  return false;
}
