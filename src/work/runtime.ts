import type * as Onnx from 'onnxruntime-node';
import type { Session, WindowInput, WindowOutput } from '../engine/tagger/session.ts';

/** What runs the model: the processor's own instructions, or WebAssembly where no native library loads. */
export type RuntimeName = 'native' | 'wasm';

/** A graph of integers in, float32 out, to be closed when it is no longer needed. */
export interface OpenGraph {
  readonly runtime: RuntimeName;
  /** Each input is one row `[1, n]`. The outputs are had by name; a TypeError is thrown for one that is missing or of another type. */
  run(inputs: Readonly<Record<string, BigInt64Array>>): Promise<(output: string) => Float32Array>;
  close(): Promise<void>;
}

/** A session of a runtime, to be closed when it is no longer needed. */
export interface OpenSession extends Session {
  readonly runtime: RuntimeName;
  close(): Promise<void>;
}

type Library = Pick<typeof Onnx, 'InferenceSession' | 'Tensor'>;

/**
 * One thread a session, so that as many readers as there are cores keep them all busy; a fixed level of graph optimisation and no
 * parallel branches, so that the same window gives the same numbers every time.
 */
const settings = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  // A plan of memory for each length of window that was ever met would be kept for good.
  enableMemPattern: false,
  logSeverityLevel: 3,
} as const;

/**
 * The runtime asked for by `HEARSAY_RUNTIME` (`native` or `wasm`), null where it is not set.
 * Throws a RangeError for any other value.
 */
export function runtimeAsked(asked: string | undefined = process.env['HEARSAY_RUNTIME']): RuntimeName | null {
  if (asked === undefined || asked === '') return null;
  if (asked === 'native' || asked === 'wasm') return asked;
  throw new RangeError(`HEARSAY_RUNTIME is "${asked}"; it may be "native" or "wasm".`);
}

/**
 * Opens a graph in the runtime asked for; with null natively where the library loads on this system and as WebAssembly elsewhere.
 * Throws what the runtime throws for bytes that are no model.
 */
export async function openGraph(model: Uint8Array, asked: RuntimeName | null): Promise<OpenGraph> {
  if (asked === 'native') return opened(await import('onnxruntime-node'), 'native', model);
  if (asked === 'wasm') return opened(await wasmLibrary(), 'wasm', model);
  const native = await nativeLibrary();
  return native ? opened(native, 'native', model) : opened(await wasmLibrary(), 'wasm', model);
}

/** The tagger's graph, opened as `openGraph` opens any. */
export async function openSession(model: Uint8Array, asked: RuntimeName | null): Promise<OpenSession> {
  const graph = await openGraph(model, asked);
  return {
    runtime: graph.runtime,
    async run({ pieces, cases }: WindowInput): Promise<WindowOutput> {
      const numbers = await graph.run({ pieces, cases });
      return {
        source: numbers('source'),
        cue: numbers('cue'),
        content: numbers('content'),
        names: numbers('names'),
        links: numbers('links'),
      };
    },
    close: () => graph.close(),
  };
}

/** Null where the package has no library for this system, or the system refuses it (another C library, no permission). */
async function nativeLibrary(): Promise<Library | null> {
  try {
    return await import('onnxruntime-node');
  } catch {
    return null;
  }
}

async function wasmLibrary(): Promise<Library> {
  const library = await import('onnxruntime-web');
  library.env.wasm.numThreads = 1;
  return library;
}

async function opened(library: Library, runtime: RuntimeName, model: Uint8Array): Promise<OpenGraph> {
  const executionProviders = [runtime === 'native' ? 'cpu' : 'wasm'];
  const session = await library.InferenceSession.create(model, { ...settings, executionProviders });
  return {
    runtime,
    async run(inputs: Readonly<Record<string, BigInt64Array>>): Promise<(output: string) => Float32Array> {
      const rows = Object.entries(inputs).map(
        ([name, row]) => [name, new library.Tensor('int64', row, [1, row.length])] as const,
      );
      const output = await session.run(Object.fromEntries(rows));
      return (name) => numbersOf(name, output[name]);
    },
    close: () => session.release(),
  };
}

function numbersOf(name: string, tensor: Onnx.OnnxValue | undefined): Float32Array {
  if (tensor && 'data' in tensor && tensor.data instanceof Float32Array) return tensor.data;
  throw new TypeError(
    `The model's output "${name}" is ${tensor ? 'of another type' : 'missing'}; float32 is expected.`,
  );
}
