/** Where a page of a list begins: after the last row of the page before. */
export type Cursor = string;

export interface Page<T> {
  readonly rows: readonly T[];
  /** To be handed in for the next page; null at the last. */
  readonly next: Cursor | null;
}

/** Rows in a page, where nobody says otherwise. */
export const pageSize = 100;

/** `moment` is the number that a list is ordered by. */
export const cursorOf = (moment: number, id: string): Cursor => `${moment} ${id}`;

export function placeOf(cursor: Cursor): { moment: number; id: string } {
  const blank = cursor.indexOf(' ');
  return { moment: Number(cursor.slice(0, blank)), id: cursor.slice(blank + 1) };
}

/** One row more than a page was asked for: it tells whether another page follows. */
export function pageOf<T>(rows: readonly T[], limit: number, cursor: (row: T) => Cursor): Page<T> {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last !== undefined ? cursor(last) : null };
}
