import type { Lexicon } from '../lexicon.ts';

const tables = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>();

/** Full given names by the short forms in use for them. */
function tableOf(lines: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const made = tables.get(lines);
  if (made) return made;
  const table = new Map<string, string[]>();
  for (const line of lines) {
    const [full = '', shorts = ''] = line.split('|');
    for (const short of shorts.split(',')) table.set(short, [...(table.get(short) ?? []), full]);
  }
  tables.set(lines, table);
  return table;
}

/** What a given name may stand for: itself, the full names that it is short for, its initial. Lower case. */
export function givenForms(name: string, { lists }: Lexicon): string[] {
  return [
    name,
    ...(tableOf(lists.nicknames).get(name) ?? []),
    ...(name.length > 1 ? [name.slice(0, 1)] : []),
  ];
}

/** Whether two given names may be one person's: equal, one short for the other, or one its initial. Two initials tell nothing. */
export function givenNamesAgree(a: string, b: string, lexicon: Lexicon): boolean {
  if (a === b) return true;
  const forms = givenForms(b, lexicon);
  return givenForms(a, lexicon).some(
    (form) => forms.includes(form) && (form.length > 1 || a.length === 1 || b.length === 1),
  );
}
