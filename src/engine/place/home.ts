import type { Document } from '../document.ts';

const homes = new WeakMap<Document['lexicon']['outlets'], ReadonlyMap<string, string>>();

/** The country of every outlet of the list by its names and domain, in lower case. */
function homesOf(outlets: Document['lexicon']['outlets']): ReadonlyMap<string, string> {
  const made = homes.get(outlets);
  if (made) return made;
  const table = new Map<string, string>();
  for (const { names, domain, country } of outlets) {
    if (country === null) continue;
    for (const name of names) table.set(name.toLowerCase(), country);
    if (domain !== null) table.set(domain, country);
  }
  homes.set(outlets, table);
  return table;
}

/** The country of the report's outlet, as a number of the gazetteer; null where it is not known. */
export function homeOf({ head, lexicon, gazetteer }: Document): number | null {
  const table = homesOf(lexicon.outlets);
  const { outlet } = head;
  if (!outlet) return null;
  const code = table.get(outlet.domain ?? '') ?? table.get(outlet.name.toLowerCase());
  return code === undefined ? null : gazetteer.country(code);
}
