import type { Word } from '../en/words.ts';
import { isHumanNoun } from '../entity/roles.ts';
import { description } from './7-description.ts';
import { isPluralNoun, recurring } from './6-taken-up.ts';
import { sayerAt, type Scene } from './scene.ts';

/**
 * Marks the people whom the report describes without naming them ("A neonatologist on the unit is silent"), before
 * anybody's words are laid to anybody: a later "she" or "the doctor" can only be found if they stand in the cast.
 */
export function markDescribed(scene: Scene): void {
  for (const { words } of scene.cast.index.sentences) {
    for (const [i, word] of words.entries()) {
      if (word.pos !== 'NOUN' || !isHumanNoun(word.lower, scene.cast) || !endsPhrase(words, i)) continue;
      const from = determinerOf(words, i, scene);
      if (from < 0 || isSaidOfAnother(words, from, scene) || isNamedAfter(words, i, scene)) continue;
      markOne(words, from, i, scene);
    }
  }
}

function markOne(words: readonly Word[], from: number, noun: number, scene: Scene): void {
  const [first, last] = [words[from], words[extentOf(words, noun)]];
  if (!first || !last) return;
  const sayer = sayerAt({ start: first.start, end: last.end }, null, scene);
  const who = recurring(sayer, scene) ?? description(sayer, scene);
  const end = words[noun]?.end ?? last.end;
  // An office has one holder, whom the report may name yet: only speaking makes this description his.
  if (who?.kind === 'office') who.nouns.clear();
  if (who && (who.kind === 'anonymous' || who.kind === 'office' || who.kind === 'person'))
    scene.cast.mark({ start: first.start, end }, who);
}

/** Not the title before a name, nor the first half of a compound. */
function endsPhrase(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  return (
    !next || !(next.pos === 'NOUN' || next.pos === 'PART' || next.text === '-' || /^\p{Lu}/u.test(next.text))
  );
}

/**
 * Index of the first word of the phrase that the noun ends; -1 where it introduces nobody. "The surgeon" is most often
 * another word for somebody named and introduces nobody; "the prefect" may, and so may "officials" as a subject.
 */
function determinerOf(words: readonly Word[], noun: number, { cast }: Scene): number {
  const lower = words[noun]?.lower ?? '';
  const { offices, insiders } = cast.document.lexicon.lists;
  for (let i = noun; i >= 0 && noun - i <= 5; i--) {
    const before = words[i - 1];
    if (before && /^(?:a|an|another|one|two|three|four|five|several)$/.test(before.lower)) return i - 1;
    if (before?.lower === 'the') return offices.has(lower) ? i - 1 : -1;
    if (before?.pos === 'PART' && offices.has(lower) && i > 1) return i - 2;
    if (before && (['ADJ', 'NOUN', 'PROPN', 'NUM'].includes(before.pos) || before.text === '-')) continue;
    const next = words[noun + 1];
    return insiders.has(lower) && isPluralNoun(lower) && (next?.pos === 'VERB' || next?.pos === 'AUX')
      ? i
      : -1;
  }
  return -1;
}

/** "X, a nurse", "X is a nurse", "as a nurse": said of somebody who is named already. */
function isSaidOfAnother(words: readonly Word[], from: number, scene: Scene): boolean {
  const before = words[from - 1];
  if (!before) return false;
  if (before.pos === 'AUX' || /^(?:as|like|become|became|of|called)$/.test(before.lower)) return true;
  const named = words[from - 2];
  return (
    before.text === ',' &&
    named !== undefined &&
    scene.cast.marksIn({ start: named.start, end: named.end + 1 }).length +
      scene.cast.marksIn({ start: named.start - 40, end: named.end }).filter((mark) => mark.end === named.end)
        .length >
      0
  );
}

/** "the mayor of Mamoudzou, X": the name follows. */
function isNamedAfter(words: readonly Word[], noun: number, scene: Scene): boolean {
  const comma = extentOf(words, noun) + 1;
  const name = words[comma + 1];
  if (words[comma]?.text !== ',' || !name) return false;
  return scene.cast
    .marksIn({ start: name.start, end: (words[comma + 6] ?? words.at(-1) ?? name).end })
    .some((mark) => mark.start === name.start && mark.actor.kind === 'person');
}

/** Index of the last word of the phrase: up to a sign, a verb or a relative. */
function extentOf(words: readonly Word[], noun: number): number {
  let last = noun;
  for (let i = noun + 1; i < words.length && i <= noun + 7; i++) {
    const word = words[i];
    if (
      !word ||
      word.pos === 'PUNCT' ||
      word.pos === 'VERB' ||
      word.pos === 'AUX' ||
      word.pos === 'ADV' ||
      word.pos === 'CCONJ' ||
      /^(?:who|that|which|after|when)$/.test(word.lower) ||
      (word.lower === 'on' && words[i + 1]?.lower !== 'the')
    )
      break;
    last = i;
  }
  while (last > noun && words[last]?.pos !== 'NOUN' && words[last]?.pos !== 'PROPN') last--;
  return last;
}
