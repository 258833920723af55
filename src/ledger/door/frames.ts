/** A message: JSON, with bytes beside it. */
export type Message = Readonly<Record<string, unknown>>;

/** Largest frame that is taken: twice the largest capture. */
const largestFrame = 2 ** 29;

const bytesKey = '\0bytes';
const signedKey = '\0int8';

/**
 * A message as a frame: the length of what follows and the length of the JSON, each four bytes, little end first; the JSON; the bytes, one
 * after the other. In the JSON, bytes stand as their place and length.
 */
export function frameOf(message: Message): Buffer {
  const parts: Uint8Array[] = [];
  let at = 0;
  const place = (bytes: Uint8Array): [number, number] => {
    parts.push(bytes);
    at += bytes.byteLength;
    return [at - bytes.byteLength, bytes.byteLength];
  };
  const json = JSON.stringify(message, function replace(this: object, key: string, value: unknown) {
    // Buffers have been made JSON by themselves at this point; the object still has them.
    const own: unknown = Reflect.get(this, key);
    if (own instanceof Uint8Array) return { [bytesKey]: place(own) };
    if (own instanceof Int8Array)
      return { [signedKey]: place(new Uint8Array(own.buffer, own.byteOffset, own.byteLength)) };
    return value;
  });
  const text = Buffer.from(json);
  const head = Buffer.alloc(8);
  head.writeUInt32LE(4 + text.length + at, 0);
  head.writeUInt32LE(text.length, 4);
  return Buffer.concat([head, text, ...parts]);
}

/** Cuts what comes in into messages. Throws a RangeError for what is no frame. */
export class Frames {
  #parts: Buffer[] = [];
  #held = 0;

  *add(part: Buffer): Generator<Message> {
    this.#parts.push(part);
    this.#held += part.length;
    for (let length = this.#length(); length !== null && this.#held >= 4 + length; length = this.#length()) {
      const all = Buffer.concat(this.#parts);
      this.#parts = [all.subarray(4 + length)];
      this.#held = all.length - 4 - length;
      yield messageOf(all.subarray(4, 4 + length));
    }
  }

  #length(): number | null {
    if (this.#held < 8) return null;
    if ((this.#parts[0]?.length ?? 0) < 8) this.#parts = [Buffer.concat(this.#parts)];
    const length = this.#parts[0]?.readUInt32LE(0) ?? 0;
    if (length > largestFrame || length < 4)
      throw new RangeError(`a frame of ${length} bytes; at most ${largestFrame} are taken`);
    return length;
  }
}

function messageOf(frame: Buffer): Message {
  const length = frame.readUInt32LE(0);
  const bytes = frame.subarray(4 + length);
  const message: unknown = JSON.parse(frame.toString('utf8', 4, 4 + length), (_, value: unknown) =>
    revived(value, bytes),
  );
  if (typeof message !== 'object' || message === null) throw new RangeError('a frame without a message');
  return { ...message };
}

function revived(value: unknown, bytes: Buffer): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const unsigned = placeIn(Reflect.get(value, bytesKey));
  if (unsigned) return Buffer.from(bytes.subarray(unsigned[0], unsigned[0] + unsigned[1]));
  const signed = placeIn(Reflect.get(value, signedKey));
  return signed ? new Int8Array(bytes.subarray(signed[0], signed[0] + signed[1])) : value;
}

function placeIn(value: unknown): [number, number] | null {
  if (!Array.isArray(value)) return null;
  const [at, length]: unknown[] = value;
  return typeof at === 'number' && typeof length === 'number' ? [at, length] : null;
}
