/** The caller asked for something that the command does not do: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Whole number of an option, within bounds; what was met and expected in the error. */
export function wholeNumber(option: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  throw new UsageError(`${option}: met “${value}”; expected a whole number from ${least} to ${most}`);
}

/** One of the words that an option takes. */
export function oneOf<T extends string>(option: string, value: string, words: readonly T[]): T {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw new UsageError(
    `${option}: met “${value}”; expected ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`,
  );
}
