/** What the network is given of one window, special pieces included. */
export interface WindowInput {
  readonly pieces: BigInt64Array;
  /** See `wordCase`; 0 at special pieces. */
  readonly cases: BigInt64Array;
}

/** What the network says of the n pieces of one window; all row by row. */
export interface WindowOutput {
  /** Logits `[n, 3]`: O, B, I. */
  readonly source: Float32Array;
  readonly cue: Float32Array;
  readonly content: Float32Array;
  /** Logits `[n, 9]`: O, then B and I of person, organisation, place, other. */
  readonly names: Float32Array;
  /** Vectors `[n, 4, 128]`, see `linkPart`. */
  readonly links: Float32Array;
}

/** A compiled network, handed in by whoever has a runtime: the engine loads nothing. One window at a time, so that no window changes another's numbers. */
export interface Session {
  run(input: WindowInput): Promise<WindowOutput>;
}

/** What the model's `tagger.json` says that the engine needs. */
export interface TaggerMetadata {
  /** Most pieces a window holds, special ones included. */
  readonly window: number;
}
