import { type Meaning, ofPart, ofShift, ofUnknown } from '../meaning.ts';
import { gap, joint, opening, sticky, within, withinOpens } from '../patterns.ts';
import type { Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';
import { dayParts } from './weekday.ts';

const partName = '(?<part>morning|lunchtime|afternoon|evening|night)';

/** "today", "late yesterday", "tomorrow morning", "mid-afternoon yesterday", "the day before yesterday". */
export const dayWord: Rule = {
  opens: opening(withinOpens, 'morning', 'afternoon', 'evening', 'today', 'yesterday', 'tomorrow'),
  pattern: sticky(
    String.raw`(?:(?:(?:early|mid|late)${joint})?(?<before>morning|afternoon|evening)${gap})?(?<within>${within})?(?:(?<far>the${gap}day${gap}(?:before|after))${gap})?(?<word>today|yesterday|tomorrow)(?:${gap}(?:(?:early|late|mid)[-\s])?${partName})?`,
  ),
  read(match, scene) {
    const by = { yesterday: -1, tomorrow: 1 }[match.part('word')] ?? 0;
    const more = match.part('far') === '' ? 0 : by;
    return onDay(by + more, match.part('part') || match.part('before'), scene);
  },
};

/** "this morning", "last night", "later this afternoon". */
export const partOfDay: Rule = {
  opens: opening(withinOpens, 'this', 'last'),
  pattern: sticky(String.raw`(?<within>${within})?(?<which>this${gap}very|this|last)${gap}${partName}`),
  read(match, scene) {
    if (match.part('which') === 'last' && !/night|evening/.test(match.part('part'))) return null;
    return onDay(match.part('which') === 'last' ? -1 : 0, match.part('part'), scene);
  },
};

export const tonight: Rule = {
  opens: opening('later', 'tonight', 'overnight'),
  pattern: sticky(String.raw`(?:later${gap})?(?:tonight|overnight)`),
  read: (_, scene) => onDay(0, 'night', scene),
};

function onDay(by: number, words: string, { published }: Scene): Meaning | null {
  const part = dayParts.get(words);
  if (part === undefined) return ofShift('day', published, by);
  return published === null ? ofUnknown(`XXXX-XX-XXT${part}`, 'instant') : ofPart(published + by, part);
}
