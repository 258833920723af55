import type { Actor } from '../entity/actor.ts';
import type { Cast, Mark } from '../entity/cast.ts';
import { shownAsOutlet } from '../entity/outlet-signs.ts';

/**
 * Mends names that were taken for a person's though the grammar around them says otherwise: no person bears an article
 * ("The Dunlin said"), stands right behind a noun for an outlet ("the station Kivu"), or hears news under one word with no
 * other name, title or calling anywhere in the report ("told Rannikko that").
 */
export function mendNames(cast: Cast): void {
  const marks = new Map<Actor, Mark[]>();
  for (const mark of cast.marks) {
    const { actor: who, isName } = mark;
    if (!isName || (who.kind !== 'person' && who.kind !== 'organisation' && who.kind !== 'outlet')) continue;
    const known = marks.get(who);
    if (known) known.push(mark);
    else marks.set(who, [mark]);
  }
  for (const [who, own] of marks) {
    if (own.some((mark) => isCalledOutlet(mark, cast))) who.kind = 'outlet';
    else if (who.kind === 'person' && isNobody(who, own, cast))
      who.kind = isHeard(own, cast) ? 'outlet' : who.kind;
  }
}

/** "the British paper The Dunlin", "the channel Port Watch": the noun stands right before the name, an article of the name's own apart. */
function isCalledOutlet({ start }: Mark, { index, document }: Cast): boolean {
  const { words } = index;
  const at = index.at(start);
  const before = words[at - 1]?.text === 'The' ? words[at - 2] : words[at - 1];
  return (
    before !== undefined &&
    before.pos === 'NOUN' &&
    start - before.end <= 5 &&
    document.lexicon.lists['outlet-nouns'].has(before.lower) &&
    !/^(?:media|press|show|correspondents?|reporters?|journalists?)$/.test(before.lower)
  );
}

/** No title, no calling, no sex; and an article before it, or one word all through the report. */
function isNobody(who: Actor, own: readonly Mark[], cast: Cast): boolean {
  if (who.roles.length > 0 || who.gender !== null || own.some((mark) => hasTitle(mark, cast))) return false;
  return own.some((mark) => hasArticle(mark, cast)) || !/[\s-]/.test(who.name);
}

function hasTitle({ start }: Mark, { index, document }: Cast): boolean {
  const before = index.words[index.at(start) - 1];
  return before !== undefined && document.lexicon.lists.titles.has(before.lower.replace(/\.$/, ''));
}

/** "the Dunlin", but not "the Dunlin family". */
function hasArticle({ start, end }: Mark, { index, document }: Cast): boolean {
  const [before, after] = [index.words[index.at(start) - 1], index.words[index.at(end)]];
  const isOwn = document.text.slice(start, start + 4) === 'The ';
  return (isOwn || before?.lower === 'the') && !/^(?:NOUN|PROPN|ADJ)$/.test(after?.pos ?? '');
}

const isHeard = (own: readonly Mark[], { index }: Cast): boolean =>
  own.some(({ start, end }) => shownAsOutlet(index.words, index.at(start), index.at(end)) > 0);
