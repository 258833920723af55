import type { Figure } from '../claim/clause.ts';
import { textOf } from '../report/span.ts';
import { rootOf } from './words.ts';
import type { Saying } from './saying.ts';

/** What a figure measures, as far as its unit tells: two that measure different things replace no other. */
type Measure = 'time' | 'money' | 'share' | 'size' | 'count' | 'unknown';

const measures: readonly (readonly [Measure, RegExp])[] = [
  ['time', /^(?:second|minute|hour|day|week|month|year|decade|centur(?:y|ies)|night|season)s?$/],
  [
    'money',
    /^(?:[$€£¥]|dollars?|euros?|pounds?|yen|yuan|roubles?|rubles?|rupees?|usd|eur|gbp|pesos?|francs?|kroner|reais)$/,
  ],
  ['share', /^(?:percent|percentage|points?|%)$/],
  [
    'size',
    /^(?:square|cubic|(?:kilo|centi|milli)?met(?:er|re)s?|kilomet(?:er|re)s?|km|miles?|feet|foot|tons?|tonnes?|barrels?|lit(?:er|re)s?|hectares?|acres?|kilos?|kilograms?|kph|mph|knots?|degrees?|megawatts?|gigawatts?)$/,
  ],
];

const measureOf = (unit: string | null): Measure =>
  unit === null ? 'unknown' : (measures.find(([, form]) => form.test(unit.toLowerCase()))?.[0] ?? 'count');

/**
 * The figure of the earlier saying that one of the later replaces: another number of the same unit; the same number without its bound, or of
 * another unit of size; or, where each side has one figure of a kind, that one, since both stand in one claim. Null where the earlier has
 * the very same, or none of its kind.
 */
export function counterpart(figure: Figure, later: Saying, earlier: Saying): Figure | null {
  const [own, others] = [later.clause.figures, earlier.clause.figures];
  if (others.some((other) => isSameFigure(figure, other))) return null;
  // What the later still has of the earlier is not what was replaced.
  const open = others.filter((other) => !own.some((one) => isSameFigure(one, other)));
  const [ofUnit] = open.filter((other) => isSameUnit(figure, other));
  if (ofUnit) return ofUnit;
  const ofKind = open.filter((other) => isOneKind(figure, other));
  const fresh = own.filter(
    (one) => !others.some((other) => isSameFigure(one, other)) && isOneKind(one, figure),
  );
  // The first figure of a sentence is what it is about: "31 people" after "22 dead and 1,373 hurt".
  return fresh[0] === figure ? (ofKind[0] ?? null) : null;
}

/** Of one kind of measure; sizes in different units can be told apart only where the number stayed. */
function isOneKind(one: Figure, two: Figure): boolean {
  const [a, b] = [measureOf(one.unit), measureOf(two.unit)];
  if (a === 'size' && b === 'size') return one.value === two.value;
  return a === b || (a === 'unknown' && b === 'count') || (a === 'count' && b === 'unknown');
}

const isSameFigure = (one: Figure, two: Figure): boolean =>
  (one.unit !== two.unit && isSameLength(one, two)) ||
  (one.value === two.value &&
    isBounded(one) === isBounded(two) &&
    (isSameUnit(one, two) || !(measureOf(one.unit) === 'size' && measureOf(two.unit) === 'size')));

/** In days, so that 90 days and three months are one; calendars allow a twentieth more or less. */
const days: readonly (readonly [RegExp, number])[] = [
  [/^days?$/, 1],
  [/^weeks?$/, 7],
  [/^months?$/, 30.4],
  [/^years?$/, 365],
];

function isSameLength(one: Figure, two: Figure): boolean {
  const [a, b] = [one, two].map(
    ({ value, unit }) => value * (days.find(([form]) => form.test(unit ?? ''))?.[1] ?? Number.NaN),
  );
  return a !== undefined && b !== undefined && Math.abs(a - b) <= 0.05 * Math.max(a, b);
}

/** From above only: "up to 30 days" loses more with its bound than "at least 11" does, which a count in course always has. */
const isBounded = ({ low, high }: Figure): boolean => low === null && high !== null;

const isSameUnit = (one: Figure, two: Figure): boolean =>
  one.unit !== null && two.unit !== null && rootOf(one.unit.toLowerCase()) === rootOf(two.unit.toLowerCase());

export const figureText = ({ start, end, unit }: Figure, { report }: Saying): string =>
  [textOf(report.reading.text, { start, end }), unit].filter((part) => part !== null).join(' ');
