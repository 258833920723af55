import type { Figure } from '../claim/clause.ts';
import { people } from './en/number-words.ts';
import type { Alignment, Link } from './align.ts';
import { stemOf } from './stem.ts';
import type { Term, TermKind, Terms } from './terms.ts';
import { sharedShare, sequenceFeatures, type SequenceFeatures } from './sequence.ts';

/** What two texts have in common and what not, as numbers; the same whichever is first. */
export interface Features extends SequenceFeatures {
  /** Cosine of the sentences' vectors. */
  readonly cosine: number;
  /** Share of the weight of each text's terms that is laid to the other's, the smaller and the greater of the two. */
  readonly covered: number;
  readonly coveredMost: number;
  /** The same, of the terms that are neither names nor numbers nor times: what is said of them. */
  readonly matter: number;
  readonly matterMost: number;
  /** The same, of words that are written alike. */
  readonly exact: number;
  readonly exactMost: number;
  /** Likeness of the letters, three by three. */
  readonly letters: number;
  /** Share of the aligned terms that stand in the same order. */
  readonly order: number;
  /** Shorter text's words by the longer's. */
  readonly length: number;
  /** Natural logarithm of the shorter text's count of terms, plus one. */
  readonly size: number;
  /** Weight of the heaviest term that has no partner, the smaller and the greater of the two texts'. */
  readonly loose: number;
  readonly looseMost: number;
  /** Weight of all terms without partner. */
  readonly looseSum: number;
  readonly looseSumMost: number;
  /** Names, verbs and times: shared by weight, and without partner on both sides, on either. */
  readonly names: number;
  readonly namesApart: number;
  readonly namesMore: number;
  readonly verbs: number;
  readonly verbsApart: number;
  readonly times: number;
  readonly timesApart: number;
  readonly timesMore: number;
  /** Figures: equal ones, pairs of others that count the same thing, those of one side alone. */
  readonly figures: number;
  readonly figuresApart: number;
  readonly figuresMore: number;
  /** How telling the equal figures are, each 0 to 1: "1,373" and "35.7" say more than "two". */
  readonly figuresTelling: number;
  /** Unequal figures that count the same thing. */
  readonly figuresDiffer: number;
  /** 1 where one text says no and the other does not. */
  readonly negation: number;
  /** Hedging words of one text alone. */
  readonly hedge: number;
  /** 1 where two names have changed places around the same verb: who did it to whom. */
  readonly swapped: number;
}

export type FeatureName = keyof Features;

/** The features of two texts with their alignment and the cosine of their vectors. */
export function featuresOf(one: Terms, other: Terms, alignment: Alignment, cosine: number): Features {
  const covered = shares(one, other, alignment.links, 0);
  const matter = shares(
    matterOf(one),
    matterOf(other),
    alignment.links.filter(({ one: term }) => isMatter(term)),
    0,
  );
  const exact = shares(one, other, alignment.links, 0.94);
  const [looseOne, looseOther] = alignment.loose;
  const peaks = [heaviest(looseOne), heaviest(looseOther)];
  const sums = [weightOf(looseOne), weightOf(looseOther)];
  return {
    cosine,
    covered: Math.min(...covered),
    coveredMost: Math.max(...covered),
    matter: Math.min(...matter),
    matterMost: Math.max(...matter),
    exact: Math.min(...exact),
    exactMost: Math.max(...exact),
    ...sequenceFeatures(one.words, other.words),
    letters: sharedShare(trigrams(one.words), trigrams(other.words)),
    order: orderOf(alignment.links),
    length: ratio(one.words.length, other.words.length),
    size: Math.log(1 + Math.min(one.terms.length, other.terms.length)),
    loose: Math.min(...peaks),
    looseMost: Math.max(...peaks),
    looseSum: Math.min(...sums),
    looseSumMost: Math.max(...sums),
    names: linked(alignment, 'name'),
    namesApart: Math.min(...apart(alignment, 'name')),
    namesMore: Math.max(...apart(alignment, 'name')),
    verbs: linked(alignment, 'verb'),
    verbsApart: Math.min(...apart(alignment, 'verb')),
    times: linked(alignment, 'time'),
    timesApart: Math.min(...apart(alignment, 'time')),
    timesMore: Math.max(...apart(alignment, 'time')),
    ...figureFeatures(one.figures, other.figures),
    negation: (one.negations.length + other.negations.length) % 2,
    hedge: Math.abs(Math.sign(one.hedges.length) - Math.sign(other.hedges.length)),
    swapped: isSwapped(alignment.links) ? 1 : 0,
  };
}

const isMatter = ({ kind }: Term): boolean => kind === 'verb' || kind === 'word';
const matterOf = (terms: Terms): Terms => ({ ...terms, terms: terms.terms.filter(isMatter) });

const ratio = (a: number, b: number): number => (Math.max(a, b) === 0 ? 1 : Math.min(a, b) / Math.max(a, b));
const weightOf = (terms: readonly Term[]): number => terms.reduce((sum, term) => sum + term.weight, 0);
const heaviest = (terms: readonly Term[]): number => Math.max(0, ...terms.map((term) => term.weight));

function shares(one: Terms, other: Terms, links: readonly Link[], least: number): [number, number] {
  const kept = links.filter((link) => link.likeness >= least);
  const of = (terms: Terms, side: 'one' | 'other'): number => {
    const all = weightOf(terms.terms);
    return all === 0 ? 0 : kept.reduce((sum, link) => sum + link[side].weight * link.likeness, 0) / all;
  };
  return [of(one, 'one'), of(other, 'other')];
}

const linked = ({ links }: Alignment, kind: TermKind): number =>
  links
    .filter((link) => link.one.kind === kind && link.other.kind === kind)
    .reduce((sum, link) => sum + (link.likeness * (link.one.weight + link.other.weight)) / 2, 0);

const apart = ({ loose }: Alignment, kind: TermKind): [number, number] => [
  weightOf(loose[0].filter((term) => term.kind === kind)),
  weightOf(loose[1].filter((term) => term.kind === kind)),
];

function trigrams(words: readonly string[]): string[] {
  const line = ` ${words.join(' ')} `;
  return Array.from({ length: Math.max(0, line.length - 2) }, (_, i) => line.slice(i, i + 3));
}

/** Share of the pairs of links that stand in the same order in both texts; 1 where there are none. */
function orderOf(links: readonly Link[]): number {
  let [same, all] = [0, 0];
  for (const [i, link] of links.entries())
    for (const next of links.slice(i + 1)) {
      all++;
      if (next.other.at > link.other.at) same++;
    }
  return all === 0 ? 1 : same / all;
}

const near = (a: Figure, b: Figure): boolean => {
  const [small, great] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  return great - small <= 0.001 * great;
};

/** By the digits that are not noughts: one for two, three for 137. A figure in words or digits tells as much. */
const telling = ({ value }: Figure): number => {
  const digits = String(value).replaceAll(/\D|0+$/g, '').length;
  return Math.min(1, (value < 10 ? 0 : 0.3) + 0.25 * digits);
};

const countSame = (a: Figure, b: Figure): boolean =>
  a.unit !== null &&
  b.unit !== null &&
  (stemOf(a.unit) === stemOf(b.unit) || (people.has(a.unit) && people.has(b.unit)));

function figureFeatures(
  one: readonly Figure[],
  other: readonly Figure[],
): Pick<Features, 'figures' | 'figuresApart' | 'figuresMore' | 'figuresTelling' | 'figuresDiffer'> {
  const rest = [...other];
  const alone: Figure[] = [];
  for (const figure of one) {
    const at = rest.findIndex((candidate) => near(figure, candidate));
    if (at >= 0) rest.splice(at, 1);
    else alone.push(figure);
  }
  const equal = one.filter((figure) => !alone.includes(figure));
  const differ = alone.filter((figure) => rest.some((candidate) => countSame(figure, candidate)));
  return {
    figures: Math.min(3, equal.length),
    figuresTelling: equal.reduce((sum, figure) => sum + telling(figure), 0),
    figuresDiffer: Math.min(3, differ.length),
    figuresApart: Math.min(3, alone.length, rest.length),
    figuresMore: Math.min(3, Math.max(alone.length, rest.length)),
  };
}

/** Whether two names that stand on both sides of a verb in one text stand the other way round in the other. */
function isSwapped(links: readonly Link[]): boolean {
  const verbs = links.filter(({ one, other }) => one.kind === 'verb' || other.kind === 'verb');
  const names = links.filter(({ one }) => one.kind === 'name');
  return verbs.some((verb) =>
    names.some((a) =>
      names.some(
        (b) =>
          a.one.at < verb.one.at &&
          verb.one.at < b.one.at &&
          b.other.at < verb.other.at &&
          verb.other.at < a.other.at,
      ),
    ),
  );
}
