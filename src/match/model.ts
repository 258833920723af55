import type { Curves } from './scorer.ts';

/** What `pairs.json` holds: three sums of curves over the same features. */
export interface PairModel {
  /** Log odds that two clauses belong to one claim. */
  readonly claims: Curves;
  /** Log odds that two sentences of the news say the same, as MRPC's judges had it. */
  readonly paraphrase: Curves;
  /** How alike two headlines are, 0 to 5, as those of STS had it. */
  readonly likeness: Curves;
}

/** The model in what a JSON file held. Throws a TypeError where it is of another shape. */
export function pairModelFrom(stated: unknown): PairModel {
  if (!isRecord(stated)) throw new TypeError('The pair model must be an object.');
  return {
    claims: curvesFrom(stated['claims'], 'claims'),
    paraphrase: curvesFrom(stated['paraphrase'], 'paraphrase'),
    likeness: curvesFrom(stated['likeness'], 'likeness'),
  };
}

const isRecord = (stated: unknown): stated is Record<string, unknown> =>
  typeof stated === 'object' && stated !== null;

function curvesFrom(stated: unknown, name: string): Curves {
  if (!isRecord(stated) || typeof stated['bias'] !== 'number' || !isRecord(stated['curves']))
    throw new TypeError(`The pair model's "${name}" must hold a number "bias" and "curves".`);
  const curves = Object.entries(stated['curves']).map(([feature, points]) => {
    if (!Array.isArray(points) || !points.every(isPoint))
      throw new TypeError(
        `The curve "${feature}" of the pair model's "${name}" must be a list of pairs of numbers.`,
      );
    return [feature, points] as const;
  });
  return { bias: stated['bias'], curves: Object.fromEntries(curves) };
}

const isPoint = (point: unknown): point is readonly [number, number] =>
  Array.isArray(point) && point.length === 2 && point.every((number) => typeof number === 'number');
