import { rootOf } from '../words.ts';

/**
 * Words of which one may be said of a thing only where the other may not: contraries and complements of general usage (Cruse 1986), with
 * the verbs news reports with. Each row is two sides; a word of one stands against each of the other.
 */
const rows: readonly (readonly [string, string])[] = [
  ['same identical equal', 'different distinct unlike'],
  [
    'rise rose risen increase grew grow climb double higher up',
    'fall fell fallen decrease drop decline shrink halve lower down',
  ],
  ['alive living survived survive', 'dead died killed die'],
  ['open opened reopen', 'closed close shut sealed'],
  ['released freed free', 'held detained custody jailed prison imprisoned'],
  ['begin began started start resume', 'end ended stop stopped halt suspend suspended ceased'],
  ['continue continues continued remain remains', 'suspend suspended stop stopped halt halted cease'],
  ['accept accepted agree agreed approve approved', 'reject rejected refuse refused'],
  ['guilty', 'innocent acquitted'],
  ['legal lawful', 'illegal unlawful'],
  ['safe harmless clean', 'dangerous unsafe contaminated poisoned dirty'],
  ['true real genuine authentic', 'false fake forged invented untrue'],
  ['win won victory', 'lose lost defeat'],
  ['allow allowed permit permitted', 'ban banned forbid forbidden prohibit prohibited block blocked'],
  ['full complete completely entire entirely whole', 'partial partly empty'],
  ['all every everybody everyone', 'none nobody'],
  ['succeed succeeded success', 'fail failed failure'],
  ['support supported back backed', 'oppose opposed'],
  ['arrive arrived stay stayed', 'leave left withdraw withdrew depart departed'],
  ['found', 'missing lost disappeared'],
  ['sell sold sale', 'keep kept hold'],
  ['intact undamaged', 'damaged destroyed broken cracked'],
  ['deliberate deliberately arson attack attacked sabotage', 'accident accidental accidentally'],
  ['knew known aware', 'unaware unknown'],
  ['voluntary voluntarily resigned', 'forced sacked dismissed fired'],
  ['present', 'absent'],
  ['public', 'secret secretly'],
  ['permanent permanently forever', 'temporary temporarily'],
  ['before', 'after'],
];

const against = new Map<string, Set<string>>();
for (const [one, other] of rows)
  for (const [words, others] of [
    [one, other],
    [other, one],
  ] as const)
    for (const word of words.split(' ')) {
      const set = against.get(rootOf(word)) ?? new Set<string>();
      for (const facing of others.split(' ')) set.add(rootOf(facing));
      against.set(rootOf(word), set);
    }

/** A root of `ones` that stands against one of `others`, with it; null where there is none. Roots that both have stand against nothing. */
export function contrary(
  ones: ReadonlySet<string>,
  others: ReadonlySet<string>,
): readonly [string, string] | null {
  for (const one of ones) {
    if (others.has(one)) continue;
    for (const other of against.get(one) ?? [])
      if (others.has(other) && !ones.has(other)) return [one, other];
  }
  return null;
}
