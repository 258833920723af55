import { actor, type Actor } from '../entity/actor.ts';
import type { Mark } from '../entity/cast.ts';
import type { Word } from '../en/words.ts';
import type { Sayer, Scene } from './scene.ts';

/**
 * 2. A name among the source words. A person's outweighs every other word of the phrase ("the mayor of Mamoudzou,
 * X"; "Nordlys spokesman X"), unless the person only owns or completes the head ("X's office", "a spokesman for X").
 */
export function named(sayer: Sayer, scene: Scene): Actor | null {
  const { phrase } = sayer;
  const marks = scene.cast.marksIn(phrase).filter((mark) => mark.isName);
  const people = marks.filter((mark) => mark.actor.kind === 'person' && stands(mark, sayer, scene));
  if (people.length > 0) return initialed(people, sayer, scene) ?? together(people, scene);
  const { head } = phrase;
  if (!head) return null;
  const owner = marks.find((mark) => mark.start <= head.start && head.end <= mark.end);
  if (!owner) return publication(sayer, marks, scene) ?? analysts(sayer, marks) ?? apposed(sayer, marks);
  const listed = marks.filter((mark) => mark.actor.kind === owner.actor.kind && isListed(mark, owner, scene));
  return together(listed.length > 1 ? listed : [owner], scene);
}

/** Whether the person is the one who speaks and not an owner ("X's campaign") or a complement ("a lawyer for X"). */
function stands(mark: Mark, { phrase }: Sayer, scene: Scene): boolean {
  const { index } = scene.cast;
  const at = index.at(mark.start);
  const after = index.words[index.at(mark.end)];
  const isOwner = after?.pos === 'PART' && after.end < phrase.end;
  if (isOwner || modifies(mark, phrase, scene) || isBefore(after, phrase)) return false;
  const before = index.words[at - 1];
  if (!before || before.start < phrase.start) return true;
  if (isBeyondCore(mark, phrase)) return false;
  if (
    phrase.head &&
    phrase.head.start < mark.start &&
    complements.has(introducer(index.words, at, phrase.start)) &&
    !isTitleBefore(mark, phrase, scene)
  )
    return false;
  return !inRelative(mark, phrase.words);
}

/** "an X spokeswoman", "X aides": a noun right after the name is the sayer. */
const isBefore = (after: Word | undefined, { core }: Sayer['phrase']): boolean =>
  after !== undefined && after.pos === 'NOUN' && core.includes(after);

/** "X campaign manager Y": the first name belongs to the title of the second. */
function modifies(mark: Mark, phrase: Sayer['phrase'], scene: Scene): boolean {
  const next = scene.cast
    .marksIn({ start: mark.end, end: phrase.end })
    .find((other) => other.isName && other.actor.kind === 'person' && other.actor !== mark.actor);
  if (!next) return false;
  const between = scene.cast.index.in({ start: mark.end, end: next.start });
  return (
    between.some((word) => word.pos === 'NOUN') &&
    between.every(
      (word) => word.pos === 'NOUN' || word.pos === 'ADJ' || word.pos === 'PROPN' || word.text === '-',
    )
  );
}

/** "e-mails seen by X", "the judge who met X": names after a participle or relative are not the sayer; those after a comma may be. */
function isBeyondCore(mark: Mark, { words, core }: Sayer['phrase']): boolean {
  const next = words[core.length];
  return next !== undefined && mark.start >= next.start && !/^[,(—–:;-]$/.test(next.text);
}

const complements = new Set([
  'of',
  'for',
  'to',
  'with',
  'from',
  'about',
  'against',
  'by',
  'on',
  'behind',
  'under',
  'including',
  'like',
  'as',
  'near',
  'at',
  'in',
  'after',
]);

/** The word before the name and its titles and articles; a possessive ends what stands before it ("the Bank of X's adviser Y"). */
function introducer(words: readonly Word[], at: number, from: number): string {
  let i = at - 1;
  while (
    (words[i]?.start ?? -1) >= from &&
    (words[i]?.pos === 'DET' ||
      words[i]?.pos === 'PROPN' ||
      words[i]?.pos === 'NOUN' ||
      words[i]?.pos === 'ADJ')
  )
    i--;
  const word = words[i];
  return word && word.start >= from ? word.lower : '';
}

/** "the judge who leads the mediation together with X": names inside a relative clause are not the sayer. */
function inRelative(mark: Mark, words: readonly Word[]): boolean {
  const relative = words.find((word) => ['who', 'which', 'whose', 'whom'].includes(word.lower));
  return relative !== undefined && relative.start < mark.start;
}

/** "A and B": the two as one speaker; else the first. A second name in apposition ("X, of Y") does not count. */
function together(marks: readonly Mark[], scene: Scene): Actor | null {
  const [first, ...rest] = marks;
  if (!first) return null;
  const { index } = scene.cast;
  const joined = rest.filter(
    (mark) =>
      mark.actor !== first.actor &&
      /^(?:and|&)$/.test(introducer(index.words, index.at(mark.start), first.end)),
  );
  if (joined.length === 0) return first.actor;
  const parts = [first.actor, ...rest.filter((mark) => mark.actor !== first.actor).map((mark) => mark.actor)];
  return actor(first.actor.kind, parts.map((part) => part.name).join(' and '), null, {
    count: 'several',
    parts,
    nouns: new Set(parts.flatMap((part) => [...part.nouns].map((noun) => `${noun}s`))),
  });
}

function isListed(mark: Mark, head: Mark, { cast: { index } }: Scene): boolean {
  if (mark === head) return true;
  const between = index.in({ start: mark.end, end: head.start });
  return between.every((word) => ['and', ',', 'the', '&', 'both'].includes(word.lower));
}

const publications = new Set([
  'article',
  'report',
  'reports',
  'story',
  'investigation',
  'dispatch',
  'reporting',
  'piece',
  'editorial',
  'newspaper',
  'daily',
  'newscast',
  'broadcast',
  'interview',
  'unit',
  'coverage',
]);

/** "a new article in Politico", "an NBC report": the outlet speaks. */
function publication({ phrase }: Sayer, marks: readonly Mark[], scene: Scene): Actor | null {
  if (!phrase.head || !publications.has(phrase.head.lower)) return null;
  const outlet = marks.find(
    (mark) => mark.actor.kind === 'outlet' && !scene.cast.outlets.isOwn(mark.actor.name),
  );
  return outlet?.actor ?? null;
}

/** "analysts at a bank": a body speaks through those whom it pays to judge. */
function analysts({ phrase }: Sayer, marks: readonly Mark[]): Actor | null {
  if (!/^(?:analysts|economists|strategists)$/.test(phrase.head?.lower ?? '')) return null;
  const at = phrase.core.findIndex((word) => /^(?:at|with|from)$/.test(word.lower));
  const body =
    at < 0
      ? undefined
      : marks.find(
          (mark) => mark.start === phrase.core[at + 1]?.start || mark.start === phrase.core[at + 2]?.start,
        );
  return body && (body.actor.kind === 'organisation' || body.actor.kind === 'outlet') ? body.actor : null;
}

/** "The operator, Balt-Link": the name that stands alone behind the comma names whom the description means. */
function apposed({ phrase }: Sayer, marks: readonly Mark[]): Actor | null {
  const { words, core, determiner } = phrase;
  const isDefinite =
    determiner === 'definite' || determiner === 'possessive' || core.some((word) => word.pos === 'PART');
  const rest = words.slice(core.length + 1);
  const [first, last] = [rest[0], rest.at(-1)];
  if (!isDefinite || words[core.length]?.text !== ',' || !first || !last) return null;
  const mark = marks.find(({ start, end }) => start >= first.start && end === last.end);
  const before = mark ? rest.filter((word) => word.end <= mark.start) : [];
  const isBody = mark?.actor.kind === 'organisation' || mark?.actor.kind === 'outlet';
  // "Dubai-based" may stand before the name, a noun may not: it would be another description.
  return mark && isBody && before.every((word) => word.pos !== 'NOUN' && word.pos !== 'ADP')
    ? mark.actor
    : null;
}

/** "S., a nurse": an initial is no name. */
function initialed(people: readonly Mark[], { phrase }: Sayer, scene: Scene): Actor | null {
  const [mark] = people;
  if (!mark || people.length > 1 || !/^\p{Lu}\.?$/u.test(mark.actor.name)) return null;
  const role = mark.actor.roles[0];
  const { text } = scene.cast.document;
  mark.actor.kind = 'anonymous';
  mark.actor.named = false;
  mark.actor.name =
    role && role.start > mark.start
      ? `${mark.actor.name}, ${text.slice(role.start, role.end)}`
      : text.slice(phrase.start, phrase.core.at(-1)?.end ?? phrase.end);
  return mark.actor;
}

/** "Minister of Foreign Affairs X": without an article, and in capitals or with a title for its head, the phrase up to the name is a title. */
function isTitleBefore(mark: Mark, { words, determiner, head }: Sayer['phrase'], { cast }: Scene): boolean {
  if (determiner !== 'none' || !head) return false;
  const before = words.filter((word) => word.end <= mark.start);
  return (
    cast.document.lexicon.lists.titles.has(head.lower) ||
    before.every((word) => /^\p{Lu}/u.test(word.text) || word.lower === 'of' || word.lower === 'for')
  );
}
