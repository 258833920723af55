import { createConnection, type Socket } from 'node:net';
import { LedgerError, systemCode } from '../failure.ts';
import { frameOf, Frames, type Message } from './frames.ts';
import { described, type Owner } from './owner.ts';
import { errorFrom, protocol } from './protocol.ts';

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A client's end of the door. */
export class Client {
  readonly #owner: Owner;
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #frames = new Frames();
  #last = 0;
  #gone: LedgerError | null = null;

  private constructor(owner: Owner, socket: Socket) {
    this.#owner = owner;
    this.#socket = socket;
    socket.on('data', (part: Buffer) => {
      for (const message of this.#frames.add(part)) this.#settle(message);
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#end());
  }

  /** Connects to the owner. Gives `refused` where nobody listens at the socket, `missing` where there is none or it went while one waited at it. */
  static connect(owner: Owner): Promise<Client | 'refused' | 'missing'> {
    const socket = createConnection(owner.socket);
    return new Promise((resolve, reject) => {
      socket.once('connect', () => {
        socket.removeAllListeners('error');
        resolve(new Client(owner, socket));
      });
      socket.once('error', (error) => {
        const code = systemCode(error);
        if (code === 'ECONNREFUSED' || code === 'ENOTSOCK') resolve('refused');
        else if (code === 'ENOENT' || code === 'ECONNRESET') resolve('missing');
        else
          reject(
            new LedgerError(
              'owned',
              `${described(owner)} owns the ledger and cannot be reached at ${owner.socket} (${code}).`,
              error,
            ),
          );
      });
    });
  }

  /** Waits until the owner answers, which may still be opening the ledger. Throws a LedgerError: `owned`, `owner-gone`. */
  async greet(milliseconds: number): Promise<void> {
    let timer: NodeJS.Timeout | null = null;
    const late = new Promise<never>((_, reject) => {
      const error = new LedgerError(
        'owned',
        `${described(this.#owner)} owns the ledger and has not answered for ${milliseconds / 1_000} s.`,
      );
      timer = setTimeout(() => reject(error), milliseconds);
    });
    try {
      const met = await Promise.race([this.call('hello', []), late]);
      if (met !== protocol)
        throw new LedgerError(
          'owned',
          `${described(this.#owner)} owns the ledger and speaks ${String(met)}, this version ${protocol}. Use the same version, or end that process.`,
        );
    } finally {
      if (timer) clearTimeout(timer);
    }
  }

  call(call: string, args: readonly unknown[]): Promise<unknown> {
    if (this.#gone) throw this.#gone;
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(frameOf({ id, token: this.#owner.token, call, args }));
    });
  }

  get isGone(): boolean {
    return this.#gone !== null;
  }

  close(): void {
    this.#end();
    this.#socket.destroy();
  }

  #settle({ id, result, error }: Message): void {
    const waiting = typeof id === 'number' ? this.#waiting.get(id) : undefined;
    if (typeof id === 'number') this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(errorFrom(error));
  }

  #end(): void {
    this.#gone ??= new LedgerError(
      'owner-gone',
      `${described(this.#owner)}, which owned the ledger, is gone. What was asked may or may not be done.`,
    );
    for (const { reject } of this.#waiting.values()) reject(this.#gone);
    this.#waiting.clear();
  }
}
