/** Units of length with the letter and factor by which ISO 8601 and TIMEX3 write them. */
const letters: ReadonlyMap<string, readonly [letter: string, factor: number, clock: boolean]> = new Map([
  ['second', ['S', 1, true]],
  ['minute', ['M', 1, true]],
  ['hour', ['H', 1, true]],
  ['day', ['D', 1, false]],
  ['night', ['D', 1, false]],
  ['week', ['W', 1, false]],
  ['weekend', ['WE', 1, false]],
  ['fortnight', ['W', 2, false]],
  ['month', ['M', 1, false]],
  ['quarter', ['Q', 1, false]],
  ['year', ['Y', 1, false]],
  ['decade', ['Y', 10, false]],
  ['century', ['Y', 100, false]],
]);

/** A unit's name without its plural ending: "centuries" is century. */
export const singular = (unit: string): string => (unit === 'centuries' ? 'century' : unit.replace(/s$/, ''));

/** The smaller unit that half of a unit is told in: half a year is six months. */
const halves: ReadonlyMap<string, readonly [unit: string, count: number]> = new Map([
  ['year', ['M', 6]],
  ['day', ['TH', 12]],
  ['hour', ['TM', 30]],
  ['minute', ['TS', 30]],
]);

/** So many units as TIMEX3 writes them: P2W, PT5H30M, P2Y6M, P6.5W; null for a count that is none. `unit` in the singular. */
export function lengthOf(count: number, unit: string): string | null {
  const known = letters.get(unit);
  if (known === undefined || !(count > 0) || count > 1_000_000) return null;
  const [letter, factor, isClock] = known;
  const total = count * factor;
  const whole = Math.floor(total);
  const half = halves.get(unit);
  if (total - whole === 0.5 && half !== undefined) return withHalf(whole, letter, isClock, half);
  return `P${isClock ? 'T' : ''}${Number(total.toFixed(2))}${letter}`;
}

function withHalf(
  whole: number,
  letter: string,
  isClock: boolean,
  [small, count]: readonly [string, number],
): string {
  const head = isClock ? 'PT' : 'P';
  if (whole === 0)
    return isClock ? `PT${count}${small.slice(1)}` : `P${count === 12 ? 'T12H' : `${count}${small}`}`;
  return `${head}${whole}${letter}${isClock ? `${count}${small.slice(1)}` : `${small.startsWith('T') ? 'T' : ''}${count}${small.replace('T', '')}`}`;
}

/** A number of units that is not told: PXD, PTXM for minutes, PXY for years and what is longer. */
export function vagueLengthOf(unit: string): string | null {
  const known = letters.get(unit);
  return known === undefined ? null : `P${known[2] ? 'T' : ''}X${known[0]}`;
}
