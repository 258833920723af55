import type { FeatureName, Features } from './features.ts';
import type { Setting } from './setting.ts';

/** What a reason is about. */
export type Facet = 'who' | 'what' | 'number' | 'place' | 'time' | 'negation' | 'hedge' | 'order' | 'setting';

/** One feature's log odds as points between which a straight line runs; flat beyond the first and the last. */
export type Curve = readonly (readonly [number, number])[];

/** A sum of curves: each feature speaks for itself, so the sum can be told part by part. */
export interface Curves {
  readonly bias: number;
  readonly curves: Readonly<Record<string, Curve>>;
}

/** How much one facet speaks for (positive) or against two texts saying the same, in log odds. */
export interface Share {
  readonly facet: Facet;
  readonly weight: number;
}

const facets: Readonly<Record<FeatureName | keyof Setting, Facet>> = {
  cosine: 'what',
  covered: 'what',
  coveredMost: 'what',
  matter: 'what',
  matterMost: 'what',
  exact: 'what',
  exactMost: 'what',
  pairs: 'what',
  wordsAlike: 'what',
  triples: 'what',
  quads: 'what',
  letters: 'what',
  inOrder: 'order',
  inOrderMost: 'order',
  run: 'order',
  opening: 'order',
  closing: 'order',
  wordsLoose: 'what',
  wordsLooseMost: 'what',
  wordsMost: 'what',
  lengthApart: 'what',
  order: 'order',
  length: 'what',
  size: 'what',
  loose: 'what',
  looseMost: 'what',
  looseSum: 'what',
  looseSumMost: 'what',
  names: 'who',
  namesApart: 'who',
  namesMore: 'who',
  verbs: 'what',
  verbsApart: 'what',
  times: 'time',
  timesApart: 'time',
  timesMore: 'time',
  figures: 'number',
  figuresApart: 'number',
  figuresMore: 'number',
  figuresTelling: 'number',
  figuresDiffer: 'number',
  negation: 'negation',
  hedge: 'hedge',
  swapped: 'who',
  sameReport: 'setting',
  adjacent: 'setting',
  denied: 'negation',
  bothDenied: 'negation',
  soft: 'hedge',
  ownVoice: 'setting',
  origin: 'setting',
  days: 'time',
};

const isFeature = (name: string): name is keyof typeof facets => name in facets;

/** The sum of the curves at the features: log odds, or a likeness where the curves were made for one. */
export function sumOf({ bias, curves }: Curves, features: Partial<Features & Setting>): number {
  return Object.entries(curves).reduce(
    (sum, [name, curve]) => sum + (isFeature(name) ? valueAt(curve, features[name] ?? 0) : 0),
    bias,
  );
}

/** The sum, facet by facet, the strongest first. */
export function sharesOf({ curves }: Curves, features: Partial<Features & Setting>): Share[] {
  const sums = new Map<Facet, number>();
  for (const [name, curve] of Object.entries(curves)) {
    if (!isFeature(name)) continue;
    const facet = facets[name];
    sums.set(facet, (sums.get(facet) ?? 0) + valueAt(curve, features[name] ?? 0));
  }
  return [...sums]
    .map(([facet, weight]) => ({ facet, weight }))
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.facet.localeCompare(b.facet, 'en'));
}

/** Log odds to a probability. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

function valueAt(curve: Curve, x: number): number {
  const next = curve.findIndex(([at]) => x <= at);
  if (next === 0) return curve[0]?.[1] ?? 0;
  if (next < 0) return curve.at(-1)?.[1] ?? 0;
  const [[left, low], [right, high]] = [curve[next - 1] ?? [0, 0], curve[next] ?? [0, 0]];
  return low + ((high - low) * (x - left)) / (right - left);
}
