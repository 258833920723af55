import type { Gazetteer } from './gazetteer.ts';

/** One name of the report while it is resolved: what it may mean, how likely each is, and how much it counts. */
export interface Voter {
  readonly places: readonly number[];
  readonly weight: number;
  /** In the order of `places`; they add up to 1. */
  readonly chances: readonly number[];
}

/** How much of other names lies in a place or one of its containers. */
export interface Support {
  readonly container: number;
  readonly weight: number;
}

/** Kinds whose point tells nothing of where their towns lie. */
const wide = new Set(['region', 'country', 'continent', 'area', 'water']);

/**
 * What names of a report say together: how much of them lies in each district, region and country, and in each square of a degree.
 * Built in one pass over the names, and asked in a time that does not grow with them.
 */
export class Context {
  readonly #gazetteer: Gazetteer;
  readonly #within = new Map<number, number>();
  readonly #squares = new Map<number, number>();

  constructor(gazetteer: Gazetteer, voters: readonly Voter[]) {
    this.#gazetteer = gazetteer;
    for (const { places, chances, weight } of voters)
      for (const [i, place] of places.entries()) this.#add(place, weight * (chances[i] ?? 0));
  }

  #add(place: number, share: number): void {
    if (share === 0) return;
    for (const container of lineOf(place, this.#gazetteer)) add(this.#within, container, share);
    if (wide.has(this.#gazetteer.kindOf(place))) return;
    add(this.#squares, squareOf(this.#gazetteer.pointOf(place)), share);
  }

  /** The weight of names inside the place and inside each of its containers, the innermost first. */
  within(place: number, but: Context): Support[] {
    return lineOf(place, this.#gazetteer).map((container) => ({
      container,
      weight: Math.max(0, (this.#within.get(container) ?? 0) - (but.#within.get(container) ?? 0)),
    }));
  }

  /** The weight of names within about a degree of the place; 0 for one too wide to be near anything. */
  near(place: number, but: Context): number {
    if (wide.has(this.#gazetteer.kindOf(place))) return 0;
    let weight = 0;
    for (const square of squaresAround(this.#gazetteer.pointOf(place)))
      weight += (this.#squares.get(square) ?? 0) - (but.#squares.get(square) ?? 0);
    return Math.max(0, weight);
  }
}

function add(weights: Map<number, number>, at: number, weight: number): void {
  weights.set(at, (weights.get(at) ?? 0) + weight);
}

/** The place and all that contain it, the innermost first. */
export function lineOf(place: number, gazetteer: Gazetteer): number[] {
  const line: number[] = [];
  for (let at: number | null = place; at !== null && line.length < 8; at = gazetteer.parentOf(at))
    line.push(at);
  return line;
}

type Point = readonly [lat: number, lon: number];

const squareOf = ([lat, lon]: Point): number => squareAt(Math.floor(lat), Math.floor(lon));
const squareAt = (lat: number, lon: number): number => (lat + 90) * 360 + ((lon + 540) % 360);

function squaresAround([lat, lon]: Point): number[] {
  const squares: number[] = [];
  for (let y = -1; y <= 1; y++)
    for (let x = -1; x <= 1; x++) squares.push(squareAt(Math.floor(lat) + y, Math.floor(lon) + x));
  return squares;
}
