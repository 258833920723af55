import { bounds } from './bounds.ts';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import { failed, type Ingested } from './failure.ts';
import { reportOfRecord } from './record.ts';

/**
 * Reads a file of reports, one JSON object a line, as its bytes come in: never more than one line is held.
 * A bad line gives a failure that names file and line; the others are still read.
 */
export async function* reportsOfRecords(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Ingested> {
  const lines = new Lines(file);
  for await (const part of bytes) yield* lines.add(part);
  yield* lines.end();
}

/** Cuts bytes into lines and reads each. UTF-8 only, as the format has it. */
export class Lines {
  private readonly file: string;
  private parts: Uint8Array[] = [];
  private held = 0;
  private number = 0;
  private given = 0;
  private readonly decoder = new TextDecoder('utf-8');

  constructor(file: string) {
    this.file = file;
  }

  *add(bytes: Uint8Array): Generator<Ingested> {
    let from = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      this.hold(bytes.subarray(from, at));
      yield* this.line();
      from = at + 1;
    }
    this.hold(bytes.subarray(from));
  }

  *end(): Generator<Ingested> {
    if (this.held > 0) yield* this.line();
    if (this.given === 0)
      yield failed(this.file, 'empty', 'no line with a report', 'one report a line, as JSON');
  }

  /** Keeps a part of the line; beyond the bound only its length is counted. */
  private hold(part: Uint8Array): void {
    this.held += part.length;
    if (this.held > bounds.recordBytes) this.parts = [];
    else if (part.length > 0) this.parts.push(part.slice());
  }

  private *line(): Generator<Ingested> {
    this.number++;
    const { held, parts, number } = this;
    this.parts = [];
    this.held = 0;
    if (held > bounds.recordBytes) {
      this.given++;
      yield failed(
        this.file,
        'too-large',
        `a line of ${held} bytes`,
        `at most ${bounds.recordBytes}`,
        number,
      );
      return;
    }
    const [first] = parts;
    const bytes = parts.length === 1 && first !== undefined ? first : Buffer.concat(parts);
    const line = this.decoder.decode(bytes).trim();
    if (line === '') return;
    this.given++;
    yield reportOfRecord(line, this.file, number);
  }
}
