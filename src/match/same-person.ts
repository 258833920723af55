import { givenNamesAgree } from '../engine/entity/given-names.ts';
import { isOneName } from '../engine/entity/romanisation.ts';
import type { Lexicon } from '../engine/lexicon.ts';
import type { EntityProfile } from './entity-profile.ts';
import { other, same, type Verdict } from './verdict.ts';

const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'junior', 'senior']);

/** Two people are one by a full name, in its parts or its spelling, or by the family name and an office of one state that both reports give. */
export function samePerson(a: EntityProfile, b: EntityProfile, lexicon: Lexicon): Verdict {
  const [one, two] = [a.names.filter(isFull), b.names.filter(isFull)];
  const [first = [], second = []] = [a.names[0], b.names[0]];
  const words = [first.join(' '), second.join(' ')] as const;
  if (generationOf(first) !== generationOf(second) && sharesFamily(first, second))
    return other('generations', ...words);
  const clash = statesClash(a, b);
  const tie = one.length > 0 && two.length > 0 ? fullNames(one, two, lexicon) : byOffice(a, b);
  if (tie.same && clash) return other('states', clash[0], clash[1]);
  return tie;
}

const isFull = (words: readonly string[]): boolean => words.length > 1;

function generationOf(words: readonly string[]): string | null {
  const last = words.at(-1) ?? '';
  return generations.has(last) ? last : null;
}

const bare = (words: readonly string[]): readonly string[] => words.filter((word) => !generations.has(word));

const sharesFamily = (a: readonly string[], b: readonly string[]): boolean =>
  bare(a).at(-1) === bare(b).at(-1);

/** Offices of different states are held by different people, unless the reports give them one office in common. */
function statesClash(a: EntityProfile, b: EntityProfile): readonly [string, string] | null {
  if (a.states.size === 0 || b.states.size === 0) return null;
  if ([...a.states].some((state) => b.states.has(state))) return null;
  return [[...a.states].join(', '), [...b.states].join(', ')];
}

function fullNames(
  one: readonly (readonly string[])[],
  two: readonly (readonly string[])[],
  lexicon: Lexicon,
): Verdict {
  let verdict: Verdict = other('nothing in common', one[0]?.join(' ') ?? '', two[0]?.join(' ') ?? '');
  for (const x of one)
    for (const y of two) {
      const found = pair(x, y, lexicon);
      if (found.same && !found.isWeak) return found;
      if (found.same || (!verdict.same && verdict.by === 'nothing in common')) verdict = found;
    }
  return verdict;
}

function pair(x: readonly string[], y: readonly string[], lexicon: Lexicon): Verdict {
  const words = [x.join(' '), y.join(' ')] as const;
  if (words[0] === words[1]) return same('full name', ...words);
  if (isOneName(x, y)) return same('spelling of a foreign script', ...words);
  if (!sharesFamily(x, y))
    return isBeginning(x, y, lexicon) ? same('full name', ...words) : other('nothing in common', ...words);
  const [p, q] = [bare(x), bare(y)];
  if (!givenNamesAgree(p[0] ?? '', q[0] ?? '', lexicon) || !middlesAgree(p, q))
    return other('given names', ...words);
  return p[0] === q[0] ? same('full name', ...words) : same('given name short or by its initial', ...words);
}

/** "Mohammed bin Salman", "Mohammed bin Salman al-Saud": three words or more that the longer begins with. */
function isBeginning(x: readonly string[], y: readonly string[], lexicon: Lexicon): boolean {
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return (
    short.length > 2 &&
    givenNamesAgree(short[0] ?? '', long[0] ?? '', lexicon) &&
    short.every((word, i) => word === long[i])
  );
}

/** What stands between given and family name is left out, or the same, or an initial of it. */
function middlesAgree(x: readonly string[], y: readonly string[]): boolean {
  const [a, b] = [x.slice(1, -1), y.slice(1, -1)];
  if (a.length === 0 || b.length === 0) return true;
  return (
    a.length === b.length &&
    a.every((name, i) => {
      const twin = b[i] ?? '';
      return (
        name === twin ||
        (name.length === 1 && twin.startsWith(name)) ||
        (twin.length === 1 && name.startsWith(twin))
      );
    })
  );
}

/** A family name alone is somebody's of whom the other report says that he holds the same office of the same state, place or body. */
function byOffice(a: EntityProfile, b: EntityProfile): Verdict {
  const words = [a.names[0]?.join(' ') ?? '', b.names[0]?.join(' ') ?? ''] as const;
  const family = (profile: EntityProfile): string => bare(profile.names[0] ?? []).at(-1) ?? '';
  if (family(a) === '' || family(a) !== family(b)) return other('nothing in common', ...words);
  const office = a.offices.find((one) =>
    b.offices.some((two) => one.owner === two.owner && one.duty === two.duty),
  );
  return office ? same('family name and office', ...words) : other('nothing in common', ...words);
}
