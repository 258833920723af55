import type { Word } from '../en/words.ts';
import type { Actor } from './actor.ts';
import { genderOf, type Cast, type Mark } from './cast.ts';
import { phraseOf } from './phrase.ts';

/** Short forms of titles and the nouns by which the text takes their holders up again. */
export const inFull: Readonly<Record<string, readonly string[]>> = {
  'gov.': ['governor'],
  gov: ['governor'],
  'sen.': ['senator', 'lawmaker'],
  sen: ['senator', 'lawmaker'],
  senator: ['lawmaker'],
  'rep.': ['representative', 'congressman', 'congresswoman', 'lawmaker'],
  rep: ['representative', 'congressman', 'congresswoman', 'lawmaker'],
  congressman: ['lawmaker', 'representative'],
  congresswoman: ['lawmaker', 'representative'],
  'gen.': ['general'],
  'col.': ['colonel'],
  dr: ['doctor'],
  'dr.': ['doctor'],
  prof: ['professor'],
  'prof.': ['professor'],
  infectologist: ['doctor'],
  neonatologist: ['doctor'],
  surgeon: ['doctor'],
  physician: ['doctor'],
  chairman: ['chair'],
  chairwoman: ['chair'],
  prefect: ['representative'],
};

/** Notes for every person what the words beside the name say: offices, callings, and whether it is a man or a woman. */
export function readRoles(cast: Cast): void {
  for (const mark of cast.marks) {
    if (mark.actor.kind === 'outlet' || mark.actor.kind === 'organisation') {
      const noun = cast.index.words[cast.index.at(mark.start) - 1];
      if (noun?.pos === 'NOUN') mark.actor.nouns.add(noun.lower);
    }
    if (mark.actor.kind === 'organisation' && isPersonAfterAll(mark, cast)) mark.actor.kind = 'person';
    if (mark.actor.kind !== 'person') continue;
    for (const role of [...before(mark, cast), ...after(mark, cast)]) addRole(mark.actor, role, cast);
    mark.actor.gender ??= genderOf(mark.actor, cast.document);
  }
}

/** "the subdirector-general of Health, X Y,": two words in apposition to an office are a person. */
function isPersonAfterAll(mark: Mark, cast: Cast): boolean {
  if (mark.actor.name.split(' ').length !== 2) return false;
  const { index } = cast;
  const at = index.at(mark.start);
  const [first] = index.bounds(index.sentenceAt(mark.start));
  return index.words[at - 1]?.text === ',' && apposedBefore(index.words, at - 1, first, cast).length > 0;
}

function addRole(person: Actor, role: Role, cast: Cast): void {
  const { lists } = cast.document.lexicon;
  for (const word of role.words) {
    if (lists['female-nouns'].has(word.lower) && role.head === word) person.gender ??= 'she';
    if (lists['male-nouns'].has(word.lower) && role.head === word) person.gender ??= 'he';
  }
  if (!role.head) return;
  const noun = role.head.lower;
  if (isFormOfAddress(noun)) return;
  person.nouns.add(noun);
  for (const other of inFull[noun] ?? []) person.nouns.add(other);
  if (
    role.words.some((word) =>
      /^(?:reporter|correspondent|journalist|moderator|columnist|anchor|blogger)$/.test(word.lower),
    )
  )
    person.journalist = true;
  const [first, last] = [role.words[0], role.words.at(-1)];
  if (!isHumanNoun(noun, cast) && !callings.test(noun)) return;
  if (first && last && !person.roles.some((span) => span.start === first.start))
    person.roles.push({ start: first.start, end: last.end });
}

/** Nouns of callings and kinships that no list has and whose endings do not tell. */
const callings =
  /(?:er|or|ant|ent|ess|ian|ist|eer|head|father|mother|brother|sister|son|daughter|wife|husband|widow|uncle|aunt|cousin|nephew|niece|chair|judge|nurse|clerk|chef|coach|captain|pilot|colonel|general|sergeant|corporal|lieutenant|priest|imam|rabbi|monk|nun|friend|colleague|ally|aide|envoy|heir|poet|guard|spy|agent|host|guest|expert|boss|hero|rival|victim|migrant|native|peer|tsar|czar)$/;

const isFormOfAddress = (word: string): boolean =>
  /^(?:mr|mrs|ms|miss|mme|sir|dame|lord|lady|herr|frau|don)\.?$/.test(word);

interface Role {
  readonly words: readonly Word[];
  readonly head: Word | null;
}

/** "Foreign Secretary X", "Nordlys spokesman X", and "the mayor of Y, X". */
function before(mark: Mark, cast: Cast): Role[] {
  const { index } = cast;
  const at = index.at(mark.start);
  const [first] = index.bounds(index.sentenceAt(mark.start));
  const found: Role[] = [];
  const from = leftEdge(index.words, at, first, cast);
  if (from < at) found.push(roleOf(index.words.slice(from, at)));
  const comma = index.words[from - 1];
  if (from === at && comma?.text === ',') found.push(...apposedBefore(index.words, at - 1, first, cast));
  return found;
}

function roleOf(words: readonly Word[]): Role {
  const { bare, core, head } = phraseOf(words);
  return { words: bare.length > 0 ? bare : core, head };
}

/** Walks left over the words that may stand before a name as its title. */
function leftEdge(words: readonly Word[], at: number, first: number, cast: Cast): number {
  const { lists } = cast.document.lexicon;
  let from = at;
  let nouns = 0;
  for (let i = at - 1; i >= first && at - i <= 9; i--) {
    const word = words[i];
    if (!word) break;
    const isRole =
      lists.titles.has(word.lower) || lists.offices.has(word.lower) || lists.insiders.has(word.lower);
    if (isRole || word.pos === 'NOUN' || (word.pos === 'PROPN' && /^\p{Lu}/u.test(word.text))) {
      nouns++;
      from = i;
    } else if (/^(?:of|for|and)$/.test(word.lower)) {
      // "Minister of Foreign Affairs X", but not "the endorsement of Governor X".
      const owner = words[i - 1]?.lower ?? '';
      if (nouns === 0 || !(lists.titles.has(owner) || lists.offices.has(owner))) break;
    } else if (['ADJ', 'PART', 'NUM'].includes(word.pos) || word.text === '-') {
      if (nouns === 0) break;
    } else if (/^(?:the|a|an|his|her|its|their|former|ex|then)$/.test(word.lower) && nouns > 0) {
      return word.lower === 'former' ? i : i + 1;
    } else break;
  }
  return from;
}

/** "the mayor of Mamoudzou, X": the words between the last article and the comma, when they are a role. */
function apposedBefore(words: readonly Word[], comma: number, first: number, cast: Cast): Role[] {
  for (let i = comma - 1; i >= first && comma - i <= 10; i--) {
    const word = words[i];
    if (!word || word.pos === 'VERB' || word.pos === 'AUX' || word.text === ',') return [];
    if (!/^(?:the|a|an|his|her|its|their|our)$/.test(word.lower) && !opensPossessive(words, i)) continue;
    if (/^(?:of|for|at|in|to)$/.test(words[i - 1]?.lower ?? '')) continue;
    const role = roleOf(words.slice(i, comma));
    return role.head && isHumanNoun(role.head.lower, cast) ? [role] : [];
  }
  return [];
}

/** "Guyana's foreign minister": the owner's name begins the phrase. */
const opensPossessive = (words: readonly Word[], i: number): boolean =>
  words[i + 1]?.pos === 'PART' && /^['’]s?$/.test(words[i + 1]?.text ?? '');

/** "X, the federation's spokesperson,": the words after the comma up to the next sign, when they are a role. */
function after(mark: Mark, cast: Cast): Role[] {
  const { index } = cast;
  let at = index.at(mark.end);
  // "Ron Johnson, R-Wis.," and "X (R)" stand between.
  if (index.words[at]?.text === '(') at = skipTo(index.words, at, ')') + 1;
  if (index.words[at]?.text !== ',') return [];
  const rest = index.words.slice(at + 1, at + 14);
  const end = rest.findIndex(
    (word) =>
      /^[,.;:—–“”"()]$/.test(word.text) ||
      word.lower === 'who' ||
      word.pos === 'AUX' ||
      (word.pos === 'VERB' && !/ing$|ed$|en$/.test(word.lower)),
  );
  const words = rest.slice(0, end < 0 ? rest.length : end);
  const [first] = words;
  if (!first) return [];
  const role = roleOf(words);
  const opens =
    /^(?:a|an|the|its|his|her|their|our|one)$/.test(first.lower) ||
    first.pos === 'NOUN' ||
    first.pos === 'ADJ' ||
    words[1]?.pos === 'PART' ||
    isHumanNoun(first.lower, cast);
  if (!opens || !role.head || role.head.pos === 'VERB') return [];
  const isName = cast
    .marksIn({ start: first.start, end: words.at(-1)?.end ?? first.end })
    .some(
      (other) =>
        other.actor.kind === 'person' &&
        other.actor !== mark.actor &&
        role.head !== null &&
        other.end >= role.head.end &&
        other.start <= role.head.start,
    );
  return isName ? [] : [role];
}

const skipTo = (words: readonly Word[], from: number, sign: string): number => {
  for (let i = from; i < from + 8 && i < words.length; i++) if (words[i]?.text === sign) return i;
  return from;
};

/** Whether the noun names a human being by office, title, calling or sex. */
export function isHumanNoun(noun: string, { document }: Cast): boolean {
  const { lists } = document.lexicon;
  return (
    lists.titles.has(noun) ||
    lists.offices.has(noun) ||
    lists.insiders.has(noun) ||
    lists['female-nouns'].has(noun) ||
    lists['male-nouns'].has(noun) ||
    /(?:ist|director|minister|secretary|president|officer|ologist|ian|person|woman|man|maker|writer|teacher|player|owner|leader|nominee|candidate|expert|neurosurgeon|billionaire|veteran|lawyer|critic|member|scholar|strategist|founder|pioneer|surgeon|physician|pharmacist)$/.test(
      noun,
    )
  );
}
