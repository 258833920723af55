import { type Meaning, ofDuration, ofPeriod, ofShift } from '../meaning.ts';
import { gap, joint, opening, sticky } from '../patterns.ts';
import { day, daysOf, shifted, year } from '../period.ts';
import type { Rule } from '../rule.ts';
import { current, type Scene } from '../scene.ts';
import { yearOf } from '../meaning.ts';

/** "the quarter", "the latest quarter", "the latest period": the one told last, else the last that has ended. */
export const toldQuarter: Rule = {
  opens: opening('the', 'its', 'their'),
  pattern: sticky(
    String.raw`(?:the|its|their)${gap}(?:(?:latest|most${gap}recent|reported|just-ended)${gap}(?:quarter|period)|quarter(?!${joint}(?:of|to|century|mile|back|final)))`,
  ),
  read: (_, scene) => ofQuarter(scene),
};

function ofQuarter(scene: Scene): Meaning | null {
  const told = scene.told(['quarter']);
  if (told !== null) return ofPeriod(told);
  const now = current(scene, 'quarter');
  return now === null ? ofShift('quarter', null, 0) : ofPeriod(shifted(now, -1));
}

/** "for the full year", "the whole year": the running one. */
export const fullYear: Rule = {
  opens: opening('the'),
  pattern: sticky(String.raw`the${gap}(?:full|whole|entire)${gap}year`),
  read: (_, { published }) => ofShift('year', published, 0),
};

/** "the year ended June 30", "the fiscal year ending in March": a year's length that another time closes. */
export const yearEnded: Rule = {
  opens: opening('the'),
  pattern: sticky(
    String.raw`the${gap}(?:(?:fiscal|financial)${gap})?(?<unit>year|six${gap}months|nine${gap}months)(?=,?${gap}(?:ended|ending|to${gap}\p{Lu}))`,
  ),
  read: (match) => ofDuration({ year: 'P1Y', 'six months': 'P6M' }[match.part('unit')] ?? 'P9M'),
};

/** "year-end", "the end of the year" written short: the last day of the year, the one before where the text looks back. */
export const yearEnd: Rule = {
  opens: opening('year'),
  pattern: sticky(String.raw`year(?:['’]s)?${joint}end`),
  read(match, scene) {
    const { published } = scene;
    if (published === null) return ofShift('day', null, 0);
    const isPast = /\b(?:since|from)\s+$/iu.test(match.before) || scene.tenseAt(match) === 'past';
    return ofPeriod(day(daysOf(year(yearOf(published) - (isPast ? 1 : 0))).last));
  },
};
