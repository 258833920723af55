import type { Actor } from './actor.ts';
import type { Findings, Found } from './found.ts';
import { keyWords } from './outlet-names.ts';
import { isOneName, nameBlock, withoutArticles } from './romanisation.ts';
import { Table } from './table.ts';

/**
 * Joins the spellings of one place: "Khmeimim" and "Hmeimim", "El-Fasher" and "El Fasher". A name that was taken for somebody's of whom the
 * report says nothing, and who says nothing, is the place's too.
 */
export function joinSpellings(heard: ReadonlySet<Actor | null>, findings: Findings): void {
  const places = new Table<Found>();
  const words = (name: string): string[] => withoutArticles(keyWords(name));
  const isPlace = ({ kind }: Found): boolean => kind === 'place' || kind === 'facility';
  for (const found of findings.all)
    if (isPlace(found)) for (const name of namesOf(found)) places.add(nameBlock(words(name)), found);
  for (const found of findings.all) {
    const own = words(found.name);
    const isNobody =
      (found.kind === 'organisation' || found.kind === 'person') &&
      own.length === 1 &&
      found.roles.length === 0 &&
      ![...found.actors].some((who) => heard.has(who));
    const isUnplaced = isPlace(found) && found.place === null && found.candidates.length === 0;
    if (!isNobody && !isUnplaced) continue;
    const twins = places
      .get(nameBlock(own))
      .filter(
        (place) =>
          place !== found &&
          findings.current(place) === place &&
          namesOf(place).some((name) => isOneName(keyWords(name), keyWords(found.name))),
      );
    const [only] = twins;
    if (only && twins.length === 1) findings.merge(only, found);
  }
}

/** Its names, and those of a facility without the words for its kind. */
const namesOf = ({ name, aliases }: Found): string[] =>
  [name, ...aliases].flatMap((one) => [
    one,
    one.replace(
      / (?:military |air |naval |border |power |refugee |international )?(?:base|airbase|airport|port|camp|crossing|plant|dam)$/i,
      '',
    ),
  ]);
