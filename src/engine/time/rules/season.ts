import { ofPeriod, ofSet, ofUnknown, yearOf } from '../meaning.ts';
import { gap, opening, seasonName, seasonOpens, sticky, within, withinOpens } from '../patterns.ts';
import { type Period, seasons } from '../period.ts';
import type { Match, Rule } from '../rule.ts';
import { current, type Scene } from '../scene.ts';
import { spokenYear, yearOfWords } from './spoken-year.ts';

const numbers: ReadonlyMap<string, number> = new Map([
  ['spring', 0],
  ['summer', 1],
  ['autumn', 2],
  ['fall', 2],
  ['winter', 3],
]);

/** "last summer", "the spring of 2019", "this fall", "in winter". A season by itself needs a word that makes it one. */
export const season: Rule = {
  opens: opening(withinOpens, seasonOpens, 'this', 'last', 'next', 'every', 'each', 'that'),
  pattern: sticky(
    String.raw`(?:the${gap})?(?<within>${within})?(?:(?<which>this${gap}(?:past|coming)|this|last|next|the${gap}(?:following|previous|past|coming|next)|the|every|each|that)${gap})?(?<season>${seasonName})(?:${gap}(?:of${gap})?(?<year>[12]\d{3}(?!\d)|${spokenYear}|(?:last|this|next)${gap}year))?`,
  ),
  read(match, scene) {
    const place = numbers.get(match.part('season'));
    if (place === undefined || !isSeason(match)) return null;
    if (/^(?:every|each)$/.test(match.part('which'))) return ofSet(`XXXX-${seasons[place] ?? ''}`);
    const period = periodOf(match, scene, place);
    return period === null ? ofUnknown(`XXXX-${seasons[place] ?? ''}`) : ofPeriod(period);
  },
};

/** "spring" and "fall" are verbs and "Spring" a name: what stands around makes them seasons. */
function isSeason(match: Match): boolean {
  const told = match.part('within') + match.part('year') + match.part('which').replace(/^the$/, '');
  if (told !== '') return true;
  if (/^\p{Lu}/u.test(match.written('season'))) return false;
  const isLed = /\b(?:in|by|since|until|during|through|over)\s+$/iu.test(match.before);
  const isNoun = match.part('which') === 'the' || /^(?:summer|winter|autumn)$/.test(match.part('season'));
  return isLed && isNoun && !/^\s+(?:of|in|to|from)\b|^-/.test(match.after);
}

function periodOf(match: Match, scene: Scene, place: number): Period | null {
  const words = match.part('year');
  const { published } = scene;
  if (/^[\dnet]/.test(words) && !words.endsWith('year')) return at(yearOfWords(words), place);
  const now = current(scene, 'season');
  if (now === null || published === null) return null;
  if (words !== '')
    return at(yearOf(published) + (words.startsWith('last') ? -1 : words.startsWith('next') ? 1 : 0), place);
  return chosen(match, scene, now, place);
}

/** Running season or the last one, unless the words or the verb are about the future; "last summer" has ended. */
function chosen(match: Match, scene: Scene, now: Period, place: number): Period {
  const last = now.index - ((((now.index - place) % 4) + 4) % 4);
  const which = match.part('which');
  if (which === 'last' || which.endsWith('past') || which.endsWith('previous'))
    return { unit: 'season', index: last === now.index ? last - 4 : last };
  if (which === 'next' || which.endsWith('coming'))
    return { unit: 'season', index: last === now.index && which !== 'next' ? last : last + 4 };
  const isAhead =
    last < now.index && (scene.tenseAt(match) === 'future' || (which === 'this' && now.index - last > 2));
  return { unit: 'season', index: isAhead ? last + 4 : last };
}

const at = (year: number, place: number): Period => ({ unit: 'season', index: year * 4 + place });
